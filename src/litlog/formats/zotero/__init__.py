"""Zotero's JSON and RDF."""
