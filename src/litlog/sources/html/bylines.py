"""Printed bylines as people: no "By", no job, no site, no address; empty rather than wrong."""

import html
import re
from collections.abc import Iterable, Iterator

from litlog.model.people import Contributor
from litlog.normalise.names import person

_BY = re.compile(
    r"\A\W*(?:(?:written|posted|published|reviewed|story|words|reporting|article|text|foto|photo)?\s*"
    r"\b(?:by|von|par|por|di|door|av)\b|authors?|autor(?:in|en|es)?|auteur|reporter|"
    r"view all posts by|(?:zeige )?alle beiträge von|ver todas las entradas de|voir tous les articles de)\s*:?\s+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:;|\||•|·|、|→|\s&\s|\s(?:and|und|et|og|och|with|mit)\s)\s*", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s*(?:\(.{0,80}\)?|\s[-–—/@]\s?.*|,?\s+(?:special )?(?:for|für) the .*|,?\s(?:in|aus)\s[A-Z].*|"
    r"\s(?:[A-Z]\w+\s)?(?:reporter|correspondent|editor|기자))\Z",
    re.DOTALL,
)
_JOB = re.compile(
    r"\b(?:editor|reporter|correspondent|writer|journalist|columnist|contributor|staff|redaktion|redakteur(?:in)?|"
    r"producer|analyst|professor|chief|director|manager|fellow|author|associate|senior|ph\.?d|m\.?d|desk)\b\.?",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\A(?:admin(?:istrator)?|webmaster|user|root|guest|anonymous|unknown|none|null|n/?a|author|staff|editor|"
    r"redaktion|redakcja|editors?|editorial(?: team| staff)?|posted|updated|news|contributor|"
    r"redactie|undefined|wordpress)\Z",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


def people(printed: Iterable[str], sites: Iterable[str] = ()) -> tuple[Contributor, ...]:
    """Give the persons and groups that bylines name, each once; `sites` are names that are no author's here."""
    own = {_folded(site) for site in sites if site}
    names = dict.fromkeys(name for line in printed for name in names_in(line) if _folded(name) not in own)
    return tuple(person(name) for name in list(names)[:100])


def names_in(line: str) -> Iterator[str]:
    """Give the names of one byline: "By Ada Byron, chief editor, and Carl Gauss" has two."""
    line = _BY.sub("", html.unescape(line[:400]).strip())
    for part in _BETWEEN.split(line):
        yield from filter(_is_name, map(_cleaned, _split_at_commas(part)))


def _split_at_commas(part: str) -> list[str]:
    """Split a list, but leave "Erdős, Pál" and "Martin Luther King, Jr." in one piece."""
    pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
    if len(pieces) == 2 and not _JOB.search(pieces[1]):
        single = " " not in pieces[0]
        if single or re.fullmatch(r"(?:jr|sr|ii|iii)\.?", pieces[1], re.IGNORECASE):
            return [", ".join(pieces)]
    people = pieces[:1] + [piece for piece in pieces[1:] if not _JOB.search(piece)]
    return [_BY.sub("", piece) for piece in people]


def _cleaned(name: str) -> str:
    name = _BEHIND.sub("", name.strip(" \t.,:;|/–—-")).strip(" ,;|")
    return name if not name.isupper() or len(name.split()) < 2 else name.title()


def _is_name(name: str) -> bool:
    """Tell whether it can be a name: short, made of letters, no address, and somebody."""
    if not 2 <= len(name) <= 70 or len(name.split()) > 7:
        return False
    if "@" in name or "://" in name or "www." in name or re.search(r"\d{3}|[<>{}=\[\]]|\.(?:com|org|net|de)\b", name):
        return False
    return bool(_LETTER.search(name)) and not _NOBODY.match(name)


def _folded(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold().removeprefix("the ").removeprefix("www.").removesuffix(".com"))
