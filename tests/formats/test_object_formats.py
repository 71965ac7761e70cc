"""JSON and YAML of other programs, in shapes that nobody promised."""

import json
from typing import Any

import pytest

from litlog.errors import Unreadable
from litlog.model.reading import NoteKind, Status
from litlog.model.work import Kind
from reading_files import one, problems, read


def csl(**fields: Any) -> str:
    return json.dumps([{"id": "a1", "type": "book", "title": "T", **fields}])


@pytest.mark.parametrize(
    ("issued", "date"),
    [
        ({"date-parts": [[2016, 12, 20]]}, "2016-12-20"),
        ({"date-parts": [["2016", "2"]]}, "2016-02"),
        ({"date-parts": [[2011, 5], [2012, 6]], "circa": True}, "2011-05~/2012-06~"),
        ({"date-parts": [[2017]], "season": 4}, "2017-24"),
        ({"date-parts": [[-50]]}, "-0050"),
        ({"date-parts": [[None]]}, "None"),
        ({"date-parts": "2016"}, "None"),
        ({"raw": "June 2001"}, "2001-06"),
        ({"literal": "in press"}, "None"),
        ("2010-03", "2010-03"),
        (2010, "2010"),
    ],
)
def test_dates_of_csl(issued: Any, date: str) -> None:
    assert str(one("csl-json", csl(issued=issued)).work.issued) == date


def test_people_of_csl() -> None:
    author = [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        {"literal": "Institute of the Sea"},
        {"literal": "others"},
    ]
    work = one("csl-json", csl(author=author)).work
    assert [person.name for person in work.contributors] == ["Jan van der Berg", "Institute of the Sea"]
    assert work.and_others


def test_fields_of_any_shape_are_no_reason_to_fail() -> None:
    odd = csl(author="Kim", publisher={"name": "P"}, volume=3, DOI=None, keyword="a; b", ISBN=["9780262035613", 5])
    item = one("csl-json", odd)
    assert (item.work.publisher, item.work.volume, item.reading.tags) == ("P", "3", ("a", "b"))


def test_what_is_no_json_is_refused_with_its_place() -> None:
    with pytest.raises(Unreadable, match="line 1 column 3"):
        read("csl-json", "[{")
    with pytest.raises(Unreadable, match="nested too deeply"):
        read("csl-json", "[" * 100_000)


def test_zotero_items_with_children_and_collections_within_collections() -> None:
    plain = {
        "collections": {"A": {"name": "Sea"}, "B": {"name": "Deep", "parent": "A", "items": [1]}, "C": {"parent": "C"}},
        "items": [
            {"itemID": 1, "key": "K1", "itemType": "journalArticle", "title": "T", "extra": "PMID: 123\nlent by Jo"},
            {"itemType": "note", "parentItem": "K1", "note": "<p>One</p><p>Two &amp; three</p>"},
            {"itemType": "attachment", "parentItem": "K1", "url": "https://a.example/t.pdf", "path": "files/t.pdf"},
        ],
    }
    item = one("zotero-json", json.dumps(plain))
    assert item.reading.tags == ("Sea/Deep",)
    assert [note.text for note in item.reading.notes] == ["lent by Jo", "One\n\nTwo & three"]
    assert [(link.url, link.role) for link in item.work.links] == [("https://a.example/t.pdf", "pdf")]
    assert (item.work.extra["id:zotero"], item.work.extra["file"]) == ("K1", "files/t.pdf")
    assert str(item.work.identifiers[0]) == "pmid:123"


def test_annotations_of_one_page_are_one_work() -> None:
    def annotation(text: str, exact: str = "") -> dict[str, Any]:
        target = [{"selector": [{"type": "TextQuoteSelector", "exact": exact}]}] if exact else []
        about = {"uri": "https://a.example/", "created": "2014-09-18T21:32:13Z"}
        return {**about, "text": text, "target": target}

    item = one("hypothesis", json.dumps([annotation("why?", "so it is"), annotation("a page note")]))
    quote, remark = item.reading.notes
    assert (quote.kind, quote.text, quote.children[0].text) == (NoteKind.QUOTE, "so it is", "why?")
    assert (remark.kind, remark.text, str(remark.noted)) == (NoteKind.REMARK, "a page note", "2014-09-18")


def test_annotations_without_their_document_are_told() -> None:
    text = '[{"document_id": "d1", "type": "highlight"}, {"document_id": "d1", "type": "note", "text": "x"}]'
    assert problems("mendeley", text) == [(1, "2 annotations are of a document not in the file.")]


def test_saved_pages_have_states() -> None:
    def page(**fields: Any) -> str:
        return json.dumps([{"url": "https://a.example/", "title": "T", "savedAt": "2024-10-29T16:30:11Z", **fields}])

    assert one("omnivore", page(state="Archived")).reading.status is Status.READ
    assert one("omnivore", page(state="Active", readingProgress=30)).reading.status is Status.READING
    assert one("omnivore", page(state="Active", readingProgress=0)).reading.status is Status.WANT


def test_yaml_stays_the_text_it_is() -> None:
    work = one("papis", "title: no\nvolume: 017\nissn: 00219991\npages: 17--38\nyear: 2014\nmonth: 7\n").work
    assert (work.title, work.volume, work.extra["issn"], work.pages) == ("no", "017", "00219991", "17–38")
    assert str(work.issued) == "2014-07"


def test_yaml_that_means_more_than_it_says_is_told_and_stops_nothing() -> None:
    text = "title: One\n---\na: &a [x, x]\ntitle: *a\n---\ntitle: [\n---\ntitle: Two\n"
    assert [item.work.title for item in read("papis", text)] == ["One", "Two"]
    assert [line for line, _ in problems("papis", text)] == [3, 7]


def test_cobib_has_people_in_parts_or_whole() -> None:
    author = "  author:\n  - first: Max\n    last: Müller\n  - '{Sea Inc.}'\n"
    item = one("cobib", f"---\nkim:\n  ENTRYTYPE: article\n{author}...\n")
    assert (item.key, item.work.kind) == ("kim", Kind.PAPER)
    assert [person.name for person in item.work.contributors] == ["Max Müller", "Sea Inc."]


def test_folders_of_browsers_are_tags_and_their_own_searches_are_nothing() -> None:
    deep: dict[str, Any] = {"name": "x", "url": "https://a.example/", "date_added": "13118850929335823"}
    for name in ("Deep", "Sea", "bar"):
        deep = {"name": name, "children": [deep, {"name": "no", "url": "chrome://settings"}]}
    item = one("chrome", json.dumps({"roots": {"bookmark_bar": deep, "sync": "none"}}))
    assert item.reading.tags == ("Sea/Deep",)
    assert item.added == "2016-09-20T13:15:29Z"
