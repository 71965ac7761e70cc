"""DOI registration agency lookup at the resolver (https://www.doi.org/the-identifier/resources/factsheets)."""

import json

from litlog.errors import NotFound, Unreadable
from litlog.parsing.loose_json import tables, text
from litlog.sources.http.hints import AGAIN


def read(body: bytes) -> str:
    """Return the name of the agency ("Crossref", "JaLC") in a response of `doi.org/ra/…`.

    Raises `NotFound` if the resolver says that the DOI does not exist, `Unreadable` for an invalid response.
    """
    try:
        answer = next(iter(tables(json.loads(body))), None)
    except (ValueError, RecursionError):
        answer = None
    if answer is None or not (text(answer.get("RA")) or text(answer.get("status"))):
        raise Unreadable("The DOI resolver did not say who registered it.", AGAIN)
    if not text(answer.get("RA")):
        raise NotFound(
            f"The DOI resolver says of {text(answer.get('DOI'))}: {text(answer.get('status'))}.", "Is it spelt right?"
        )
    return text(answer.get("RA"))
