"""JSON-LD parser: every typed object in a page, from arrays, graphs and slightly invalid blocks."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml.html import HtmlElement

from litlog.parsing.loose_json import listed, texts

_OPENINGS = ("<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA[")
_CLOSINGS = (";", "-->", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */", "]]>")
_COMMA_AT_END = re.compile(r",(\s*[}\]])")
_LARGEST_BLOCK = 2**20
_MOST_NODES = 300


def nodes_of(root: HtmlElement) -> tuple[Mapping[str, Any], ...]:
    """Return the objects of all blocks, outer before inner, up to 300."""
    found: list[Mapping[str, Any]] = []
    for script in root.iter("script"):
        if _is_json_ld(script):
            found.extend(_typed(_loaded(script.text or ""), depth=0))
        if len(found) > _MOST_NODES:
            break
    return tuple(found[:_MOST_NODES])


def _is_json_ld(script: HtmlElement) -> bool:
    """Return whether a script is JSON-LD, by its type, which some pages omit."""
    kind = (script.get("type") or "").lower()
    return "ld+json" in kind or (
        not kind and (script.text or "").lstrip()[:30].startswith(('{"@context', '{ "@context'))
    )


def types_of(node: Mapping[str, Any]) -> set[str]:
    """Return an object's types, without the address of their vocabulary."""
    return {re.split(r"[/#:]", name)[-1] for name in texts(node.get("@type"))}


def _loaded(block: str) -> Any:
    text = _unwrapped(block[:_LARGEST_BLOCK])
    for attempt in (text, _COMMA_AT_END.sub(r"\1", text), html.unescape(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _beginning(text)


def _unwrapped(block: str) -> str:
    """Return a script without the wrappers that hide it from old browsers.

    This is done without a regular expression, which would be slow on a block of blanks.
    """
    text = block.strip()
    for opening in _OPENINGS:
        text = text.removeprefix(opening).lstrip()
    for closing in _CLOSINGS:
        text = text.removesuffix(closing).rstrip()
    return text


def _beginning(text: str) -> Any:
    """Return the first JSON value of a block that has more text after it, such as a second object."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _typed(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > 6:
        return
    for one in listed(value):
        if not isinstance(one, dict):
            continue
        if "@type" in one:
            yield one
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "dataFeedElement"):
            if isinstance(one.get(name), dict | list):
                yield from _typed(one[name], depth + 1)
