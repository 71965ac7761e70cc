"""Pages in the library: import, edits in the page's own style, synchronisation with their files."""
