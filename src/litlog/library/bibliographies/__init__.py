"""Bibliographies in and out: their entries as items, and .bib files written over what is there."""
