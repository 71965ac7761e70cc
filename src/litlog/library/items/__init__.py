"""Items of the library: recognition, provenance, merging, citation keys."""
