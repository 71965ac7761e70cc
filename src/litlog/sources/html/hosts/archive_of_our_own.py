"""Archive of Our Own: page parser for its works.

Evidence: it has no tags for title and author; its `<title>` is title, author and fandom with dashes between them, and
its first heading is the archive's name. The visible title is `h2.title` and the authors are links in `h3.byline`.
"""

from litlog.model.people import Contributor
from litlog.model.work import Work
from litlog.sources.html.page.document import Document

_TITLE = "//h2[contains(@class,'title') and contains(@class,'heading')]"
_AUTHORS = "//a[@rel='author'][ancestor::h3[contains(@class,'byline')]]"


def read(document: Document) -> Work:
    """Return title and pseudonyms; pseudonyms are not split into name parts."""
    names = dict.fromkeys(document.texts(_AUTHORS))
    return Work(
        title=next(iter(document.texts(_TITLE, most=1)), ""),
        contributors=tuple(Contributor(literal=name, printed=name) for name in names),
    )
