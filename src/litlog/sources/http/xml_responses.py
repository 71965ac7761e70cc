"""The XML of a response: no entities, no network; what is no XML is an error of the sender."""

import re

from lxml import etree

from litlog.errors import Unreachable, Unreadable
from litlog.parsing.loose_xml import Element, guarded_parser
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import is_page

_DECLARATION = re.compile(rb"<!DOCTYPE[^>\[]*(?:\[[^\]]*\][^>]*)?>", re.IGNORECASE)


def xml_of(body: bytes, who: str) -> Element:
    """Read a document; in the name of `who` sent it; raises `Unreachable` for a page, `Unreadable` for what is none."""
    try:
        return etree.fromstring(_DECLARATION.sub(b"", body, count=1).strip(), guarded_parser(recover=False))
    except (etree.XMLSyntaxError, ValueError) as error:
        if is_page(body):
            raise Unreachable(f"{who} sent a page where a record was due.", AGAIN) from error
        raise Unreadable(f"{who} sent something that is not XML.", AGAIN) from error
