"""New pages: an empty log, a section promoted to its own page, front matter."""
