"""CLI commands, one per file: each parses its arguments, calls the library, and prints the result."""
