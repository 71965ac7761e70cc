"""Metadata sources: network clients that map an identifier to the finding of one source; the only sockets in litlog."""
