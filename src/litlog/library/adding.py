"""Adding works: each is saved at once, so that neither a missing network nor a crash loses what was typed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from litlog.errors import LitlogError, UsageError
from litlog.identify import identify
from litlog.identify.destinations import describe
from litlog.library.items.citation_keys import checked_key, with_key
from litlog.library.items.guessed_identifiers import recognise_guessed
from litlog.library.items.pdfs import Told, marks_taken, pdf_tells, with_marks_taken, with_notes
from litlog.library.items.provenance import changed_fields, learn, merged, put_new, with_earlier
from litlog.library.items.reading_changes import with_facts
from litlog.library.library import Library
from litlog.library.metadata_lookup.queueing import enqueue, questions
from litlog.model.dates import PartialDate
from litlog.model.finding import YOU, Finding, Trust
from litlog.model.identifiers import Url
from litlog.model.item import Encounter, Item
from litlog.model.links import Link
from litlog.model.people import Contributor
from litlog.model.reading import Note, Status
from litlog.model.results.outcome import Added, Failed, MetAgain, Outcome
from litlog.model.storable import storable
from litlog.model.work import Kind, Work
from litlog.store.change import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Metadata that the reader gives when adding a work; `date` is EDTF, absent is "" or None or ()."""

    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    kind: Kind | None = None
    key: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """An outcome for each target, in order, and the step of the journal that they are."""

    outcomes: tuple[Outcome, ...]
    step: int


def add(library: Library, targets: Sequence[str], facts: Facts = Facts(), command: str = "add") -> Saved:
    """Save each target, or without targets the one work that the facts describe; ask no source.

    Identifiers are queued; `litlog.library.metadata_lookup.enriching` looks them up.

    Args:
        library: The library.
        targets: Links, identifiers, or paths of PDFs.
        facts: Metadata that the reader gives for the work, or for each of the works.
        command: The name of the step in the journal.

    Returns:
        The outcomes in the order of the targets: `Added`, `MetAgain` for an existing work (the new encounter is stored
        on it), `Failed` for a target that is no identifier, address or readable file.

    Raises:
        UsageError: For an invalid date, key or combination of facts, or a key that is taken.
    """
    said = _reader_says(facts)
    if not targets and not facts.title:
        raise UsageError("There is nothing to add.", "Name a link, a DOI, an arXiv id, an ISBN … or give --title.")
    if len(targets) > 1 and (facts.title or facts.key):
        raise UsageError("--title and --key are for one work, and there are several.", "Add them one by one.")
    with library.store.change(command) as change:
        outcomes = tuple(_add_one(library, change, target, said, facts) for target in targets or ("",))
        return Saved(outcomes, change.step)


def _reader_says(facts: Facts) -> Work:
    contributors, and_others = _people(facts.authors)
    issued = PartialDate.parse(facts.date) if facts.date else None
    return Work(kind=facts.kind, title=facts.title, contributors=contributors, and_others=and_others, issued=issued)


def _people(names: Sequence[str]) -> tuple[tuple[Contributor, ...], bool]:
    if not names:
        return (), False
    from litlog.library.items.people_fields import listed_people  # noqa: PLC0415  a link says nothing of people

    return listed_people(" and ".join(names))


def _add_one(library: Library, change: Change, target: str, said: Work, facts: Facts) -> Outcome:
    try:
        told = target_tells(target) if target else Told(Work())
    except LitlogError as error:
        return Failed(target, error.message, error.hint)
    known = recognise_guessed(change, merged(_findings(library, told.work, said, facts)))
    earlier = marks_taken(change.findings(known.key)) if known else frozenset()
    findings = _findings(library, with_marks_taken(told.work, earlier | told.notes.keys()), said, facts)
    notes = [note for mark, note in told.notes.items() if mark not in earlier]
    remark = told.remark or (f"Marks in {Path(target).name} are notes now: {len(notes)}." if notes else "")
    if known:
        met = _met_again(library, change, known, findings, facts, notes)
        return MetAgain(met.key, target, " ".join(filter(None, (remark, _changed(known, met, said)))))
    key = checked_key(change, facts.key, merged(findings)) if facts.key else ""
    item = put_new(change, Item(key=key, work=told.work, added=library.now()), findings)
    change.put(_met(library, item, facts, notes))
    enqueue(library, change, item, "not asked yet", questions(item.work))
    return Added(item.key, target, remark)


def _findings(library: Library, told: Work, said: Work, facts: Facts) -> list[Finding]:
    """A key that was typed is the reader's word too, even alone: it marks the key as none of litlog's guesses."""
    link = Finding(told, "link", Trust.LOG, library.now())
    you = Finding(said, YOU, Trust.READER, library.now())
    return [one for one in (link, you) if one.work != Work() or (one is you and facts.key)]


def _met_again(
    library: Library, change: Change, known: Item, findings: list[Finding], facts: Facts, notes: Sequence[Note]
) -> Item:
    """Add new data about a known item to the existing data; identifiers not yet looked up are queued."""
    item = with_key(change, known, facts.key) if facts.key else known
    item = learn(change, item, [with_earlier(change, item.key, finding) for finding in findings])
    change.put(_met(library, item, facts, notes))
    asked = questions(known.work)
    enqueue(library, change, item, "not asked yet", (one for one in questions(item.work) if one not in asked))
    return item


def _changed(known: Item, met: Item, said: Work) -> str:
    """Report what the given data changed on an existing work, since they may have been meant for another."""
    fields = [one for one in changed_fields(known.work, met.work) if getattr(said, one) and getattr(known.work, one)]
    told = [f"It was changed: {', '.join(fields)}."] if fields else []
    told += [f"Its key was {known.key}."] if met.key != known.key else []
    return " ".join([*told, "`litlog undo` takes it back."]) if told else ""


def _met(library: Library, item: Item, facts: Facts, notes: Sequence[Note]) -> Item:
    today = PartialDate.of(library.today())
    met = replace(with_notes(item, notes), encounters=(*item.encounters, Encounter(today)))
    return with_facts(met, today, tags=facts.tags, note=facts.note, status=facts.status)


def target_tells(target: str) -> Told:
    """Return the facts in a target itself: its identifiers, its address, the kind of work it must be.

    A path of a PDF is read for them, and for notes.

    Returns:
        A work with what is known of it, the notes, and a remark for the reader.

    Raises:
        NotIdentified: For what is neither an identifier nor an address.
        Unreadable: For a bad PDF.
    """
    path = Path(target) if target.startswith("~") and not target.startswith("~/") else Path(target).expanduser()
    if path.suffix.lower() == ".pdf" and "://" not in target:
        return storable(pdf_tells(path))
    identifier = identify(target)
    destination = describe(identifier.url)
    typed = target if "/" in target and target != identifier.url else ""
    return Told(
        Work(
            kind=Kind(destination.kind) if destination.kind in set(Kind) else None,
            identifiers=() if isinstance(identifier, Url) else (identifier,),
            links=(Link(identifier.url, destination.role, typed),),
        )
    )
