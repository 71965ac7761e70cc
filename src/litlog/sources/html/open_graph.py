"""Open Graph, `og:title` and `article:published_time` (https://ogp.me), with the tags of the same habit beside it."""

from litlog.errors import NotIdentified
from litlog.model.identifiers import Identifier, Isbn
from litlog.model.work import Kind, Work
from litlog.sources.html.bylines import people
from litlog.sources.html.document import Document
from litlog.sources.markup import plain_text
from litlog.sources.printed_dates import printed_date

_KINDS = {"article": Kind.ARTICLE, "book": Kind.BOOK, "books.book": Kind.BOOK, "video": Kind.VIDEO}
_DATES = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time",
    "parsely-pub-date", "sailthru.date", "datepublished", "article.published", "publish-date", "publishdate",
    "publish_date", "pubdate", "publication_date", "date", "book:release_date", "video:release_date",
)  # fmt: skip
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "og:article:author", "book:author", "byl")


def read(document: Document) -> Work:
    """Give what these tags say."""
    return Work(
        kind=_kind(document.first("og:type").lower()),
        title=plain_text(document.first("og:title")),
        contributors=next(filter(None, (people(document.all(name)) for name in _AUTHORS)), ()),
        issued=next(filter(None, (printed_date(document.first(name)) for name in _DATES)), None),
        container=plain_text(document.first("og:site_name")),
        abstract=plain_text(document.first("og:description")),
        language=document.first("og:locale"),
        identifiers=_isbn(document),
    )


def _kind(named: str) -> Kind | None:
    return Kind.VIDEO if named.startswith("video.") else _KINDS.get(named)


def _isbn(document: Document) -> tuple[Identifier, ...]:
    try:
        return (Isbn.parse(document.first("books:isbn", "book:isbn", "og:isbn")),)
    except NotIdentified:
        return ()
