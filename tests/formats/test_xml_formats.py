"""XML of other programs: what it says, what is damaged in it, and what is hostile."""

import pytest

from litlog.errors import Unreadable
from litlog.formats.registry import importer
from litlog.model.identifiers import Doi
from litlog.model.reading import NoteKind
from litlog.model.work import Kind
from reading_files import one, problems, read

XML = ["endnote-xml", "medline-xml", "mods", "opml", "zotero-rdf"]
ZOTERO = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/" xmlns:link="http://purl.org/rss/1.0/modules/link/">
 <bib:Article rdf:about="#item_1"><z:itemType>journalArticle</z:itemType><dc:title>On Tides</dc:title>
  <dcterms:isPartOf rdf:resource="urn:issn:1"/><link:link rdf:resource="#item_2"/>
  <dc:identifier>DOI 10.1000/182</dc:identifier>
  <dc:identifier><dcterms:URI><rdf:value>https://sea.example/tides</rdf:value></dcterms:URI></dc:identifier>
  <dc:subject><z:AutomaticTag><rdf:value>salt</rdf:value></z:AutomaticTag></dc:subject></bib:Article>
 <bib:Journal rdf:about="urn:issn:1"><dc:title>Sea</dc:title>
  <prism:volume>3</prism:volume><prism:number>4</prism:number></bib:Journal>
 <z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/2/tides.pdf"/>
  <link:type>application/pdf</link:type></z:Attachment>
 <z:Collection rdf:about="#c1"><dc:title>Sea</dc:title><dcterms:hasPart rdf:resource="#c2"/></z:Collection>
 <z:Collection rdf:about="#c2"><dc:title>Deep</dc:title><dcterms:hasPart rdf:resource="#item_1"/></z:Collection>
