"""Whoever litlog may ask is named in the document that says so."""

import ast
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from litlog.sources.platforms.oembed import ENDPOINTS

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "network.md").read_text(encoding="utf-8")


def _bases() -> Iterator[str]:
    """Return the addresses that functions of the sources have as defaults."""
    for path in (ROOT / "src/litlog/sources").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.arguments):
                defaults = [one.value for one in (*node.defaults, *node.kw_defaults) if isinstance(one, ast.Constant)]
                yield from (one for one in defaults if isinstance(one, str) and one.startswith("https://"))


def test_every_host_that_is_asked_is_told() -> None:
    hosts = {urlsplit(address).netloc for address in (*_bases(), *ENDPOINTS.values())}
    assert len(hosts) > 15
    assert sorted(host for host in hosts if f"`{host}`" not in DOCUMENT) == []
