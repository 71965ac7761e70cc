"""A .bib file in a workflow: what nobody asked to change stays byte for byte, what changed is changed in its style."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litlog.library.adding import Facts, add
from litlog.library.bib_export import BibOrder, BibWritten, bib_text, export_bib
from litlog.library.editing import change_items, edit, remove
from litlog.library.exporting import rendered
from litlog.library.history import undo
from litlog.library.importing import Imported, import_file
from litlog.library.items.reading_changes import with_note
from litlog.library.library import Library, open_library
from litlog.library.locate import in_folder
from litlog.library.lookup import the_item
from litlog.model.item import Item
from litlog.model.reading import Note
from litlog.query.parser import parse_query
from strategies import items as any_items

HAND = """\
% Encoding: UTF-8
  This file is kept by hand.

@PREAMBLE{ "\\newcommand{\\noopsort}[1]{} " }
@String{ tcs = "Theoretical " # "Computing" }
@string{unused = {Nobody}}

@Article(noether:rings,
  AUTHOR    = "Noether, Emmy",
  TITLE     = {{Ideal} Theory in {R}ings},   % a comment
  JOURNAL   = tcs # { Letters},
  YEAR      = 1921,
  MONTH     = jan # "~12"
)
@comment{jabref-meta: grouping;}

@book{hilbert, title = "Grundlagen", author={Hilbert, David}, publisher={Springer}, year = {1899}}
free text at the end, no line end"""


def taken_in(library: Library, path: Path, data: str | bytes) -> Imported:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    result = import_file(library, path, "bibtex")
    assert isinstance(result, Imported), result
    return result


def exported(library: Library, path: Path) -> BibWritten:
    return export_bib(library, path, BibOrder())


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    return tmp_path / "refs.bib"


@pytest.mark.parametrize(
    "data",
    [
        HAND.encode(),
        b"\xef\xbb\xbf" + HAND.replace("\n", "\r\n").encode(),
        HAND.replace("\n", "\r").encode(),
        HAND.replace("Hilbert", "Hölder").encode("utf-16"),
        HAND.replace("Hilbert", "Hölder").replace("UTF-8", "Cp1252").encode("cp1252"),
        HAND.replace("\n", "\r\n", 9).encode(),
        b"@misc{a, title={A}}@misc{a, title={B}}@misc{A, title={C}}@misc{a, title={A}}\n",
        b"@misc{, title={No key}}\n@ misc {b c, title = {Blanks},, }\n@misc{d}",
        b'@misc{broken, title = "no end\n\n@misc{whole, title = {T} year = 1999}\n@misc{x title={y}}\n',
        b'@string{jan = "Janvier"}\n% only macros\n',
        b"\r\n\tno entry yet, only text",
        b'@misc{a, note = {old:\n@string{x = "y"}}, year = 1999}\n@misc{b, title = x}',
    ],
    ids=["hand", "mark", "returns", "utf-16", "cp1252", "mixed", "keys", "odd", "broken", "macros", "text", "line"],
)
def test_what_was_imported_is_given_back_byte_for_byte(library: Library, bib: Path, data: bytes) -> None:
    taken_in(library, bib, data)
    for _ in range(2):
        done = exported(library, bib)
        assert bib.read_bytes() == data
        assert (done.written.changed, done.written.aside, done.bib.gone) == (False, None, ())


def test_an_edit_changes_one_value(library: Library, bib: Path) -> None:
    taken_in(library, bib, HAND)
    edit(library, the_item(library, "hilbert"), {"publisher": "Teubner"})
    done = exported(library, bib)
    assert bib.read_text() == HAND.replace("{Springer}", "{Teubner}")
    assert done.written.aside is not None
    assert done.written.aside.read_text() == HAND
    assert not exported(library, bib).written.changed


def test_fields_come_and_go_in_the_hand_of_the_entry(library: Library, bib: Path) -> None:
    taken_in(library, bib, HAND)
    edit(library, the_item(library, "noether:rings"), {"volume": "83", "date": "1921"})
    exported(library, bib)
    expected = HAND.replace('YEAR      = 1921,\n  MONTH     = jan # "~12"\n', "VOLUME    = 83,\n  YEAR      = 1921\n")
    assert bib.read_text() == expected


def test_a_new_work_is_written_in_the_style_of_the_file(library: Library, bib: Path) -> None:
    style = '@BOOK{%s,\n\ttitle\t= "%s",\n\tauthor\t= "%s",\n\tyear\t= 19%d\n}\n'
    text = "\n".join(style % (key, key.upper(), "Doe, J.", place) for place, key in enumerate("acegi", 10))
    taken_in(library, bib, text)
    add(library, [], Facts(title="On D", key="d"))
    done = exported(library, bib)
    new = '@MISC{d,\n\ttitle\t= "On {D}",\n\tyear\t= "n.d.",\n\tkey\t= "On {D}"\n}\n'
    assert new in bib.read_text()
    assert bib.read_text().replace("\n" + new, "") == text
    assert bib.read_text().index("@MISC{d,") < bib.read_text().index("@BOOK{e,")
    assert done.written.aside is None


def test_persons_entries_stay_and_litlogs_own_follow_the_library(library: Library, bib: Path) -> None:
    bib.write_text("% mine\n@misc{mine, title = {Mine}}\n")
    add(library, [], Facts(title="Ours", key="ours"))
    exported(library, bib)
    assert "ours" in bib.read_text()
    remove(library, [the_item(library, "ours")])
    done = exported(library, bib)
    assert bib.read_text() == "% mine\n@misc{mine, title = {Mine}}\n"
    assert done.bib.gone == ("ours",)


def test_entries_on_one_line_are_not_cut(library: Library, bib: Path) -> None:
    taken_in(library, bib, "".join(f"@misc{{{key},\n title={{{key}}}}}" for key in "aceg"))
    add(library, [], Facts(title="D", key="d"))
    add(library, [], Facts(title="Last", key="z"))
    exported(library, bib)
    new = "@misc{%s,\n title={%s},\n year={n.d.},\n key={%s}}"
    assert bib.read_text() == (
        "@misc{a,\n title={a}}@misc{c,\n title={c}}\n\n" + new % ("d", "D", "D") + "\n@misc{e,\n title={e}}"
        "@misc{g,\n title={g}}\n\n" + new % ("z", "Last", "Last") + "\n"
    )


def test_a_key_that_is_another_work_in_the_file_is_left_to_it(library: Library, bib: Path) -> None:
    text = "@book{doe, author = {Doe, Jane}, title = {Whales and Dolphins}, publisher = {P}, year = 1999}\n"
    bib.write_text(text)
    add(library, [], Facts(title="Soap", key="doe"))
    assert exported(library, bib).bib.renamed == (("doe", "doeb"),)
    assert text in bib.read_text()
    assert "@misc{doeb," in bib.read_text()
    again = exported(library, bib)
    assert (again.written.changed, again.bib.gone, again.bib.renamed) == (False, (), ())


def test_an_entry_whose_key_was_taken_is_not_put_in_twice(library: Library, bib: Path) -> None:
    taken_in(library, bib, one := "@misc{k, title={Notes}}\n")
    undo(library)
    assert taken_in(library, bib, one).added == ("k",)
    bib.write_text("@misc{k, title={Notes on Things}, year=1999}\n")
    exported(library, bib)
    assert bib.read_text() == one


@pytest.mark.parametrize("text", ["only text\n", "@misc{k, title = {T}}\n@misc{k,\n}\n"], ids=["text", "nothing said"])
def test_a_plain_export_brings_back_what_says_nothing(library: Library, bib: Path, text: str) -> None:
    taken_in(library, bib, text)
    assert bib_text(library, BibOrder())[0].decode() == text.replace("{k,\n}", "{kb,\n}")


def test_an_entry_that_mixes_two_dialects_keeps_its_names(library: Library, bib: Path) -> None:
    text = "@article{k,\n  title = {Rings},\n  journal = {Annals},\n  year = {2005},\n  month = apr,\n"
    text += "  address = {Bonn},\n  annote = {short},\n  eprint = {2101.00001},\n  eprinttype = {arXiv}\n}\n"
    taken_in(library, bib, text)
    edit(library, the_item(library, "k"), {"container": "Acta", "place": "Rome", "date": "1990-03"})
    change_items(library, [the_item(library, "k")], lambda item: with_note(item, Note("long")), "note")
    exported(library, bib)
    after = text.replace("Annals", "Acta").replace("Bonn", "Rome").replace("2005", "1990").replace("apr", "mar")
    assert bib.read_text() == after.replace("{short}", "{short\n\nlong}")


def test_a_plain_export_brings_everything_back(library: Library, bib: Path) -> None:
    taken_in(library, bib, HAND)
    data, _ = bib_text(library, BibOrder())
    assert data.decode() == HAND
    remove(library, [the_item(library, "hilbert")])
    assert "hilbert" not in bib_text(library, BibOrder())[0].decode()
    undo(library)
    undo(library)
    assert bib_text(library, BibOrder())[0] == b""


def test_keys_are_each_written_once(library: Library, bib: Path) -> None:
    result = taken_in(library, bib, "@misc{a, title={A}}\n@misc{A, title={B}}\n@misc{a, title={A}}\n")
    assert result.added == ("a", "Ab")
    assert [problem.line for problem in result.problems] == [2, 3]
    assert bib_text(library, BibOrder())[0] == b"@misc{a, title={A}}\n@misc{Ab, title={B}}\n"


def test_files_of_one_name_are_two_bibliographies(library: Library, tmp_path: Path) -> None:
    for folder, title in (("a", "Whales"), ("b", "Soap")):
        (tmp_path / folder).mkdir()
        taken_in(library, tmp_path / folder / "refs.bib", f"% {folder}\n@misc{{k, title = {{{title}}}}}\n")
    assert [one.source for one in library.store.bibliographies()] == ["import:refs.bib", "import:b/refs.bib"]
    assert bib_text(library, BibOrder())[0].decode() == (
        "% a\n@misc{k, title = {Whales}}\n\n% b\n@misc{kb, title = {Soap}}\n"
    )


def test_a_file_that_was_moved_stays_the_same_bibliography(library: Library, tmp_path: Path) -> None:
    taken_in(library, tmp_path / "refs.bib", HAND)
    (tmp_path / "moved").mkdir()
    (tmp_path / "refs.bib").rename(tmp_path / "moved" / "refs.bib")
    taken_in(library, tmp_path / "moved" / "refs.bib", HAND)
    assert [one.source for one in library.store.bibliographies()] == ["import:refs.bib"]


def test_a_part_takes_only_the_definitions_it_needs(library: Library, bib: Path) -> None:
    taken_in(library, bib, HAND)
    text = bib_text(library, BibOrder(query=parse_query("key:noether:rings", date(2023, 3, 20))))[0].decode()
    assert "tcs" in text
    assert "noopsort" not in text
    assert "Nobody" not in text
    assert "hilbert" not in text
    assert "by hand" not in text


def test_the_json_of_a_library_has_the_files_that_it_was_made_of(library: Library, tmp_path: Path) -> None:
    taken_in(library, tmp_path / "refs.bib", HAND.replace("Hilbert", "H\u00f6lder").encode("latin-1"))
    (tmp_path / "library.json").write_bytes(rendered(library, "json"))
    with open_library(in_folder(tmp_path / "other"), create=True, offline=True) as other:
        import_file(other, tmp_path / "library.json")
        assert other.store.bibliographies() == library.store.bibliographies()
        assert rendered(other, "bibtex") == rendered(library, "bibtex")
        assert rendered(other, "json") == rendered(library, "json")


CHAPTERS = """\
@incollection{one, author = {A}, title = {One}, crossref = {whole}, pages = {1--2}}
@incollection{two, author = {B}, title = {Two}, crossref = {whole}}
@book{whole, editor = {E, Eva}, title = {The Whole}, publisher = {P}, year = 1999, isbn = {9780262035613}}
"""


def test_children_are_works_of_their_own_and_inherit(library: Library, bib: Path) -> None:
    assert taken_in(library, bib, CHAPTERS).added == ("one", "two", "whole")
    one = the_item(library, "one").work
    assert (one.container, one.year, one.publisher, one.identifiers) == ("The Whole", 1999, "P", ())
    edit(library, the_item(library, "one"), {"title": "One and a Half"})
    exported(library, bib)
    assert bib.read_text() == CHAPTERS.replace("{One}", "{One and a Half}")
    edit(library, the_item(library, "two"), {"date": "2000"})
    exported(library, bib)
    assert "{two, author = {B}, title = {Two}, crossref = {whole}, year = {2000}}\n" in bib.read_text()


def test_a_child_that_is_put_in_stands_before_its_parent(library: Library, bib: Path, tmp_path: Path) -> None:
    taken_in(library, tmp_path / "all.bib", CHAPTERS)
    bib.write_text(CHAPTERS.splitlines(keepends=True)[2])
    exported(library, bib)
    text = bib.read_text()
    assert text.index("{one,") < text.index("{two,") < text.index("{whole,")
    assert not exported(library, bib).written.changed


def test_a_part_takes_the_preamble_of_which_it_uses_a_command(library: Library, bib: Path) -> None:
    head = '@preamble{"\\newcommand{\\noop}[1]{}"}\n'
    with_command, without = "@misc{a, title = {A}, year = {{\\noop{1}}1973}}\n", "@misc{b, title = {B}}\n"
    taken_in(library, bib, head + with_command + without)
    for key, expected in (("a", head + with_command), ("b", without)):
        order = BibOrder(query=parse_query(f"key:{key}", date(2023, 3, 20)))
        assert bib_text(library, order)[0].decode() == expected


def test_letters_are_typed_or_spelled_on_request(library: Library, bib: Path) -> None:
    typed = "@misc{k, author = {H\u00f6lder, Otto}, title = {A \u010capek stra\u00dfe}, url = {http://a.org/\u00f6}}\n"
    spelled = (
        '@misc{k, author = {H{\\"o}lder, Otto}, title = {A {\\v{C}}apek stra{\\ss}e}, url = {http://a.org/\u00f6}}\n'
    )
    taken_in(library, bib, typed)
    assert bib_text(library, BibOrder(unicode=False))[0].decode() == spelled
    bib.write_text(spelled)
    export_bib(library, bib, BibOrder(unicode=True))
    assert bib.read_text() == typed


def test_a_letter_that_an_encoding_has_not_makes_the_file_utf8(library: Library, bib: Path) -> None:
    text = "% Encoding: Cp1252\n@misc{k, title = {Stra\u00dfe}, note = {old}}\n"
    taken_in(library, bib, text.encode("cp1252"))
    edit(library, the_item(library, "k"), {"title": "\u0414\u043e\u043c"})
    exported(library, bib)
    assert bib.read_bytes().decode().startswith("% Encoding: UTF-8\n@misc{k, title = {\u0414\u043e\u043c}")


@settings(max_examples=20)
@given(
    st.lists(any_items, min_size=1, max_size=4, unique_by=lambda item: item.key),
    st.sampled_from(("bibtex", "biblatex")),
)
def test_what_is_exported_twice_is_the_same(some: list[Item], name: str) -> None:
    with TemporaryDirectory() as folder, open_library(in_folder(Path(folder)), create=True, offline=True) as library:
        with library.store.change("put") as change:
            for number, item in enumerate(some):
                change.put(replace(item, key=f"k{number}", former_keys=(), relations=()))
        file, order = Path(folder, "refs.bib"), BibOrder(format=name)
        export_bib(library, file, order)
        first = file.read_bytes()
        again = export_bib(library, file, order)
        assert (again.bib.gone, again.bib.renamed, file.read_bytes()) == ((), (), first)
