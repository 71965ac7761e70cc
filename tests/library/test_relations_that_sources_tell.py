"""A discussion is related to what it discusses, where both are in the library."""

from dataclasses import replace

from asking import NOETHER, asked
from fake_source import Reply
from litlog.library.adding import add
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.model.identifiers import Doi, HackerNewsId
from litlog.model.item import Relation, RelationKind
from litlog.model.related_works import Related, Tie, as_extra
from litlog.model.work import Kind, Work

STORY = Work(
    kind=Kind.THREAD,
    title="Noether on rings",
    identifiers=(HackerNewsId("35100086"),),
    extra=as_extra([Related(Tie.DISCUSSES, Doi("10.1000/182")), Related(Tie.PART_OF, Doi("10.1000/182"))]),
)
ANSWERS: dict[str, Reply] = {
    "doi:10.1000/182": replace(NOETHER, identifiers=(Doi("10.1000/182"),)),
    "hn:35100086": STORY,
}


def test_a_story_discusses_the_work_that_is_here(library: Library) -> None:
    add(library, ["10.1000/182"])
    asked(library, ANSWERS)
    add(library, ["https://news.ycombinator.com/item?id=35100086"])
    asked(library, ANSWERS)
    paper, story = the_item(library, "doi:10.1000/182"), the_item(library, "hn:35100086")
    assert story.relations == (Relation(RelationKind.DISCUSSES, paper.key),)


def test_what_is_not_here_stays_a_fact_of_the_story(library: Library) -> None:
    add(library, ["https://news.ycombinator.com/item?id=35100086"])
    asked(library, ANSWERS)
    story = the_item(library, "hn:35100086")
    assert story.relations == ()
    assert story.work.extra["related:discusses"] == "doi:10.1000/182"


def test_two_ids_of_one_work_are_two_findings_of_one_source(library: Library) -> None:
    add(library, ["10.1000/182"])
    first = replace(NOETHER, identifiers=(Doi("10.1000/182"), Doi("10.1000/183")))
    asked(library, {"doi:10.1000/182": first, "doi:10.1000/183": replace(NOETHER, container="Annalen")})
    item = the_item(library, "doi:10.1000/182")
    told = [one.about for one in library.store.findings(item.key) if one.source == "registry"]
    assert told == ["doi:10.1000/182", "doi:10.1000/183"]
    assert item.work.container == "Annalen"
