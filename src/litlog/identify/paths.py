"""Path table: the kind of destination by URL path, for hosts with several kinds and for any host."""

import re
from functools import cache

from litlog.identify.goals import (
    ABOUT_BOOK,
    ABSTRACT,
    ARTICLE,
    BOOK,
    BOOK_PAGE,
    CODE,
    COLLECTION,
    COMMENT,
    COMPANY,
    COURSE,
    DATA,
    IMAGE,
    PAPER,
    PDF,
    PERSON,
    PODCAST,
    PUBLISHED,
    SLIDES,
    THREAD,
    VIDEO,
    WEBPAGE,
    Goal,
)
from litlog.model.links import LinkRole

_FLAGS = re.IGNORECASE | re.DOTALL
Row = tuple[int, str, Goal]
"""The position of a row in its table, a pattern for the whole path (see `fits`), and the destination."""


def fits(row: Row, path: str) -> bool:
    """Return whether a path matches a row; patterns are compiled on first use, since a URL needs only few of them."""
    return _compiled(row[1]).fullmatch(path) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, _FLAGS)


def _anywhere(*rows: tuple[str, Goal]) -> tuple[Row, ...]:
    return tuple((place, path, goal) for place, (path, goal) in enumerate(rows))


def _at_hosts(*rows: tuple[str, str, Goal]) -> dict[str, list[Row]]:
    table: dict[str, list[Row]] = {}
    for (hosts, _, _), row in zip(rows, _anywhere(*(row[1:] for row in rows)), strict=True):
        for host in hosts.split():
            table.setdefault(host, []).append(row)
    return table


BY_PATH = _at_hosts(
    ("github.com", r"/[^/]+/[^/]+/(?:issues|discussions|pull)/\d+.*", THREAD),
    ("github.com", r"/[^/]+/awesome-[^/]*(?:/.*)?|/[^/]+/[^/]*-awesome|/stars/.*|/topics/.*|/trending.*", COLLECTION),
    ("github.com", r"/[^/]+/[^/]+/blob/[^/]+/readme[^/]*", CODE),
    ("github.com", r"/[^/]+/[^/]+/wiki.*|/[^/]+/[^/]+/blob/.*\.(?:md|markdown|rst|adoc|org|txt)", ARTICLE),
    ("github.com", r"/[^/]+/[^/]+/blob/.*\.pdf", PDF),
    ("github.com", r"/[^/]+/?|/orgs/.*|/sponsors/.*", PERSON),
    ("gitlab.com", r".*/-/(?:issues|merge_requests)/\d+.*", THREAD),
    ("youtube.com", r"/(?:playlist|c/|channel/|user/|@).*", COLLECTION),
    ("vimeo.com", r"/(?:album|showcase|channels)/[^/]+/?", COLLECTION),
    ("twitter.com x.com", r"/i/lists/.*|/[^/]+/lists/.*", COLLECTION),
    ("twitter.com x.com", r"/(?!i/|search|hashtag|home|share|intent)[^/]+/?", PERSON),
    ("bsky.app", r"/profile/[^/]+/?", PERSON),
    ("reddit.com", r"/r/[^/]+/comments/[^/]+/[^/]+/[a-z0-9]+/?", COMMENT),
    ("reddit.com", r"/(?:u|user)/[^/]+/?", PERSON),
    ("reddit.com", r"/r/[^/]+/?", COLLECTION),
    ("linkedin.com", r"/in/.*", PERSON),
    ("linkedin.com", r"/company/.*|/school/.*", COMPANY),
    ("linkedin.com", r"/pulse/.*", ARTICLE),
    ("linkedin.com", r"/(?:posts|feed)/.*", THREAD),
    ("linkedin.com", r"/learning/.*", COURSE),
    ("facebook.com", r"/[^/]+/posts/.*|/groups/.*|/permalink.*", THREAD),
    ("medium.com dev.to", r"/@?[^/]+/?", PERSON),
    ("substack.com", r"/p/.*", ARTICLE),
    ("scholar.google.com", r"/scholar\b.*", WEBPAGE),
    ("semanticscholar.org", r"/author/.*", PERSON),
    ("researchgate.net", r"/profile/.*", PERSON),
    ("openreview.net", r"/profile.*", PERSON),
    ("openreview.net", r"/group.*", COLLECTION),
    ("openreview.net", r"/pdf", PDF),
    ("arxiv.org", r"/a/.*", PERSON),
    ("arxiv.org", r"/list/.*", COLLECTION),
    ("arxiv.org alphaxiv.org", r"/(?:pdf|ftp|ps)/.*", PDF),
    ("paperswithcode.com", r"/dataset/.*", DATA),
    ("huggingface.co", r"/papers/.*", ABSTRACT),
    ("huggingface.co", r"/datasets/.*", DATA),
    ("huggingface.co", r"/(?:blog|docs)/.*", ARTICLE),
    ("huggingface.co", r"/(?:learn|course).*", COURSE),
    ("huggingface.co", r"/[^/]+/?", COMPANY),
    ("huggingface.co", r"/.*", CODE),
    ("kaggle.com", r"/datasets/.*|/[^/]+/[^/]+/data", DATA),
    ("kaggle.com", r"/learn.*", COURSE),
    ("kaggle.com", r"/(?:code|kernels)/.*", CODE),
    ("docs.google.com", r"/presentation/.*", SLIDES),
    ("coursera.org", r"/lecture/.*|/learn/[^/]+/lecture/.*", VIDEO),
    ("archive.org", r"/details/.*(?:webcast|lecture|video|movie|talk|film).*", VIDEO),
    ("archive.org", r"/details/.*", BOOK),
    ("dblp.org dblp.uni-trier.de", r"/(?:pid|pers|search/author).*", PERSON),
    ("goodreads.com", r"/(?:author|user)/.*", PERSON),
    ("goodreads.com", r"/(?:list|review/list|shelf)/.*", COLLECTION),
    ("oreilly.com", r"/(?:library/view|library/cover|pub|product|catalog)/.*", BOOK_PAGE),
    ("oreilly.com", r"/videos/.*", VIDEO),
    ("academic.oup.com", r"/book/.*", BOOK_PAGE),
    ("cambridge.org", r".*/(?:books|book)/.*|.*/subjects/.*", BOOK_PAGE),
    ("cambridge.org", r".*/(?:article|journals)/.*", PUBLISHED),
    ("springer.com", r"/(?:book|gp/book|referencework)/.*", BOOK_PAGE),
    ("academic.oup.com", r"/[^/]+/.*", PUBLISHED),
    ("ieee.org", r"/(?!.*(?:document|/ielx?\d|abstract)).*", ARTICLE),
    ("books.google.com", r".*", ABOUT_BOOK),
    ("nature.com", r"/articles/[dn]?\d{5}-.*-[a-z0-9]+|/nature/journal/.*|/articles/.*", PUBLISHED),
    ("microsoft.com", r".*/research/publication/.*", PUBLISHED),
    ("research.google research.google.com ai.google", r"/pub(?:s|lications?)/.+", PUBLISHED),
    ("acm.org", r"/(?:news|blogs?|opinion|magazines)/.*", ARTICLE),
    ("ted.com", r"/speakers/.*", PERSON),
    ("imdb.com", r"/name/.*", PERSON),
    ("imdb.com", r"/title/.*", VIDEO),
)  # fmt: skip
"""A host and the rows for it and for what is below it; of all rows that fit, the first in the table counts."""

