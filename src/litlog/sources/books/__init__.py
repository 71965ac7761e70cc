"""Book sources: lookup by ISBN and other book numbers."""
