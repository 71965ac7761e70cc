"""Synchronisation of pages with their files."""
