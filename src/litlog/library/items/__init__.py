"""What an item of the library is: recognised, known, joined, named."""
