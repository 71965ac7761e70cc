"""What the types of other programs are here: the kind of the work, and a genre where the kind says too little.

Sources: the CSL 1.0.2 specification, appendix III; Zotero's item types (https://api.zotero.org/itemTypes); the types of
references in the documentation of RIS and EndNote.
"""

import re
from collections.abc import Iterator

from litlog.formats.common.record_fields import Fact
from litlog.model.work import Kind

_PAPER = {
    "journal article": "journalarticle articlejournal jour journal ejournal electronicarticle jfull article abst inpr "
    "serialarticle scholarlyarticle academicarticle reviewbook review reviewarticle",
    "preprint": "preprint unpb unpublishedwork unpublished",
    "conference paper": "conferencepaper paperconference conf cpaper conferenceproceedings inproceedings conference",
    "chapter": "booksection chapter chap ebooksection electronicbooksection echap incollection inbook bookpart",
    "encyclopedia article": "encyclopediaarticle entryencyclopedia ency encyclopedia entry",
    "dictionary entry": "dictionaryentry entrydictionary dict dictionary",
    "thesis": "thesis thes phdthesis mastersthesis dissertation",
    "report": "report rprt techreport governmentdocument govdoc grnt grant standard stand",
    "patent": "patent pat pcomm",
    "manuscript": "manuscript",
    "statute": "statute stat bill hearing hear case legalcase legislation treaty unbill legalruleorregulation "
    "legalrule legalcommentary regulation",
}
_OTHER = {
    Kind.BOOK: "book edbook editedbook ebook electronicbook clswk classicalwork serial ser aggr aggregateddatabase "
    "pamp pamphlet booklet audiobook manual collection proceedings ancienttext anct",
    Kind.ARTICLE: "magazinearticle articlemagazine mgzn newspaperarticle articlenewspaper news blogpost postweblog "
    "blog pressrelease ctlg catalog",
    Kind.WEBPAGE: "webpage webpg websites elec online electronicsource internetcommunication www electronic",
    Kind.VIDEO: "videorecording motionpicture mpct film filmorbroadcast video tvbroadcast advs audiovisualmaterial "
    "musicvideo movie",
    Kind.PODCAST: "podcast broadcast radiobroadcast audiorecording song soun sound audio music musc",
    Kind.SOFTWARE: "computerprogram software comp softwaresourcecode",
    Kind.DATASET: "dataset data dbase onlinedatabase",
    Kind.THREAD: "forumpost post thread icomm email instantmessage personalcommunication",
    Kind.SLIDES: "presentation speech slide slides",
}
_GENRES = {word: genre for genre, words in _PAPER.items() for word in words.split()}
_KINDS = {word: kind for kind, words in _OTHER.items() for word in words.split()}


def typed(word: str) -> Iterator[Fact]:
    """Return the facts in the name of a type, spelled in any way ("article-journal", "Journal Article", "JOUR")."""
    bare = re.sub(r"[^a-z]", "", word.lower())
    if bare in _GENRES:
        yield from (("kind", Kind.PAPER.value), ("genre", _GENRES[bare]))
        return
    if bare in _KINDS:
        yield "kind", _KINDS[bare].value
    if word.strip() and bare not in _OTHER.get(_KINDS.get(bare, Kind.COURSE), "").split()[:1]:
        yield "genre", _spaced(word)


def _spaced(word: str) -> str:
    """Return "blog post" for "blogPost"; a type that is an abbreviation stays as it is."""
    if word.isupper():
        return word
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", word.replace("-", " ").replace("_", " ")).lower()
