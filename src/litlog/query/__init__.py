"""`author:knuth -is:read` as a value: parsed once, answered by SQL in the store and in memory by `matches`."""

from litlog.query.matching import matches
from litlog.query.parser import parse_query
from litlog.query.printing import to_text
from litlog.query.terms import EVERYTHING, Query

__all__ = ["EVERYTHING", "Query", "matches", "parse_query", "to_text"]
