"""Language tags: language names and codes normalised to BCP 47 ("en", "de", "pt-BR")."""

import re

from litlog.model.work import Work
from litlog.normalise.change_where import with_values

# ISO 639-2 codes (both kinds) and English names of the languages with an ISO 639-1 code that readers meet most.
_BY_NAME = {
    name: code
    for code, names in {
        "ar": "ara arabic", "cs": "ces cze czech", "da": "dan danish", "de": "deu ger german deutsch",
        "el": "ell gre greek", "en": "eng english", "es": "spa spanish español", "fi": "fin finnish",
        "fr": "fra fre french français", "he": "heb hebrew", "hi": "hin hindi", "hu": "hun hungarian",
        "it": "ita italian italiano", "ja": "jpn japanese 日本語", "ko": "kor korean 한국어", "la": "lat latin",
        "nl": "nld dut dutch nederlands", "no": "nor norwegian", "pl": "pol polish", "pt": "por portuguese português",
        "ro": "ron rum romanian", "ru": "rus russian русский", "sv": "swe swedish", "tr": "tur turkish",
        "uk": "ukr ukrainian", "vi": "vie vietnamese", "zh": "zho chi chinese 中文",
    }.items()
    for name in names.split()
}  # fmt: skip
_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[.@]\S*)?", re.IGNORECASE | re.ASCII)


def with_language_tag(work: Work) -> Work:
    """Return the work with its language as a tag; an unknown language stays as the source wrote it."""
    return with_values(work, language=language_tag(work.language))


def language_tag(text: str) -> str:
    """Return "en-GB" for "en_gb", "en" for "eng" and "English"; an unknown text is only stripped."""
    text = " ".join(text.split())
    if code := _BY_NAME.get(text.lower()):
        return code
    found = _TAG.fullmatch(text)
    if not found:
        return text
    language = _BY_NAME.get(found[1].lower(), found[1].lower())
    return "-".join([language, *filter(None, [(found[2] or "").title(), (found[3] or "").upper()])])
