"""Stored pages: their blocks, their meaning, and all their revisions."""
