"""Control characters: what a terminal would obey, and no file of text needs."""

import re

# C0 but for the tab and the line feed, DEL, and C1 (ISO 6429), where U+009B begins an escape sequence, too.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_UNESCAPED = re.compile(r"[\x7f-\x9f]")


def without_controls(text: str) -> str:
    """Return a text without control characters; a blank stands for those that are blank."""
    return _CONTROLS.sub(_instead, text) if not text.isprintable() else text


def _instead(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else ""


def json_escaped(text: str) -> str:
    """Return JSON that says the same, without the controls that JSON leaves as they are."""
    return _UNESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
