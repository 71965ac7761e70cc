"""Query parser: from text to `Query`.

query   = either ; a query of nothing is every item
either  = all ("OR" all)*
all     = (["AND"] one)+
one     = "-" one | "(" either ")" | thing
thing   = [field ":"] (word | '"' words '"' ) ["*"]

A word without a letter or digit ("&", "–") is passed over where others stand beside it, so that a pasted title
can be searched for.
"""

import re
from dataclasses import dataclass
from datetime import date

from litlog.errors import UsageError, did_you_mean
from litlog.query.fields import EXAMPLES, FIELDS, NotListed, Value, without_scheme, words_of
from litlog.query.mistakes import mistake
from litlog.query.terms import EVERYTHING, AllOf, AnyOf, Not, Query, Term
from litlog.query.tokens import Sort, Token, tokens
from litlog.query.words import words

_DEEPEST = 40
_FIELD = re.compile(r"(?P<name>[A-Za-z]+):(?!//)(?P<value>.*)", re.DOTALL)
_SHOW = "Write words, a field such as author:knuth, or ( ) around them."


def parse_query(text: str, today: date) -> Query:
    """Read a query; `today` is what `added:>30d` counts from.

    Raises `UsageError`, with the column and what was expected there, for whatever does not read.
    """
    found = tokens(text)
    if not found:
        return EVERYTHING
    reader = _Reader(text, found, today)
    query = reader.either(depth=0)
    if reader.here is not None:
        raise reader.mistake("there is no ( for this )")
    return query


@dataclass(slots=True)
class _Reader:
    """Walks over the tokens once, from left to right."""

    text: str
    tokens: list[Token]
    today: date
    next: int = 0

    @property
    def here(self) -> Token | None:
        return self.tokens[self.next] if self.next < len(self.tokens) else None

    def mistake(self, what: str, hint: str = _SHOW, *, after: int = 0) -> UsageError:
        """Return the error for the next token, or for a place `after` its beginning."""
        position = self.here.position + after if self.here else len(self.text)
        return mistake(self.text, position, what, hint)

    def take(self, sort: Sort) -> bool:
        """Pass the next token if it is of this sort."""
        fits = self.here is not None and self.here.sort == sort
        self.next += fits
        return fits

    def either(self, depth: int) -> Term:
        choices = [self.all(depth)]
        while self.take("or"):
            choices.append(self.all(depth))
        return choices[0] if len(choices) == 1 else AnyOf(tuple(choices))

    def all(self, depth: int) -> Term:
        start = self.next
        terms = self.one(depth)
        while self.here is not None and self.here.sort not in ("or", "close"):
            self.take("and")
            terms += self.one(depth)
        if not terms:
            self.next = start
            raise self.mistake("there is no letter and no digit to look for")
        return terms[0] if len(terms) == 1 else AllOf(tuple(terms))

    def one(self, depth: int) -> list[Term]:
        """Return a list of one term, or of none where there is only punctuation."""
        if depth > _DEEPEST:
            raise self.mistake("this is too many brackets in brackets")
        if self.take("minus"):
            return [Not(term) for term in self.one(depth + 1)]
        if self.take("open"):
            inner = self.either(depth + 1)
            if not self.take("close"):
                raise self.mistake("a ) is missing")
            return [inner]
        return self.thing()

    def thing(self) -> list[Term]:
        if self.here is None or self.here.sort != "thing":
            raise self.mistake("a word was expected")
        named = _FIELD.fullmatch(self.here.text)
        is_field = named and (named["value"] or named["name"].lower() in FIELDS)
        term = self.field(named["name"], named["value"]) if named and is_field else self.bare(self.here.text)
        self.next += 1
        return term

    def field(self, written: str, text: str) -> list[Term]:
        name = written.lower()
        if name not in FIELDS:
            as_text = "To look for this as text, put it in quotation marks."
            there_are = did_you_mean(written, FIELDS, f"There are {', '.join(FIELDS)}. {as_text}")
            raise self.mistake(f'there is no field "{written}"', there_are)
        if not text:
            raise self.mistake("a value was expected right here", _example(name), after=len(written) + 1)
        try:
            return [FIELDS[name](self.value(text))]
        except NotListed as error:
            near = did_you_mean(f"{name}:{error.given}", [f"{name}:{one}" for one in error.choices], _example(name))
            raise self.mistake(str(error), near, after=len(written) + 1) from error
        except ValueError as error:
            raise self.mistake(str(error), _example(name), after=len(written) + 1) from error

    def bare(self, text: str) -> list[Term]:
        value = self.value(without_scheme(text))
        return [words_of(value)] if words(value.text) else []

    def value(self, text: str) -> Value:
        plain = text.removesuffix("*")
        return Value(plain.strip('"'), plain != text, self.today)


def _example(field: str) -> str:
    any_words = f'{field}:word or {field}:"two words"'
    return f"Write {EXAMPLES.get(field, any_words)}."
