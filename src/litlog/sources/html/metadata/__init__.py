"""Metadata vocabularies in a page: Dublin Core, Highwire, Open Graph, JSON-LD, schema.org."""
