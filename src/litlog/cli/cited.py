"""Messages about works that a document cites and the library lacks."""

from collections.abc import Sequence

from litlog.cli.output import harmless, remark
from litlog.library.bibliographies.cited_works import Cited, Missing


def tell_missing(missing: Sequence[Missing], cited: Cited | None) -> bool:
    """Print each cited key that is not in the library, and report whether all works are there and all was read."""
    for one in missing:
        meant = " or ".join(one.suggestions)
        remark(
            f"{harmless(one.key)} is cited, but not in the library." + (f" Is it {harmless(meant)}?" if meant else "")
        )
    for path in cited.unread if cited else ():
        remark(f"{harmless(path)} cannot be read; what it cites is not known.")
    return not missing and not (cited and cited.unread)
