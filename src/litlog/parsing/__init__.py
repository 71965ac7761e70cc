"""Readers of text that know no source and no file: loose JSON and XML, BibTeX syntax, LaTeX, CSL-JSON, markup."""
