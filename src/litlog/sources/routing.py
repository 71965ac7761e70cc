"""Which source is asked for which identifier; light, so that choosing a source loads none of them."""

import re

from litlog.model.identifiers import (
    ArxivId,
    Doi,
    HackerNewsId,
    Identifier,
    Isbn,
    Pmcid,
    Pmid,
    RepositoryId,
    Url,
    VideoId,
)

# Prefixes of DataCite's largest repositories: arXiv, Zenodo, figshare, Dryad, OSF, PANGAEA, Dataverse, DataCite.
_AT_DATACITE = re.compile(r"10\.(?:48550|5281|6084|5061|31219|17605|1594|7910|5438)/")
_ZENODO = re.compile(r"10\.5281/zenodo\.[0-9]+|https://(?:www\.)?zenodo\.org/records?/[0-9]+")
_ISSUE = re.compile(r"https://github\.com/[A-Za-z0-9-]+/[\w.-]+/(?:issues|pull)/[0-9]{1,9}", re.ASCII)
# Sites whose pages say little to a program, and whose oEmbed says who, what and where.
_EMBEDDING = re.compile(
    r"https://(?:www\.|m\.|open\.)?(?:(?:twitter|x)\.com/[^/]+/status/|flickr\.com/photos/|spotify\.com/|soundcloud\.com/|"
    r"tiktok\.com/@|codepen\.io/[^/]+/pen/|ted\.com/talks/|dailymotion\.com/video/|speakerdeck\.com/[^/]+/)"
)


def arxiv_knows(identifier: Identifier) -> bool:
    """ArXiv knows its own ids."""
    return isinstance(identifier, ArxivId)


def zenodo_knows(identifier: Identifier) -> bool:
    """Zenodo knows its own records, by DOI and by page."""
    return isinstance(identifier, Doi | Url) and bool(_ZENODO.fullmatch(identifier.value))


def crossref_knows(identifier: Identifier) -> bool:
    """Crossref knows DOIs, but not those that are surely registered with DataCite."""
    return isinstance(identifier, Doi) and not _AT_DATACITE.match(identifier.value)


def datacite_knows(identifier: Identifier) -> bool:
    """DataCite knows DOIs of data, software and preprints; nobody can tell by looking."""
    return isinstance(identifier, Doi)


def doi_resolver_knows(identifier: Identifier) -> bool:
    """The resolver knows every DOI, or who does."""
    return isinstance(identifier, Doi)


def pubmed_knows(identifier: Identifier) -> bool:
    """PubMed knows its own numbers, and those of its archive."""
    return isinstance(identifier, Pmid | Pmcid)


def open_library_knows(identifier: Identifier) -> bool:
    """Open Library knows books."""
    return isinstance(identifier, Isbn)


def google_books_knows(identifier: Identifier) -> bool:
    """Google Books knows books."""
    return isinstance(identifier, Isbn)


def hacker_news_knows(identifier: Identifier) -> bool:
    """Hacker News knows its own stories and comments."""
    return isinstance(identifier, HackerNewsId)


def github_knows(identifier: Identifier) -> bool:
    """GitHub knows its own repositories."""
    return isinstance(identifier, RepositoryId)


def github_issues_knows(identifier: Identifier) -> bool:
    """GitHub knows what was reported and proposed to its repositories."""
    return isinstance(identifier, Url) and bool(_ISSUE.fullmatch(identifier.value))


def oembed_knows(identifier: Identifier) -> bool:
    """Videos, and posts at sites that offer to be embedded."""
    return isinstance(identifier, VideoId) or (isinstance(identifier, Url) and bool(_EMBEDDING.match(identifier.value)))


def video_page_knows(identifier: Identifier) -> bool:
    """The page of a video tells its day and its length, which oEmbed does not."""
    return isinstance(identifier, VideoId)


def web_page_knows(identifier: Identifier) -> bool:
    """Everything has a page; so this one is asked last."""
    return bool(identifier.url)


def indexes_know(identifier: Identifier) -> bool:
    """OpenAlex and Semantic Scholar know papers by DOI, arXiv id and PubMed id."""
    return isinstance(identifier, Doi | ArxivId | Pmid)


def unpaywall_knows(identifier: Identifier) -> bool:
    """Unpaywall knows papers by DOI."""
    return isinstance(identifier, Doi)
