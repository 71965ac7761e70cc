"""Entry edits: adding, changing and deleting log entries; insertion points, dates, style, bullets, table rows."""
