"""Status and tag edits: checkboxes, signs, verbs, tag lines."""
