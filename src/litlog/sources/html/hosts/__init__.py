"""Sites whose pages say what they are in a way of their own: one small reader for each, with its evidence."""
