"""RDF of Zotero and of catalogues: a graph, and what its resources say of works."""
