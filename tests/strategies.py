"""Hypothesis strategies for the values of the model: whole items, works, findings and their parts."""

from datetime import datetime
from typing import TypeVar

from hypothesis import strategies as st

from litlog.model.dates import PartialDate
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Identifier, from_parts
from litlog.model.item import Encounter, Item, Relation, RelationKind
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.reading import Anchor, Note, NoteKind, Reading, Status, StatusChange
from litlog.model.work import ContentsItem, Kind, Work

T = TypeVar("T")

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
"""Any text that a data base and a file can hold: no NUL, no surrogates."""

some_text = texts.filter(bool)
keys = st.from_regex(r"[a-z][a-z0-9]{0,15}", fullmatch=True)
times = st.datetimes(min_value=datetime(1000, 1, 1)).map(lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%SZ"))


@st.composite
def days(draw: st.DrawFn) -> PartialDate:
    """Return a date of any precision that is no range."""
    day = draw(st.dates())
    about = draw(st.booleans())
    return draw(
        st.sampled_from(
            [
                PartialDate(day.year, about=about),
                PartialDate(day.year, 21 + day.month % 4, about=about),
                PartialDate(day.year, day.month, about=about),
                PartialDate(day.year, day.month, day.day, about=about),
            ]
        )
    )


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    """Return a date or a range, perhaps with the form it was printed in."""
    start = draw(days())
    end = draw(st.none() | days())
    return PartialDate(start.year, start.month, start.day, start.about, end, printed=draw(texts))


def _filed(scheme: str, pattern: str) -> st.SearchStrategy[Identifier]:
    return st.from_regex(pattern, fullmatch=True).map(lambda value: from_parts(scheme, value))


identifiers: st.SearchStrategy[Identifier] = st.one_of(
    _filed("arxiv", r"(1[5-9]|2[0-9])(0[1-9]|1[0-2])\.[0-9]{5}(v[1-9])?"),
    _filed("arxiv", r"(hep-th|math|cs)/9[0-9](0[1-9]|1[0-2])[0-9]{3}"),
    _filed("doi", r"10\.[0-9]{4,5}/[a-z0-9./()-]{1,12}"),
    st.sampled_from(["9780262035613", "9780804429573", "9791034304004"]).map(lambda value: from_parts("isbn", value)),
    _filed("pmid", r"[1-9][0-9]{0,7}"),
    _filed("pmcid", r"PMC[1-9][0-9]{0,7}"),
    _filed("youtube", r"[A-Za-z0-9_-]{11}"),
    _filed("vimeo", r"[1-9][0-9]{4,8}"),
    _filed("hn", r"[1-9][0-9]{0,8}"),
    _filed("github", r"[a-z0-9]{1,8}/[a-z0-9_-]{1,8}"),
    _filed("asin", r"B0[0-9A-Z]{8}"),
    _filed("url", r"https://[a-z]{1,8}\.org/[a-z0-9/]{0,8}"),
)
links = st.builds(
    Link,
    url=st.from_regex(r"https://[a-z]{1,8}\.org/[a-z0-9/]{0,8}", fullmatch=True) | some_text,
    role=st.sampled_from(LinkRole),
    typed=texts,
)
people = st.builds(
    Contributor,
    family=texts,
    given=texts,
    particle=texts,
    suffix=texts,
    literal=texts,
    role=st.sampled_from(Role),
    orcid=texts,
    printed=texts,
)
contents = st.builds(ContentsItem, title=texts, page=texts, level=st.integers(1, 6))


def _tuples(of: st.SearchStrategy[T], size: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, max_size=size).map(tuple)


_WORK_TEXTS = (
    "genre title subtitle container publisher place series volume issue pages edition length abstract language"
)
works = st.builds(
    Work,
    kind=st.none() | st.sampled_from(Kind),
    **dict.fromkeys(_WORK_TEXTS.split(), texts),
    contributors=_tuples(people),
    and_others=st.booleans(),
    issued=st.none() | dates(),
    revised=st.none() | dates(),
    identifiers=_tuples(identifiers),
    links=_tuples(links),
    aliases=_tuples(texts),
    contents=_tuples(contents),
    extra=st.dictionaries(some_text, texts, max_size=3),
)
findings = st.builds(
    Finding,
    work=works,
    source=st.sampled_from(["you", "crossref", "arxiv", "page:log"]),
    trust=st.sampled_from(Trust),
    found_at=st.just("") | times,
    about=st.sampled_from(["", "doi:10.1000/182", "isbn:9780262132862"]),
    payload_sha256=st.just("") | st.from_regex(r"[0-9a-f]{8}", fullmatch=True),
)
anchors = st.builds(
    Anchor, kind=st.sampled_from(["page", "section", "chapter", "time", "location"]), value=texts, end=texts
)


def _notes(children: st.SearchStrategy[tuple[Note, ...]]) -> st.SearchStrategy[Note]:
    return st.builds(
        Note,
        text=texts,
        kind=st.sampled_from(NoteKind),
        anchor=st.none() | anchors,
        heading=texts,
        noted=st.none() | dates(),
        children=children,
        cites=_tuples(keys),
        page=texts,
        id=st.none(),
    )


notes = _notes(_tuples(_notes(_tuples(_notes(st.just(())), 1)), 2))
readings = st.builds(
    Reading,
    statuses=_tuples(st.builds(StatusChange, status=st.sampled_from(Status), on=st.none() | dates(), progress=texts)),
    tags=_tuples(some_text),
    rating=st.none() | st.integers(1, 5),
    notes=_tuples(notes, 2),
)
items = st.builds(
    Item,
    key=keys,
    work=works,
    reading=readings,
    former_keys=_tuples(keys),
    added=st.just("") | times,
    encounters=_tuples(st.builds(Encounter, on=st.none() | dates(), page=texts, text=texts, inferred=st.booleans()), 2),
    relations=_tuples(st.builds(Relation, kind=st.sampled_from(RelationKind), key=keys), 2),
)
