"""Repairs of what is broken on a page, and doubts for the reader to settle."""
