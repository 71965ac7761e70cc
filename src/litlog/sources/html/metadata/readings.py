"""Page readings: the work according to each vocabulary, the titles, and the visible lines, before weighing."""

from dataclasses import dataclass

from litlog.model.work import Work
from litlog.parsing.markup import plain_text
from litlog.sources.html.fields.sites import host_word, letters, site_of
from litlog.sources.html.hosts.known import read_host
from litlog.sources.html.metadata import dublin_core, highwire, open_graph, schema_org
from litlog.sources.html.page.document import Document, visible_text
from litlog.sources.html.page.headings import heading_of
from litlog.sources.html.page.lines import Line, lines_of


@dataclass(frozen=True, slots=True)
class Readings:
    """The metadata of a page by vocabulary, and its visible text.

    `host` is from the host-specific parser, `scholarly` Highwire, `linked` JSON-LD, `core` Dublin Core, `graph` Open
    Graph. `title` is the `<title>`, `heading` the matching heading; `site` the site's name, `own` all names of the
    site, letters only.
    """

    document: Document
    host: Work
    scholarly: Work
    linked: Work
    core: Work
    graph: Work
    title: str
    heading: str
    lines: tuple[Line, ...]
    site: str
    own: frozenset[str]

    @property
    def vocabularies(self) -> tuple[Work, ...]:
        """Return the metadata of all vocabularies, the most reliable first."""
        return (self.host, self.scholarly, self.linked, self.core, self.graph)


def readings_of(document: Document) -> Readings:
    """Return the page parsed by every metadata parser."""
    scholarly, linked, core, graph = (
        reader.read(document) for reader in (highwire, schema_org, dublin_core, open_graph)
    )
    host, title = read_host(document), document.title
    told = [host.title, scholarly.title, graph.title, linked.title, core.title, title]
    element = heading_of(document.root, told, document.url)
    site = site_of(document, [graph.container, linked.container], title)
    names = (site, graph.container, linked.container, host_word(document.url))
    return Readings(
        document=document,
        host=host,
        scholarly=scholarly,
        linked=linked,
        core=core,
        graph=graph,
        title=title,
        heading="" if element is None else plain_text(visible_text(element)),
        lines=lines_of(document.root, element),
        site=site,
        own=frozenset(letters(name) for name in names if letters(name)),
    )
