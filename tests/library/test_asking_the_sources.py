"""What sources answer is kept as findings, the queue loses nothing, and the reader's word stands."""

from dataclasses import replace

import pytest

from asking import NOETHER, asked, keys, told
from fake_source import FakeSource, Reply
from litlog.errors import NotFound, Refused, Unreachable
from litlog.library.adding import Facts, add
from litlog.library.editing import remove
from litlog.library.history import undo
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.library.metadata_lookup.enriching import enrich, waiting
from litlog.model.finding import Trust
from litlog.model.identifiers import Doi, Pmcid, Pmid
from litlog.model.records.queue import QueueEntry
from litlog.model.related_works import Related, Tie, as_extra
from litlog.model.results.outcome import Failed, Queued, Unchanged, Updated
from litlog.model.work import Work
from litlog.sources.fallback import GapFiller


def test_an_answer_is_a_finding_and_leaves_the_queue(library: Library) -> None:
    add(library, ["10.1000/182"])
    [outcome] = asked(library, {"doi:10.1000/182": NOETHER})
    assert isinstance(outcome, Updated)
    assert {"title", "contributors", "issued"} <= set(outcome.fields)
    assert [one.source for one in library.store.findings(outcome.key)] == ["registry", "link"]
    assert library.store.queue() == []


def test_a_guessed_key_is_given_anew_once_and_the_old_one_finds_the_work(library: Library) -> None:
    add(library, ["10.1000/182"])
    [guess] = [item.key for item in library.store.items()]
    assert keys(asked(library, {"doi:10.1000/182": replace(NOETHER, identifiers=(Doi("10.1000/183"),))})) == [
        "noether1921ideal"
    ]
    assert the_item(library, guess).former_keys == (guess,)
    again = QueueEntry("noether1921ideal", "doi:10.1000/182")
    later = replace(NOETHER, title="Theory of Ideals")
    list(enrich(told(library, {"doi:10.1000/182": later}), [again]))
    assert the_item(library, guess).key == "noether1921ideal"


@pytest.mark.parametrize("key", ["rings", "exampleorg", "exampleorgrings"])
def test_a_typed_key_never_changes(key: str, library: Library) -> None:
    add(library, ["https://example.org/rings"], Facts(key=key))
    assert keys(asked(library, {"url:https://example.org/rings": NOETHER})) == [key]


def test_a_guess_that_a_log_has_told_more_of_is_still_a_guess(library: Library) -> None:
    add(library, ["https://example.org/rings"])
    add(library, ["https://example.org/rings"])
    assert keys(asked(library, {"url:https://example.org/rings": NOETHER})) == ["noether1921ideal"]


def test_what_the_reader_set_stays_as_it_is(library: Library) -> None:
    add(library, ["10.1000/182"], Facts(title="Rings, as I Call Them", note="mine", tags=("algebra",)))
    [outcome] = asked(library, {"doi:10.1000/182": NOETHER})
    item = the_item(library, "doi:10.1000/182")
    assert isinstance(outcome, Updated)
    assert (item.work.title, item.work.year, item.reading.tags) == ("Rings, as I Call Them", 1921, ("algebra",))
    assert [note.text for note in item.reading.notes] == ["mine"]


def test_adding_and_looking_up_are_one_step(library: Library) -> None:
    saved = add(library, ["10.1000/182"])
    list(enrich(told(library, {"doi:10.1000/182": NOETHER}), waiting(library), "add", saved.step))
    assert len(library.store.steps()) == 1
    undo(library)
    assert library.store.items() == []
    assert library.store.queue() == []


def test_what_an_answer_names_is_asked_in_a_second_round(library: Library) -> None:
    add(library, ["https://example.org/rings"])
    page = Work(title="Rings", identifiers=(Doi("10.1000/182"),))
    source = FakeSource({"url:https://example.org/rings": page, "doi:10.1000/182": NOETHER})
    list(enrich(replace(library, sources=lambda: (source,)), waiting(library)))
    assert source.asked == ["url:https://example.org/rings", "doi:10.1000/182"]
    assert library.store.queue() == []


def test_sources_that_lead_on_and_on_are_followed_three_rounds(library: Library) -> None:
    add(library, ["10.1000/1"])
    chain: dict[str, Reply] = {
        f"doi:10.1000/{number}": Work(title="On and On", identifiers=(Doi(f"10.1000/{number + 1}"),))
        for number in range(1, 10)
    }
    assert len(asked(library, chain)) == 3
    assert [entry.identifier for entry in library.store.queue()] == ["doi:10.1000/4"]


def test_an_interrupt_loses_neither_answers_nor_questions(library: Library) -> None:
    add(library, ["10.1000/1", "10.1000/2", "10.1000/3"])
    with pytest.raises(KeyboardInterrupt):
        asked(library, {"doi:10.1000/1": NOETHER, "doi:10.1000/2": KeyboardInterrupt})
    assert the_item(library, "doi:10.1000/1").work.title == NOETHER.title
    assert [entry.identifier for entry in library.store.queue()] == ["doi:10.1000/2", "doi:10.1000/3"]


def test_an_interrupt_before_the_second_round_keeps_its_questions(library: Library) -> None:
    add(library, ["https://example.org/rings"])
    page = Work(title="Rings", identifiers=(Doi("10.1000/182"),))
    with pytest.raises(KeyboardInterrupt):
        asked(library, {"url:https://example.org/rings": page, "doi:10.1000/182": KeyboardInterrupt})
    assert [entry.identifier for entry in library.store.queue()] == ["doi:10.1000/182"]


