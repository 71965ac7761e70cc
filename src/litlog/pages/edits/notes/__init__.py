"""Note edits: inserting notes and other text beside a work."""
