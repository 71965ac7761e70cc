"""The page of an annotated work, and its address."""

import io

import pytest

from litlog.errors import UsageError
from litlog.formats.markdown.annotated_page import permalink, render_page
from litlog.formats.registry import exporter
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Isbn
from litlog.model.item import Encounter, Item
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.reading import Anchor, Note, NoteKind, Reading, Status, StatusChange
from litlog.model.work import ContentsItem, Kind, Work

MITCHELL = Item(
    key="mitchell1992reconfigured",
    work=Work(
        kind=Kind.BOOK,
        title="The Reconfigured Eye",
        subtitle="Visual Truth",
        contributors=(Contributor(family="Mitchell", given="William J."),),
        issued=PartialDate(1992),
        publisher="MIT Press",
        edition="2",
        identifiers=(Isbn("9780262132862"),),
        links=(Link("https://example.org/eye", LinkRole.PUBLISHER), Link("https://example.org/shop", LinkRole.SHOP)),
        contents=(ContentsItem("Beginnings", "3"), ContentsItem("Images [sic]", "5", 2), ContentsItem("Index")),
    ),
    reading=Reading(
        statuses=(StatusChange(Status.READ, PartialDate(2023, 3, 6)),),
        notes=(
            Note(
                "a photograph was a fact",
                anchor=Anchor("page", "21", "25"),
                heading="Beginnings p. 3",
                children=(Note("still there", anchor=Anchor("page", "21", "25")),),
            ),
            Note("a page on", anchor=Anchor("page", "3"), heading="Beginnings p. 3"),
            Note("the eye trusts", NoteKind.QUOTE, Anchor("page", "3")),
            Note("lucid", children=(Note("and short"),)),
        ),
    ),
    encounters=(Encounter(PartialDate(2023, 3, 7), "gen-ai", "* 3/07 - [notes](/mitchell-1992/) begun"),),
)


def test_the_page() -> None:
    assert render_page(MITCHELL) == (
        "---\n"
        'title: "The Reconfigured Eye: Visual Truth"\n'
        "permalink: /mitchell-1992/\n"
        "---\n"
        "\n"
        "# [The Reconfigured Eye: Visual Truth](https://example.org/eye)\n"
        "\n"
        "* Author: William J. Mitchell\n"
        "* Published: 1992\n"
        "* Publisher: MIT Press, edition: 2\n"
        "* [shop](https://example.org/shop), [ISBN](https://openlibrary.org/isbn/9780262132862)\n"
        "\n"
        "## Table of Contents\n"
        "* Beginnings p. 3\n"
        "\t* Images \\[sic\\] p. 5\n"
        "* Index\n"
        "\n"
        "## Notes\n"
        "* lucid\n"
        "\t* and short\n"
        "\n"
        "## Beginnings p. 3\n"
        "* p. 21–25: a photograph was a fact\n"
        "\t* still there\n"
        "* a page on\n"
        "\n"
        "## Quotes\n"
        "* > the eye trusts (p. 3)\n"
        "\n"
        "## 2023 Log\n"
        "* 3/06 - read [The Reconfigured Eye: Visual Truth](https://example.org/eye) by William J. Mitchell\n"
        "* 3/07 - [notes](/mitchell-1992/) begun\n"
    )


def test_a_page_about_next_to_nothing() -> None:
    assert render_page(Item(key="k", work=Work())) == "---\ntitle: k\npermalink: /k/\n---\n\n# k\n"


def who(*names: str) -> tuple[Contributor, ...]:
    return tuple(Contributor(family=name) for name in names)


@pytest.mark.parametrize(
    ("work", "address"),
    [
        (Work(title="The Work of Art", contributors=who("Benjamin"), issued=PartialDate(1936)), "/benjamin-1936/"),
        (Work(title="DALL-E", contributors=who("Gopnik")), "/gopnik-dalle/"),
        (Work(contributors=(Contributor(literal="Weights & Biases"),)), "/weightsbiases/"),
        (
            Work(title="The Art of War, Again", issued=PartialDate(2018)),
            "/the-art-of-2018/",
        ),
        (Work(title="三体"), "/k/"),
        (Work(contributors=who("Đức"), issued=PartialDate(1999), title="x"), "/duc-1999/"),
        (
            Work(contributors=who("Gopnik"), links=(Link("https://e.org", LinkRole.MY_NOTES, "/gopnik-dalle/"),)),
            "/gopnik-dalle/",
        ),
    ],
)
def test_the_address_is_surname_and_year_or_the_readers_own(work: Work, address: str) -> None:
    assert permalink(Item(key="k", work=work)) == address


@pytest.mark.parametrize("count", [0, 2])
def test_a_page_is_about_one_work(count: int) -> None:
    with pytest.raises(UsageError, match=f"these are {count}"):
        exporter("page").render([MITCHELL] * count, io.StringIO())


def test_a_note_of_the_log_stands_once() -> None:
    text = "* 2/21 - read [Rings](https://example.org/rings)\n\t* p. 3 the main idea\n\t* and [Ideals](https://example.org/i)"
    reading = Reading(notes=(Note("p. 3 the main idea", anchor=Anchor("page", "3"), page="log"),))
    met = Encounter(PartialDate(2023, 2, 21), "log", text)
    page = render_page(Item(key="rings", work=Work(title="Rings"), reading=reading, encounters=(met,)))
    assert page.count("the main idea") == 1
    assert "\t* and [Ideals]" in page
