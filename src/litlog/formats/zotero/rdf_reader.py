"""RDF reader for Zotero RDF, Bibliontology and schema.org: works with notes and files; collections become tags."""

from collections import defaultdict
from collections.abc import Iterator

from litlog.errors import Unreadable
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.xml_files import read_tree
from litlog.formats.zotero.fields import note_facts
from litlog.formats.zotero.rdf_graph import Graph, Resource
from litlog.formats.zotero.rdf_works import work_facts

_NO_WORKS = frozenset(
    "Seq Bag List Person Organization Agent Collection Attachment Memo UserItem Journal Periodical Newspaper Magazine "
    "Issue PublicationIssue PublicationVolume Series URI Address AutomaticTag Text Place ImageObject Concept".split()
)
_DEEPEST = 32
"""Levels of collections within collections."""


def _records(data: bytes) -> Records:
    tree = read_tree(data)
    yield from tree.problems
    graph = Graph(tree.root)
    wholes = {about for one in graph.resources.values() for about in one.links.get("isPartOf", ())}
    works = [one for one in graph.resources.values() if _is_work(one, one.about in wholes)]
    if not works:
        raise Unreadable("There is no work in this RDF.", "Is it the right file, and the right --from?")
    collections = _collections(graph)
    for one in works:
        yield Record(one.line, _facts(graph, one, collections), one.text("title", "name"))


def _is_work(one: Resource, is_whole: bool) -> bool:  # noqa: FBT001  a fact about the resource, asked in one place
    """A book that has parts is a work of its own only if Zotero gives it an item type."""
    if one.text("itemType"):
        return one.text("itemType") not in ("attachment", "note", "annotation")
    return bool(one.types) and not set(one.types) & _NO_WORKS and not is_whole and bool(one.text("title", "name"))


def _facts(graph: Graph, one: Resource, collections: dict[str, list[str]]) -> Iterator[Fact]:
    yield from work_facts(graph, one)
    for memo in graph.linked(one, "isReferencedBy"):
        yield from note_facts(memo.text("value"))
    for attachment in graph.linked(one, "link"):
        yield from _attachment(graph, attachment)
    yield from (("tag", path) for path in collections.get(one.about, ()))


def _attachment(graph: Graph, one: Resource) -> Iterator[Fact]:
    address = graph.text(one, "identifier")
    is_pdf = "pdf" in one.text("type") or address.lower().endswith(".pdf")
    yield ("pdf" if is_pdf else "see"), address
    yield from (
        ("file", path) for name in ("path", "resource") for path in (*one.texts.get(name, ()), *one.links.get(name, ()))
    )


def _collections(graph: Graph) -> dict[str, list[str]]:
    """Return for each item the paths of its collections, "Parent/Child"."""
    found = {about: one for about, one in graph.resources.items() if "Collection" in one.types}
    parents = {child: about for about, one in found.items() for child in one.links.get("hasPart", ()) if child in found}
    paths: dict[str, list[str]] = defaultdict(list)
    for about, one in found.items():
        names: list[str] = []
        above = about
        while above and len(names) < _DEEPEST:
            names.insert(0, found[above].text("title").replace("/", "-"))
            above = parents.get(above, "")
        for item in one.links.get("hasPart", ()):
            paths[item].append("/".join(names))
    return paths


IMPORTER = RecordImporter("zotero-rdf", (".rdf",), _records)
