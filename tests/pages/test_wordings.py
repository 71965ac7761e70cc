"""One work, said in many ways: author, year, title and venue are understood in whatever order a reader puts them."""

import time

import pytest

from litlog.model.work import Work
from litlog.pages import read_page, understand

ESSAY = "https://en.wikipedia.org/wiki/The_Tides"
PDF = "https://m.example/t.pdf"
BOX = "[Box link](https://app.box.com/s/abc)"


def the_work(text: str) -> Work:
    (work,) = understand(read_page(f"## 2023 Log\n* 2/01 - {text}\n".encode())).works.values()
    return work


def said(work: Work) -> tuple[str, str, str]:
    return work.title, ", ".join(one.printed for one in work.contributors), str(work.issued or "")


@pytest.mark.parametrize(
    "text",
    [
        f'slow reading of Ann Marsh\'s [1936 essay]({ESSAY}) "The Tides of Print" ([pdf link]({PDF}))',
        f'for comparison Ann Marsh and her 1936 essay ["The Tides of Print"]({ESSAY}) from *Museum Letters*',
        f'Ann Marsh in her [1936 essay]({ESSAY}) "The Tides of Print"',
        f'read Ann Marsh\'s famous 1936 essay ["The Tides of Print"]({ESSAY})',
        f'again Ann Marsh’s ["The Tides of Print"]({ESSAY}) (1936)',
        f'compared Ann Marsh (1936) ["The Tides of Print"]({ESSAY})',
        f'then Ann Marsh 1936 essay ["The Tides of Print"]({ESSAY})',
        f'an essay by Ann Marsh: ["The Tides of Print"]({ESSAY}), 1936',
        f'the essay ["The Tides of Print"]({ESSAY}) by Ann Marsh, 1936',
        f'the 1936 essay ["The Tides of Print"]({ESSAY}), by Ann Marsh',
        f'the [1936 essay]({ESSAY}) "The Tides of Print" by Ann Marsh',
        f'["The Tides of Print"]({ESSAY}) (1936) from Ann Marsh.',
        f'Ann Marsh [wrote]({ESSAY}) "The Tides of Print" in 1936',
        f'Finally Ann Marsh\'s ["The Tides of Print"]({ESSAY}) of 1936',
        f'Today Ann Marsh\'s essay of 1936, ["The Tides of Print"]({ESSAY})',
    ],
)
def test_an_essay_with_its_author_and_year(text: str) -> None:
    assert said(the_work(text)) == ("The Tides of Print", "Ann Marsh", "1936")


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        (f'Marsh\'s [1936 essay]({ESSAY}) "The Tides of Print"', "Marsh"),
        (f'Ann Marsh and Ray Ostrom\'s [essay]({ESSAY}) "The Tides of Print"', "Ann Marsh, Ray Ostrom"),
        (f'Ann Marsh and Ray Ostrom with their [essay]({ESSAY}) "The Tides of Print"', "Ann Marsh, Ray Ostrom"),
        (f'James Weiss\' [essay]({ESSAY}) "The Tides of Print"', "James Weiss"),
        (f'a talk on Jan van der Berg\'s [essay]({ESSAY}) "The Tides of Print"', "Jan van der Berg"),
        (f"[The Tides of Print]({ESSAY}) video by 3Marsh1Print shows it", "3Marsh1Print"),
        (f"her [The Tides of Print]({ESSAY})", ""),
        (f"Today's [The Tides of Print]({ESSAY})", ""),
        (f"The New Yorker's [The Tides of Print]({ESSAY})", ""),
        (f"read the Guardian Weekly's [The Tides of Print]({ESSAY})", ""),
        (f"Let's read [The Tides of Print]({ESSAY})", ""),
        (f"It's [The Tides of Print]({ESSAY})", ""),
        (f"[The Tides of Print]({ESSAY}) from May 2021", ""),
        (f"[The Tides of Print]({ESSAY}) from Oslo University.", ""),
    ],
)
def test_who_made_it(text: str, authors: str) -> None:
    title, people, _ = said(the_work(text))
    assert (title, people) == ("The Tides of Print", authors)


