"""Query language (`author:knuth -is:read`): parsed once, evaluated as SQL in the store or in memory by `matches`."""
