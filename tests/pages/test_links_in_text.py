"""Links are found in every form that people write, and nowhere else."""

import pytest

from litlog.pages import read_page, understand


def links(text: str) -> list[tuple[str, str]]:
    """Return text and address of each link of a page."""
    return [(one.text, one.url) for one in understand(read_page(text.encode())).mentions if one.url]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[A b](https://x.example/a)", [("A b", "https://x.example/a")]),
        ("[A\nb](https://x.example/a 'title')", [("A b", "https://x.example/a")]),
        ("[a](https://x.example/w_(x))", [("a", "https://x.example/w_(x)")]),
        ("[a](<https://x.example/b c>)", [("a", "https://x.example/b c")]),
        ("T [[arXiv](https://x.example/1)] [[code](https://x.example/2)]",
         [("arXiv", "https://x.example/1"), ("code", "https://x.example/2")]),
        ("[a][B c]\n\n[b C]: https://x.example/r\n", [("a", "https://x.example/r")]),
        ("[[6][6]] x\n\n[6]: https://x.example/r\n", [("6", "https://x.example/r")]),
        ("see [[a page|words]]", [("words", "a page")]),
        ("see https://x.example/a_(b), and (http://y.example).",
         [("https://x.example/a_(b)", "https://x.example/a_(b)"), ("http://y.example", "http://y.example")]),
        ("<https://x.example/a>", [("https://x.example/a", "https://x.example/a")]),
        ("www.x.example/a", [("www.x.example/a", "www.x.example/a")]),
        ('<a href="https://x.example/">\nIts title\n</a>', [("Its title", "https://x.example/")]),
        ("[![i](p.png)](https://x.example/)", [("![i](p.png)", "https://x.example/"), ("i", "p.png")]),
        ("见《书》https://x.example/a，以及", [("https://x.example/a", "https://x.example/a")]),
        ("`[a](b)` and ``x`[c](d)``", []),
        ("```\n[a](https://x.example)\n```", []),
        ("<!-- [a](https://x.example) -->", []),
        ("\\[a](https://x.example/q)", [("https://x.example/q", "https://x.example/q")]),
        ("[code]()", []),
        ("[not a link] (here)", []),
    ],
)  # fmt: skip
def test_links(text: str, found: list[tuple[str, str]]) -> None:
    assert sorted(links(text)) == sorted(found)


def test_pictures_pages_and_people_are_no_works() -> None:
    text = "![x](a.png) [my page](/about/) [Ada Byron](https://www.linkedin.com/in/ada-byron/)"
    meaning = understand(read_page(text.encode()))
    assert sorted(one.target for one in meaning.mentions) == ["image", "page", "person"]
    assert meaning.works == {}


def test_base_addresses_are_the_readers_own() -> None:
    page = read_page(b"[notes](https://me.example/notes/x)")
    assert understand(page, base_urls=("https://me.example/",)).mentions[0].kind == "internal"
