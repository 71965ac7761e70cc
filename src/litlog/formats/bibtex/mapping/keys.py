"""Citation keys in the form that both BibTeX and BibLaTeX accept."""

import re

_NOT_IN_KEYS = re.compile(r"[\s{}()\"#%,=~\\\x00-\x1f\x7f-\x9f]+")


def bare_key(key: str) -> str:
    """Return the key without the signs that end a key, a field or a line to one of the programs; "" if none is left."""
    return _NOT_IN_KEYS.sub("", key)


def safe_key(key: str) -> str:
    """Return a key that can be cited, whatever was given."""
    return bare_key(key) or "untitled"
