"""What a page is known by: its canonical address, DOIs and ISBNs, and the day in its address."""

import pytest

from litlog.model.identifiers import Doi, Isbn
from litlog.model.work import Kind, Work
from litlog.sources.web_page import extract

URL = "https://ants.example/books/ants"
ISBN = "978-3-16-148410-0"
OTHER = "978-0-306-40615-7"
JSON_LD = (
    '<script type="application/ld+json">{"@type": "ScholarlyArticle", "name": "Ants", "identifier":'
    '{"@type": "PropertyValue", "propertyID": "doi", "value": "https://doi.org/10.1234/ants"}}</script>'
)


def page(head: str = "", body: str = "", url: str = URL) -> Work:
    html = f"<!DOCTYPE html><html><head><title>Ants</title>{head}</head><body>{body}</body></html>"
    return extract(html.encode(), url, "text/html; charset=utf-8")


def canonical(link: str) -> str:
    return f'<link rel="canonical" href="{link}">'


def shared(link: str) -> str:
    return f'<meta property="og:url" content="{link}">'


@pytest.mark.parametrize(
    ("head", "address"),
    [
        (canonical("https://first.example/ants") + shared(URL), URL),
        (canonical("https://first.example/ants"), "https://first.example/ants"),
        (shared("https://old-ants.example/books/ants"), "https://old-ants.example/books/ants"),
        (shared("https://old-ants.example/else"), URL),
        (canonical("books/ants/1"), "https://ants.example/books/ants/1"),
        (canonical("ants"), URL),
        (canonical("?page=2"), f"{URL}?page=2"),
    ],
    ids=["taken over", "moved", "same path", "another path", "without its slash", "beside it", "query alone"],
)
def test_the_canonical_address(head: str, address: str) -> None:
    assert page(head).links[0].url == address


def test_the_number_of_the_proceedings_is_not_the_papers() -> None:
    tags = {"title": "Ants", "conference_title": "Ant Days", "isbn": ISBN}
    work = page("".join(f'<meta name="citation_{name}" content="{value}">' for name, value in tags.items()))
    assert (work.kind, work.identifiers, work.extra) == (Kind.PAPER, (), {"isbn": "9783161484100"})


@pytest.mark.parametrize(
    ("head", "body", "kind"),
    [
        ("", f"<ul><li>ISBN: {ISBN}</li><li>eISBN: {OTHER}</li></ul>", Kind.BOOK),
        ("", f"<ul><li>ISBN: {ISBN}</li><li>ISBN: {OTHER}</li></ul>", Kind.WEBPAGE),
        ("", f"<p>I read it, ISBN {ISBN}.</p>", Kind.WEBPAGE),
        ('<meta property="og:type" content="article">', f"<ul><li>ISBN: {ISBN}</li></ul>", Kind.ARTICLE),
    ],
    ids=["a shop", "two books", "in a sentence", "a review"],
)
def test_a_page_that_lists_one_isbn_is_a_books(head: str, body: str, kind: Kind) -> None:
    work = page(head, body)
    assert (work.kind, work.identifiers) == (kind, (Isbn.parse(ISBN),) if kind is Kind.BOOK else ())


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta name="citation_title" content="Ants">', "<p>(doi:10.1234/Ants)</p>"),
        ('<meta id="DOI" content="10.1234/ants">', ""),
        (JSON_LD, ""),
    ],
    ids=["printed", "without a name", "JSON-LD property"],
)
def test_the_doi_of_a_paper(head: str, body: str) -> None:
    assert page(head, body).identifiers == (Doi("10.1234/ants"),)


def test_a_doi_in_the_address_makes_a_paper() -> None:
    assert page(url="https://ants.example/doi/10.1234/ants").kind is Kind.PAPER


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("20220127-ants.html", "2022-01-27"),
        ("A202601291432000519", "2026-01-29"),
        ("2015/08/150803-ants", "2015-08-03"),
        ("20221327-ants", "None"),
        ("item-2022012799345678", "None"),
    ],
)
def test_the_day_in_an_address_without_marks(path: str, date: str) -> None:
    assert str(page(url=f"https://ants.example/news/{path}").issued) == date


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ('<aside class="sidebar"><time datetime="2022-01-28">x</time></aside>', "2022-01-28"),
        ('<div class="sidebar"><time datetime="2022-01-28">x</time><time datetime="2022-01-29">y</time></div>', "None"),
        ('<script>var page = {"publish_date": "2022-01-28T10:00"}</script>', "2022-01-28"),
        ('<script type="application/ld+json">{"@type": "HowTo", "datePublished": "2022-01-28"}</script>', "2022-01-28"),
        ('<h1>Ants</h1><span class="entry-date updated">28 January 2022</span>', "2022-01-28"),
        ("<h1>Ants</h1><p>28 January 1945</p>", "None"),
    ],
    ids=["one time", "two times", "script", "another type", "an entry's microformat", "before there were pages"],
)
def test_the_only_day_of_a_page(body: str, date: str) -> None:
    assert str(page(body=body).issued) == date


@pytest.mark.parametrize("link", ["http://[", "https://[::1/ants", "//[x]/", "http://ants.example:port/x"])
def test_a_broken_link_is_no_address(link: str) -> None:
    heading = f'<h1><a href="{link}">Ants travel</a></h1>'
    work = page(canonical(link) + shared(link), heading)
    assert (work.title, work.links[0].url) == ("Ants travel", URL)


@pytest.mark.parametrize(("link", "title"), [("/", "Ants"), ("https://lions.example/", "Lions in rows")])
def test_a_heading_that_leads_home_is_the_sites_name(link: str, title: str) -> None:
    assert page("", f'<h1><a href="{link}">Lions in rows</a></h1>').title == title
