"""BibTeX import: entries to items, with the original text kept."""
