"""Stored items: writing and finding items, findings, the lookup queue, and known files."""
