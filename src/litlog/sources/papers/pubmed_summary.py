"""PubMed summaries: the short records of `esummary`, converted to works."""

from litlog.model.work import Kind, Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_xml import Element, children, words
from litlog.sources.field_parsers import contributor, identifiers, told


def summary(record: Element) -> Work:
    """Return the work of one `DocSum`; its authors are printed as "Curie MS"."""
    item = {one.get("Name") or "": one for one in children(record, "Item")}
    said = {name: words(one) for name, one in item.items()}
    authors = (words(one).partition(" ") for one in children(item.get("AuthorList"), "Item"))
    return Work(
        kind=Kind.PAPER,
        genre="journal-article",
        title=said.get("Title", "").rstrip("."),
        contributors=tuple(contributor(family=family, given=given) for family, _, given in authors),
        issued=printed_date(said.get("PubDate", "")),
        container=said.get("FullJournalName", "") or said.get("Source", ""),
        volume=said.get("Volume", ""),
        issue=said.get("Issue", ""),
        pages=said.get("Pages", ""),
        identifiers=identifiers(("pmid", words(record, "Id")), ("doi", said.get("DOI", ""))),
        extra=told({"issn": said.get("ISSN")}),
    )
