"""Entries changed in their own text, and written in the hand of a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.formats.bibtex.merging.entry_editing import Wanted, edited
from litlog.formats.bibtex.merging.file_rewriting import style_of
from litlog.formats.bibtex.reading.document import read_document
from litlog.formats.bibtex.writing.layout import laid_out
from litlog.formats.bibtex.writing.style import OWN
from litlog.parsing.bibtex.encodings import decoded_file, file_bytes
from litlog.parsing.bibtex.entry import Entry

LOWER = "@misc{k,\n  title = {T},\n  year = 1999,\n}"
ALIGNED = '@MISC{k,\n\tTITLE   = "T",\n\tYEAR    = "1999"\n}'
ONE_LINE = "@misc{k, title={T}, year={1999}}"
COMMAS_FIRST = "@Misc{k\n  , Title = {T}\n  , Year = {1999}\n  }"


def changed(text: str, **changes: str) -> str:
    piece = next(piece for piece in read_document(text.encode()).pieces if piece.entries)
    entry = piece.entries[0]
    return edited(piece.text, entry, Wanted(entry.type, entry.key, changes), OWN)


@pytest.mark.parametrize("text", [LOWER, ALIGNED, ONE_LINE, COMMAS_FIRST])
def test_a_value_is_changed_alone(text: str) -> None:
    assert changed(text, year="2000") == text.replace("1999", "2000")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LOWER, "@misc{k,\n  author = {A},\n  title = {T},\n  note = {N},\n}"),
        (ALIGNED, '@MISC{k,\n\tAUTHOR  = "A",\n\tTITLE   = "T",\n\tNOTE    = "N"\n}'),
        (ONE_LINE, "@misc{k, author={A}, title={T}, note={N}}"),
        (COMMAS_FIRST, "@Misc{k\n  , Author = {A}\n  , Title = {T}\n  , Note = {N}\n  }"),
    ],
)
def test_fields_come_and_go(text: str, expected: str) -> None:
    assert changed(text, author="A", year="", note="N") == expected


def test_a_macro_gives_way_to_a_value_and_others_stay() -> None:
    text = "@misc{k, journal = tcs # { Letters}, publisher = acm, month = jan}"
    assert changed(text, journal="Nature", month="10~feb") == (
        "@misc{k, journal = {Nature}, publisher = acm, month = {10~} # feb}"
    )


def test_where_a_value_has_a_brace_too_many_the_entry_is_written_so_that_bibtex_can_read_it() -> None:
    text = "@misc{k, note = {one \\} two {3} more}, year = 1999}"
    assert changed(text, year="2000") == "@misc{k,\n  year = {2000},\n  note = {one {\\textbraceright} two 3 more},\n}"


def test_a_comment_in_an_entry_stays() -> None:
    assert changed("@misc{k,\n title = {T}, % sure?\n year = 1999 }", year="") == "@misc{k,\n title = {T}, % sure?\n  }"


def test_an_entry_without_fields_gets_some() -> None:
    assert changed("@misc{k}", title="T") == "@misc{k,\n  title = {T}}"
    assert changed("@misc{k,}", title="T") == "@misc{k,\n  title = {T},}"


def test_a_value_with_quotes_is_not_put_in_quotes() -> None:
    assert changed('@misc{k, title = "T"}', title='"T"') == '@misc{k, title = {"T"}}'


@pytest.mark.parametrize("text", [LOWER, ALIGNED, ONE_LINE, COMMAS_FIRST])
def test_a_new_entry_is_in_the_hand_of_the_file(text: str) -> None:
    style = style_of(read_document(f"{text}\n{text.replace('k', 'l', 1)}\n".encode()))
    assert laid_out(Entry("misc", "k", {"year": "1999", "title": "T"}), style) == text
    assert style.between == "\n"


@given(
    st.binary(max_size=60)
    | st.text(max_size=40).map(str.encode)
    | st.text(max_size=20).map(lambda t: t.encode("utf-16"))
)
def test_bytes_come_back_from_text(data: bytes) -> None:
    file = decoded_file(data)
    assert file_bytes(file.text, file) == data


@given(st.text("@miscstring{}(),=\"'#%\\ \r\n\tkt1", max_size=120))
def test_pieces_joined_are_the_file(text: str) -> None:
    data = ("%\n" + text).encode()
    document = read_document(data)
    assert file_bytes("".join(piece.raw for piece in document.pieces), document.file) == data


# What bibtexparser 2.1 makes of these was measured; here is what becomes of them.
TRAPS = {
    "@ article{k, title={T}}": "T",
    "@article {k , title={T} }": "T",
    "@article(k, title={T})": "T",
    "@misc{k, title={T} year=2000}": "T",
    "@misc{k,\n % a note\n title={T}\n}": "T",
    "@misc{k, title={T}, Title={U}}": "T",
    "@misc{k, title={T},, year={},}": "T",
    '@misc{k, title="a } b", year={1}}': "a b",
    "@misc{k, title={" + "{" * 200 + "T" + "}" * 200 + "}}": "T",
    '@string{a = "T"} @misc{k, title = a # { } # "U" # 1}': "T U1",
    "@misc{k, title={a\n@bar{x} b}}": "a @barx b",
    "@misc{k, title={T}, url=http://x.org/?a=b}": "T",
    "@misc{k}": "",
    "@misc{, title={T}}": "T",
}


@pytest.mark.parametrize("source", TRAPS)
def test_no_trap_loses_an_entry_or_a_byte(source: str) -> None:
    document = read_document(source.encode())
    titles = [item.work.title for piece in document.pieces for item in piece.items]
    assert titles[:1] == [TRAPS[source]] or document.problems
    assert "".join(piece.raw for piece in document.pieces) == source
