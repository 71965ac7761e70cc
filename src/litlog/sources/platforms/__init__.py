"""Who hosts things: code, discussions, videos, and whatever else can be embedded."""
