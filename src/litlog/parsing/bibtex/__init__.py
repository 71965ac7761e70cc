"""The syntax of BibTeX: entries, field values, name lists, encodings."""
