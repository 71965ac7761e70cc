"""Citation keys: generated in ASCII (`vaswani2017attention`), once per work.

First author's surname, year, first word of the title that says something; without an author the title's first
words serve, without a title the identifier or the host, and where there is neither the kind of work. A name or title
that ASCII cannot spell, as of a work in Chinese, is passed over like one that is missing.
"""

import re
from collections.abc import Container, Iterator
from itertools import chain

from litlog.model.people import Contributor
from litlog.model.text_folding import folded
from litlog.model.work import Work

# Words that begin a title and tell nothing; articles of the languages that our readers cite most.
_EMPTY_WORDS = frozenset(
    "a an the on of in for to and or is are what why how when from with by at der die das ein eine le la les un une "
    "el los las il lo i gli de des du del della uber zur zum".split()
)
# Cyrillic and Greek by sound, letter by letter (close to ISO 9 and ISO 843, without their accents), because a key
# must be ASCII and "tolstoi1869" tells more than a number. Scripts that are not alphabets stay out.
_BY_SOUND = str.maketrans(
    {
        pair[0]: pair[1:]
        for pair in (
            "аa бb вv гg дd еe єye жzh зz иi іi јj кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe "
            "юyu яya αa βb γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo"
        ).split()
    }
)
_LONGEST_PART = 40


def citation_key(work: Work) -> str:
    """Return the key that this work would have in an empty library; never empty, only `a-z0-9`."""
    telling = _telling_words(work.title)
    author = _author_part(work.authors[0]) if work.authors else ""
    year = str(abs(work.year)) if work.year else ""
    if author:
        return author + year + "".join(telling[:1])
    return "".join([*telling[:2], year]) if telling else _from_address(work) or (work.kind or "work") + year


def lettered(wanted: str) -> Iterator[str]:
    """Return `wanted`, then the keys to try if it is taken: with b, c, … z appended."""
    return (wanted + ending for ending in ("", *"bcdefghijklmnopqrstuvwxyz"))


def unique_key(wanted: str, taken: Container[str]) -> str:
    """Return `wanted`, or with the first unused of b, c, … z appended, else with one of x27, x28, … ."""
    free = next((key for key in lettered(wanted) if key not in taken), "")
    return free or f"{wanted}x{_free_number(f'{wanted}x', taken)}"


def _free_number(beginning: str, taken: Container[str]) -> int:
    """Return a number from 27 on that is free and follows one that is taken, in few questions.

    A site may have thousands of links, so the step is doubled up to a free number, and halved back.
    """
    low, high = 26, 27
    while f"{beginning}{high}" in taken:
        low, high = high, 2 * high - 26
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if f"{beginning}{middle}" in taken else (low, middle)
    return high


def ascii_word(text: str) -> str:
    """Return the letters and digits of a text in lower-case ASCII: "Erdős, Pál" gives "erdospal"."""
    return re.sub(r"[^a-z0-9]", "", folded(text).translate(_BY_SOUND))[:_LONGEST_PART]


def _telling_words(text: str) -> list[str]:
    """Return the significant words, or all of them if there are none."""
    words = [word for word in map(ascii_word, re.split(r"[\W_]+", text[:500])) if word]
    return [word for word in words if word not in _EMPTY_WORDS] or words


def _author_part(author: Contributor) -> str:
    """Return the surname; for an organisation, its first three words."""
    return "".join(_telling_words(author.literal)[:3]) if author.literal else ascii_word(author.surname)


def _from_address(work: Work) -> str:
    for identifier in work.identifiers:
        if identifier.scheme != "url":
            return ascii_word(identifier.scheme + identifier.value)
    addresses = chain((link.url for link in work.links), (one.url for one in work.identifiers))
    host = re.match(r"[a-z]+://(?:www\.)?([^/?#]+)", next(addresses, ""))
    return ascii_word(host[1]) if host else ""
