"""References as APA, Chicago and IEEE write them, in Markdown; titles keep the capitals that their makers gave them."""
