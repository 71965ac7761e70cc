"""Entries added, changed and deleted: insertion points, dates, style, bullets, table rows."""
