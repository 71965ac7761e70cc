"""LaTeX codec: LaTeX text to Unicode and back."""
