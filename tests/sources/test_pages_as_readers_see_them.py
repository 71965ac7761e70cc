"""What readers see of a page, heading, byline and date, as evidence beside what machines are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.model.work import Work
from litlog.sources.html.fields.evidence import Claim, best
from litlog.sources.web_page import extract

URL = "https://ants.example/ants-walk"
HEADED = "<title>Ants travel far</title>", "<h1>Ants travel far</h1>"


def page(body: str, head: str = HEADED[0], url: str = URL) -> Work:
    html = f"<!DOCTYPE html><html lang=de><head>{head}</head><body>{body}</body></html>"
    return extract(html.encode(), url, "text/html; charset=utf-8")


def names(work: Work) -> list[str]:
    return [person.name for person in work.authors]


def test_two_that_agree_outweigh_one_that_is_likelier() -> None:
    claims = [Claim("a", "first", 0.8), Claim("b", "second", 0.6), Claim("b", "third", 0.6)]
    assert best(claims, lambda one, other: one == other) == "b"
    assert best(claims[:2], lambda one, other: one == other) == "a"
    assert best([], lambda one, other: one == other) is None


@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0, 1)), min_size=1))
def test_what_weighs_most_is_one_of_what_was_told(told: list[tuple[int, float]]) -> None:
    claims = [Claim(value, "somewhere", weight) for value, weight in told]
    found = best(claims, lambda one, other: one == other)
    assert found in [value for value, _ in told]


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Ant News</h1><h2>Ants travel far</h2>",
        "<h2>Read next</h2><h1>Ants travel far</h1><h1>Most read</h1>",
        "<h1>&gt;&gt; Ants travel far</h1>",
    ],
    ids=["under the site's name", "among others", "with an ornament"],
)
def test_the_heading_is_the_one_that_goes_with_the_title(body: str) -> None:
    assert page(body, "<title>Ants travel far - Ant News</title>").title == "Ants travel far"


def test_a_heading_that_lost_its_colon_does_not_lose_it_for_the_title() -> None:
    head = '<title>Ants: they walk</title><meta property="og:title" content="Ants: they walk">'
    assert page("<h1><b>Ants</b> they walk</h1>", head).title == "Ants: they walk"


@pytest.mark.parametrize(
    ("byline", "found"),
    [
        ("<p>By Ada Moss</p>", ["Ada Moss"]),
        ("<p>By</p><p>Ada Moss</p>", ["Ada Moss"]),
        ("<p>By<b>Ada</b> Moss</p>", ["Ada Moss"]),
        ("<p>11.12.2019 - Ada Moss</p>", ["Ada Moss"]),
        ("<p>12.12.2019, 13:30 Uhr von Ada Moss</p>", ["Ada Moss"]),
        ("<p class=author>Ada Moss</p><p class=author>Carl Lind</p>", ["Ada Moss", "Carl Lind"]),
        ("<p class=byline>[後藤大地，Ant News]</p>", ["後藤大地"]),
        ("<p>著者：後藤大地</p>", ["後藤大地"]),
        ("<p class=author>Text: Ada Moss (mit Carl Lind)</p>", ["Ada Moss", "Carl Lind"]),
        ("<b class=given-name>Ada</b> <b class=surname>Moss</b>", ["Ada Moss"]),
        ("<div itemprop=author><link itemprop=name content='Ada Moss'></div>", ["Ada Moss"]),
        ("<p>Photo by Ada Moss</p>", []),
        ("<p>By Monday</p>", []),
        ("<p class=author>Updated 3 minutes ago</p>", []),
        ("<nav><p class=author>Ada Moss</p></nav>", []),
        ("<ul class=references><li class=author>Ada Moss</li></ul>", []),
    ],
)
def test_the_byline_beside_the_heading(byline: str, found: list[str]) -> None:
    head = '<title>Ants travel far</title><meta property="og:site_name" content="Ant News">'
    assert names(page(f"{HEADED[1]}{byline}", head)) == found


def test_what_readers_see_outweighs_a_publisher_told_as_author() -> None:
    head = '<title>Ants travel far</title><meta name="author" content="Moss Publishing House">'
    assert names(page(f"{HEADED[1]}<p class=byline>By Ada Moss</p>", head)) == ["Ada Moss"]


def test_a_page_of_ones_own_is_by_its_owner() -> None:
    head = '<title>Ants - Ada Moss</title><meta property="og:site_name" content="Ada Moss">'
    assert names(page("<h1>Ants</h1>", head + '<meta name="author" content="Ada Moss">')) == ["Ada Moss"]


def test_jobs_bands_and_institutes_with_an_and_stay_whole() -> None:
    for name in ("Moss & The Ants", "Jobs & Hire"):
        assert names(page("", f'<title>x</title><meta name="author" content="{name.replace("&", "&amp;")}">')) == [name]


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ("<p>21. Januar 2022 | Ants</p>", "2022-01-21"),
        ("<p>Posted: Oct 14, 2022 9:27 AM | Updated: Oct 16, 2022</p>", "2022-10-14"),
        ("<p>Stand: 3.1.2022</p>", "None"),
        ("<p>2022年02月22日 公開</p>", "2022-02-22"),
        ("<p>28.01.22 / 0 Kommentare</p>", "2022-01-28"),
        ("<p>3/2/2022</p>", "2022-02-03"),
        ("<p>" + "Ants walk. " * 20 + "They came on 3 May 2020.</p>", "None"),
        ("<p>Ant</p>" * 60 + "<p>Erschienen am: 01.11.2023</p>", "2023-11-01"),
        ("<p>Ant</p>" * 60 + "<p>01.11.2023</p>", "None"),
        ("<div class=comments><p>1.11.2023</p></div>", "None"),
        ("<footer><time itemprop=datePublished datetime=2020-01-27>27.1.</time></footer>", "2020-01-27"),
    ],
)
def test_the_day_beside_the_heading(lines: str, date: str) -> None:
    assert str(page(HEADED[1] + lines).issued) == date


def test_a_year_that_machines_are_told_is_made_exact_by_what_readers_see() -> None:
    head = (
        HEADED[0] + '<meta name="citation_title" content="Ants travel far"><meta name="citation_year" content="2020">'
    )
    assert str(page(f"{HEADED[1]}<p>3 May 2020</p>", head).issued) == "2020-05-03"


@pytest.mark.parametrize(
    ("head", "body", "description"),
    [
        ('<meta name="description" content="They travel.">', "", "They travel."),
        (
            ('<meta name="description" content="They tra...">'
            '<meta property="og:description" content="They travel in rows.">'),
            "",
            "They travel in rows.",
        ),
        ('<meta name="description" content="All the news, every day, from ants.example">', "", ""),
        ("", "<p>Share</p><p>" + "Ants walk in long rows. " * 4 + "</p>", ("Ants walk in long rows. " * 4).strip()),
    ],
    ids=["told", "breaks off", "of the site", "first paragraph"],
)  # fmt: skip
def test_the_description_or_the_first_paragraph(head: str, body: str, description: str) -> None:
    assert page(HEADED[1] + body, HEADED[0] + head).abstract == description


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ants and the bees walk to the hill, and that is the end of it for all of them with wings. " * 2, "en"),
        ("Die Ameisen und die Bienen gehen nicht mit der Königin, das ist ein Haus auf dem Berg. " * 2, "de"),
        ("アリは長い列をつくって歩きます。", "ja"),
        ("Ant ant ant.", ""),
    ],
)
def test_a_page_that_does_not_tell_its_language_shows_it(text: str, language: str) -> None:
    html = f"<title>Ants</title><h1>Ants</h1><p>{text}</p>"
    assert extract(html.encode(), URL, "text/html; charset=utf-8").language == language


def test_an_address_on_another_site_counts_if_the_page_tells_it_twice() -> None:
    there = "https://moss.example/ants"
    head = f'<link rel=canonical href="{there}"><meta property="og:url" content="{there}">'
    assert page("", head).links[0].url == there
    assert page("", '<link rel=canonical href="/ants">').links[0].url == "https://ants.example/ants"


@given(st.lists(st.sampled_from(
    ["<h1>", "</h1>", "<h2>", "<time datetime=", "2020-01-01", "<p class=byline>", "By ", "Ada Moss", "<aside>",
     "<nav>", "<b class=given-name>", "<b class=surname>", "</", "<div itemprop=author>",
     "<link itemprop=name content=", ">", '"']
), max_size=60))  # fmt: skip
def test_no_soup_breaks_it(pieces: list[str]) -> None:
    assert isinstance(page("".join(pieces)), Work)
