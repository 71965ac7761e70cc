"""What each form of the language means, shown as the query printed again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import UsageError
from litlog.query.parser import parse_query
from litlog.query.terms import EVERYTHING
from printed_queries import to_text

TODAY = date(2023, 3, 31)

MEANINGS = [
    # words
    ("deep  learning", "deep learning"),
    ("deep AND learning", "deep learning"),
    ('"Knowledge Base"', '"knowledge base"'),
    ("p-values", '"p values"'),
    ("GPT-3's", '"gpt 3 s"'),
    ("C++", "c"),
    ("Gödel", "godel"),
    ("trans*", "trans*"),
    ("self-att*", '"self att"*'),
    ('"self att"*', '"self att"*'),
    ("机器学习", '"机 器 学 习"'),
    ("Attention & memory - a survey …", "attention memory a survey"),
    ("Transformers: a survey", "transformers a survey"),
    ("f(x)", '"f x"'),
    # addresses and identifiers as they are pasted
    ("10.1000/182", '"10 1000 182"'),
    ("https://www.example.org/a?b=1", '"example org a b 1"'),
    # together
    ("a b OR c", "(a b) OR c"),
    ("a (b OR c)", "a (b OR c)"),
    ("a OR b OR c", "a OR b OR c"),
    ("-a", "-a"),
    ("NOT a", "-a"),
    ("-(a OR b) c", "-(a OR b) c"),
    ("x -?!", "x"),
    ("or and not", "or and not"),
    # fields of words
    ('author:"van der Berg"', 'author:"van der berg"'),
    ("AUTHOR:Knuth", "author:knuth"),
    ("-title:survey", "-title:survey"),
    ("venue:Nature note:recall log:recall abstract:recall", "venue:nature note:recall log:recall abstract:recall"),
    # fields of values
    ("tag:ml/nlp", 'tag:"ml/nlp"'),
    ("tag:m*", "tag:m*"),
    ("key:vaswani2017attention", 'key:"vaswani2017attention"'),
    ("key:vaswani*", "key:vaswani*"),
    ("kind:Paper is:book", 'kind:"paper" kind:"book"'),
    ("status:read is:unread", 'status:"read" -status:"read"'),
    ("doi:https://doi.org/10.1000/ABC", 'doi:"10.1000/abc"'),
    ("doi:10.1016/S0140-6736(05)67891-X", 'doi:"10.1016/s0140-6736(05)67891-x"'),
    ("arxiv:1706.03762v5", 'arxiv:"1706.03762"'),
    ("arxiv:https://arxiv.org/pdf/1706.03762v5.pdf", 'arxiv:"1706.03762"'),
    ("isbn:0-262-03561-8", 'isbn:"9780262035613"'),
    ("url:arxiv.org", 'url:"arxiv org"'),
    ("url:https://www.example.org/a?b=1", 'url:"example org a b 1"'),
    ("has:note has:PDF", "has:note has:pdf"),
    # ranges
    ("year:2017", "year:2017..2017"),
    ("year:2017..2020", "year:2017..2020"),
    ("year:2017..", "year:2017.."),
    ("year:..2020", "year:..2020"),
    ("year:>2017", "year:2018.."),
    ("year:>=2017", "year:2017.."),
    ("year:<2017", "year:..2016"),
    ("year:<=2017", "year:..2017"),
    ("year:=2017", "year:2017..2017"),
    ("year:-300", "year:-300..-300"),
    ("rating:>=4", "rating:4.."),
    ("date:2023", "date:2023-01-01..2023-12-31"),
    ("date:2024-02", "date:2024-02-01..2024-02-29"),
    ("date:2023-02-21", "date:2023-02-21..2023-02-21"),
    ("date:2023-02..2023-03", "date:2023-02-01..2023-03-31"),
    ("date:>2023-02", "date:2023-03-01.."),
    ("date:<=2023-02", "date:..2023-02-28"),
    ("added:>30d", "added:2023-03-02.."),
    ("added:>=1w", "added:2023-03-24.."),
    ("added:1m", "added:2023-02-28..2023-02-28"),
    ("added:2y..1y", "added:2021-03-31..2022-03-31"),
]


@pytest.mark.parametrize(("query", "printed"), MEANINGS)
def test_a_query_means(query: str, printed: str) -> None:
    assert to_text(parse_query(query, TODAY)) == printed


@pytest.mark.parametrize("query", ["", "  ", "\n"])
def test_a_query_of_nothing_is_everything(query: str) -> None:
    assert parse_query(query, TODAY) == EVERYTHING


FRAGMENTS = [query for query, _ in MEANINGS] + ["(", ")", "OR", '"', "*", "tag:", "year:", "…", "ﬁ", "İ"]


@given(st.text() | st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=5), max_size=8).map(" ".join))
def test_any_text_is_a_query_or_a_mistake_and_prints_as_itself(text: str) -> None:
    try:
        query = parse_query(text, TODAY)
    except UsageError:
        return
    assert parse_query(to_text(query), TODAY) == query
