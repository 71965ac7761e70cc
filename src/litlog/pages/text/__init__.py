"""A page as text: exact blocks, the words in them, the links."""
