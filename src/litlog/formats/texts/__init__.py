"""Plain texts of other programs: one format a file."""
