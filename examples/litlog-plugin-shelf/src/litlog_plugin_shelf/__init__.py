"""An example plug-in for litlog: one source and one format."""
