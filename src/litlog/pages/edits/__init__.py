"""Changes to a page in its own style, and proposals to repair it."""
