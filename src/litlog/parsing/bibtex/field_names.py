"""Field names of BibTeX and BibLaTeX by content (people, LaTeX text, paragraphs), and their usual order."""

from litlog.model.people import Role

PEOPLE = {"author": Role.AUTHOR, "editor": Role.EDITOR, "translator": Role.TRANSLATOR}

TEXT_FIELDS = frozenset(
    "addendum annotation annote booksubtitle booktitle booktitleaddon chapter comment eventtitle howpublished "
    "institution issuetitle journal journalsubtitle key maintitle note organization publisher review school series "
    "shorttitle titleaddon type venue version address location edition title subtitle journaltitle number issue pages "
    "language abstract keywords volume".split()
)
"""Fields that a style prints, so that their text is LaTeX; every other unknown field is kept letter by letter."""

LONG_FIELDS = frozenset({"abstract", "annote", "annotation", "comment", "note", "review"})
"""Fields whose paragraphs are kept apart."""

ORDER = {
    name: place
    for place, name in enumerate(
        "author editor translator title subtitle journal journaltitle booktitle series volume number issue pages "
        "edition publisher school institution organization address location howpublished type date year month day doi "
        "isbn issn eprint archiveprefix eprinttype primaryclass eprintclass pmid pmcid url urldate language langid "
        "note key entrysubtype keywords abstract annote annotation".split()
    )
}
