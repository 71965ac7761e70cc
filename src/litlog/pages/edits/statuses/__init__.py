"""Statuses and tags written into a page: checkboxes, signs, verbs, tag lines."""
