"""Full-text search indexes: FTS5 and tsvector behind one protocol, and their maintenance."""
