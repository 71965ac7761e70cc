"""One command a file: parse, ask, show."""