def test_a_source_that_does_not_answer_is_asked_later_and_later(library: Library) -> None:
    add(library, ["10.1000/182"])
    silent = told(library, {"doi:10.1000/182": Unreachable("No answer.")})
    dues = []
    for _ in range(4):
        [outcome] = enrich(silent, library.store.queue())
        assert isinstance(outcome, Queued)
        dues += [entry.not_before[11:16] for entry in library.store.queue()]
    assert dues == ["10:01", "10:02", "10:04", "10:08"]
    assert library.store.queue()[0].tries == 4
    assert waiting(library, due=True) == []


def test_a_source_that_asks_for_more_time_gets_it(library: Library) -> None:
    add(library, ["10.1000/182"])
    asked(library, {"doi:10.1000/182": Unreachable("Too many.", retry_after=3600.0)})
    assert library.store.queue()[0].not_before == "2023-03-20T11:00:00Z"


@pytest.mark.parametrize(
    "error", [NotFound("No such DOI."), Refused("Not there."), Unreachable("Gone.", temporary=False)]
)
def test_what_asking_again_cannot_help_is_told_and_leaves_the_queue(error: Reply, library: Library) -> None:
    add(library, ["10.1000/182"])
    [outcome] = asked(library, {"doi:10.1000/182": error})
    assert isinstance(outcome, Failed)
    assert library.store.queue() == []
    assert len(library.store.items()) == 1


def test_an_answer_about_an_item_that_was_removed_changes_nothing(library: Library) -> None:
    add(library, ["10.1000/182"])
    entries = waiting(library)
    remove(library, library.store.items())
    [outcome] = enrich(told(library, {"doi:10.1000/182": NOETHER}), entries)
    assert isinstance(outcome, Unchanged)
    assert library.store.items() == []


def test_without_sources_the_queue_stays_as_it_is(library: Library) -> None:
    add(library, ["10.1000/182"])
    before = library.store.queue()
    assert [type(outcome) for outcome in enrich(library, before)] == [Queued]
    assert library.store.queue() == before


def test_a_preprint_that_has_appeared_becomes_its_paper_and_keeps_both_names(library: Library) -> None:
    add(library, ["10.1101/2020.01.02.123456"])
    preprint = replace(
        NOETHER,
        genre="preprint",
        identifiers=(Doi("10.1101/2020.01.02.123456"),),
        extra=as_extra([Related(Tie.PUBLISHED_AS, Doi("10.1000/182"))]),
    )
    paper = replace(NOETHER, title="Ideals in Rings", container="Annalen", identifiers=(Doi("10.1000/182"),))
    asked(library, {"doi:10.1101/2020.01.02.123456": preprint, "doi:10.1000/182": paper})
    [item] = library.store.items()
    assert (item.work.title, item.work.container) == ("Ideals in Rings", "Annalen")
    assert item.work.identifiers == (Doi("10.1000/182"), Doi("10.1101/2020.01.02.123456"))
    assert library.store.queue() == []


def test_a_paper_that_is_here_already_is_joined_with_its_preprint(library: Library) -> None:
    add(library, ["10.1000/182"], Facts(key="paper", note="of the paper"))
    add(library, ["10.1101/2020.01.02.123456"], Facts(note="of the preprint"))
    appeared = as_extra([Related(Tie.PUBLISHED_AS, Doi("10.1000/182"))])
    preprint = Work(title="Rings", genre="preprint", identifiers=(Doi("10.1101/2020.01.02.123456"),), extra=appeared)
    paper = replace(NOETHER, identifiers=(Doi("10.1000/182"),))
    asked(library, {"doi:10.1101/2020.01.02.123456": preprint, "doi:10.1000/182": paper})
    [item] = library.store.items()
    assert item.key == "paper"
    assert {note.text for note in item.reading.notes} == {"of the paper", "of the preprint"}


def test_another_source_answers_for_one_that_is_away_which_is_asked_again(library: Library) -> None:
    add(library, ["10.1000/182"])
    away = FakeSource({"doi:10.1000/182": Unreachable("Away.")}, name="crossref")
    page = FakeSource({"doi:10.1000/182": NOETHER}, name="web-page")
    asking = replace(library, sources=lambda: (away, page))
    first, second = enrich(asking, waiting(library))
    assert isinstance(first, Updated)
    assert isinstance(second, Queued)
    [entry] = library.store.queue()
    assert (entry.key, entry.reason, entry.tries) == ("noether1921ideal", "Away.", 1)


def test_what_fills_a_gap_is_told_where_it_changes_something(library: Library) -> None:
    add(library, ["10.1000/182"])
    registry = FakeSource({"doi:10.1000/182": NOETHER}, name="crossref")
    index = FakeSource({"doi:10.1000/182": replace(NOETHER, abstract="Rings.")}, name="openalex", trust=Trust.CATALOGUE)
    same = FakeSource({"doi:10.1000/182": NOETHER}, name="other", trust=Trust.CATALOGUE)
    fillers = (GapFiller(index, frozenset({"abstract"})), GapFiller(same, frozenset({"pdf"})))
    outcomes = list(enrich(replace(library, sources=lambda: (registry, *fillers)), waiting(library)))
    assert [one.fields for one in outcomes if isinstance(one, Updated)][1:] == [("abstract",)]
    assert len(outcomes) == 2
    assert library.store.queue() == []


def test_a_paper_with_both_numbers_of_pubmed_is_asked_for_once(library: Library) -> None:
    add(library, ["10.1000/182"])
    both = replace(NOETHER, identifiers=(Doi("10.1000/182"), Pmid("1234567"), Pmcid("PMC7654321")))
    source = FakeSource({"doi:10.1000/182": both, "pmid:1234567": both})
    list(enrich(replace(library, sources=lambda: (source,)), waiting(library)))
    assert source.asked == ["doi:10.1000/182", "pmid:1234567"]
