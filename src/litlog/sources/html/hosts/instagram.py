"""Instagram: page parser for its posts.

Evidence: the page of a post has no text without scripts. Only `og:title`, `Ada Moss on Instagram: "..."`, and
`og:description`, `12 likes, 3 comments - moss on May 8, 2021: "..."`, give author and day.
"""

import re

from litlog.model.people import Contributor
from litlog.model.work import Work
from litlog.normalise.printed_dates import printed_date
from litlog.sources.html.page.document import Document

_TITLE = re.compile(r"(?P<name>.{1,80}?) (?:on|auf|sur|en|su|no) Instagram(?::|\s\|)")
_POSTED = re.compile(
    r"[\d.,]+[KM]? likes, [\d.,]+[KM]? comments - \S{1,40} on (?P<day>\w{3,9} \d{1,2}, \d{4})", re.IGNORECASE
)


def read(document: Document) -> Work:
    """Return the author by display name, and the day of the post."""
    title, posted = _TITLE.match(document.first("og:title")), _POSTED.match(document.first("og:description"))
    names = (Contributor(literal=title["name"], printed=title["name"]),) if title else ()
    return Work(contributors=names, issued=printed_date(posted["day"]) if posted else None)
