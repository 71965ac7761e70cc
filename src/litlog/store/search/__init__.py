"""Search in SQL: ranked search, lists, snippets."""