BY_FILE = _anywhere(
    (r".*\.(?:png|jpe?g|gif|svg|webp|bmp|ico|avif)", IMAGE),
    (r".*\.(?:mp4|webm|mov|mkv|avi)", VIDEO),
    (r".*\.(?:mp3|ogg|m4a|wav)", PODCAST),
    (r".*\.(?:pptx?|odp|key)|.*/slides?(?:/.*|\.pdf|\.html?)?", SLIDES),
    (r".*\.epub|/(?:.*/)?(?:books?|ebooks?|book-[^/]+|[^/]*book)/.*\.pdf", ("book", LinkRole.PDF)),
    (r".*\.(?:pdf|ps|ps\.gz|djvu)", PDF),
    (r".*\.(?:zip|tar\.gz|tgz|exe|dmg|jar|deb|whl)", CODE),
    (r".*\.(?:csv|tsv|parquet|jsonl|h5)", DATA),
)  # fmt: skip
"""Kind of destination by file name, for hosts in no table."""

ANYWHERE = _anywhere(
    (r"/(?:.*/)?(?:threads?|forums?|topics?|discussions?|questions)/.+|/t/[^/]+/\d+.*", THREAD),
    (r"/(?:.*/)?(?:article/view|journals?)/.+", PUBLISHED),
    (r"/(?:.*/)?(?:dataset\.xhtml|datasets?/.+)", DATA),
    (r"/(?:.*/)?(?:catalog(?:ue)?|opac|record)/.+", ABOUT_BOOK),
    (r"/(?:.*/)?(?:podcasts?|episodes?)/.+", PODCAST),
    (r"/(?:.*/)?(?:watch|videos?)/.+", VIDEO),
    (r"/(?:.*/)?(?:blogs?|posts?|articles?|news|p|essays?|writing|archives?)/.+", ARTICLE),
    (r"/(?:.*/)?(?:19|20)\d\d/[01]?\d/.+", ARTICLE),
    (r"/(?:.*/)?(?:courses?|classes|moocs?)/.+", COURSE),
    (r"/(?:.*/)?(?:books?|titles)(?:/.+|\.html?)?/?", BOOK_PAGE),
    (r"/(?:.*/)?(?:publications?|papers?|proceedings|pubs)/.+", PAPER),
    (r"/~[^/]+/?|/@[^/]+/?|/(?:people|person|author|authors|users?|profiles?|team|faculty)/[^/]+/?", PERSON),
    (r"/?|/(?:.*/)?(?:projects?|products?|demos?)/.+", WEBPAGE),
)  # fmt: skip
"""Kind of destination by path, for hosts in no table."""
