"""Commands from pylatexenc's table, for those missing in our own."""

from functools import lru_cache

from pylatexenc.latex2text import get_default_latex_context_db

_TABLE = get_default_latex_context_db()


@lru_cache(maxsize=4096)
def character_of(name: str) -> str:
    r"""Return the text that a command without arguments prints ("alpha" gives α), "" where it is unknown."""
    spec = _TABLE.get_macro_spec(name)
    replacement = getattr(spec, "simplify_repl", None)
    return replacement if isinstance(replacement, str) and "%" not in replacement else ""
