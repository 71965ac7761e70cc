"""The insides of PDFs: what a process of its own takes out of a file (`taking_apart`), and what that says."""
