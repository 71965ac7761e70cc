"""New pages: a fresh log, a section promoted to its own page, front matter."""
