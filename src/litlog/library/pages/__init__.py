"""Pages in the library: read, edited in their own style, brought to one text with their files."""
