"""OPML (http://opml.org/spec2.opml): subscriptions and outlines of links; folders become tags."""

from collections.abc import Iterator

from lxml import etree

from litlog.errors import Unreadable
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.xml_files import read_tree
from litlog.model.results.parsed import Problem
from litlog.model.work import Kind
from litlog.parsing.loose_xml import anywhere, children, line_of


def _facts(outline: etree._Element, path: tuple[str, ...]) -> Iterator[Fact]:
    feed, page, other = (outline.get(name, "").strip() for name in ("xmlUrl", "htmlUrl", "url"))
    yield "title", outline.get("title") or outline.get("text") or ""
    yield "url", page or other or feed
    yield from (("see", feed) for _ in "1" if page)
    if feed:
        yield from (("kind", Kind.COLLECTION.value), ("feed", feed))
    yield "abstract", outline.get("description", "")
    yield "language", outline.get("language", "")
    yield "added", outline.get("created", "")
    yield "tag", "/".join(path)
    for category in outline.get("category", "").split(","):
        yield "tag", category.strip().strip("/")


def _outlines(above: etree._Element, path: tuple[str, ...]) -> Iterator[Record | Problem]:
    for outline in children(above, "outline"):
        text = outline.get("text") or outline.get("title") or ""
        below = children(outline, "outline")
        if any(outline.get(name, "").strip() for name in ("xmlUrl", "htmlUrl", "url")):
            yield Record(line_of(outline), _facts(outline, path), text)
        elif not below:
            yield Problem(line_of(outline), "The outline has no address.", text[:80], lost=True)
        yield from _outlines(outline, (*path, text.replace("/", "-")) if text else path)


def _records(data: bytes) -> Records:
    tree = read_tree(data)
    yield from tree.problems
    bodies = list(anywhere(tree.root, "body"))
    if not bodies:
        raise Unreadable("There is no OPML outline in this file.", "Is it the right file, and the right --from?")
    for body in bodies:
        yield from _outlines(body, ())


IMPORTER = RecordImporter("opml", (".opml",), _records)
