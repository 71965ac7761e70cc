"""Each identifier checks its own form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import NotIdentified
from litlog.model.identifiers import ArxivId, Identifier, from_parts
from strategies import identifiers

GOOD = """
arxiv 1706.03762          1706.03762        https://arxiv.org/abs/1706.03762
arxiv math.GT/0309136     math/0309136      https://arxiv.org/abs/math/0309136
doi   10.1000/ABC(1)      10.1000/abc(1)    https://doi.org/10.1000/abc(1)
isbn  0-262-03561-8       9780262035613     https://openlibrary.org/isbn/9780262035613
isbn  080442957x          9780804429573     https://openlibrary.org/isbn/9780804429573
isbn  979-10-343-0400-4   9791034304004     https://openlibrary.org/isbn/9791034304004
pmid  31452104            31452104          https://pubmed.ncbi.nlm.nih.gov/31452104/
pmcid pmc3531190          PMC3531190        https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/
youtube wi0M2J4uE5I       wi0M2J4uE5I       https://www.youtube.com/watch?v=wi0M2J4uE5I
vimeo 12345678901         12345678901       https://vimeo.com/12345678901
hn    35100086            35100086          https://news.ycombinator.com/item?id=35100086
github Owner/Name.git.git owner/name        https://github.com/owner/name
asin  b09t34lvrm          B09T34LVRM        https://www.amazon.com/dp/B09T34LVRM
url   https://example.org/ https://example.org/ https://example.org/
"""
BAD = """
arxiv 1706.0376
arxiv 1413.03762
arxiv 0601.0001
arxiv 1706.03762v0
arxiv nonsense/0309136
arxiv １７０６.03762
doi   10.1/x
doi   11.1000/182
doi   10.1000/
isbn  9780262035614
isbn  0262035617
isbn  1234567890123
isbn  ٩٧٨٠٢٦٢٠٣٥٦١٣
pmid  0123
pmid  123456789
pmcid 3531190
youtube tooshort
vimeo wi0M2J4uE5I
hn    0
hn    12x
github owner
github owner/..
github -owner/name
github a/.git
asin  A09T34LVRM
url   ftp://example.org/
url   https:///x
orcid 0000-0001
"""


@pytest.mark.parametrize(("scheme", "text", "value", "url"), [line.split() for line in GOOD.strip().splitlines()])
def test_a_right_one_is_read(scheme: str, text: str, value: str, url: str) -> None:
    read = from_parts(scheme, text)
    assert (str(read), read.url) == (f"{scheme}:{value}", url)


@pytest.mark.parametrize(("scheme", "text"), [line.split() for line in BAD.strip().splitlines()])
def test_a_wrong_one_is_refused_with_a_hint(scheme: str, text: str) -> None:
    with pytest.raises(NotIdentified) as refused:
        from_parts(scheme, text)
    assert refused.value.hint


@given(identifiers)
def test_the_filed_form_comes_back(identifier: Identifier) -> None:
    assert from_parts(identifier.scheme, identifier.value) == identifier


@given(st.sampled_from("arxiv doi isbn pmid pmcid youtube vimeo hn github asin url".split()), st.text())
def test_any_text_is_read_or_refused(scheme: str, text: str) -> None:
    try:
        read = from_parts(scheme, text)
    except NotIdentified:
        return
    assert from_parts(scheme, read.value) == read


def test_an_isbn_knows_a_wrong_digit_anywhere() -> None:
    right = "9780262035613"
    for place in range(3, 13):
        wrong = right[:place] + str((int(right[place]) + 1) % 10) + right[place + 1 :]
        with pytest.raises(NotIdentified):
            from_parts("isbn", wrong)


def test_a_version_is_shown_in_the_address_and_does_not_count() -> None:
    assert ArxivId.parse("1706.03762v5") == ArxivId.parse("1706.03762")
    assert ArxivId.parse("1706.03762v5").url == "https://arxiv.org/abs/1706.03762v5"
