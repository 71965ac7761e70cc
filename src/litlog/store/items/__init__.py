"""Writing and finding items, findings, the queue and known files."""
