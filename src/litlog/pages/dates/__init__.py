"""Dates on a page: parsing them, locating them in blocks, and finding the dated entries of a log."""
