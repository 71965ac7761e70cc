"""BibTeX syntax: entries, field values, name lists, encodings."""
