"""Items and notes as table rows, and back."""
