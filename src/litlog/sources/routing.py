"""Routing: which source is asked for which identifier; a light module, so that routing loads no source."""

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
# Sites with little metadata in their pages, but with author and title in oEmbed.
_EMBEDDING = re.compile(
    r"https://(?:www\.|m\.|open\.)?(?:(?:twitter|x)\.com/[^/]+/status/|flickr\.com/photos/|spotify\.com/|soundcloud\.com/|"
    r"tiktok\.com/@|codepen\.io/[^/]+/pen/|ted\.com/talks/|dailymotion\.com/video/|speakerdeck\.com/[^/]+/)"
)


def arxiv_knows(identifier: Identifier) -> bool:
    """Return whether this is an arXiv id."""
    return isinstance(identifier, ArxivId)


def zenodo_knows(identifier: Identifier) -> bool:
    """Return whether this is a Zenodo record, by DOI or page address."""
    return isinstance(identifier, Doi | Url) and bool(_ZENODO.fullmatch(identifier.value))


def crossref_knows(identifier: Identifier) -> bool:
    """Return whether this is a DOI that is not known to be registered with DataCite."""
    return isinstance(identifier, Doi) and not _AT_DATACITE.match(identifier.value)


def datacite_knows(identifier: Identifier) -> bool:
    """Return whether this is a DOI, since a DataCite DOI (data, software, preprints) has no distinctive form."""
    return isinstance(identifier, Doi)


def doi_resolver_knows(identifier: Identifier) -> bool:
    """Return whether this is a DOI; the resolver handles all of them."""
    return isinstance(identifier, Doi)


def pubmed_knows(identifier: Identifier) -> bool:
    """Return whether this is a PubMed or PubMed Central id."""
    return isinstance(identifier, Pmid | Pmcid)


def open_library_knows(identifier: Identifier) -> bool:
    """Return whether this is an ISBN, by which Open Library finds books."""
    return isinstance(identifier, Isbn)


def google_books_knows(identifier: Identifier) -> bool:
    """Return whether this is an ISBN, by which Google Books finds books."""
    return isinstance(identifier, Isbn)


def hacker_news_knows(identifier: Identifier) -> bool:
    """Return whether this is a Hacker News story or comment."""
    return isinstance(identifier, HackerNewsId)


def github_knows(identifier: Identifier) -> bool:
    """Return whether this is a GitHub repository."""
    return isinstance(identifier, RepositoryId)


def github_issues_knows(identifier: Identifier) -> bool:
    """Return whether this is a GitHub issue or pull request."""
    return isinstance(identifier, Url) and bool(_ISSUE.fullmatch(identifier.value))


def oembed_knows(identifier: Identifier) -> bool:
    """Return whether this is a video, or a post at a site with oEmbed."""
    return isinstance(identifier, VideoId) or (isinstance(identifier, Url) and bool(_EMBEDDING.match(identifier.value)))


def video_page_knows(identifier: Identifier) -> bool:
    """Return whether this is a video whose page has the date and length that oEmbed lacks."""
    return isinstance(identifier, VideoId)


def web_page_knows(identifier: Identifier) -> bool:
    """Return whether there is a web page to fetch; this source is asked last."""
    return bool(identifier.url)


def indexes_know(identifier: Identifier) -> bool:
    """Return whether OpenAlex and Semantic Scholar accept this: a DOI, arXiv id or PubMed id."""
    return isinstance(identifier, Doi | ArxivId | Pmid)


def unpaywall_knows(identifier: Identifier) -> bool:
    """Return whether this is a DOI, which Unpaywall accepts."""
    return isinstance(identifier, Doi)
