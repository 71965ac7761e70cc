"""Works on a page: detecting mentions (links and names), their metadata, and which mentions are of one work."""
