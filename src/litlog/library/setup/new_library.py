"""New libraries: an empty one, and the demo library made from the sample that ships with litlog."""

from pathlib import Path

from litlog.errors import Refused
from litlog.library.library import open_library
from litlog.library.locate import Place, in_folder
from litlog.library.output_files import write_whole
from litlog.settings import FILE_NAME

_SETTINGS = """\
# A litlog library. Every setting is optional; these are the defaults.
database = "data/library.db"
exports = "exports"
# contact = "you@example.org"         # told to sources such as Crossref, which then answer faster
# base_urls = ["https://example.org"] # where your own pages are published
"""


def init(folder: Path) -> Place:
    """Make a library folder: `litlog.toml`, `data/` with an empty database, `exports/`.

    Raises `Refused` where there is one.
    """
    if (folder / FILE_NAME).exists():
        raise Refused(f"{folder} is a library already.", "`litlog --library FOLDER list` shows what is in it.")
    place = in_folder(folder)  # its settings are those that are written at last, once all else is there
    with open_library(place, create=True):
        place.exports.mkdir(exist_ok=True)
        write_whole(folder / FILE_NAME, _SETTINGS.encode())
    return place


def sample_folder() -> Path:
    """Return the folder of the sample library: beside the package when installed, else at the top of the checkout."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "data"
    return installed if installed.is_dir() else package.parents[1] / "data"
