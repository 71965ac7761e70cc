"""How often two records of one work are met again, and how often two works become one, in pairs made from the corpora.

Doubles: an entry and what CSL-JSON or RIS makes of it, without identifiers and addresses; one with a slip and initials;
entries of several files with one DOI; recorded preprints and their papers. Others: an entry and the same title by the
same people as another kind, in the place or volume or on the pages of the next entry; preprints, which may be of any,
are left out. `--list` prints each double that is missed and each false join. LITLOG_CORPORA names the folder.
"""

import argparse
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import StringIO
from itertools import combinations, pairwise
from pathlib import Path
from typing import NamedTuple

from litlog.errors import LitlogError
from litlog.formats.registry import exporter, importer
from litlog.merge import sameness
from litlog.merge.forms import is_posted
from litlog.merge.titles import title_words
from litlog.merge.venues import may_be_one_venue
from litlog.model.item import Item
from litlog.model.work import Kind, Work
from litlog.normalise import normalise
from litlog.sources.papers import crossref_record, openalex_record, semantic_scholar_record, unpaywall_record

LARGEST = 400_000


class Pair(NamedTuple):
    """Two records, how the pair was made, and whether they are of one work."""

    how: str
    one: Work
    other: Work
    same: bool


def entries(folder: Path) -> list[list[Item]]:
    """Return the entries of each .bib file."""
    files = sorted(file for file in folder.rglob("*.bib") if file.stat().st_size < LARGEST)
    found = []
    for file in files:
        try:
            items = importer("bibtex").parse(file.read_bytes()).items
        except LitlogError:
            continue
        found.append([replace(one, work=normalise(one.work)) for one in items])
    return found


def distinct(files: Iterable[list[Item]]) -> list[Item]:
    """Return one entry for each title of four words and more, with people and a year."""
    whole = (item for items in files for item in items)
    telling = (item for item in whole if len(title_words(item.work.full_title)) > 3 and item.work.authors)
    return list({title_words(item.work.full_title): item for item in telling if item.work.year}.values())


def doubles(items: list[Item]) -> Iterator[Pair]:
    """Yield each entry with itself in another format, and with a slip."""
    for form in ("csl-json", "ris"):
        for item in items:
            read = importer(form).parse(written(item, form)).items
            if len(read) == 1:
                yield Pair(form, nameless(item.work), nameless(normalise(read[0].work)), same=True)
    for item in items:
        yield Pair("a slip", nameless(item.work), slipped(nameless(item.work)), same=True)


def written(item: Item, form: str) -> bytes:
    """Return an entry in another format."""
    out = StringIO()
    exporter(form).render([item], out)
    return out.getvalue().encode()


def nameless(work: Work) -> Work:
    """Return a record without what would decide alone."""
    return replace(work, identifiers=(), links=())


def slipped(work: Work) -> Work:
    """Return a record whose longest word lacks a letter, of people with initials, without pages and publisher."""
    longest = max(work.title.split(), key=len)
    title = work.title.replace(longest, longest[:-2] + longest[-1], 1) if longest.isalpha() else work.title.upper()
    people = tuple(replace(one, given=one.given[:1] and one.given[:1] + ".") for one in work.contributors)
    return replace(work, title=title, contributors=people, pages="", publisher="")


def of_one_doi(files: list[list[Item]]) -> Iterator[Pair]:
    """Yield entries of two files that have one DOI."""
    having: dict[str, dict[int, Work]] = defaultdict(dict)
    for number, items in enumerate(files):
        for item in items:
            if (doi := item.work.identifier("doi")) and item.work.title:
                having[doi.value][number] = item.work
    for works in having.values():
        yield from (Pair("one doi", one, other, same=True) for one, other in combinations(list(works.values())[:4], 2))


def posted(folder: Path) -> Iterator[Pair]:
    """Yield recorded preprints with the papers of their titles."""
    readers = (openalex_record, semantic_scholar_record, crossref_record, unpaywall_record)
    works: dict[tuple[str, ...], list[Work]] = defaultdict(list)
    for reader in readers:
        for file in sorted(
            (folder / reader.__name__.rpartition(".")[2].removesuffix("_record").replace("_", "")).glob("*")
        ):
            for read in (getattr(reader, "read_list", None), reader.read):
                try:
                    found = read(file.read_bytes()) if read else []
                except (LitlogError, ValueError):
                    continue
                for work in found if isinstance(found, list) else [found]:
                    works[title_words(work.full_title)].append(normalise(work))
                break
    for same in works.values():
        early, late = [one for one in same if is_posted(one)], [one for one in same if not is_posted(one)]
        yield from (Pair("a preprint", one, other, same=True) for one in early[:2] for other in late[:2])


def others(items: list[Item]) -> Iterator[Pair]:
    """Yield each entry with the same title by the same people elsewhere: two works."""
    works = [nameless(item.work) for item in items]
    placed = [
        work for work in works if work.container and work.pages and work.kind is Kind.PAPER and not is_posted(work)
    ]
    for work, other in pairwise(placed):
        if not may_be_one_venue(work.container, other.container):
            moved = replace(work, container=other.container, volume=other.volume, issue=other.issue, pages=other.pages)
            yield Pair("another place", work, moved, same=False)
        if work.volume and other.volume and work.volume != other.volume:
            moved = replace(work, volume=other.volume, pages=other.pages)
            yield Pair("another volume", work, moved, same=False)
        if work.pages[:2] != other.pages[:2]:
            yield Pair("other pages", work, replace(work, pages=other.pages), same=False)
        bare = replace(work, container="", volume="", issue="", pages="")
        yield Pair("a thesis", work, replace(bare, genre="phdthesis"), same=False)
        yield Pair("a program", work, replace(bare, genre="software", kind=Kind.SOFTWARE), same=False)
        yield Pair("a talk", work, replace(bare, genre="", kind=Kind.SLIDES), same=False)
        yield Pair("a part", work, replace(work, title=f"{work.title}, Part II"), same=False)


def described(work: Work) -> str:
    """Return what is compared of a record, in short."""
    return ", ".join(filter(None, (work.full_title[:50], work.container[:40], work.volume, work.pages, work.genre)))


def main() -> None:
    """Count and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--list", action="store_true", help="print each pair that was judged wrongly")
    told = options.parse_args()
    corpora = Path(os.environ["LITLOG_CORPORA"])
    files = entries(corpora / "bibtex")
    items = distinct(files)
    pairs = [*doubles(items), *of_one_doi(files), *posted(corpora / "api"), *others(items)]
    made, wrong = Counter((one.same, one.how) for one in pairs), Counter[tuple[bool, str]]()
    for pair in pairs:
        found = sameness(pair.one, pair.other)
        if found.certain != pair.same:
            wrong[pair.same, pair.how] += 1
            if told.list:
                print(f"{pair.how}: {described(pair.one)} | {described(pair.other)} | {', '.join(found.reasons)}")
    for same, how in made:
        sort = "double" if same else "other"
        print(f"{sort:7} {how:15} {made[same, how]:6} pairs, {wrong[same, how]:4} judged wrongly")
    doubled = sum(count for (same, _), count in made.items() if same)
    missed = sum(count for (same, _), count in wrong.items() if same)
    print(f"{len(pairs)} pairs; recall {1 - missed / doubled:.2%}; false joins {wrong.total() - missed}")


if __name__ == "__main__":
    main()
