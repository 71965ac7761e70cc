"""Front matter of new pages: writing the YAML block."""


def front_matter(title: str, permalink: str, line_end: str = "\n") -> str:
    """Return the YAML block of a Jekyll page with its line ends."""
    lines = ("---", f"title: {_scalar(title)}", f"permalink: {_scalar(permalink)}", "---")
    return "".join(line + line_end for line in lines)


def _scalar(value: str) -> str:
    """Return a string as a YAML scalar on one line, in single quotes if needed (YAML 1.2, 7.3)."""
    line = " ".join(value.split())
    plain = line[:1].isalnum() or line[:1] == "/"
    if plain and ": " not in line and " #" not in line and not line.endswith(":") and not _means_more(line):
        return line
    return "'" + line.replace("'", "''") + "'"


def _means_more(line: str) -> bool:
    """Return whether a plain YAML scalar would be parsed as a number, a date or a boolean."""
    return line.lower() in ("true", "false", "yes", "no", "null", "on", "off") or line[:1].isdigit()
