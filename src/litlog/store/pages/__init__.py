"""Pages: blocks, meaning, and all their revisions."""
