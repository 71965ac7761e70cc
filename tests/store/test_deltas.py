"""A text comes back of its difference from any other."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.store.pages.deltas import delta, patched

TEXT = b"".join(b"* 2/%02d - read line %d of a log\n" % (number % 28 + 1, number) for number in range(500))
PIECES = st.lists(st.one_of(st.binary(max_size=40), st.sampled_from([TEXT[:70], TEXT[100:400], b"a" * 90])), max_size=8)


@given(PIECES, PIECES)
def test_a_text_comes_back(base: list[bytes], text: list[bytes]) -> None:
    assert patched(b"".join(base), delta(b"".join(base), b"".join(text))) == b"".join(text)


@pytest.mark.parametrize(
    "text",
    [
        TEXT + b"* 3/01 - one more\n",
        b"* 3/01 - one more\n" + TEXT,
        TEXT[:5000] + b"one more\n" + TEXT[5000:],
        TEXT[5000:],
    ],
    ids=["behind", "before", "between", "less"],
)
def test_an_edit_is_small(text: bytes) -> None:
    assert len(delta(TEXT, text)) < 100
    assert patched(TEXT, delta(TEXT, text)) == text


def test_it_can_be_read_without_litlog() -> None:
    assert zlib.decompress(delta(TEXT, TEXT + b"caf\xe9\n")).decode() == f'[[0,{len(TEXT)}],"café\\n"]'
