"""Merging into an existing .bib file: entries edited in place, new ones inserted, the rest unchanged."""
