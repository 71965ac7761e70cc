"""What is missing, odd or gone, each check a file."""
