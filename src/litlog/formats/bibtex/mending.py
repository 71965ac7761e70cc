"""Broken entries made whole where the mistake is plain: comment lines inside, no comma after the key, no end."""

import re

_COMMENT_LINE = re.compile(r"^[ \t]*%.*$", re.MULTILINE)
_NO_COMMA_AFTER_KEY = re.compile(r"\A(\s*@\w+\s*[{(]\s*[^\s,={}]+)([ \t]*\n\s*[\w-]+\s*=)")
_BRACE = re.compile(r"(?<!\\)[{}]")


def mended(raw: str) -> str | None:
    """Give the source of an entry with its plain mistakes mended and its lines in place, None where there are none."""
    text = _COMMENT_LINE.sub("", raw)
    text = _NO_COMMA_AFTER_KEY.sub(r"\1,\2", text)
    text = _closed(text)
    return text if text != raw else None


def _closed(text: str) -> str:
    depth = sum(1 if brace == "{" else -1 for brace in _BRACE.findall(text))
    return text.rstrip() + "}" * depth if depth > 0 else text