</rdf:RDF>"""


@pytest.mark.parametrize("name", XML)
@pytest.mark.parametrize("entity", ['<!ENTITY a "aaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">'])
def test_entities_are_refused(name: str, entity: str) -> None:
    with pytest.raises(Unreadable, match="declares entities"):
        read(name, f"<!DOCTYPE x [{entity}]><x><mods>&a;</mods></x>")


@pytest.mark.parametrize("name", XML)
def test_a_text_in_utf_16_is_searched_for_entities_as_well(name: str) -> None:
    with pytest.raises(Unreadable, match="declares entities"):
        importer(name).parse('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'.encode("utf-16"))


@pytest.mark.parametrize("name", XML)
@pytest.mark.parametrize("depth", [200, 50_000])
def test_endless_depth_is_refused(name: str, depth: int) -> None:
    with pytest.raises(Unreadable, match="nested too deeply"):
        read(name, "<x>" + "<outline text='a'>" * depth + "</outline>" * depth + "</x>")


@pytest.mark.parametrize("name", XML)
@pytest.mark.parametrize("text", ["not at all", "", "<x/>", "<html><body>hello</body></html>"])
def test_what_is_no_such_file_is_refused(name: str, text: str) -> None:
    if name == "opml" and "body" in text:
        return
    with pytest.raises(Unreadable):
        read(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mods", b"<mods><titleInfo><title>Low \xed\xa0\x80 Tide</title></titleInfo></mods>"),
        ("mods", b"<mods><titleInfo><title>Low &#xD800; Tide</title></titleInfo></mods>"),
        ("mods", b"<mods><titleInfo><title>Low &#56320; Tide</title></titleInfo></mods>"),
        ("opml", b'<opml><body><outline text="Low \xed\xa0\x80 Tide" url="https://sea.example/"/></body></opml>'),
    ],
)
def test_half_a_character_does_not_stop_the_file(name: str, text: bytes) -> None:
    (item,) = importer(name).parse(text).items
    assert item.work.title == "Low \ufffd Tide"


def test_a_file_that_was_cut_off_gives_what_it_has_and_tells_where() -> None:
    text = "<records>\n<record><titles><title>One</title></titles></record>\n<record><titles><title>Tw"
    assert [item.work.title for item in read("endnote-xml", text)] == ["One", "Tw"]
    assert problems("endnote-xml", text)[0][0] == 3


def test_zotero_rdf_has_journals_files_and_collections_apart() -> None:
    item = one("zotero-rdf", ZOTERO)
    assert (item.work.container, item.work.volume, item.work.issue) == ("Sea", "3", "4")
    assert item.work.identifiers == (Doi("10.1000/182"),)
    assert [link.url for link in item.work.links] == ["https://sea.example/tides"]
    assert item.work.extra["file"] == "files/2/tides.pdf"
    assert item.reading.tags == ("salt", "Sea/Deep")


def test_resources_that_are_parts_of_themselves_end() -> None:
    text = ZOTERO.replace('rdf:resource="urn:issn:1"', 'rdf:resource="#item_1"').replace('"#c1"><dc', '"#c2"><dc')
    assert read("zotero-rdf", text)


def test_text_goes_on_behind_italics() -> None:
    title = "<ArticleTitle>The <i>APOE</i> locus</ArticleTitle>"
    text = f"<PubmedArticle><MedlineCitation><Article>{title}</Article></MedlineCitation></PubmedArticle>"
    assert one("medline-xml", text).work.title == "The APOE locus"


def test_mods_prefers_a_date_that_says_its_encoding_and_drops_the_years_of_a_life() -> None:
    text = """<m:mods xmlns:m="http://www.loc.gov/mods/v3">
    <m:titleInfo><m:title>Tides</m:title><m:subTitle>a life</m:subTitle></m:titleInfo>
    <m:name><m:namePart>Kim, Ada, 1950-2011</m:namePart></m:name>
    <m:originInfo><m:dateIssued>c1998 [1999]</m:dateIssued>
    <m:dateIssued encoding="marc">1999</m:dateIssued></m:originInfo></m:mods>"""
    work = one("mods", text).work
    assert (work.full_title, str(work.issued)) == ("Tides: a life", "1999")
    assert [(person.family, person.given) for person in work.contributors] == [("Kim", "Ada")]


def test_an_outline_without_an_address_is_told() -> None:
    text = '<opml><body>\n<outline text="A thought"/>\n<outline text="T" url=" https://a.example/ "/></body></opml>'
    assert one("opml", text).work.title == "T"
    assert problems("opml", text) == [(2, "The outline has no address.")]


@pytest.mark.parametrize(
    ("added", "time"),
    [
        ("1616337559", "2021-03-21T14:39:19Z"),
        ("1616337559000", "2021-03-21T14:39:19Z"),
        ("1616337559000000", "2021-03-21T14:39:19Z"),
        ("10/Oct/2000:13:55:36 +0300", "2000-10-10T10:55:36Z"),
        ("soon", ""),
    ],
)
def test_browsers_count_time_in_their_own_ways(added: str, time: str) -> None:
    assert one("netscape", f'<DT><A HREF="https://a.example/" ADD_DATE="{added}">A</A>').added == time


def test_bookmarks_in_folders_with_descriptions_and_without_scripts() -> None:
    text = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<H1>Bookmarks</H1>
<DL><p>
  <DT><H3 FOLDED>Sea</H3>
  <DL><p>
    <DT><H3>Deep / dark</H3>
    <DL><p>
      <DT><A HREF="https://a.example/?x=1&amp;y=2" TAGS="salt water , calm">A &amp; B</A>
      <DD>Lines:
- one
    </DL><p>
    <DT><A HREF="javascript:alert(1)">no</A>
    <DT><A HREF="place:sort=8">no</A>
  </DL><p>
  <DT><A HREF="https://b.example/" TAGS="salt calm" TOREAD="1">B</A>
</DL><p>"""
    first, second = read("netscape", text)
    assert (first.work.title, first.work.links[0].url) == ("A & B", "https://a.example/?x=1&y=2")
    assert first.reading.tags == ("salt water", "calm", "Sea/Deep - dark")
    assert [(note.kind, note.text) for note in first.reading.notes] == [(NoteKind.REMARK, "Lines:\n- one")]
    assert (second.reading.tags, second.reading.status) == (("salt", "calm"), "want")


def test_open_tags_without_end_take_time_in_proportion() -> None:
    assert read("netscape", "<DT><A " * 200_000) == ()
    assert read("netscape", "<DT><A HREF='" * 100_001) == ()


def test_a_book_of_endnote_is_a_book() -> None:
    titles = "<titles><title>T</title><secondary-title>S</secondary-title></titles>"
    work = one("endnote-xml", f'<records><record><ref-type name="Book">6</ref-type>{titles}</record></records>').work
    assert (work.kind, work.series, work.container) == (Kind.BOOK, "S", "")


@pytest.mark.parametrize(
    ("more", "genre"),
    [("", ""), ("<Pagination><MedlinePgn>18-31</MedlinePgn></Pagination>", "chapter")],
)
def test_what_has_pages_in_a_book_is_a_part_of_it(more: str, genre: str) -> None:
    book = f"<BookDocument><PMID>7</PMID><Book><BookTitle>Salt</BookTitle></Book>{more}</BookDocument>"
    work = one(
        "medline-xml", f"<PubmedArticleSet><PubmedBookArticle>{book}</PubmedBookArticle></PubmedArticleSet>"
    ).work
    assert (work.kind, work.genre) == (Kind.PAPER if genre else Kind.BOOK, genre)
