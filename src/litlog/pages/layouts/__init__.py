"""Layouts of groups: which piece of each sibling is which field of a work, and whether a group lists works at all."""
