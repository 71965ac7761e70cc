"""File signatures: patterns at the beginning of a file that identify its format."""

import csv
import re
from collections.abc import Iterator

from litlog.formats.csv.column_names import separator_of

# Fields of objects, the most telling first: of each row, all must be there.
_JSON: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("zotero-json", ('"itemType"',)),
    ("hypothesis", ('"uri"', '"target"')),
    ("mendeley", ('"document_id"',)),
    ("mendeley", ('"identifiers"', '"last_name"')),
    ("mendeley", ('"profile_id"', '"title"')),
    ("chrome", ('"roots"', '"bookmark_bar"')),
    ("firefox", ('"text/x-moz-place',)),
    ("linkwarden", ('"collections"', '"links"')),
    ("readability", ('"article__url"',)),
    ("pinboard", ('"href"', '"extended"')),
    ("omnivore", ('"url"', '"savedAt"')),
    ("wallabag", ('"url"', '"is_archived"')),
    ("csl-json", ('"id"', '"date-parts"')),
    ("csl-json", ('"title"', '"container-title"')),
    ("csl-json", ('"title"', '"citation-key"')),
    ("csl-json", ('"title"', '"family"')),
    ("delicious", ('"url"', '"tags"', '"created"')),
)
_CSL_TYPE = re.compile(
    r'"type"\s*:\s*"(?:article(?:-\w+)?|book|chapter|paper-conference|webpage|report|thesis|dataset|software|post'
    r'(?:-weblog)?|entry(?:-\w+)?|motion_picture|legal_case|legislation|manuscript|patent|document|speech|broadcast)"'
)
# Names of columns, in lower case.
_COLUMNS: tuple[tuple[str, frozenset[str]], ...] = (
    ("goodreads", frozenset({"book id", "title", "exclusive shelf"})),
    ("bookwyrm", frozenset({"title", "author_text", "remote_id"})),
    ("storygraph", frozenset({"title", "read status", "star rating"})),
    ("librarything", frozenset({"book id", "title", "primary author"})),
    ("openlibrary", frozenset({"work id", "bookshelf"})),
    ("openreads", frozenset({"title", "readings", "book_format"})),
    ("calibre", frozenset({"title", "author_sort"})),
    ("calibre", frozenset({"title", "library_name"})),
    ("readwise", frozenset({"highlight", "book title"})),
    ("raindrop", frozenset({"url", "excerpt", "folder"})),
    ("instapaper", frozenset({"url", "title", "folder"})),
    ("pocket", frozenset({"url", "time_added"})),
)
_MARKUP = (
    ("endnote-xml", re.compile(r"<ref-type\b|<records>\s*<record>\s*<database\b")),
    ("medline-xml", re.compile(r"<(?:Pubmed(?:Book)?Article|MedlineCitation)(?:Set)?\b")),
    ("mods", re.compile(r"<(?:\w+:)?mods(?:Collection)?\b")),
    ("opml", re.compile(r"<opml\b", re.IGNORECASE)),
    ("zotero-rdf", re.compile(r"<(?:\w+:)?RDF\b")),
    ("pocket-html", re.compile(r"<title>\s*Pocket Export|<a [^<>]*\btime_added=", re.IGNORECASE)),
    ("netscape", re.compile(r"<!DOCTYPE NETSCAPE-Bookmark|<dt>\s*<(?:a|h3)\b", re.IGNORECASE)),
)
_LINES = (
    ("kindle", re.compile(r"^==========\s*$", re.MULTILINE)),
    ("ris", re.compile(r"^[ \t]*TY {1,3}- ?[A-Z]", re.MULTILINE)),
    ("nbib", re.compile(r"^PMID *- ?\d", re.MULTILINE)),
    ("wos", re.compile(r"^PT [A-Z]\s*$", re.MULTILINE)),
    ("refer", re.compile(r"\A\s*%[0AT@](?: |\s*$)", re.MULTILINE)),
    ("cobib", re.compile(r"^[ \t]+ENTRYTYPE:", re.MULTILINE)),
    ("papis", re.compile(r"^(?:author_list|papis_id|full_journal_title|time-added):", re.MULTILINE)),
)
_ADDRESS = re.compile(r"<?(?:https?://\S+|10\.\d{4,9}/\S+|arxiv:\S+|doi:\S+)>?(?:\s.*)?", re.IGNORECASE)


def signed_by(text: str) -> str:
    """Return the format whose signature matches the beginning of a text, or ""; line ends are line feeds."""
    bare = text.lstrip("\ufeff \t\n")
    if bare.startswith(("{", "[")):
        return next(_by_fields(bare), "")
    if bare.startswith("<"):
        return next((name for name, sign in _MARKUP if sign.search(bare)), "")
    return _by_columns(bare) or next((name for name, sign in _LINES if sign.search(bare)), "") or _by_addresses(bare)


def _by_fields(text: str) -> Iterator[str]:
    """An array of Markdown's ("[a link](…)") has none of these."""
    for name, fields in _JSON:
        if all(field in text for field in fields):
            yield name
    if _CSL_TYPE.search(text) and '"id"' in text:
        yield "csl-json"


def _by_columns(text: str) -> str:
    line = text.partition("\n")[0]
    for delimiter in ("\t", ","):
        if line.count(delimiter) > 1 and len(line) < 10_000:
            names = {name.strip().lower() for name in next(csv.reader([line], delimiter=delimiter), [])}
            found = next((name for name, wanted in _COLUMNS if wanted <= names), "")
            if found:
                return found
    return "csv" if separator_of(line) else ""


def _by_addresses(text: str) -> str:
    lines = [line.strip() for line in text.split("\n") if line.strip() and not line.lstrip().startswith("#")]
    return "urls" if lines and all(_ADDRESS.fullmatch(line) for line in lines) else ""
