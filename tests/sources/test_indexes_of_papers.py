"""OpenAlex, Semantic Scholar and Unpaywall, that fill gaps; and looking for works by their words."""

from litlog.errors import LitlogError, NotFound, Unreachable
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import ArxivId, Doi, Identifier, Pmid
from litlog.model.links import LinkRole
from litlog.model.people import Contributor
from litlog.model.related_works import NoticeKind, notices
from litlog.model.work import Kind, Work
from litlog.sources.papers.openalex import OpenAlex
from litlog.sources.papers.openalex_record import record
from litlog.sources.papers.semantic_scholar import semantic_scholar
from litlog.sources.papers.unpaywall import unpaywall
from litlog.sources.title_search import Found, search
from served import Served

MOSS, FERN = Doi("10.9999/moss"), Doi("10.9999/fern")
ITEM = {
    "id": "https://openalex.org/W1", "doi": "https://doi.org/10.9999/moss", "title": "On moss",
    "publication_date": "2021-03-04", "type": "article", "is_retracted": True,
    "ids": {"pmid": "https://pubmed.ncbi.nlm.nih.gov/23193287", "pmcid": "https://www.ncbi.nlm.nih.gov/pmc/articles/3531190"},
    "authorships": [{"raw_author_name": "Moss, Ada", "author": {"display_name": "A. Moss", "orcid": "https://orcid.org/0000-0001-2345-6789"}}],
    "primary_location": {"raw_type": "journal-article", "source": {"display_name": "Bryologist", "type": "journal"},
                         "landing_page_url": "https://doi.org/10.9999/moss"},
    "best_oa_location": {"pdf_url": "https://bryologist.example/moss.pdf", "license": "cc-by"},
    "biblio": {"volume": "4", "first_page": "7", "last_page": "7"},
    "abstract_inverted_index": {"We": [0, 2], "count": [1], "rest.": [3]},
}  # fmt: skip


def by_id(answers: object) -> dict[Identifier, Finding | LitlogError]:
    return dict(answers)  # type: ignore[call-overload, no-any-return]


def test_openalex_answers_for_fifty_at_a_time() -> None:
    world = Served({"https://api.openalex.org/works": {"results": [ITEM]}})
    answers = by_id(
        OpenAlex(world, str, "ada@example.org").fetch_many([MOSS, FERN, Pmid("23193287"), ArxivId("1706.03762")])
    )
    assert len(world.asked) == 2
    assert "filter=doi:10.9999%2Fmoss|10.9999%2Ffern|10.48550%2Farxiv.1706.03762" in world.asked[0]
    assert "mailto=ada%40example.org" in world.asked[0]
    assert isinstance(answers[FERN], NotFound)
    found = answers[MOSS]
    assert isinstance(found, Finding)
    assert found.trust is Trust.CATALOGUE
    assert answers[Pmid("23193287")] == found


def test_openalex_tells_what_it_knows() -> None:
    found = record(ITEM)
    assert (found.kind, found.genre, found.title) == (Kind.PAPER, "journal-article", "On moss")
    assert (found.container, found.volume, found.pages) == ("Bryologist", "4", "7")
    assert found.abstract == "We count We rest."
    assert found.contributors == (Contributor("Moss", "Ada", orcid="0000-0001-2345-6789"),)
    assert [str(one) for one in found.identifiers] == ["doi:10.9999/moss", "pmid:23193287", "pmcid:PMC3531190"]
    assert [(link.role, link.url) for link in found.links] == [(LinkRole.PDF, "https://bryologist.example/moss.pdf")]
    assert [one.kind for one in notices(found)] == [NoticeKind.RETRACTION]


def test_an_index_that_must_write_whole_days_is_believed_less_of_them() -> None:
    """Crossref says 2012, OpenAlex 2012-01-01: the day is made up, and must not seem to be the finer date."""
    assert record({"title": "T", "publication_date": "2012-01-01"}).issued == PartialDate(2012)
    assert record({"title": "T", "publication_date": "2012-04-01"}).issued == PartialDate(2012, 4)
    assert record({"title": "T", "publication_date": "2012-04-02"}).issued == PartialDate(2012, 4, 2)


