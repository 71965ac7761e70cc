"""Files put in the place of others, so that nothing is lost on the way."""
