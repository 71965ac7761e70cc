"""BibTeX and BibLaTeX: a tolerant reader for real files, and a writer whose output bibtex and biber accept."""
