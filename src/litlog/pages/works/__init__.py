"""Works on a page: what each link and each name says of one, and which are the same."""
