"""Query arguments that may begin with a minus sign: `litlog list -is:read`."""

from collections.abc import Iterator, Sequence
from typing import Any

from typer.core import TyperCommand

_SHIELD = " "
"""What keeps a word that begins with a minus from being read as an option; `bare` takes it off again."""


class QueryCommand(TyperCommand):
    """A command that accepts `-word` as an excluded query term, unless the word is one of its options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments; query words may begin with a minus sign."""
        return super().parse_args(ctx, list(self._shielded(args)))

    def _shielded(self, args: Sequence[str]) -> Iterator[str]:
        names = {name for one in self.params for name in one.opts} | {"--help"}
        valued = {name for one in self.params if not getattr(one, "is_flag", False) for name in one.opts}
        for before, arg in zip(("", *args), args, strict=False):
            is_word = len(arg) > 2 and arg[0] == "-" != arg[1] and f"-{arg}" not in names  # -limit is a slip of --limit
            yield _SHIELD + arg if is_word and arg[:2] not in valued and before not in valued else arg


def bare(words: list[str] | None) -> list[str] | None:
    """Return the query words as they were typed."""
    return [word.removeprefix(_SHIELD) for word in words] if words else words
