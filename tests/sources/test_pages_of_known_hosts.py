"""Sites that say what their pages are in a way of their own."""

import pytest

from litlog.model.identifiers import Doi
from litlog.model.work import Kind, Work
from litlog.sources.web_page import extract


def page(html: str, url: str) -> Work:
    return extract(html.encode(), url, "text/html; charset=utf-8")


def test_a_post_at_x_has_its_author_and_text() -> None:
    title = "Ada Moss on X: &quot;Ants walk https://t.co/a https://t.co/b&quot; / X"
    work = page(f'<title>x</title><meta property="og:title" content="{title}">', "https://x.com/ada/status/1")
    assert ([one.name for one in work.authors], work.abstract) == (["Ada Moss"], "Ants walk https://t.co/a")


def test_at_goodreads_a_translator_is_no_author() -> None:
    link = '<span><a class="ContributorLink"><span class="ContributorLink__name">{}</span>{}</a></span>'
    role = '<span class="ContributorLink__role"> (Translator)</span>'
    html = (
        f"<h1 data-testid=bookTitle>Ants</h1><div>{link.format('Ada Moss', '')}{link.format('Carl Lind', role)}</div>"
    )
    work = page(html, "https://www.goodreads.com/book/show/1")
    assert (work.title, [one.name for one in work.authors]) == ("Ants", ["Ada Moss"])


def test_at_ieee_xplore_a_script_has_it_all() -> None:
    told = (
        '{"title": "Ants", "authors": [{"name": "Ada Moss"}], "doi": "10.1234/ants", "publicationTitle": "Ant Letters"}'
    )
    work = page(f"<script>var x; global.document.metadata={told};</script>", "https://ieeexplore.ieee.org/document/1")
    assert (work.kind, work.title, work.container, work.identifiers) == (
        Kind.PAPER, "Ants", "Ant Letters", (Doi("10.1234/ants"),)
    )  # fmt: skip


def test_at_the_archive_of_our_own_pseudonyms_stay_whole() -> None:
    html = (
        "<title>Ants - AdaMoss - Biology [Archive of Our Own]</title><h1>Archive of Our Own</h1>"
        '<h2 class="title heading">Ants</h2><h3 class="byline heading"><a rel="author">AdaMoss</a></h3>'
    )
    work = page(html, "https://archiveofourown.org/works/1")
    assert (work.title, [one.literal for one in work.authors]) == ("Ants", ["AdaMoss"])


@pytest.mark.parametrize(
    "url",
    [
        "https://x.com/a", "https://www.goodreads.com/b", "https://ieeexplore.ieee.org/c", "https://archiveofourown.org/d",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "html", ["", "<script>document.metadata={</script>", "<a class=ContributorLink>x</a>", "<h3><a>"]
)
def test_a_page_that_changed_its_ways_is_read_like_any_other(url: str, html: str) -> None:
    assert page(f"<title>Ants</title>{html}", url).title == "Ants"


def test_a_post_at_instagram_has_its_author_and_day() -> None:
    head = (
        '<meta property="og:title" content="Ada Moss on Instagram: &quot;Ants walk&quot;">'
        '<meta property="og:description" content="1,024 likes, 3 comments - ada on May 8, 2021: &quot;Ants&quot;">'
    )
    work = page(f"<title>Instagram</title>{head}", "https://www.instagram.com/p/abc/")
    assert ([one.name for one in work.authors], str(work.issued)) == (["Ada Moss"], "2021-05-08")
