"""Paper identifiers in URLs: arXiv and its mirrors, DOIs at resolvers and publishers, PubMed."""

import re
from contextlib import suppress

from litlog.errors import NotIdentified
from litlog.identify.address import Address
from litlog.model.identifiers import ArxivId, Doi, Pmcid, Pmid

_ARXIV_IN_PATH = re.compile(
    r"/(?:arxiv:)?((?:[a-z-]+(?:\.[a-z]{2})?/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?)(?:\.(?:pdf|html?|ps)|/.*)?$",
    re.IGNORECASE | re.ASCII,
)
# Sites that show arXiv's papers under its own ids.
_ARXIV_MIRRORS = (
    "arxiv.org", "ar5iv.org", "alphaxiv.org", "arxiv-vanity.com", "xxx.lanl.gov", "scirate.com", "papers.cool",
    "emergentmind.com", "arxivdaily.com", "scholar.archive.org",
)  # fmt: skip
_ARXIV_DOI = re.compile(r"10\.48550/arxiv\.(.+)", re.IGNORECASE)

_DOI_IN_PATH = re.compile(r"(?:^|[/:=])(10\.\d{4,9}(?:\.\d+)*/\S+)$", re.ASCII)
# What publishers put behind a DOI in their addresses: a view of the paper, a file ending, a file that goes with it.
_VIEW = re.compile(
    r"(?:/(?:full(?:-?text)?|pdf(?:direct|plus)?|e?pub|abs(?:tract)?|meta|html|summary|references|figures|tables|citations?"
    r"|metrics|suppl_file|download|reader|bibtex|cite|(?:suppl_file|figures?|tables?)/[^/]*)"
    r"|\.(?:full(?:-text)?|abstract|e?pdf|epub|html?|short|long|xml|supplementary-material))/?$",
    re.IGNORECASE,
)
# Segments that are no part of the DOI before them: a number and a slug of the platform, a slug behind a book's ISBN.
_BEHIND_DOI = (
    re.compile(r"(article[\w-]*/doi/10\.\d+/\S+?)/\d{6,8}(?:/.*)?$"),
    re.compile(r"(/10\.\d+/97[89]\d{10})/[a-z].*$"),
    re.compile(r"(/10\.\d+/\S+?)/(?:upso|acprof|oso)-97.*$"),
)
_PREPRINT_VERSION = re.compile(r"(10\.(?:1101|64898)/[\d.]+)v\d+$")
_NATURE = re.compile(
    r"/(?:articles|[a-z]+/journal/v\w+/n\w+/(?:full|abs|pdf))/([a-z0-9][\w.-]*?)(?:\.(?:pdf|html?))?(?:/.*)?",
    re.IGNORECASE,
)
# Publishers whose addresses give a DOI without saying so: host, path, DOI. Nature's journals once left out the dots.
_BY_RULE = (
    (
        "nature.com",
        re.compile(r"/articles/(?!nature)([a-z]{2,9})(20[01]\d)(\d{1,4})(?:\.pdf)?(?:/.*)?"),
        "10.1038/{}.{}.{}",
    ),
    ("nature.com", _NATURE, r"10.1038/{}"),
    ("elifesciences.org", re.compile(r"/articles/(\d{5,6})(?:v\d+)?(?:/.*)?"), "10.7554/elife.{}"),
    ("sciencemag.org", re.compile(r"/content/.*/([a-z]+\.[a-z]{3}\d{4})(?:\..*)?"), "10.1126/{}"),
    ("peerj.com", re.compile(r"/articles/(cs-\d+)(?:\.pdf|/.*)?"), "10.7717/peerj-{}"),
    ("peerj.com", re.compile(r"/articles/(\d+)(?:\.pdf|/.*)?"), "10.7717/peerj.{}"),
)
_RULED = frozenset(host for host, _, _ in _BY_RULE)

_PUBMED = re.compile(r"(?:/pubmed|/article/med|/abstract/med|/m/pubmed)?/(\d{1,8})/?", re.IGNORECASE | re.ASCII)
_PMC = re.compile(r".*/(pmc\d{1,9})(?:/.*)?", re.IGNORECASE | re.ASCII)


def doi_or_arxiv(text: str) -> ArxivId | Doi:
    """Parse a bare DOI; arXiv's own DOIs (10.48550/arXiv.…) give the arXiv id. Raises `NotIdentified`."""
    if found := _ARXIV_DOI.fullmatch(text):
        with suppress(NotIdentified):
            return ArxivId.parse(found[1])
    return Doi.parse(text)


def arxiv_id(address: Address) -> ArxivId | None:
    """Return the arXiv id in a URL of arXiv or of a mirror site."""
    mirror = address.at(*_ARXIV_MIRRORS) or (address.host == "huggingface.co" and address.path.startswith("/papers/"))
    found = _ARXIV_IN_PATH.search(address.plain_path) if mirror else None
    with suppress(NotIdentified):
        return ArxivId.parse(found[1]) if found else None
    return None


def doi(address: Address) -> ArxivId | Doi | None:
    """Return the DOI in a URL: of a resolver, of a publisher that shows it, or of one with a known rule."""
    resolver = address.at("doi.org", "doi.acm.org", "doi.ieeecomputersociety.org")
    path = address.plain_path
    shown = path if resolver or "10." not in path else _without_view(path)
    found = _DOI_IN_PATH.search(shown) or _DOI_IN_PATH.search(address.value("doi", "id", "persistentid"))
    text = found[1] if found else _doi_by_rule(address)
    with suppress(NotIdentified):
        return doi_or_arxiv(text) if text else None
    return None


def _without_view(path: str) -> str:
    while (shorter := _VIEW.sub("", path).rstrip("/")) != path:
        path = shorter
    for pattern in (*_BEHIND_DOI, _PREPRINT_VERSION):
        path = pattern.sub(r"\1", path)
    return path


def _doi_by_rule(address: Address) -> str:
    for host, path, pattern in _BY_RULE if address.at(*_RULED) else ():
        found = path.fullmatch(address.plain_path) if address.at(host) else None
        if found:
            return pattern.format(*found.groups())
    number = address.value("abstract_id", "abstractid") if address.at("ssrn.com") else ""
    return f"10.2139/ssrn.{number}" if number.isdecimal() else ""


def pubmed(address: Address) -> Pmid | Pmcid | None:
    """Return the PubMed or PubMed Central id in a URL of either or of Europe PMC."""
    if not address.at("ncbi.nlm.nih.gov", "europepmc.org"):
        return None
    with suppress(NotIdentified):
        if found := _PMC.fullmatch(address.path):
            return Pmcid.parse(found[1])
        if (found := _PUBMED.fullmatch(address.path)) and "/gene" not in address.path:
            return Pmid.parse(found[1])
    return None
