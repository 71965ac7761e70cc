"""From what a page means to items: its works recognised or added, and what it says of each put on them."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from typing import Any

from litlog.library.carrying import NOTHING, Named, still_named, still_removed
from litlog.library.knowing import learn, named_apart, put_new
from litlog.library.library import Library
from litlog.library.own_pages import with_own_pages
from litlog.library.page_words import PageWords
from litlog.library.queueing import enqueue, questions
from litlog.library.recognising import names, recognise
from litlog.merge import sameness
from litlog.model.finding import Finding, Trust
from litlog.model.item import Item
from litlog.model.pages import Meaning, Mention, Page
from litlog.model.work import Work
from litlog.pages import read_page, understand
from litlog.store.change import Change


@dataclass(frozen=True, slots=True)
class PageWorks:
    """The keys of a page's works by their local names, and which were new."""

    keys: dict[str, str]
    added: tuple[str, ...]
    met: tuple[str, ...]


def take_in(
    library: Library,
    change: Change,
    page: Page,
    meaning: Meaning,
    former: Meaning,
    named: Named = NOTHING,
) -> PageWorks:
    """Put a page and all that it says; `former` is what its last revision meant, with item keys as names.

    `named` holds the works that its blocks named before, here or on another page.
    """
    source = f"page:{page.name}"
    keys: dict[str, str] = {}
    told: dict[str, list[str]] = {}
    added = []
    meaning, own = with_own_pages(change, meaning)
    removed = still_removed(page, meaning, named)
    before = _Before(change, former.works, still_named(page, meaning, named))
    for name, work in meaning.works.items():
        known = own.get(name) or recognise(change, work) or before.find(name, work, told)
        if known is None and name in removed:
            continue
        finding = Finding(work, source, Trust.LOG, library.now())
        if known:
            finding = named_apart(finding, told.get(known.key, ()))
        item = learn(change, known, [finding]) if known else _new(library, change, finding)
        told.setdefault(item.key, []).append(finding.source)
        keys[name] = item.key
        added += [] if known else [item.key]
    keyed = with_keys(meaning, keys)
    change.put_page(page, keyed)
    words = PageWords(change=change, page=page.name, now=keyed, former=former)
    for key in dict.fromkeys((*former.works, *keys.values())):
        words.put_on(key)
    return PageWorks(keys, tuple(added), tuple(key for key in dict.fromkeys(keys.values()) if key not in added))


def places(meaning: Meaning) -> dict[str, str]:
    """Give the keys of the works that a page names, by where it names them: "BLOCK:START:END"."""
    return {_place(one): one.work for one in meaning.mentions if one.work}


def put_back(library: Library, change: Change, page: Page, works: Mapping[str, str]) -> None:
    """Put a page of another library, whose items are here already; `works` is what `places` gave there.

    A work that it does not name there any more, since its item was removed, is not added again.
    """
    whole = replace(read_page(page.data, page.path), **_kept(page))
    meaning = understand(whole, base_urls=library.place.settings.base_urls)
    named = tuple(
        replace(one, work=_name(one), target="work") if _place(one) in works else one for one in meaning.mentions
    )
    keys = {one.work: works[_place(one)] for one in named if _place(one) in works}
    if keys:
        change.put_page(whole, with_keys(replace(meaning, mentions=named), keys))
    else:
        take_in(library, change, whole, meaning, Meaning())


def _name(one: Mention) -> str:
    """Name the work of a link to an own page, which has no name as long as that page is not here, by its place."""
    return one.work or _place(one)


def _place(one: Mention) -> str:
    return f"{one.block}:{one.start}:{one.end}"


def _kept(page: Page) -> dict[str, Any]:
    return {name: getattr(page, name) for name in ("name", "title", "permalink", "path", "seen_sha256")}


def _new(library: Library, change: Change, finding: Finding) -> Item:
    item = put_new(change, Item(key="", work=finding.work, added=library.now()), [finding])
    enqueue(library, change, item, "met on a page", questions(item.work))
    return item


@dataclass(slots=True)
class _Before:
    """The works that a page's last revision named with what it told of them, and what its blocks still name."""

    change: Change
    told: Mapping[str, Work]
    named: Mapping[str, str]
    items: dict[str, Item] | None = None

    def find(self, name: str, work: Work, taken: Container[str]) -> Item | None:
        """Give the item that a work without identifier and title was: in this very block, or else on this page.

        On the page it must be free: no other work is it already.
        """
        here = self.change.item(self.named[name]) if name in self.named and not names(work) else None
        return here or self._find_free(work, taken)

    def _find_free(self, work: Work, taken: Container[str]) -> Item | None:
        if self.items is None:
            self.items = {key: item for key in self.told if (item := self.change.item(key))}
        free = ((item, self.told[key]) for key, item in self.items.items() if key not in taken)
        return next((item for item, told in free if told == work or sameness(item.work, work).certain), None)


def with_keys(meaning: Meaning, keys: Mapping[str, str]) -> Meaning:
    """Give a meaning that speaks of items by their keys instead of local names, and of no work without a key."""
    return replace(
        meaning,
        works={keys[name]: work for name, work in meaning.works.items() if name in keys},
        mentions=tuple(replace(one, work=keys.get(one.work, "")) for one in meaning.mentions),
        notes=tuple(
            replace(one, work=keys.get(one.work, ""), cites=tuple(keys[cited] for cited in one.cites if cited in keys))
            for one in meaning.notes
        ),
        annotations=tuple(replace(one, work=keys[one.work]) for one in meaning.annotations if one.work in keys),
        anchors=tuple(replace(one, work=keys.get(one.work, "")) for one in meaning.anchors),
        relations=tuple(
            replace(one, subject=keys[one.subject], object=keys[one.object])
            for one in meaning.relations
            if one.subject in keys and one.object in keys
        ),
        statuses=tuple(replace(one, work=keys[one.work]) for one in meaning.statuses if one.work in keys),
    )
