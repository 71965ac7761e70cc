"""Page edits: changes to a page in its own style, and proposed repairs."""
