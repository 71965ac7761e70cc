"""GitHub, Hacker News, and sites that may be embedded; books by number at Google."""

import pytest

from litlog.errors import LitlogError, NotFound, Unreachable, Unreadable
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding
from litlog.model.identifiers import ArxivId, Doi, HackerNewsId, Identifier, Isbn, RepositoryId, Url, VideoId
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.related_works import Related, Tie, related
from litlog.model.work import Kind, Work
from litlog.sources.books.google_books import google_books
from litlog.sources.platforms import citation_file
from litlog.sources.platforms.github import GitHub
from litlog.sources.platforms.github_issue import github_issues
from litlog.sources.platforms.hacker_news import hacker_news
from litlog.sources.platforms.oembed import oembed
from litlog.sources.protocols import Source
from served import Content, Served


def only(source: Source, identifier: Identifier) -> Finding | LitlogError:
    [(asked, answer)] = source.fetch_many([identifier])
    assert asked == identifier
    return answer


def work(source: Source, identifier: Identifier) -> Work:
    answer = only(source, identifier)
    assert isinstance(answer, Finding)
    return answer.work


MOSS = RepositoryId("ada/moss")
API = "https://api.github.com/repos/ada/moss"
REPOSITORY = {
    "full_name": "Ada/moss", "owner": {"login": "Ada", "type": "User"}, "description": "Counts moss",
    "created_at": "2020-01-02T03:04:05Z", "pushed_at": "2021-02-03T03:04:05Z", "language": "Python",
    "license": {"spdx_id": "MIT"}, "homepage": "https://moss.example/", "topics": ["moss"], "archived": False,
}  # fmt: skip
CITATION = """
# How to cite
cff-version: 1.2.0
message: "If you use it, \\"cite\\" it"
title: 'Moss: Ada''s counter'  # as on the tin
abstract: >-
  title: no, this is a text
version: 1.0.0
doi: 10.5281/zenodo.42
authors:
  - family-names: Moss
    given-names: "Ada"
    orcid: https://orcid.org/0000-0001-2345-6789
  - name: Bryology Group
preferred-citation:
  title: On moss
  authors:
    - family-names: Fern
"""


def test_a_repository_with_a_release_and_a_word_on_how_to_cite_it() -> None:
    contents: dict[str, Content] = {
        API: REPOSITORY,
        API + "/releases/latest": {"tag_name": "v1.2", "published_at": "2021-01-05T00:00:00Z"},
        "https://raw.githubusercontent.com/ada/moss/HEAD/CITATION.cff": CITATION,
    }
    found = work(GitHub(Served(contents), str), MOSS)
    assert (found.kind, found.title, found.aliases) == (Kind.SOFTWARE, "Moss: Ada's counter", ("Ada/moss",))
    assert found.contributors == (
        Contributor("Moss", "Ada", orcid="0000-0001-2345-6789"),
        Contributor(literal="Bryology Group"),
    )
    assert (found.issued, found.revised) == (PartialDate(2020, 1, 2), PartialDate(2021, 1, 5))
    assert found.identifiers == (MOSS, Doi("10.5281/zenodo.42"))
    assert found.links == (Link("https://moss.example/", LinkRole.ABOUT),)
    assert (found.extra["version"], found.extra["licence"]) == ("v1.2", "MIT")


def test_a_repository_that_has_only_itself() -> None:
    found = work(GitHub(Served({API: REPOSITORY, API + "/releases/latest": 404}), str), MOSS)
    assert (found.title, found.aliases, found.abstract) == ("Ada/moss", (), "Counts moss")
    assert found.contributors == (Contributor(literal="Ada"),)
    assert found.revised == PartialDate(2021, 2, 3)


@pytest.mark.parametrize(
    ("content", "error"), [(404, NotFound), (403, Unreachable), ({"message": "?"}, Unreadable), ([], Unreadable)]
)
def test_what_is_no_repository(content: Content, error: type[LitlogError]) -> None:
    assert isinstance(only(GitHub(Served({API: content}), str), MOSS), error)


@pytest.mark.parametrize(
    "text", ["", "title: No version of the format", "\x00", "authors:\n- a\n  - b: c", "- - - x: y"]
)
def test_a_file_that_cites_nothing(text: str) -> None:
    assert citation_file.read(text.encode()) == Work()


def test_an_issue_is_a_discussion_of_its_repository() -> None:
    issue = {
        "number": 7, "title": "Lichen is no moss", "user": {"login": "fern"}, "created_at": "2021-02-03T03:04:05Z",
        "html_url": "https://github.com/ada/moss/issues/7", "repository_url": API, "body": "It is not.",
    }  # fmt: skip
    found = work(github_issues(Served({API + "/issues/7": issue}), str), Url("https://github.com/ada/moss/issues/7"))
    assert (found.kind, found.genre, found.title) == (Kind.THREAD, "issue", "Lichen is no moss")
    assert found.contributors == (Contributor(literal="fern"),)
    assert related(found) == (Related(Tie.DISCUSSES, MOSS),)