S2 = {
    "paperId": "a1", "title": "On moss", "venue": "arXiv.org", "year": 2021, "publicationDate": "2021-03-04",
    "journal": {"name": "ArXiv", "volume": "abs/2103.00001"}, "abstract": "We count.",
    "publicationTypes": ["JournalArticle"],
    "externalIds": {"ArXiv": "2103.00001", "DOI": "10.48550/arXiv.2103.00001", "CorpusId": 1},
    "openAccessPdf": {"url": "", "status": None}, "authors": [{"name": "Ada Moss"}],
}  # fmt: skip


def test_semantic_scholar_tells_an_abstract_and_no_journal_that_is_none() -> None:
    world = Served({"https://api.semanticscholar.org/graph/v1/paper/ARXIV:2103.00001?fields=": S2})
    [(_, found)] = semantic_scholar(world, str).fetch_many([ArxivId("2103.00001")])
    assert isinstance(found, Finding)
    assert (found.work.abstract, found.work.container, found.work.genre) == ("We count.", "", "preprint")
    assert found.work.identifiers == (ArxivId("2103.00001"),)


def test_semantic_scholar_does_not_know_it() -> None:
    world = Served({"https://api.semanticscholar.org/": {"error": "Paper with id DOI:10.9999/moss not found"}})
    [(_, answer)] = semantic_scholar(world, str).fetch_many([MOSS])
    assert isinstance(answer, NotFound)


def test_unpaywall_tells_where_it_may_be_read() -> None:
    item = {
        "doi": "10.9999/moss", "title": "On moss", "genre": "journal-article", "published_date": "2021-03-04",
        "best_oa_location": {"url_for_pdf": "https://bryologist.example/moss.pdf", "license": "cc-by"},
        "z_authors": [{"raw_author_name": "Ada Moss"}, {"given": "Li", "family": "Fern"}],
    }  # fmt: skip
    world = Served({"https://api.unpaywall.org/v2/10.9999/moss?email=ada%40example.org": item})
    [(_, found)] = unpaywall(world, str, "ada@example.org").fetch_many([MOSS])
    assert isinstance(found, Finding)
    assert [link.role for link in found.work.links] == [LinkRole.PDF]
    assert [one.name for one in found.work.contributors] == ["Ada Moss", "Li Fern"]


CROSSREF = {"message": {"items": [{"DOI": "10.9999/moss", "title": ["On moss"], "type": "journal-article"}] * 9}}
WANTED = Work(title="On moss", contributors=(Contributor("Moss", "Ada"),), issued=PartialDate(2021))


def test_words_are_looked_for_at_all_indexes_and_one_that_fails_hides_none() -> None:
    world = Served(
        {
            "https://api.crossref.org/works?query.bibliographic=On+moss+Moss+2021&rows=5": CROSSREF,
            "https://api.openalex.org/works?filter=title.search": {"results": [ITEM]},
            "https://api.semanticscholar.org/": Unreachable("Away."),
        }
    )
    answers = list(search(world, WANTED))
    found = [one.source for one in answers if isinstance(one, Found)]
    assert sorted(found) == ["crossref"] * 5 + ["openalex"]
    assert [str(one) for one in answers if isinstance(one, LitlogError)] == ["Away."]


def test_books_are_looked_for_at_open_library() -> None:
    docs = {"docs": [{"title": "Moss", "author_name": ["Ada Moss"], "publisher": ["Fern"], "publish_date": ["2021"]}]}
    world = Served({"https://openlibrary.org/search.json?title=Moss": docs})
    [found] = search(world, Work(kind=Kind.BOOK, title="Moss"))
    assert isinstance(found, Found)
    assert (found.work.title, found.work.publisher, found.work.year) == ("Moss", "Fern", 2021)
