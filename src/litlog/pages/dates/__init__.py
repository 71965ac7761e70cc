"""Dates on a page: their forms, where they stand, the entries they make."""
