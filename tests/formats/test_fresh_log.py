"""A log for a library that keeps no page."""

from litlog.formats.markdown.log import LogForm, render_log
from litlog.formats.markdown.reading_events import words_of_entry
from litlog.model.dates import PartialDate
from litlog.model.item import Encounter, Item
from litlog.model.links import Link
from litlog.model.pages import LoggedEntry
from litlog.model.people import Contributor
from litlog.model.reading import Anchor, Note, NoteKind, Reading, Status, StatusChange
from litlog.model.work import Kind, Work

HEAD = "---\ntitle: Reading Log\npermalink: /log/\n---\n"
WOLFRAM = Item(
    key="wolfram2023chatgpt",
    work=Work(
        kind=Kind.ARTICLE,
        title="What Is ChatGPT Doing",
        contributors=(Contributor(family="Wolfram", given="Stephen"),),
        links=(Link("https://example.org/chatgpt"),),
    ),
    reading=Reading(
        statuses=(
            StatusChange(Status.WANT, PartialDate(2022, 12, 30)),
            StatusChange(Status.READ, PartialDate(2023, 2, 9), "p. 12"),
        ),
        notes=(
            Note("one word at a time", NoteKind.QUOTE, Anchor("page", "3"), children=(Note("really?"),)),
            Note("on a page already", page="gen-ai"),
        ),
    ),
    added="2022-12-29T10:00:00Z",
    encounters=(Encounter(PartialDate(2022, 12, 30)), Encounter(PartialDate(2023, 3, 1))),
)
UNDATED = Item(key="k", work=Work(title="A plain page"), added="2023-02-21T09:30:00Z")


def test_statuses_meetings_and_additions_stand_in_ascending_order_under_their_years() -> None:
    assert render_log([UNDATED, WOLFRAM]) == HEAD + (
        "\n"
        "## 2022 Log\n"
        "* 12/30 - want to read [What Is ChatGPT Doing](https://example.org/chatgpt) by Stephen Wolfram\n"
        "\n"
        "## 2023 Log\n"
        "* 2/09 - read [What Is ChatGPT Doing](https://example.org/chatgpt) by Stephen Wolfram (p. 12)\n"
        "* 2/21 - *A plain page*\n"
        "* 3/01 - [What Is ChatGPT Doing](https://example.org/chatgpt) by Stephen Wolfram\n"
        "\t* > one word at a time (p. 3)\n"
        "\t\t* really?\n"
    )


def test_an_entry_of_a_page_stands_for_what_the_library_knows_of_that_day() -> None:
    entries = [
        LoggedEntry("gen-ai", PartialDate(2023, 3, 1), "* no date of its own\n", inferred=True),
        LoggedEntry("gen-ai", PartialDate(2023, 3, 1), "* 3/1 met [it](/w/) again\n\t* good  \n", (WOLFRAM.key,)),
        LoggedEntry("gen-ai", PartialDate(2023, 2, 26), "- 2/26: an idea\n"),
    ]
    assert render_log([WOLFRAM], entries).partition("## 2023 Log\n")[2] == (
        "* 2/09 - read [What Is ChatGPT Doing](https://example.org/chatgpt) by Stephen Wolfram (p. 12)\n"
        "* 2/26 - an idea\n"
        "* 3/01 - met [it](/w/) again\n"
        "\t* good\n"
        "\t* > one word at a time (p. 3)\n"
        "\t\t* really?\n"
        "* no date of its own\n"
    )


def test_one_entry_about_two_works_is_told_once() -> None:
    both = Encounter(PartialDate(2023, 2, 21), "gen-ai", "* 2/21 - read [A](/a/) and [B](/b/)\n")
    items = [Item(key=key, work=Work(title=key), encounters=(both,)) for key in "ab"]
    assert render_log(items) == HEAD + "\n## 2023 Log\n* 2/21 - read [A](/a/) and [B](/b/)\n"


def test_dates_that_are_not_days() -> None:
    def met(on: PartialDate) -> Item:
        return Item(key=str(on), work=Work(title="T"), encounters=(Encounter(on),))

    dates = [PartialDate(2023), PartialDate(2023, 2), PartialDate(2023, 4, 12, end=PartialDate(2023, 5, 3))]
    assert render_log(map(met, dates)).splitlines()[5:] == [
        "## 2023 Log",
        "",
        "### 2023",
        "* *T*",
        "",
        "### February 2023",
        "* *T*",
        "* 4/12 - 5/03 - *T*",
    ]


def test_a_library_of_nothing_and_an_item_without_any_date() -> None:
    assert (
        render_log([], form=LogForm(title="Log: 2023", permalink="/a b/"))
        == '---\ntitle: "Log: 2023"\npermalink: "/a b/"\n---\n'
    )
    assert render_log([Item(key="k", work=Work(title="T"))]) == HEAD + "\n## Log\n* *T*\n"


def test_a_log_of_some_days_with_a_heading_for_each() -> None:
    form = LogForm(headings=True, days=("2023-02-10", "2023-12-31"))
    assert render_log([UNDATED, WOLFRAM], form=form) == HEAD + (
        "\n"
        "## 2023 Log\n"
        "\n"
        "### 21 February 2023\n"
        "* *A plain page*\n"
        "\n"
        "### 1 March 2023\n"
        "* [What Is ChatGPT Doing](https://example.org/chatgpt) by Stephen Wolfram\n"
        "\t* > one word at a time (p. 3)\n"
        "\t\t* really?\n"
    )


def test_a_work_without_an_address_is_named_as_people_name_it() -> None:
    woolf = Contributor(family="Woolf", given="Virginia")
    waves = Work(title="The Waves", contributors=(woolf,), issued=PartialDate(1931))
    item = Item(key="k", work=waves, encounters=(Encounter(PartialDate(2023, 5, 1)),))
    assert render_log([item]).endswith("* 5/01 - Virginia Woolf's *The Waves* (1931)\n")


def test_a_range_over_new_year_has_both_years() -> None:
    on = PartialDate(2023, 12, 27, end=PartialDate(2024, 1, 3))
    item = Item(key="k", work=Work(title="T"), encounters=(Encounter(on),))
    assert render_log([item]).endswith("* 12/27/2023 - 1/03/2024 - *T*\n")


def test_an_entry_that_says_nothing_is_kept() -> None:
    entry = LoggedEntry("log", PartialDate(2023, 2, 9), "* 2/09 -\n")
    assert render_log([], [entry]).endswith("\n* 2/09 -\n")


def test_a_heading_or_a_line_that_is_a_day_is_not_said_again() -> None:
    entries = [
        LoggedEntry("log", PartialDate(2023, 3, 4), "04\n\n[A](/a/)\n\n[B](/b/)\n", printed="04"),
        LoggedEntry("log", PartialDate(2023, 2, 9), "### Feb 9, 2023\n* one\n* two\n", printed="Feb 9, 2023"),
    ]
    told = "* 2/09 - one\n* two\n* 3/04 - [A](/a/)\n\n  [B](/b/)\n"
    assert render_log([], entries).endswith("## 2023 Log\n" + told)


def test_the_words_of_an_entry_are_what_stands_behind_marker_and_date() -> None:
    assert words_of_entry("* 2/09 - a\n\t* b \n") == "a\n\t* b"
    assert words_of_entry("- 2023-02-09: a\nlazy\n") == "a\n  lazy"
    assert words_of_entry("* 3/06 a 1/2 b") == "a 1/2 b"
    assert words_of_entry("## 27 March 2023") == "27 March 2023"
    assert words_of_entry("") == ""
