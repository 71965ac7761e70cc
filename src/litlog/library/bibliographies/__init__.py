"""Bibliographies: import of their entries as items, and export into existing .bib files."""
