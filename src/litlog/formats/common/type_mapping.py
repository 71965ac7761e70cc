"""Type mapping: the item types of other programs, mapped to a kind of work, and a genre for types finer than a kind.

Beside the names that all share stand those of RIS, EndNote and Zotero alone. Source: the types of references in the
documentation of RIS and EndNote; https://api.zotero.org/itemTypes.
"""

import re
from collections.abc import Iterator

from litlog.formats.common.record_fields import Fact
from litlog.model.work import Kind
from litlog.parsing.work_types import WorkType, bare, work_type

_PAPER = {
    "journal article": "jour journal ejournal electronicarticle jfull article abst inpr serialarticle academicarticle "
    "reviewbook review reviewarticle",
    "preprint": "unpb unpublishedwork unpublished",
    "conference paper": "conf cpaper conferenceproceedings",
    "chapter": "chap ebooksection electronicbooksection echap",
    "encyclopedia article": "encyclopediaarticle entryencyclopedia ency encyclopedia entry",
    "dictionary entry": "dictionaryentry entrydictionary dict dictionary",
    "thesis": "thes",
    "report": "rprt governmentdocument govdoc grnt grant standard stand",
    "patent": "patent pat pcomm",
    "manuscript": "manuscript",
    "statute": "statute stat bill hearing hear case legalcase legislation treaty unbill legalruleorregulation "
    "legalrule legalcommentary regulation",
}
_OTHER = {
    Kind.BOOK: "edbook editedbook ebook electronicbook clswk classicalwork serial ser aggr aggregateddatabase "
    "pamp pamphlet booklet audiobook manual collection proceedings ancienttext anct",
    Kind.ARTICLE: "mgzn news blog pressrelease ctlg catalog",
    Kind.WEBPAGE: "webpg websites elec online electronicsource internetcommunication www electronic",
    Kind.VIDEO: "videorecording mpct film filmorbroadcast tvbroadcast advs audiovisualmaterial musicvideo",
    Kind.PODCAST: "podcast broadcast radiobroadcast audiorecording song soun sound audio music musc",
    Kind.SOFTWARE: "computerprogram comp",
    Kind.DATASET: "data dbase onlinedatabase",
    Kind.THREAD: "forumpost post thread icomm email instantmessage personalcommunication",
    Kind.SLIDES: "speech slide slides",
}
_OWN = {word: WorkType(Kind.PAPER, genre) for genre, words in _PAPER.items() for word in words.split()} | {
    word: WorkType(kind) for kind, words in _OTHER.items() for word in words.split()
}
_SAYING_NO_MORE = frozenset(
    "book magazinearticle webpage videorecording podcast computerprogram dataset forumpost presentation".split()
)
"""Names that say nothing beyond the kind."""


def typed(word: str) -> Iterator[Fact]:
    """Return the facts in the name of a type, spelled in any way ("article-journal", "Journal Article", "JOUR")."""
    kind, genre = work_type(bare(word), _OWN)
    if kind:
        yield "kind", kind.value
    if genre:
        yield "genre", genre.replace("-", " ")
    elif word.strip() and bare(word) not in _SAYING_NO_MORE:
        yield "genre", _spaced(word)


def _spaced(word: str) -> str:
    """Return "blog post" for "blogPost"; a type that is an abbreviation stays as it is."""
    if word.isupper():
        return word
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", word.replace("-", " ").replace("_", " ")).lower()
