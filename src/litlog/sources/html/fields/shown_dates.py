"""Visible publication dates: the day that a page shows to its readers."""

import re
from collections.abc import Iterable, Iterator

from litlog.model.dates import PartialDate
from litlog.normalise.printed_dates import printed_date
from litlog.sources.html.fields.evidence import Claim
from litlog.sources.html.page.lines import Line

_PUBLISHED = re.compile(
    r"publish|posted|first appeared|created|"
    r"(?:mitteilung|meldung|beitrag|artikel) vom|veröffentlicht|erschienen|erstellt|datum|publi[ée]|publicad|pubblicat|"
    r"gepubliceerd|geplaatst|publicerad|publiceret|publisert|opublikowan|опубликован|yayın|公開|掲載|発行|投稿|发布|入力|등록|입력",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"updated|modified|edited|revised|aktualisiert|geändert|bearbeitet|\bstand\b|mis à jour|modifié|actualizad|"
    r"editado|aggiornat|modificat|atualizad|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|zaktualizowan|"
    r"обновлен|更新|수정|accessed|retrieved|abgerufen|copyright|©",
    re.IGNORECASE,
)
_OF_A_DATE = re.compile(
    r"publish|date|datum|time|fecha|created|posted|byline|meta\b|entry-info|post-info|author", re.IGNORECASE
)
# WordPress says "status-publish" of the whole article.
_OF_PUBLICATION = re.compile(r"(?<!status-)publish(?!er)|pub-?date", re.IGNORECASE)
_NOT_PUBLISHED = re.compile(r"modif|updat|event|expire|deadline|born|birth|comment", re.IGNORECASE)
# Microformats want "updated" of each entry, so that themes say it of the day of publication.
_OF_AN_ENTRY = re.compile(r"\b(?:entry|post)[\w-]*date\b.{0,40}?\bupdated\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d\d?[./]\d\d?[./]\d\d(?!\d)")
_NEAR = range(-12, 41)
_AT_THE_MARGIN = 0.15
_MOST_CLAIMS = 2
_FIRST_PAGES = 1994
_FAR = 0.4
_SHORT = 80
_LONGEST = 160
_BEGINNING = 40
_BARE = 32
"""Maximum number of letters in a line that is little more than a date."""


def shown_dates(lines: Iterable[Line], *, headed: bool, day_first: bool) -> list[Claim[PartialDate]]:
    """Return the days shown near the heading, or anywhere with the word "published", the most likely first."""
    own = (line for line in lines if headed or not line.margin)
    claims = [claim for line in own for claim in _claims(line, day_first=day_first)]
    return sorted(claims, key=lambda claim: -claim.weight)[:_MOST_CLAIMS]


def is_of_the_web(date: PartialDate) -> bool:
    """Return whether a day is late enough for a web page; earlier days belong to the subject of the text."""
    return date.precision == "day" and date.year >= _FIRST_PAGES


def _claims(line: Line, *, day_first: bool) -> Iterator[Claim[PartialDate]]:
    weight = _weight(line)
    if weight <= 0:
        return
    for printed in (_said(line.text), line.told):
        date = printed_date(printed, day_first=day_first) if printed and _YEAR.search(printed[:100]) else None
        if date and is_of_the_web(date):
            yield Claim(PartialDate(date.year, date.month, date.day), "shown", weight)
            return


def _said(text: str) -> str:
    """Return the part of a line that can hold a publication date: after "published", before "updated"."""
    published, changed = _PUBLISHED.search(text), _CHANGED.search(text)
    if changed and (not published or published.start() > changed.start()):
        return text[published.start() :] if published else text[: changed.start()]
    return text[: changed.start()] if changed else text


def _weight(line: Line) -> float:
    """Return the probability that a date in this line is the page's own, 0 if the line is not considered."""
    if len(line.text) > _LONGEST and not _YEAR.search(line.text[:_BEGINNING]):
        return 0
    return _strength(line) - _AT_THE_MARGIN * line.margin


def _strength(line: Line) -> float:
    marks = " ".join(line.marks[:3])
    labelled = bool(_PUBLISHED.search(line.text[:60]))
    if "datePublished" in marks:
        return 0.9
    if _NOT_PUBLISHED.search(_OF_AN_ENTRY.sub("", marks)) and not labelled:
        return 0
    marked = labelled or line.tag == "time" or bool(_OF_A_DATE.search(marks))
    if line.place not in _NEAR:
        return _FAR if marked and len(line.text) <= _SHORT else 0
    strength = (0.85 if _OF_PUBLICATION.search(" ".join(line.marks[:1])) else 0.8) if marked else 0.65
    return strength - (0 if len(line.text) <= _BARE else 0.1) - abs(line.place) / 100
