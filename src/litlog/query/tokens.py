"""Query tokenizer: brackets, minus signs, `OR`, and search terms, each with its position."""

import re
from dataclasses import dataclass
from typing import Literal

from litlog.query.mistakes import mistake

# The longest query and its most things: a pasted abstract is read, and SQL's own depth limit of 1,000 stays far.
_MOST_LETTERS = 4_000
_MOST_TOKENS = 400

# A run goes on through brackets that close within it, as DOIs (`10.1016/S0140-6736(05)67891-X`) and addresses have.
_RUN = r'[^\s()"]+(?:\([^\s()"]*\)[^\s()"]*)*'
_TOKEN = re.compile(
    rf"""(?P<open>\()
       | (?P<close>\))
       | (?P<minus>-(?=\S)|NOT(?=[\s(]))
       | (?P<or>OR(?![^\s()]))
       | (?P<and>AND(?![^\s()]))
       | (?P<thing>(?:[A-Za-z]+:)?"[^"]*"\*?|{_RUN})
    """,
    re.VERBOSE,
)

Sort = Literal["open", "close", "minus", "or", "and", "thing"]


@dataclass(frozen=True, slots=True)
class Token:
    """`position` counts characters from 0."""

    sort: Sort
    text: str
    position: int


def tokens(text: str) -> list[Token]:
    """Cut a query; raises `UsageError` for a quotation mark without its partner, and for too much text."""
    if len(text) > _MOST_LETTERS:
        raise mistake(text, _MOST_LETTERS, "the query is too long", "Look for a few telling words of it.")
    found: list[Token] = []
    position = _after_blanks(text, 0)
    while position < len(text):
        token = _token_at(text, position)
        found.append(token)
        position = _after_blanks(text, position + len(token.text))
    if len(found) > _MOST_TOKENS:
        raise mistake(text, found[_MOST_TOKENS].position, "the query is too long", "Look for a few telling words.")
    return found


def _token_at(text: str, position: int) -> Token:
    found = _TOKEN.match(text, position)
    if not found or not found.lastgroup:
        raise mistake(text, position, "this quotation mark is not closed", 'Write a phrase as "knowledge base".')
    sort: Sort = found.lastgroup  # type: ignore[assignment]  # the groups of _TOKEN are named for the sorts
    return Token(sort, found[0], position)


def _after_blanks(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
