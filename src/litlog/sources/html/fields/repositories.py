"""Repository titles: `Owner/Name` from the page's `<title>`; the rest of that title is a description."""

import re

from litlog.model.identifiers import Identifier, RepositoryId

_NAME = re.compile(r"[\w.-]{1,39}/[\w.-]{1,100}")


def repository_title(identifiers: tuple[Identifier, ...], title: str) -> str:
    """Return the name in the spelling of the page's `<title>`, "" if the page is not of a repository.

    The identifier is in lower case, since GitHub compares names so; its pages have the owner's spelling.
    """
    for identifier in identifiers:
        if isinstance(identifier, RepositoryId):
            spelt = (name.rstrip(".:") for name in _NAME.findall(title[:300]))
            return next((name for name in spelt if name.lower() == identifier.value), identifier.value)
    return ""
