"""Zotero's item fields (https://api.zotero.org/itemFields), in all forms in which Zotero exports items."""

from collections.abc import Iterator

from litlog.formats.common.extra_field import extra_lines
from litlog.formats.common.json_records import Fields, facts_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.type_mapping import typed
from litlog.model.people import Contributor, Role
from litlog.normalise.markup import plain_text
from litlog.parsing.loose_json import JsonObject

_CONTAINERS = (
    "publicationTitle bookTitle proceedingsTitle encyclopediaTitle dictionaryTitle websiteTitle blogTitle forumTitle "
    "programTitle reporter code codeNumber"
).split()  # fmt: skip
_PUBLISHERS = "publisher university institution distributor label studio network company assignee".split()
_ROLES = {
    "editor": Role.EDITOR,
    "translator": Role.TRANSLATOR,
    **dict.fromkeys(
        "contributor seriesEditor bookAuthor reviewedAuthor counsel commenter recipient castMember producer guest "
        "scriptwriter wordsBy cosponsor interviewee attorneyAgent".split(),
        Role.CONTRIBUTOR,
    ),
}
_FIELDS: Fields = {
    "itemType": typed,
    **dict.fromkeys(("title", "caseName", "nameOfAct", "subject"), "title"),
    **dict.fromkeys(_CONTAINERS, "container"),
    **dict.fromkeys(_PUBLISHERS, "publisher"),
    "conferenceName": "eventtitle",
    "place": "place",
    **dict.fromkeys(("series", "seriesTitle"), "series"),
    **dict.fromkeys(("volume", "codeVolume", "reporterVolume"), "volume"),
    "issue": "issue",
    **dict.fromkeys(("pages", "firstPage"), "pages"),
    **dict.fromkeys(("edition", "versionNumber"), "edition"),
    "abstractNote": "abstract",
    "language": "language",
    **dict.fromkeys(("date", "issueDate", "dateDecided", "dateEnacted", "filingDate"), "date"),
    **dict.fromkeys(
        ("number", "reportNumber", "patentNumber", "billNumber", "docketNumber", "publicLawNumber", "seriesNumber"),
        "number",
    ),
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "url": "url",
    "extra": extra_lines,
    "citationKey": "key",
    "dateAdded": "added",
    "shortTitle": "shorttitle",
    "journalAbbreviation": "shortjournal",
    "callNumber": "call-number",
    "runningTime": "length",
    "numPages": lambda text: (("length", f"{text} pages" if text.isdecimal() else text),),
}


def zotero_facts(item: JsonObject) -> Iterator[Fact]:
    """Return the facts of an item without its notes, files and collections."""
    yield from facts_of(item, _FIELDS)
    if item.text("itemType") == "conferencePaper" and not item.text("proceedingsTitle", "publicationTitle"):
        yield "container", item.text("conferenceName")
    for one in item.objects("creators"):
        yield "author", creator(one)
    yield from (("tag", tag) for tag in (*(one.text("tag") for one in item.objects("tags")), *item.texts("tags")))


def creator(one: JsonObject) -> Contributor:
    """Return a creator; Zotero's inventors, programmers and artists are mapped to authors."""
    role = _ROLES.get(one.text("creatorType"), Role.AUTHOR)
    if one.text("name") or not one.text("firstName"):
        return Contributor(literal=one.text("name", "lastName"), role=role)
    return Contributor(one.text("lastName"), one.text("firstName"), role=role)


def note_facts(html: str) -> Iterator[Fact]:
    """Return a note, which Zotero keeps as HTML, as text with its paragraphs."""
    paragraphs = html.replace("</p>", "</p>\n\n").replace("<br", "\n<br").replace("</li>", "</li>\n").split("\n")
    lines = [plain_text(one) for one in paragraphs]
    yield "note", "\n".join(line for place, line in enumerate(lines) if line or (place and lines[place - 1]))


def attachment_facts(one: JsonObject) -> Iterator[Fact]:
    """Return the address and the path of an attachment."""
    address = one.text("url")
    pdf = "pdf" in one.text("contentType", "mimeType") or address.lower().endswith(".pdf")
    yield ("pdf" if pdf else "see"), address
    yield "file", one.text("path", "localPath")
