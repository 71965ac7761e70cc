"""BibTeX export: items to entries, and the layout of an entry."""
