"""Addresses in the one spelling that all their spellings share, and the looser key for comparing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import NotIdentified
from litlog.identify import canonical_url, url_key

# As written, then canonical.
CANONICAL = """
http://Example.ORG                          https://example.org/
https://example.org:443/a                   https://example.org/a
http://example.org:80/a                     https://example.org/a
http://example.org:8080/a                   http://example.org:8080/a
https://example.org/a/../b/./c              https://example.org/b/c
https://example.org/../../a                 https://example.org/a
https://example.org/a/..                    https://example.org/
https://example.org/%7Euser/%e2%82%ac       https://example.org/~user/%E2%82%AC
https://example.org/€                       https://example.org/%E2%82%AC
https://example.org/a%2Fb                   https://example.org/a%2Fb
https://example.org/100%                    https://example.org/100%25
https://example.org/?                       https://example.org/
https://example.org/?b=2&a=1                https://example.org/?b=2&a=1
https://example.org/?EditCompileLinkRun     https://example.org/?EditCompileLinkRun
https://example.org/?a=1&&b=                https://example.org/?a=1&b=
https://example.org/a#part                  https://example.org/a
https://example.org/#!/route                https://example.org/#!/route
https://example.org/a/                      https://example.org/a/
https://www.example.org/a                   https://www.example.org/a
https://example.org./a                      https://example.org/a
//example.org/a                             https://example.org/a
HTTPS://example.org/a                       https://example.org/a
www.character.ai                            https://www.character.ai/
example.org/x                               https://example.org/x
https://bücher.example/                     https://xn--bcher-kva.example/
https://faß.example/                        https://xn--fa-hia.example/
https://xn--bcher-kva.example/              https://xn--bcher-kva.example/
https://例え。テスト/                          https://xn--r8jz45g.xn--zckzah/
http://[2001:DB8::1]/                       https://[2001:db8::1]/
http://127.0.0.1:8000/x                     http://127.0.0.1:8000/x
http://localhost/x                          https://localhost/x
https://example.org/?utm_source=a&id=3&utm_medium=b&fbclid=c  https://example.org/?id=3
https://example.org/?gclid=1&mc_cid=2&mc_eid=3&igshid=4&ref_src=5  https://example.org/
https://example.org/?ref=main&source=feed   https://example.org/?ref=main&source=feed
https://www.researchgate.net/publication/1_T?enrichId=a&enrichSource=b&el=1_x_2&_esc=p  https://www.researchgate.net/publication/1_T
https://www.amazon.com/T/dp/B09T34LVRM/ref=tmm_kin_swatch_0?_encoding=UTF8&qid=&sr=  https://www.amazon.com/T/dp/B09T34LVRM
https://medium.com/p/x?source=rss&sk=1      https://medium.com/p/x
https://youtu.be/wi0M2J4uE5I?si=x&t=4       https://youtu.be/wi0M2J4uE5I?t=4
https://x.com/a/status/1?s=20&t=abc         https://x.com/a/status/1
https://www.nytimes.com/2023/a.html?smid=tw&partner=rss  https://www.nytimes.com/2023/a.html
https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa%3Futm_source%3Dg  https://example.org/a
https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa&h=x  https://example.org/a
https://openreview.net/pdf?id=kuZrNI5oZM    https://openreview.net/pdf?id=kuZrNI5oZM
"""
# Two addresses of one page, or not.
SAME = """
http://www.example.org/a/           =   https://example.org/a
https://m.example.org/a             =   https://example.org/a
https://example.org/index.html      =   https://example.org
https://example.org/a/index.php     =   https://example.org/a/
https://amp.example.org/a/amp/      =   https://example.org/a
https://example.org/a#b             =   https://example.org/a
https://en.m.wikipedia.org/wiki/Nim =   https://en.wikipedia.org/wiki/Nim
https://arxiv.org/abs/1706.03762v5  =   http://arxiv.org/pdf/1706.03762.pdf
https://youtu.be/wi0M2J4uE5I?t=4    =   https://www.youtube.com/watch?v=wi0M2J4uE5I&list=x
https://openreview.net/pdf?id=kuZr  =   https://openreview.net/forum?id=kuZr
https://twitter.com/a/status/1      =   https://mobile.twitter.com/a/status/1?s=20
https://twitter.com/a/status/1      =   https://x.com/a/status/1
https://example.org/?id=1           /   https://example.org/?id=2
https://example.org/A               /   https://example.org/a
https://example.org:8080/           /   https://example.org/
https://a.example.org/              /   https://example.org/
https://www.org/                    /   https://org.org/
https://example.org/#!/a            /   https://example.org/#!/b
https://arxiv.org/abs/1706.03762    /   https://arxiv.org/abs/1706.03761
"""
REFUSED = """
https://user:secret@example.org/
https://user@example.org/
https://
https:///path
http://exa mple.org/
http://[::1
http://example.org:port/
http://-example.org/
http://exam%70le.org/
https://example..org/
https://example.org\\@evil.example/
ftp://example.org/
mailto:a@example.org
file:///etc/passwd
data:text/html,hello
/relative/path
#part
notes.md
chapter.html
word
""".strip().splitlines()


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.split()) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("written", "canonical"), rows(CANONICAL))
def test_the_canonical_form(written: str, canonical: str) -> None:
    assert canonical_url(written) == canonical
    assert canonical_url(canonical) == canonical


@pytest.mark.parametrize(("one", "relation", "other"), rows(SAME))
def test_the_key_of_one_page(one: str, relation: str, other: str) -> None:
    assert (url_key(one) == url_key(other)) is (relation == "=")


@pytest.mark.parametrize("text", [*REFUSED, "", "\ud800", "https://\ud800.org/", "https://a.org/\ud800", "x" * 9_000])
def test_what_is_no_address_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(NotIdentified) as refused:
        canonical_url(text)
    assert refused.value.hint


PIECES = st.lists(
    st.sampled_from(
        "https:// http:// www. m. a.org bü.de :80 :81 / .. . % %2e %7e é ? & = utm_x=1 id # ! @ index.html amp "
        "arxiv.org/pdf/1706.03762v2 google.com/url?q=https:// youtu.be/wi0M2J4uE5I + \\".split()
    ),
    max_size=12,
).map("".join)


@given(PIECES | st.text() | st.text().map("https://a.org/".__add__))
def test_canonical_twice_is_canonical_once(text: str) -> None:
    try:
        once = canonical_url(text)
    except NotIdentified:
        return
    assert canonical_url(once) == once
    assert url_key(once) == url_key(text)
    assert once.isascii()
