"""PubMed's records as works, by its own numbers and those of its archive."""

import pytest

from litlog.errors import LitlogError, NotFound, Unreadable
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding
from litlog.model.identifiers import Doi, Identifier, Pmcid, Pmid
from litlog.model.people import Contributor
from litlog.model.related_works import Notice, NoticeKind, Related, Tie, notices, related
from litlog.model.work import Work
from litlog.sources.papers.pubmed import PubMed
from litlog.sources.papers.pubmed_record import read
from served import Content, Served

ARTICLE = """<?xml version="1.0"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed.dtd">
<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">1234567</PMID><Article>
<Journal><ISSN>1234-5678</ISSN><JournalIssue><Volume>4</Volume><Issue>2</Issue>
<PubDate><Year>2021</Year><Month>May</Month></PubDate></JournalIssue><Title>The Bryologist</Title></Journal>
<ArticleTitle>[On <i>moss</i> and fern.]</ArticleTitle><Pagination><MedlinePgn>7-9</MedlinePgn></Pagination>
<Abstract><AbstractText Label="AIM">We count.</AbstractText><AbstractText>We rest.</AbstractText></Abstract>
<AuthorList CompleteYN="N"><Author><LastName>Moss</LastName><ForeName>Ada B</ForeName><Suffix>Jr</Suffix>
<Identifier Source="ORCID">0000-0001-2345-6789</Identifier></Author>
<Author><CollectiveName>Bryology Group</CollectiveName></Author></AuthorList><Language>ger</Language>
<ArticleDate><Year>2021</Year><Month>03</Month><Day>04</Day></ArticleDate>
<PublicationTypeList><PublicationType>Retracted Publication</PublicationType></PublicationTypeList></Article>
<CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><PMID>1234568</PMID></CommentsCorrections>
<CommentsCorrections RefType="CommentOn"><PMID>1234569</PMID></CommentsCorrections>
<CommentsCorrections RefType="Cites"><PMID>1</PMID></CommentsCorrections></CommentsCorrectionsList>
</MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="doi">10.9999/moss</ArticleId>
<ArticleId IdType="pmc">PMC7654321</ArticleId></ArticleIdList><ReferenceList><Reference><ArticleIdList>
<ArticleId IdType="doi">10.9999/other</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData>
</PubmedArticle>
<PubmedBookArticle><BookDocument><PMID>7654321</PMID><Book><Publisher><PublisherName>Fern</PublisherName></Publisher>
<BookTitle>Mosses</BookTitle><PubDate><Year>2001</Year></PubDate><AuthorList><Author><LastName>Lind</LastName>
<ForeName>Eva</ForeName></Author></AuthorList></Book></BookDocument></PubmedBookArticle></PubmedArticleSet>"""


def answers(contents: dict[str, Content], *asked: Identifier) -> dict[Identifier, Finding | LitlogError]:
    return dict(PubMed(Served(contents), str, "ada@example.org").fetch_many(asked))


def work(answer: Finding | LitlogError) -> Work:
    assert isinstance(answer, Finding)
    return answer.work


FETCH = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?db=pubmed&retmode=xml&id="


def test_an_article_with_all_that_pubmed_tells() -> None:
    found = work(
        answers({FETCH + "1234567&tool=litlog&email=ada%40example.org": ARTICLE}, Pmid("1234567"))[Pmid("1234567")]
    )
    assert found.title == "On moss and fern"
    assert found.contributors == (
        Contributor("Moss", "Ada B", suffix="Jr", orcid="0000-0001-2345-6789"),
        Contributor(literal="Bryology Group"),
    )
    assert found.and_others
    assert (found.container, found.volume, found.issue, found.pages) == ("The Bryologist", "4", "2", "7-9")
    assert found.issued == PartialDate(2021, 3, 4)
    assert found.abstract == "AIM: We count.\n\nWe rest."
    assert found.identifiers == (Pmid("1234567"), Doi("10.9999/moss"), Pmcid("PMC7654321"))
    assert notices(found) == (Notice(NoticeKind.RETRACTION, None, Pmid("1234568")),)
    assert related(found) == (Related(Tie.DISCUSSES, Pmid("1234569")),)


def test_several_are_asked_for_at_once_and_a_book_is_one() -> None:
    both = answers({FETCH + "1234567,7654321,99&": ARTICLE}, Pmid("7654321"), Pmid("99"), Pmid("1234567"))
    assert work(both[Pmid("7654321")]).title == "Mosses"
    assert isinstance(both[Pmid("99")], NotFound)


def test_a_number_of_the_archive_is_exchanged_first() -> None:
    table = {
        "status": "ok",
        "records": [{"pmcid": "PMC7654321", "pmid": 1234567}, {"pmcid": "PMC1", "status": "error"}],
    }
    contents: dict[str, Content] = {
        "https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1/articles/?ids=PMC7654321,PMC1&format=json": table,
        FETCH + "1234567&": ARTICLE,
    }
    found = answers(contents, Pmcid("PMC7654321"), Pmcid("PMC1"))
    assert work(found[Pmcid("PMC7654321")]).title == "On moss and fern"
    assert isinstance(found[Pmcid("PMC1")], NotFound)


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"<eSummaryResult><ERROR>Neither query_key nor id specified</ERROR></eSummaryResult>", NotFound),
        (b"<PubmedArticleSet></PubmedArticleSet>", Unreadable),
        (b"<pre>&lt;PubmedArticle&gt;</pre>", Unreadable),
        (b"<PubmedArticleSet><PubmedArticle>", Unreadable),
        (b"", Unreadable),
    ],
)
def test_what_is_no_record_is_an_error(body: bytes, error: type[LitlogError]) -> None:
    with pytest.raises(error):
        read(body)


def test_a_summary_is_read_too() -> None:
    summary = (
        b'<eSummaryResult><DocSum><Id>1234567</Id><Item Name="PubDate" Type="Date">1965 Aug</Item>'
        b'<Item Name="AuthorList" Type="List"><Item Name="Author">Moss AB</Item></Item>'
        b'<Item Name="Title">On moss.</Item><Item Name="Source">Bryol</Item></DocSum></eSummaryResult>'
    )
    [found] = read(summary)
    assert (found.title, found.container, found.issued) == ("On moss", "Bryol", PartialDate(1965, 8))
    assert found.contributors == (Contributor("Moss", "AB"),)
