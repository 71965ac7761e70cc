"""Platform sources: code hosts, discussions, videos, and other embeddable pages."""
