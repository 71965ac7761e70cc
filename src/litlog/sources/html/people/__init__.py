"""Authors of a page: from bylines and marked-up names."""
