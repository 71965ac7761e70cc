"""Queries as SQL: ranked search, lists, snippets."""
