"""Pages and their files brought to one text."""
