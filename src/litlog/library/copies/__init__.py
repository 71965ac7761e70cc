"""Copies of the whole library: JSON export and import, backups, merging another library."""
