"""A web page parsed: document, lines, headings, and what is no content."""
