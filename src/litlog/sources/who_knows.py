"""Which source is asked for which identifier; light, so that choosing a source loads none of them."""

from litlog.model.identifiers import ArxivId, Doi, Identifier, Isbn


def arxiv_knows(identifier: Identifier) -> bool:
    """ArXiv knows its own ids."""
    return isinstance(identifier, ArxivId)


def crossref_knows(identifier: Identifier) -> bool:
    """Crossref knows DOIs, but not those that arXiv registers with DataCite."""
    return isinstance(identifier, Doi) and not identifier.value.startswith("10.48550/")


def open_library_knows(identifier: Identifier) -> bool:
    """Open Library knows books."""
    return isinstance(identifier, Isbn)


def web_page_knows(identifier: Identifier) -> bool:
    """Everything has a page; so this one is asked last."""
    return bool(identifier.url)
