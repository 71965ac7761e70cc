"""Records of library and literature catalogues: PubMed, Web of Science, MODS."""
