"""Row mapping: items and notes to table rows, and back."""
