"""Bookmarks, read-later lists, OPML and lists of addresses."""
