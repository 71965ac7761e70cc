"""Host-specific page parsers: sites without standard metadata, each with the evidence for its rules."""
