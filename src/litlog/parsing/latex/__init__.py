"""LaTeX text to Unicode and back."""
