"""Parsed web page: document, lines, headings, and boilerplate detection."""
