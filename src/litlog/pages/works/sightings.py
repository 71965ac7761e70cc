"""Sightings: mentions of works on a page with the metadata found there, and the parser for those of a block's links."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from litlog.identify import describe
from litlog.model.identifiers import Url
from litlog.model.links import Link, LinkRole
from litlog.model.pages import Block, Mention, Target
from litlog.model.work import Kind, Work
from litlog.pages.pieces.anchor_text import Anchor, clean, read_anchor
from litlog.pages.pieces.repeated_labels import folded
from litlog.pages.text.addresses import canonical
from litlog.pages.text.link_scanner import Seen, find_links, links_as_texts
from litlog.pages.words.vocabulary import COPY_LABELS
from litlog.pages.works.entities import entity, may_name_entity
from litlog.pages.works.kinds import is_internal, kind_from_words, kind_of_link
from litlog.pages.works.link_evidence import said_of
from litlog.pages.works.own_sites import noted_title
from litlog.pages.works.told import Told

_NOT_WORKS: dict[str, Target] = {
    "person": "person",
    "company": "organisation",
    "image": "image",
}
_KINDS = frozenset(Kind)
_INITIAL = re.compile(r"\b[A-Z]\.")
_OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
"""Addresses of programs and mail: "zotero://…", "obsidian://…", "mailto:…"."""
_FAR = 300
"""Maximum number of characters on each side of a link that count as its sentence."""
_MOST_JOINED = 20
"""Maximum number of links joined by commas and "and" in one sentence."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention and the metadata of its work at that place.

    If the line says that its work is that of an earlier sighting, `same_as` is the number of that sighting; `how` tells
    what the two share.

    `before` is the text between the previous link and this one, `after` that up to the next. `listed` tells that it
    stands in a list of works, `section` are the first and last block of its record, `told` is what its fields tell of
    the reading.
    """

    mention: Mention
    says: Work = Work()
    anchor: Anchor = Anchor("none")
    same_as: int | None = None
    how: str = ""
    before: str = ""
    after: str = ""
    listed: bool = False
    section: tuple[int, int] | None = None
    told: Told | None = None

    @property
    def internal(self) -> bool:
        """Return whether it is a link to a page of the reader's own."""
        return self.mention.kind == "internal"


@dataclass(frozen=True, slots=True)
class _Around:
    """The text around a link.

    `before` and `after` end at the neighbouring links; `shared` says whether `after` stands behind another link that
    "and" joins to this one. `raw` is its whole block, `heading` the heading above.
    """

    before: str
    after: str
    raw: str
    heading: str
    shared: bool = False


