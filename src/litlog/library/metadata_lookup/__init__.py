"""The sources asked: what waits, what is known already, what has a title alone."""
