"""What an operation returns: outcomes of a batch, search hits, a parser's answer."""
