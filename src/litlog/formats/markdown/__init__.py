"""Markdown exports: reading list, annotated page, dated log."""
