"""Library lifecycle: opening, creating, upgrading (migrations), backup and restore; the database schema."""
