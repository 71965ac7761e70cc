"""XML and HTML of other programs: one format a file, read from a tree that was made with care."""
