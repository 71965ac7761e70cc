"""The part "copies": two copies of a library, changed, exported, imported and joined by chance."""