@dataclass(slots=True)
class LinkReader:
    """A parser of blocks in page order; `found` grows, `labels` are texts of links that the page repeats."""

    defined: Mapping[str, str]
    base_urls: Sequence[str] = ()
    labels: Collection[str] = ()
    found: list[Sighting] = field(default_factory=list)

    def read(self, number: int, block: Block, *, start: int, entry: int | None, heading: str) -> None:
        """Read the links of a block from `start` on; `heading` is the text of the heading above it."""
        links, first = find_links(block.raw, self.defined), start
        current = None
        for place, link in enumerate(links):
            before = block.raw[start : link.start] if link.start > start else ""
            link = _behind_date(block.raw, link, first)  # noqa: PLW2901 -- the same link, without the date in its text
            boxed = _in_box(block.raw, link) and (current is not None or bool(before.strip(" [")))
            after, shared = _after(block.raw, links, place)
            around = _Around(before, after, block.raw, heading, shared)
            sighting = self._sighting(number, link, around, entry, boxed=boxed)
            copy = self._is_copy(sighting, current, boxed=boxed)
            self.found.append(replace(sighting, same_as=current, how="label beside the same") if copy else sighting)
            if not copy and sighting.mention.target in ("work", "page") and sighting.mention.kind != "thread":
                current = len(self.found) - 1
            start = max(start, link.end)

    def _sighting(self, number: int, link: Seen, around: _Around, entry: int | None, *, boxed: bool) -> Sighting:
        anchor = read_anchor(link.text) if folded(link.text) not in self.labels else Anchor("label")
        if boxed:
            anchor = Anchor("label", people=anchor.people, kind_word=anchor.kind_word)
        kind, role, says = self._destination(link, anchor, around)
        target = _NOT_WORKS.get(kind, "page" if kind == "internal" else "work")
        if _OTHER_SCHEME.match(link.url) and link.form != "wiki":
            target = "other"
        text = clean(link.text) or link.url
        why: tuple[str, ...] = ()
        if target in ("work", "page"):
            named = _of_notes(anchor) if target == "page" else anchor
            says, why = said_of(says, named, around.before, around.after, shared=around.shared)
        mention = Mention(number, link.start, link.end, text, link.url, target, kind, role, entry=entry, why=why)
        return Sighting(mention, says, anchor, before=around.before, after=around.after)

    def _is_copy(self, sighting: Sighting, current: int | None, *, boxed: bool) -> bool:
        """Return whether a link is only another copy of the work before it: "pdf", "arXiv", "[Notes]".

        After a page of the reader's own, any link in brackets is what the page is about.
        """
        label = sighting.anchor.kind in ("label", "venue") and sighting.mention.target in ("work", "page")
        if current is None or not label:
            return False
        words = sighting.mention.text.strip("*_ ").lower().split()
        about = boxed and self.found[current].internal and sighting.mention.kind not in ("software", "video", "thread")
        return about or (bool(words) and COPY_LABELS.issuperset(words))

    def _destination(self, link: Seen, anchor: Anchor, around: _Around) -> tuple[str, LinkRole | None, Work]:
        """Return the target kind of the link, its role, and the metadata of the work that its address gives."""
        said, there = kind_from_words(anchor, around.before, around.after, around.heading), describe(link.url)
        if link.form == "image" or there.kind == "image":
            return "image", None, Work()
        if link.form == "wiki" or is_internal(link.url, self.base_urls):
            return "internal", LinkRole.MY_NOTES, Work(kind=_kind(said))
        somebody = entity(anchor, link.url, *_sentence(around.raw, link)) if may_name_entity(anchor, link.url) else ""
        kind = somebody or kind_of_link(there.kind, said, link.url)
        url = canonical(link.url)
        address = Link(url, there.role, "" if url == link.url else link.url)
        own = there.role is LinkRole.WORK
        named = tuple(one for one in there.identifiers if own or not isinstance(one, Url))
        return kind, there.role, Work(kind=_kind(kind), identifiers=named, links=(address,))


def _behind_date(raw: str, link: Seen, start: int) -> Seen:
    """Return a link without the date before its title, behind which the words of the block start."""
    dated = raw[link.start + 1 : start]
    return replace(link, text=link.text[len(dated) :]) if dated and link.text.startswith(dated) else link


def _kind(word: str) -> Kind | None:
    return Kind(word) if word in _KINDS else None


def _in_box(raw: str, link: Seen) -> bool:
    """Return whether a link is in brackets, as in "[[pdf](…)]", or its text is: "[[pdf]](…)"."""
    return link.text[:1] == "[" or (raw[link.start - 1 : link.start] == "[" and raw[link.end : link.end + 1] == "]")


def _of_notes(anchor: Anchor) -> Anchor:
    """Parse the text of a link to notes as the subject of the notes; before "book" stands a title or a name."""
    if anchor.kind == "venue" and anchor.kind_word == "book":
        if _INITIAL.search(anchor.venue):
            return Anchor("label", people=anchor.venue, kind_word="book")
        return Anchor("title", title=f"{anchor.venue} book", kind_word="book")
    return replace(anchor, title=noted_title(anchor.title))


def _after(raw: str, links: Sequence[Seen], place: int) -> tuple[str, bool]:
    """Return the text after a link up to the next, and whether it is shared.

    Links joined by "and" share the text after the last of them.
    """
    text, first = "", place
    for _ in range(_MOST_JOINED):
        end = links[place].end
        later = place + 1
        while later < len(links) and links[later].start < end:
            later += 1
        text = raw[end : links[later].start] if later < len(links) else raw[end:]
        if later == len(links) or text.strip() not in ("and", "&", ",", ", and"):
            break
        place = later
    return text, place != first


def _sentence(raw: str, link: Seen) -> tuple[str, str]:
    """Return the nearest words on both sides of a link."""
    left, right = raw[max(link.start - _FAR, 0) : link.start], raw[link.end : link.end + _FAR]
    return clean(links_as_texts(left) + "|").removesuffix("|"), links_as_texts(right)
