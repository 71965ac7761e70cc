"""Page text: splitting Markdown into exact blocks, their words, and their links."""
