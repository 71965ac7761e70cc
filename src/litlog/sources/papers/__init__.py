"""Who knows papers and data: registries, indexes, and the DOI resolver."""
