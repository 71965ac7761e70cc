"""Paper and data sources: registries, indexes, and the DOI resolver."""
