"""The full-text indexes: FTS5 and tsvector behind one protocol, and their maintenance."""
