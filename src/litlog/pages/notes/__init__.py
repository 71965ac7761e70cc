"""Annotations of works on a page: notes, tables of contents, places, statuses, ratings, tags, relations."""
