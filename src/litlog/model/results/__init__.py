"""Results of operations: outcomes of a batch, search hits, parser results."""
