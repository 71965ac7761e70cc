"""Dedupe and merge: whether two records are of one work, and which claim about each field wins."""

from litlog.merge.merging import merge
from litlog.merge.sameness import Sameness, borrowed_name, sameness

__all__ = ["Sameness", "borrowed_name", "merge", "sameness"]
