"""Mapping tables between BibTeX or BibLaTeX and works, in both directions: fields, types, dates, identifiers."""
