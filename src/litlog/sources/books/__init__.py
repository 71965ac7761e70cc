"""Who knows books by their numbers."""
