"""CSV tables of works: reader and writer."""
