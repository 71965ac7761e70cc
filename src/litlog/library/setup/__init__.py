"""A new library, and the demo on the sample."""
