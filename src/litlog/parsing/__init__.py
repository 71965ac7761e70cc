"""Parsers independent of sources and files: loose JSON and XML, BibTeX syntax, LaTeX, CSL-JSON, markup."""
