"""Pages as works: one vocabulary at a time, then what outweighs what."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fake_internet import LOOPBACK, FakeInternet, Reply
from litlog.errors import LitlogError, NotFound, Unreachable, Unreadable
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Doi, Isbn, Url
from litlog.model.work import Kind, Work
from litlog.sources.http.fetcher import Fetcher
from litlog.sources.web_page import WebPage, extract

URL = "https://ants.example/2023/02/06/ants"
HOME = "https://ants.example/"


def page(head: str = "", body: str = "", url: str = URL) -> Work:
    """Read a page that has these in its head and body."""
    html = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return extract(html.encode(), url, "text/html; charset=utf-8")


def meta(**contents: str) -> str:
    """Write `meta` tags; two underlines in a name stand for a colon, `og__title` for `og:title`."""
    return "".join(f'<meta name="{name.replace("__", ":")}" content="{value}">' for name, value in contents.items())


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def names(work: Work) -> list[str]:
    return [person.name for person in work.authors]


def test_highwire_tags_make_a_paper() -> None:
    head = meta(
        citation_title="On &lt;i&gt;Formica&lt;/i&gt;", citation_journal_title="Ants", citation_volume="4",
        citation_publication_date="2016/9/10", citation_firstpage="1", citation_lastpage="9",
        citation_doi="doi:10.1234/ANTS.4",
    )  # fmt: skip
    head += '<meta name="citation_author" content="Moss, Ada"><meta name="citation_author" content="Carl Lind">'
    work = page(head)
    assert (work.kind, work.genre, work.title) == (Kind.PAPER, "journal-article", "On Formica")
    assert (work.container, work.volume, work.pages, str(work.issued)) == ("Ants", "4", "1-9", "2016-09-10")
    assert names(work) == ["Ada Moss", "Carl Lind"]
    assert work.identifiers == (Doi("10.1234/ants.4"),)


ARTICLE = (
    '{"@context": "https://schema.org", "@type": ["NewsArticle"], "headline": "Ants walk", "description": "They do.",'
    '"datePublished": "2023-02-05T22:00:00-05:00", "dateModified": "2024-01-01",'
    '"author": [{"@type": "Person", "name": "Ada Moss"}, {"name": "Ant News"}],'
    '"publisher": {"name": "Ant News"}, "inLanguage": "en-GB"}'
)


@pytest.mark.parametrize(
    "block",
    [
        ARTICLE,
        f"[{ARTICLE}]",
        f'{{"@graph": [{{"@type": "WebSite", "name": "Elsewhere"}}, {ARTICLE}]}}',
        f"<!-- {ARTICLE} -->",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        ARTICLE.replace('"They do.",', '"They\ndo.",'),
        ARTICLE.replace('"en-GB"}', '"en-GB",}'),
        ARTICLE + ";",
        ARTICLE + ARTICLE,
    ],
    ids=["alone", "array", "graph", "comment", "cdata", "line break", "comma at the end", "semicolon", "twice"],
)
def test_json_ld_in_every_wrapping(block: str) -> None:
    work = page(json_ld(block))
    assert (work.kind, work.title, names(work)) == (Kind.ARTICLE, "Ants walk", ["Ada Moss"])
    assert (str(work.issued), work.container, work.language) == ("2023-02-05", "Ant News", "en")


@pytest.mark.parametrize("block", ["{", "null", "[1, 2]", '{"@type": 7}', '{"@type": "Article", "author": [[[]]]}'])
def test_json_ld_that_says_nothing_costs_nothing(block: str) -> None:
    assert page(json_ld(block) + meta(og__title="Ants")).title == "Ants"


def test_a_book_has_its_number() -> None:
    work = page(json_ld('{"@type": "Book", "name": "The eye", "isbn": "0-262-13286-9", "author": {"name": "W Moss"}}'))
    assert (work.kind, work.title, work.identifiers) == (Kind.BOOK, "The eye", (Isbn("9780262132862"),))


def test_dublin_core_in_any_case() -> None:
    work = page('<meta name="DC.Title" content="Ants"><meta name="dc.Creator" content="Ada Moss">'
                '<meta name="dcterms.issued" content="2016-09">')  # fmt: skip
    assert (work.title, names(work), str(work.issued)) == ("Ants", ["Ada Moss"], "2016-09")


def test_open_graph_and_its_kin() -> None:
    work = page(meta(og__title="Ants walk", og__site_name="Ant News", og__type="video.other", author="By Ada Moss"))
    assert (work.title, work.container, work.kind, names(work)) == ("Ants walk", "Ant News", Kind.VIDEO, ["Ada Moss"])


@pytest.mark.parametrize(
    ("title", "site", "clean"),
    [
        ("Ants walk | Ant News", "Ant News", "Ants walk"),
        ("Ants walk - Nature - Ant News", "Ant News", "Ants walk - Nature"),
        ("Ant News: Ants walk", "Ant News", "Ant News: Ants walk"),
        ("Ant News » Ants walk", "Ant News", "Ants walk"),
        ("Ants | ants.example", "", "Ants"),
        ("Ants - a family history", "Ant News", "Ants - a family history"),
        ("Ant News", "Ant News", ""),
    ],
)
def test_a_title_goes_without_the_sites_name(title: str, site: str, clean: str) -> None:
    assert page(f"<title>{title}</title>" + (meta(og__site_name=site) if site else "")).title == clean


def test_a_home_page_is_called_as_its_site() -> None:
    head = "<title>Ant News</title>" + meta(og__site_name="Ant News")
    assert page(head, url="https://ants.example/").title == "Ant News"


def test_the_heading_wins_where_the_title_only_adds_to_it() -> None:
    assert page("<title>Ants walk far – Biology – Ant News</title>", "<h1>Ants walk far</h1>").title == "Ants walk far"


@pytest.mark.parametrize(
    ("byline", "found"),
    [
        ("By Ada Moss", ["Ada Moss"]),
        ("by Ada Moss and Carl Lind", ["Ada Moss", "Carl Lind"]),
        ("Ada Moss, Carl Lind &amp; Eva Berg", ["Ada Moss", "Carl Lind", "Eva Berg"]),
        ("Von Ada Moss", ["Ada Moss"]),
        ("Ada Moss, Chief Editor", ["Ada Moss"]),
        ("ADA MOSS", ["Ada Moss"]),
        ("admin", []),
        ("https://ants.example/team", []),
        ("info@ants.example", []),
        ("Ant News", []),
        ("Posted on 12 May 2020", []),
    ],
)
def test_bylines(byline: str, found: list[str]) -> None:
    assert names(page(meta(author=byline, og__site_name="Ant News"))) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('<p class="byline">By <a href="/ada">Ada Moss</a></p>', ["Ada Moss"]),
        ('<div class="PostAuthor">Von Ada Moss und Carl Lind</div>', ["Ada Moss", "Carl Lind"]),
        ('<a rel="author" href="/ada">View all posts by Ada Moss →</a>', ["Ada Moss"]),
        ('<div class="comments"><b class="comment-author">Carl Lind</b></div>', []),
        ("".join(f'<b class="author">Ada {name}</b>' for name in ("Moss", "Berg", "Lind", "Wahl", "Haas")), []),
    ],
    ids=["link", "class", "rel", "comment", "all writers"],
)
def test_a_byline_that_only_readers_see(body: str, found: list[str]) -> None:
    assert names(page("<title>Ants walk</title>", body)) == found


def test_people_come_before_organisations_and_references_are_followed() -> None:
    linked = (
        '{"@graph": [{"@type": "Article", "headline": "Ants", "author": {"@id": "#ada"}},'
        '{"@type": "Person", "@id": "#ada", "name": "Ada Moss"}]}'
    )
    group = '{"@type": "Article", "headline": "Ants", "author": {"@type": "Organization", "name": "Moss House"}}'
    assert names(page(json_ld(linked))) == ["Ada Moss"]
    assert names(page(json_ld(group))) == ["Moss House"]
    assert names(page(json_ld(group) + meta(author="Ada Moss"))) == ["Ada Moss"]


@pytest.mark.parametrize(
    ("body", "url", "date"),
    [
        ('<article><time datetime="2023-01-02">x</time></article>', HOME, "2023-01-02"),
        ('<span itemprop="datePublished" content="2023-01-02"></span>', HOME, "2023-01-02"),
        ('<p class="post-date">Am 2. Januar 2023</p>', HOME, "2023-01-02"),
        ('<p class="comment-date">2.1.2023</p><aside><time>2023-01-02</time></aside>', HOME, "None"),
        ("<p>2020-01-01</p>", URL, "2023-02-06"),
        ("<time>3 May 2020</time><time>7 February 2023</time>", "https://ants.example/2023/02/x", "2023-02-07"),
        ("", "https://ants.example/2023/02/", "2023-02"),
        ("<footer>2020</footer>", "https://ants.example/p/2023", "None"),
        ('<meta itemprop="dateModified" content="2023-01-02">', HOME, "None"),
    ],
)
def test_the_date_of_publication_or_none(body: str, url: str, date: str) -> None:
    assert str(page("", body, url).issued) == date


@pytest.mark.parametrize(
    ("canonical", "kept"),
    [
        ("https://www.ants.example/ants", "https://www.ants.example/ants"),
        ("https://ants.example/", URL),
        ("https://lions.example/ants", "https://lions.example/ants"),
        ("javascript:alert(1)", URL),
        ("", URL),
    ],
)
def test_the_canonical_address_is_the_one_that_the_page_names_if_it_is_a_page(canonical: str, kept: str) -> None:
    assert page(f'<link rel="canonical" href="{canonical}">').links[0].url == kept


@pytest.mark.parametrize(
    ("html", "header"),
    [
        ("\ufeff<title>Grün – “x”</title>".encode("utf-8"), "text/html; charset=latin-1"),
        ("<title>Grün – “x”</title>".encode("utf-16"), None),
        ("<title>Grün – “x”</title>".encode("cp1252"), "text/html; charset=iso-8859-1"),
        ("<meta charset=windows-1252><title>Grün – “x”</title>".encode("cp1252"), "text/html"),
        ("<title>Grün – “x”</title>".encode(), None),
        ("<title>Grün – “x”</title>".encode("cp1252"), None),
        ("<title>Grün – “x”</title>".encode(), "text/html; charset=no-such-thing"),
        ("<title>Grün – “x”</title>".encode(), "text/html; charset=base64"),
        ("<?xml version='1.0' encoding='cp1252'?><html><title>Grün – “x”</title>".encode("cp1252"), None),
    ],
    ids=["mark", "utf-16", "header", "meta", "utf-8", "cp1252", "unknown", "no text", "xml"],
)
def test_characters_are_right_whoever_tells_their_encoding(html: bytes, header: str | None) -> None:
    assert extract(html, URL, header).title == "Grün – “x”"


WALLS = [
    "Just a moment...",
    "Attention Required! | Cloudflare",
    "Access Denied",
    "Before you continue to YouTube",
    "Log in - Ant News",
    "Sign in",
    "Are you a robot?",
    "Einen Moment, bitte…",
    "Un momento…",
    "502 Bad Gateway",
    "Iniciar sesión | Ant News",
    "Página não encontrada",
    "ページが見つかりません",
]


@pytest.mark.parametrize("title", [*WALLS, "404 Not Found", "Page not found | Ant News", "Seite nicht gefunden"])
def test_what_stands_before_a_page_is_no_title(title: str) -> None:
    assert page(f"<title>{title}</title>") == Work()


@pytest.mark.parametrize(
    "title", ["How access is denied", "Catch 404", "Sign in the sky", "Please wait for me", "451", "Connexions"]
)
def test_a_page_about_walls_is_a_page(title: str) -> None:
    assert page(f"<title>{title}</title>").title == title


def test_a_repository_is_software_by_its_address() -> None:
    work = page("<title>GitHub - ada/ants: Ants</title>", url="https://github.com/ada/ants")
    assert (work.kind, work.title) == (Kind.SOFTWARE, "ada/ants")


@given(st.binary(max_size=500), st.text(max_size=30))
def test_no_bytes_break_it(html: bytes, content_type: str) -> None:
    assert isinstance(extract(html, URL, content_type), Work)


@given(st.lists(st.sampled_from(["<h1>", "<title>", "<meta property=og:title content=", "x", ">", '"', "</", "<a>"])))
def test_no_soup_breaks_it(pieces: list[str]) -> None:
    assert isinstance(extract("".join(pieces).encode(), URL, None), Work)


@pytest.mark.parametrize(
    "html",
    [
        b"<b class=author>x</b>" * 30_000,
        b"<div class=byline itemprop=author>" * 250 + b"<a itemprop=name>x y</a>" * 5_000,
        b'<script type="application/ld+json">{' + b" " * 500_000 + b"x</script>",
        b"<title>" + b" - x" * 100_000 + b"</title>",
        b"<meta name=citation_abstract content='" + b"&lt;p " * 100_000 + b"'>",
        b"<div>" * 200_000,
        b"<div " + b"".join(b"a%d=1 " % number for number in range(100_000)) + b">x</div>",
    ],
    ids=["writers", "nested writers", "blanks", "separators", "half a tag", "depth", "attributes"],
)
def test_a_hostile_page_takes_no_time(html: bytes) -> None:
    began = time.process_time()
    extract(html, URL, "text/html")
    assert time.process_time() - began < 2


@pytest.fixture
def net() -> Iterator[FakeInternet]:
    with FakeInternet(hosts=3) as internet:
        yield internet


def fetched(*urls: str) -> dict[str, Finding | LitlogError]:
    source = WebPage(Fetcher(allowed=LOOPBACK, gap=0, sleep=lambda seconds: None), lambda: "now")
    return {one.url: answer for one, answer in source.fetch_many([Url(url) for url in urls])}


def test_pages_of_several_hosts_come_each_with_its_answer(net: FakeInternet) -> None:
    urls = [net.route("/a", Reply(f"<title>Page {host}</title>".encode()), host=host) for host in (1, 2, 3)]
    answers = fetched(*urls)
    titles = [answer.work.title for answer in answers.values() if isinstance(answer, Finding)]
    assert sorted(titles) == ["Page 1", "Page 2", "Page 3"]
    assert {answer.trust for answer in answers.values() if isinstance(answer, Finding)} == {Trust.WEB_PAGE}


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply(b"<title>Just a moment...</title>"), Unreachable),
        (Reply(b"<title>Page not found</title>"), NotFound),
        (Reply(b"<title>Gone</title>", 410), NotFound),
        (Reply(b"<p>Nothing says what it is.</p>"), Unreadable),
        (Reply(b"\x89PNG", content_type="image/png"), Unreadable),
        (Reply(b"%PDF-1.7 not really", content_type="application/pdf"), Unreadable),
        (Reply(b"", 403), Unreachable),
    ],
    ids=["robots", "soft 404", "gone", "no title", "picture", "broken pdf", "forbidden"],
)
def test_a_page_that_is_not_there_is_no_work(net: FakeInternet, reply: Reply, error: type[LitlogError]) -> None:
    (answer,) = fetched(net.route("/a", reply)).values()
    assert type(answer) is error
