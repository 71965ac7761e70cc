"""Normalising contributors: name parts cleaned of blanks and role words, empty names and duplicates removed."""

from dataclasses import replace
from typing import Any

from litlog.model.people import Contributor
from litlog.model.work import Work
from litlog.normalise.change_where import with_values
from litlog.normalise.markup import plain_text

_PARTS = ("family", "given", "particle", "suffix", "literal")


def with_clean_people(work: Work) -> Work:
    """Return the work with every name cleaned; a `literal` that begins with "By" is parsed as a person."""
    cleaned = (_clean(one) for one in work.contributors)
    return with_values(work, contributors=tuple(dict.fromkeys(one for one in cleaned if one.surname or one.given)))


def _clean(one: Contributor) -> Contributor:
    parts: dict[str, Any] = {name: plain_text(getattr(one, name)) for name in _PARTS}
    orcid = one.orcid.strip().rstrip("/").rpartition("/")[2].strip().upper()
    if parts["literal"].lower().startswith("by "):
        from litlog.normalise.names import person  # noqa: PLC0415  most names have come in their parts

        read = person(parts["literal"][3:], one.role)
        return _clean(replace(read, orcid=orcid, printed=one.printed or one.literal))
    return with_values(one, **parts, orcid=orcid)
