"""RIS: reader and writer."""
