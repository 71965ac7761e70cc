"""Authors of a page: bylines and marked-up names."""
