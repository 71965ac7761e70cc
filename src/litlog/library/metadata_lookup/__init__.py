"""Metadata lookup: queued requests, refresh of known items, and title search."""
