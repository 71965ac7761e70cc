"""Page import: matches the works of a page to items or adds them, and stores the page's statements on them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from litlog.library.items.provenance import learn, named_apart
from litlog.library.items.recognition import recognise
from litlog.library.library import Library
from litlog.library.metadata_lookup.queueing import questions, waiting
from litlog.library.pages.intake.former_works import former_works
from litlog.library.pages.intake.guessed_kinds import guessed_kinds
from litlog.library.pages.intake.keyed_meaning import with_keys
from litlog.library.pages.intake.mention_carry_over import NOTHING, Named, still_named, still_removed
from litlog.library.pages.intake.named_items import in_words, with_named_items
from litlog.library.pages.intake.new_works import NewWorks
from litlog.library.pages.intake.own_pages import with_own_pages
from litlog.library.pages.intake.page_statements import put_words
from litlog.library.pages.intake.statements import Said, said_by_key
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
    """Store a page and its statements; `former` is the meaning of its last revision, with item keys as names.

    `named` are the works that its blocks mentioned before, here or on another page. A page that is new has no former
    mentions, and nothing that it states was stored as its own before.
    """
    meaning, own = with_own_pages(change, meaning)
    new = NewWorks(change)
    meaning, named_here = with_named_items(change, new, page, meaning)
    present = tuple(meaning.works.values())
    taking = _Taking(library, change, f"page:{page.name}", new, present, guessed_kinds(meaning))
    removed = still_removed(page, meaning, named)
    former_ones = former_works(change, former.works, still_named(page, meaning, named))
    for name, work in meaning.works.items():
        same = "" if name in own or not former.mentions else former_ones.unchanged(name, work)
        if same:
            taking.hear_again(name, same)
            continue
        if name in named_here:
            taking.take_named(name, work, named_here[name])
            continue
        known = own.get(name) or recognise(taking.new, work, taking.typed) or former_ones.find(name, work, taking.told)
        if known or name not in removed:
            taking.take(name, work, known)
    keyed = with_keys(meaning, taking.keys)
    said = said_by_key(keyed, page.name)
    taking.new.put(said, lambda item: waiting(library, item, "met on a page", questions(item.work)))
    change.put_page(page, keyed)
    said_of_others = {key: one for key, one in said.items() if key not in taking.new}
    put_words(change, page.name, now=said_of_others, former=said_by_key(former, page.name))
    return taking.done()


def places(meaning: Meaning) -> dict[str, str]:
    """Return the keys of the works that a page names, by where it names them: "BLOCK:START:END"."""
    return {_place(one): one.work for one in meaning.mentions if one.work}


def put_back(library: Library, change: Change, page: Page, works: Mapping[str, str] | None) -> None:
    """Store a page of another library whose items exist here; `works` is the value of `places` there, if known.

    A work that it does not name there any more, since its item was removed, is not added again. The path of its file is
    kept, and unconfirmed: anybody may have written it.
    """
    whole = replace(read_page(page.data, page.path), **_kept(page), unconfirmed=bool(page.path))
    meaning = understand(whole, base_urls=library.place.settings.base_urls)
    if works is None:
        take_in(library, change, whole, meaning, Meaning())
        return
    change.put_page(whole, _keyed(whole, meaning, works))


def said_there(library: Library, page: Page, works: Mapping[str, str]) -> Mapping[str, Said]:
    """Return what a page of another library says of works, by their keys there; `works` is the value of `places`."""
    read = read_page(page.data, page.path)
    meaning = understand(read, base_urls=library.place.settings.base_urls)
    return said_by_key(_keyed(read, meaning, works), page.name)


def _keyed(page: Page, meaning: Meaning, works: Mapping[str, str]) -> Meaning:
    named = tuple(
        replace(one, work=_name(one), target="work") if _place(one) in works else one for one in meaning.mentions
    )
    further = in_words(page, works.keys() - set(map(_place, named)))
    named = tuple(sorted((*named, *further), key=lambda one: (one.block, one.start)))
    keys = {one.work: works[_place(one)] for one in named if _place(one) in works}
    return with_keys(replace(meaning, mentions=named), keys)


def _name(one: Mention) -> str:
    """Name the work of a link to an own page, which has no name as long as that page is not here, by its place."""
    return one.work or _place(one)


def _place(one: Mention) -> str:
    return f"{one.block}:{one.start}:{one.end}"


def _kept(page: Page) -> dict[str, Any]:
    return {name: getattr(page, name) for name in ("name", "title", "permalink", "path", "seen_sha256")}


@dataclass(frozen=True, slots=True)
class _Taking:
    """Import of the works of one page: `keys` are their items by local names, `told` the sources of each item.

    `present` are the works as the page has them now, `guessed` the names of those whose kind is only a guess.
    """

    library: Library
    change: Change
    source: str
    new: NewWorks
    present: tuple[Work, ...] = ()
    guessed: Collection[str] = ()
    keys: dict[str, str] = field(default_factory=dict)
    told: dict[str, list[str]] = field(default_factory=dict)

    def hear_again(self, name: str, key: str) -> None:
        """Record that the page's statements on an item are the same as before."""
        self._note(name, key, named_apart(self._finding(Work()), self.told.get(key, ())))

    def take(self, name: str, work: Work, known: Item | None) -> None:
        """Add the page's statements to an item, or add the item."""
        if known and name in self.guessed and any(one.work.kind for one in self._of_others(known)):
            work = replace(work, kind=None)
        finding = self._finding(work)
        if known is None:
            self._note(name, self.new.add(finding, self.library.now()), finding)
            return
        finding = named_apart(finding, self.told.get(known.key, ()))
        if known.key in self.new:
            self.new.learn(known.key, finding)
        else:
            learn(self.change, known, [finding])
        self._note(name, known.key, finding)

    def take_named(self, name: str, work: Work, known: Item) -> None:
        """Add a name in words to an item: what others say of it needs no guess from the words of a page."""
        self.take(name, Work() if self._of_others(known) else work, known)

    def _of_others(self, known: Item) -> list[Finding]:
        return [one for one in self.new.findings(known.key) if not self._is_ours(one)]

    def typed(self, item: Item) -> list[Work]:
        """Return what pages say of an item; what this page said and says no more does not count."""
        told = (one for one in self.new.findings(item.key) if one.trust is Trust.LOG)
        return [one.work for one in told if not self._is_ours(one) or self._is_said(item.key, one)]

    def _is_ours(self, finding: Finding) -> bool:
        return finding.source.partition("#")[0] == self.source

    def _is_said(self, key: str, finding: Finding) -> bool:
        return finding.source in self.told.get(key, ()) or finding.work in self.present

    def done(self) -> PageWorks:
        """Return the keys of the works, those that are new and those that were met again."""
        keys = dict.fromkeys(self.keys.values())
        added = tuple(key for key in keys if key in self.new)
        return PageWorks(self.keys, added, tuple(key for key in keys if key not in self.new))

    def _finding(self, work: Work) -> Finding:
        return Finding(work, self.source, Trust.LOG, self.library.now())

    def _note(self, name: str, key: str, finding: Finding) -> None:
        self.keys[name] = key
        self.told.setdefault(key, []).append(finding.source)