def hn(content: Content) -> Finding | LitlogError:
    world = Served({"https://hacker-news.firebaseio.com/v0/item/7.json": content})
    return only(hacker_news(world, str), HackerNewsId("7"))


def test_a_story_discusses_what_it_links_to() -> None:
    story = {"id": 7, "type": "story", "by": "moss", "time": 1175714200, "title": "Attention",
             "url": "https://arxiv.org/pdf/1706.03762v5.pdf"}  # fmt: skip
    answer = hn(story)
    assert isinstance(answer, Finding)
    found = answer.work
    assert (found.kind, found.genre, found.title, found.issued) == (
        Kind.THREAD, "story", "Attention", PartialDate(2007, 4, 4),
    )  # fmt: skip
    assert found.contributors == (Contributor(literal="moss"),)
    assert related(found) == (Related(Tie.DISCUSSES, ArxivId("1706.03762")),)


def test_a_comment_is_known_by_how_it_begins_and_says_where_it_stands() -> None:
    words = "Moss is " + "very " * 30 + "green.<p>It&#x27;s no lichen."
    answer = hn({"id": 7, "type": "comment", "by": "fern", "time": 1314211127, "parent": 6, "text": words})
    assert isinstance(answer, Finding)
    assert answer.work.title.startswith("Moss is very very")
    assert answer.work.title.endswith("very …")
    assert answer.work.abstract.endswith("It's no lichen.")
    assert related(answer.work) == (Related(Tie.COMMENT_IN, HackerNewsId("6")),)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("null", NotFound),
        ({"id": 7, "deleted": True, "type": "story"}, NotFound),
        ({"id": 7, "type": "comment", "by": "fern"}, Unreadable),
        ("[]", Unreadable),
        ("<html>", Unreadable),
    ],
)
def test_an_item_that_is_none(content: Content, error: type[LitlogError]) -> None:
    assert isinstance(hn(content), error)


def test_a_video_has_its_channel_and_what_the_site_tells() -> None:
    told = {"type": "video", "title": "Murmuration", "author_name": "Wings", "provider_name": "Vimeo", "duration": 125,
            "upload_date": "2011-11-01 10:00:00", "video_id": 31158841}  # fmt: skip
    world = Served({"https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F31158841": told})
    found = work(oembed(world, str), VideoId("vimeo", "31158841"))
    assert (found.kind, found.title, found.container, found.length) == (Kind.VIDEO, "Murmuration", "Vimeo", "2 min")
    assert found.contributors == (Contributor(literal="Wings", role=Role.CHANNEL),)
    assert found.issued == PartialDate(2011, 11, 1)
    assert found.identifiers == (VideoId("vimeo", "31158841"),)


def test_a_post_without_a_title_is_known_by_its_words() -> None:
    html = (
        '<blockquote class="twitter-tweet"><p lang="en">Moss &amp; fern. <a href="x">pic</a></p>&mdash; Ada (@ada) '
        '<a href="https://twitter.com/ada/status/1">February 23, 2016</a></blockquote>'
    )
    told = {"type": "rich", "provider_name": "Twitter", "author_name": "Ada", "html": html}
    world = Served({"https://publish.twitter.com/oembed": told})
    found = work(oembed(world, str), Url("https://x.com/ada/status/1"))
    assert (found.kind, found.title, found.issued) == (Kind.THREAD, "Moss & fern. pic", PartialDate(2016, 2, 23))


@pytest.mark.parametrize("content", [{}, {"type": "video", "provider_name": "YouTube"}, "Forbidden", []])
def test_what_may_not_be_embedded(content: Content) -> None:
    world = Served({"https://www.youtube.com/oembed": content})
    assert isinstance(only(oembed(world, str), VideoId("youtube", "wi0M2J4uE5I")), Unreadable)


BOOK = Isbn("9781847498571")


def test_google_tells_of_a_book() -> None:
    volume = {"title": "Mosses", "subtitle": "A guide", "authors": ["Ada Moss"], "publisher": "Fern", "pageCount": 283,
              "publishedDate": "2021-01", "description": "<b>Green</b>", "language": "en",
              "industryIdentifiers": [{"identifier": "9781847498571"}, {"identifier": "UOM:1"}]}  # fmt: skip
    world = Served(
        {
            "https://www.googleapis.com/books/v1/volumes?q=isbn:9781847498571": {
                "totalItems": 1,
                "items": [{"volumeInfo": volume}],
            }
        }
    )
    found = work(google_books(world, str), BOOK)
    assert (found.title, found.subtitle, found.publisher, found.length) == ("Mosses", "A guide", "Fern", "283 pages")
    assert (found.issued, found.abstract, found.identifiers) == (PartialDate(2021, 1), "Green", (BOOK,))


def test_google_has_no_such_book() -> None:
    world = Served({"https://www.googleapis.com/": {"kind": "books#volumes", "totalItems": 0}})
    assert isinstance(only(google_books(world, str), BOOK), NotFound)
