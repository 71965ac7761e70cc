"""Typed pieces of a line: links, marked texts, names, titles, years, ratings, separators."""
