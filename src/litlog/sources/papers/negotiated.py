"""Content negotiation responses of DOI agencies (https://www.doi.org/doi-handbook/HTML/content-negotiation.html).

Agencies ignore the requested format, so the format is detected from the response itself.
"""

from litlog.errors import Unreadable
from litlog.model.work import Work
from litlog.parsing.loose_json import text
from litlog.parsing.loose_xml import name_of
from litlog.sources.http.hints import BY_HAND
from litlog.sources.http.responses import is_page, json_of
from litlog.sources.http.xml_responses import xml_of
from litlog.sources.papers import (
    bibtex_record,
    crossref_record,
    crossref_xml,
    csl_record,
    datacite_record,
    onix_record,
    rdf_record,
    schema_org_record,
)

_WHO = "The DOI's agency"


def read(body: bytes) -> Work:
    """Return the work of CSL-JSON, BibTeX, DataCite's, Crossref's or schema.org's JSON, or one of three XML formats.

    Raises `Unreadable` for a printed citation, a page, and a record with neither a title nor a containing book.
    """
    if is_page(body):
        raise Unreadable(f"{_WHO} sent its page and no record.", BY_HAND)
    start = body[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    work = _read(body, start[:1])
    if not work.title:
        raise Unreadable(f"{_WHO} knows no title for it.", BY_HAND)
    return work


def _read(body: bytes, start: bytes) -> Work:
    if start == b"{":
        return _of_json(body)
    if start == b"@":
        return bibtex_record.read(body)
    if start == b"<":
        return _of_xml(body)
    raise Unreadable(f"{_WHO} sent something that is no record.", BY_HAND)


def _of_json(body: bytes) -> Work:
    item = json_of(body, _WHO)
    if isinstance(item.get("message"), dict):
        return crossref_record.read(body)
    if "schema.org" in text(item.get("@context")):
        return schema_org_record.record(item)
    if "creators" in item or "data" in item:
        return datacite_record.read(body)
    return csl_record.record(item)


def _of_xml(body: bytes) -> Work:
    root = xml_of(body, _WHO)
    name = name_of(root)
    if name == "RDF":
        return rdf_record.record(root)
    if name.startswith("ONIX"):
        return onix_record.record(root)
    return crossref_xml.read(body)
