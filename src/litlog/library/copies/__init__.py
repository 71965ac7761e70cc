"""The whole library out and in again: JSON, backups, merging another library."""
