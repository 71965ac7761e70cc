"""A new library; in the folder of a site its database lies elsewhere, so that it is not published."""

import json
import re
from hashlib import sha256
from pathlib import Path

from litlog.errors import Refused
from litlog.library.library import open_library
from litlog.library.locate import Place, in_folder, own_folder
from litlog.library.output_files import absolute, write_whole
from litlog.settings import FILE_NAME, Settings

_SETTINGS = """\
# A litlog library. Every setting is optional; these are the defaults.
database = "data/library.db"
exports = "exports"
# contact = "you@example.org"         # told to sources such as Crossref, which then answer faster
# base_urls = ["https://example.org"] # where your own pages are published
"""
_SETTINGS_OF_A_SITE = """\
# A litlog library. Its database is not in this folder, which a site is made of: it would be published.
database = {}
# contact = "you@example.org"         # told to sources such as Crossref, which then answer faster
# base_urls = ["https://example.org"] # where your own pages are published
"""
_MARKS_OF_A_SITE = ("_config.yml", ".nojekyll", "hugo.toml", "mkdocs.yml", ".eleventy.js")


def init(folder: Path) -> Place:
    """Make a library folder: `litlog.toml`, `data/` with an empty database, `exports/`.

    In the folder of a site only `litlog.toml`; the database is made in the reader's data folder. Raises `Refused` where
    there is a library.
    """
    if (folder / FILE_NAME).exists():
        raise Refused(f"{folder} is a library already.", "`litlog --library FOLDER list` shows what is in it.")
    if is_site(folder):
        return _init_site(folder)
    place = in_folder(folder)  # its settings are those that are written at last, once all else is there
    with open_library(place, create=True):
        place.exports.mkdir(exist_ok=True)
        write_whole(folder / FILE_NAME, _SETTINGS.encode())
    return place


def is_site(folder: Path) -> bool:
    """Return whether a folder is one that Jekyll, Hugo, MkDocs or Eleventy makes a site of."""
    return any((folder / mark).exists() for mark in _MARKS_OF_A_SITE)


def _init_site(folder: Path) -> Place:
    database = own_folder() / "sites" / _database_name(folder)
    text = json.dumps(_from_home(database), ensure_ascii=False)  # a JSON string is a TOML string
    place = Place(str(database), folder, Settings(database=_from_home(database)))
    with open_library(place, create=True):
        write_whole(folder / FILE_NAME, _SETTINGS_OF_A_SITE.format(text).encode())
    return place


def _database_name(folder: Path) -> str:
    """Return the folder's name, and a hash by which two folders of one name are told apart."""
    path = absolute(folder)
    word = re.sub(r"[^a-z0-9]+", "-", Path(path).name.lower()).strip("-") or "site"
    return f"{word}-{sha256(path.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}.db"


def _from_home(path: Path) -> str:
    """Return a path from the home folder on, which goes along where the folder is kept on several machines."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path.absolute())


def sample_folder() -> Path:
    """Return the folder of the sample library: beside the package when installed, else at the top of the checkout."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "data"
    return installed if installed.is_dir() else package.parents[1] / "data"
