"""`author:knuth -is:read` as a value: parsed once, answered by SQL in the store and in memory by `matches`."""
