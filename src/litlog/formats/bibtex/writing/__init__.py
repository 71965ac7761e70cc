"""Items to BibTeX entries, and the layout of an entry."""
