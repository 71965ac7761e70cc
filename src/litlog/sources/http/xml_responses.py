"""XML responses: parsing without entities and network access."""

import re

from lxml import etree

from litlog.errors import Unreachable, Unreadable
from litlog.parsing.loose_xml import Element, guarded_parser
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import is_page

_DECLARATION = re.compile(rb"<!DOCTYPE[^>\[]*(?:\[[^\]]*\][^>]*)?>", re.IGNORECASE)


def xml_of(body: bytes, who: str) -> Element:
    """Return the parsed document; `who` names the sender in error messages.

    Raises `Unreachable` for an HTML page, `Unreadable` for what is no XML.
    """
    try:
        return etree.fromstring(_DECLARATION.sub(b"", body, count=1).strip(), guarded_parser(recover=False))
    except (etree.XMLSyntaxError, ValueError) as error:
        if is_page(body):
            raise Unreachable(f"{who} sent a page where a record was due.", AGAIN) from error
        raise Unreadable(f"{who} sent something that is not XML.", AGAIN) from error
