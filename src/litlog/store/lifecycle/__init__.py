"""Opening, creating, upgrading and backing up a library; its schema."""
