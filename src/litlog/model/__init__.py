"""The nouns: frozen values, no input or output, nothing from outside the standard library."""
