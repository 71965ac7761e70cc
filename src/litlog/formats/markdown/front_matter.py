"""YAML front matter of a page of a static site."""

import json
import re

from litlog.formats.control_characters import without_controls

# A title that no YAML reader takes for anything but a string; all others are quoted.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,.()'/-]*(?<! )")
# Characters that YAML does not take as they are (YAML 1.2, 5.1).
_NOT_IN_YAML = re.compile("[\ud800-\udfff\ufeff\ufffe\uffff]")
_WORDS_OF_YAML = frozenset("true false yes no on off null y n".split())


def front_matter(title: str, permalink: str) -> str:
    """Return the block with its line ends; a JSON string is a YAML string (YAML 1.2, 1.3)."""
    return f"---\ntitle: {_scalar(title)}\npermalink: {_scalar(permalink)}\n---\n"


def _scalar(text: str) -> str:
    one_line = " ".join(without_controls(text).split())
    plain = _PLAIN.fullmatch(one_line) and one_line.lower() not in _WORDS_OF_YAML
    if plain or re.fullmatch(r"/[A-Za-z0-9/_-]*", one_line):
        return one_line
    return _NOT_IN_YAML.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(one_line, ensure_ascii=False))