@pytest.mark.parametrize(
    "text",
    [
        f"The Growth of Atlases. {BOX}",
        f"*The Growth of Atlases* is long. {BOX}",
        f'Finally "The Growth of Atlases" came. Here is my {BOX}',
        f"an essay called The Growth of Atlases ({BOX})",
        f'a piece titled "The Growth of Atlases" ({BOX})',
        f"a book entitled The Growth of Atlases, 2nd edition. {BOX}",
        f"Weekly Chart article: The Growth of Atlases. {BOX}",
        f"From Weekly Chart. The Growth of Atlases. {BOX}",
        f"The Growth of Atlases (Weekly Chart, 2018). {BOX}",
        f"The Growth of Atlases. Slow start, great ending. Sadly behind the wall by now. {BOX}",
        f"Gentle, with maps, from September 2018. The Growth of Atlases. {BOX}",
        f"The Growth of Atlases. Gentle, with maps, from September 2018. {BOX}",
        f"bought The Growth of Atlases. {BOX}",
    ],
)
def test_a_title_without_a_mark(text: str) -> None:
    assert the_work(text).title == "The Growth of Atlases"


@pytest.mark.parametrize(
    "text",
    [
        f"Ann Marsh's The Growth of Atlases. {BOX}",
        f"The Growth of Atlases, by Ann Marsh. {BOX}",
        f"The Growth of Atlases by Ann Marsh ({BOX})",
        f"bought Ann Marsh's The Growth of Atlases ({BOX})",
        f"an essay by Ann Marsh called The Growth of Atlases ({BOX})",
    ],
)
def test_a_title_without_a_mark_and_its_author(text: str) -> None:
    assert said(the_work(text)) == ("The Growth of Atlases", "Ann Marsh", "")


def test_a_title_goes_on_after_a_dash_that_was_read_in_the_wrong_encoding() -> None:
    dash = "–".encode().decode("cp1252")
    title = f"Illustrated Guide to Map's and Chart's{dash}A step by step explanation"
    work = the_work(
        f"Weekly Chart article. Gentle, with maps, from September 2018. {title}. Behind the wall by now. My {BOX}"
    )
    assert (work.title, work.container, str(work.issued)) == (title, "Weekly Chart", "2018-09")


@pytest.mark.parametrize(
    "text",
    [
        f'["The Tides of Print"]({ESSAY}) in *Museum Letters*',
        f'["The Tides of Print"]({ESSAY}) from *Museum Letters*',
        f'["The Tides of Print"]({ESSAY}), Ann Marsh, *Museum Letters* 1936',
        f'["The Tides of Print"]({ESSAY}) for the *Museum Letters*',
        f"From Museum Letters. [The Tides of Print]({ESSAY})",
        f"Museum Letters essay. [The Tides of Print]({ESSAY})",
        f"Museum Letters essay: [The Tides of Print]({ESSAY})",
        f'Ann Marsh in *Museum Letters*: ["The Tides of Print"]({ESSAY})',
        f'Ann Marsh [Museum Letters]({ESSAY}) essay "The Tides of Print"',
        f'["The Tides of Print"]({ESSAY}) (*Museum Letters*, 1936)',
    ],
)
def test_where_it_appeared(text: str) -> None:
    work = the_work(text)
    assert (work.title, work.container) == ("The Tides of Print", "Museum Letters")


@pytest.mark.parametrize("label", ["18 minute video", "25 minute video", "video 3"])
def test_how_long_or_which_a_video_is_is_no_title(label: str) -> None:
    assert the_work(f"* 2/01 - the [{label}](https://a.example/watch-me) is good").title == ""


@pytest.mark.parametrize("label", ["ISBN", "PubMed", "PMC", "publisher", "private copy"])
def test_the_kind_of_an_identifier_or_link_is_no_title(label: str) -> None:
    assert the_work(f"* [{label}](https://openlibrary.org/isbn/9780262035613)").title == ""


@pytest.mark.parametrize("label", ["Good guide", "Best map", "Nice overview", "Clearest introduction", "great summary"])
def test_praise_is_no_title(label: str) -> None:
    text = f"[{label}](https://a.example/blog/a-list.html) of the papers, by Ann Marsh. Published February, 2023."
    assert said(the_work(text)) == ("", "Ann Marsh", "2023-02")


@pytest.mark.parametrize(
    "piece", ["Ann ", "Ann Marsh's ", "Ann Marsh, ", "called A ", "(A, 1936). ", "From A. ", '"A ']
)
def test_reading_takes_linear_time(piece: str) -> None:
    started = time.process_time()
    understand(read_page(f"* 2/01 - {piece * 20_000}{BOX} by {piece * 20_000}".encode()))
    assert time.process_time() - started < 2
