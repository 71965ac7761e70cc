"""BibTeX and BibLaTeX: read with the traps of real files in mind, written so that bibtex and biber take it as it is."""
