"""Language detection of a page: as declared, or else by its script and its most frequent words."""

import re
from collections import Counter
from collections.abc import Iterable

from litlog.model.work import Kind
from litlog.normalise.languages import language_tag
from litlog.sources.html.metadata.readings import Readings
from litlog.sources.html.page.lines import Line

_XML = "{http://www.w3.org/XML/1998/namespace}lang"
_SCRIPTS = {
    "ja": re.compile(r"[\u3040-\u30ff]"), "ko": re.compile(r"[\uac00-\ud7af]"), "zh": re.compile(r"[\u4e00-\u9fff]"),
    "el": re.compile(r"[\u0370-\u03ff]"), "he": re.compile(r"[\u0590-\u05ff]"), "ar": re.compile(r"[\u0600-\u06ff]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"), "hi": re.compile(r"[\u0900-\u097f]"),
}  # fmt: skip
_FREQUENT = {
    "en": "the and of to is that for with was are", "de": "der die und das nicht mit von ist ein auf",
    "fr": "le les des et est dans pour une que du", "es": "el los que y las por una del con se",
    "it": "il di che è per non una gli della sono", "pt": "o os que não uma para com do da em",
    "nl": "de het een van en niet dat zijn voor op", "sv": "och att det som är på för inte av till",
    "da": "og at det er af til på som ikke der", "pl": "i w na z się nie że jest do to",
    "cs": "a se na je že v s to pro jako", "ru": "и в не на что с по это как для", "uk": "і та що не на у з до це як",
    "tr": "ve bir bu için ile da olarak çok daha", "fi": "ja on ei että se oli mutta joka kun",
    "hu": "a az és hogy nem egy is volt meg", "ro": "și de la în pe cu nu este din",
}  # fmt: skip
_WORDS = {code: frozenset(words.split()) for code, words in _FREQUENT.items()}
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 20_000
_FEWEST = 10


def language_of(read: Readings) -> str:
    """Return the two-letter code: for a book its declared language, else `<html lang>`, which is mostly right."""
    root, document = read.document.root, read.document
    told = [work.language for work in read.vocabularies]
    shown = [root.get("lang") or root.get(_XML) or "", document.first("content-language")]
    languages = [read.linked.language, *shown] if read.linked.kind is Kind.BOOK else [*shown, *told]
    return next(filter(None, map(_code, languages)), "") or _guessed(read.lines)


def _code(told: str) -> str:
    code = language_tag(told).split("-")[0].split(",")[0]
    return code if code.isascii() and code.islower() and code.isalpha() and len(code) in (2, 3) else ""


def _guessed(lines: Iterable[Line]) -> str:
    """Return the language of the script, or else the one whose frequent words are the most common in the text.

    At least ten of its frequent words must occur, and twice as many as of the next language.
    """
    text = " ".join(line.text for line in lines)[:_LONGEST]
    for code, letter in _SCRIPTS.items():
        if len(letter.findall(text)) > len(text) / 5:
            return code
    counted = Counter(_WORD.findall(text.lower()))
    scores = sorted(((sum(counted[word] for word in words), code) for code, words in _WORDS.items()), reverse=True)
    (most, code), (next_most, _) = scores[:2]
    return code if most >= _FEWEST and most >= 2 * next_most else ""
