"""Pages of another copy joined by three texts: that here, that there, and the last that both have had."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from litlog.formats.litlog_json.reader_writer import Export
from litlog.library.library import Library
from litlog.library.output_files import sha256_of
from litlog.library.pages.intake.page_import import put_back, said_there
from litlog.library.pages.logs import take_revision
from litlog.model.pages import Page
from litlog.model.reading import StatusChange
from litlog.model.results.parsed import Problem
from litlog.pages import read_page
from litlog.pages.edits.sync.three_way_merge import Merged, merge
from litlog.store.change import Change


def former_texts(library: Library, page: Page) -> tuple[str, ...]:
    """Return the hashes of the earlier texts of a page, in this library and in the copies that it came from."""
    known = {*library.store.revisions(page.name), *library.store.own_keys(_noted(page.name))}
    return tuple(sorted(known - {sha256_of(page.data)}))


def _noted(name: str) -> str:
    return f"page:{name}"


@dataclass(frozen=True, slots=True)
class PageJoins:
    """Takes in the pages of another copy's export."""

    library: Library
    change: Change
    export: Export

    def take(self, names: Mapping[str, str]) -> list[Problem]:
        """Put the pages that are not here and join the others; `names` are the keys of the file with those here."""
        return [problem for page in self.export.pages for problem in self._take(page, names)]

    def note(self) -> None:
        """Remember the hashes of the texts that the pages have had in the other copy: no step, and no text."""
        for page in self.export.pages:
            hashes = {*self.export.revisions.get(page.name, ()), *self.library.store.own_keys(_noted(page.name))}
            if hashes - self.library.store.own_keys(_noted(page.name)):
                self.library.store.note_written(_noted(page.name), "", "", hashes)

    def _take(self, page: Page, names: Mapping[str, str]) -> list[Problem]:
        here = self.library.store.page(page.name)
        if here is None:
            works = self.export.works.get(page.name)
            known = None if works is None else {place: names[key] for place, key in works.items() if key in names}
            put_back(self.library, self.change, page, known)
            return []
        return [] if here.data == page.data else self._join(here, page)

    def _join(self, here: Page, there: Page) -> list[Problem]:
        had = self.library.store.revisions(here.name)
        if sha256_of(there.data) in had:
            return []
        common = {*self.export.revisions.get(here.name, ()), sha256_of(there.data)}
        base = next((one for one in had if one in common), "")
        if not base:
            return [_refused(here.name, "and no text in common")]
        joined = self._merged(self.library.store.revision(here.name, base) or b"", here.data, there.data)
        if joined.conflicts:
            return [_refused(here.name, f"{_shown(joined)}, both changed")]
        for data in dict.fromkeys((there.data, joined.data)):  # the other's text is kept, so that it is known again
            here = self._revised(here, data)
        return []

    @staticmethod
    def _merged(base: bytes, mine: bytes, theirs: bytes) -> Merged:
        """Merge two texts: in the order of their bytes, so that both copies get the same."""
        return merge(base, min(mine, theirs), max(mine, theirs))

    def _revised(self, page: Page, data: bytes) -> Page:
        revised = replace(
            read_page(data, page.path),
            name=page.name,
            path=page.path,
            seen_sha256=page.seen_sha256,
            unconfirmed=page.unconfirmed,
        )
        take_revision(self.library, self.change, revised, self.library.store.page(page.name))
        return revised


def page_statuses(
    library: Library, export: Export, own_pages: Collection[str]
) -> Mapping[str, Collection[StatusChange]]:
    """Return the statuses that pages of the other copy tell which are here, too, by the keys there."""
    found: dict[str, list[StatusChange]] = {}
    for page in export.pages:
        if page.name in own_pages and (works := export.works.get(page.name)):
            for key, said in said_there(library, page, works).items():
                found.setdefault(key, []).extend(said.statuses)
    return found


def _refused(name: str, why: str) -> Problem:
    return Problem(1, f"The page {name} is here with another text ({why}), and stays as it is.", lost=True)


def _shown(joined: Merged) -> str:
    lines: Sequence[str] = [
        f'"{one.mine.strip()[:60]}" against "{one.theirs.strip()[:60]}"' for one in joined.conflicts
    ]
    return "; ".join(lines)
