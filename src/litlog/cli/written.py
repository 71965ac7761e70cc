"""Messages after a file is written."""

from litlog.cli.output import remark
from litlog.library.exporting import Written


def tell_written(written: Written, *, quiet: bool) -> None:
    """Print the message about a written file."""
    if written.aside:
        remark(f"{written.path} was not as litlog left it; it is kept as {written.aside}.")
    remark(f"{written.path}: {'written' if written.changed else 'as it was'}.", quiet=quiet)
