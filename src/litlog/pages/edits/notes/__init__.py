"""Notes and other words written beside a work."""
