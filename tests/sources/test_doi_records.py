"""What DOIs are registered with: DataCite, Zenodo, and whatever form an agency answers in."""

import json

import pytest

from litlog.errors import LitlogError, NotFound, Unreachable, Unreadable
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding
from litlog.model.identifiers import Doi, Identifier, Url
from litlog.model.people import Contributor, Role
from litlog.model.related_works import Related, Tie, related
from litlog.model.work import Kind, Work
from litlog.sources.papers.datacite import datacite
from litlog.sources.papers.doi_resolver import DoiResolver
from litlog.sources.papers.negotiated import read
from litlog.sources.papers.zenodo import zenodo
from litlog.sources.protocols import Source
from served import Content, Served

MOSS = Doi("10.5061/dryad.moss")


def only(source: Source, identifier: Identifier) -> Finding | LitlogError:
    [(asked, answer)] = source.fetch_many([identifier])
    assert asked == identifier
    return answer


def work(answer: Finding | LitlogError) -> Work:
    assert isinstance(answer, Finding)
    return answer.work


DATACITE = {
    "doi": "10.5061/DRYAD.moss",
    "creators": [
        {"name": "Moss, Ada", "nameType": "Personal", "givenName": "Ada", "familyName": "Moss",
         "nameIdentifiers": [{"nameIdentifier": "0000-0001-2345-6789", "nameIdentifierScheme": "ORCID"}]},
        {"name": "Bryology Group", "nameType": "Organizational"},
        {"name": "Fern, Li"},
        {"name": ":unav"},
    ],
    "contributors": [{"name": "Lind, Eva", "contributorType": "Editor"}, {"name": "X", "contributorType": "Sponsor"}],
    "titles": [{"title": "Moss counts", "titleType": None}, {"title": "A census", "titleType": "Subtitle"}],
    "publisher": {"name": "Dryad"},
    "publicationYear": 2021,
    "dates": [{"date": "2020-01-01", "dateType": "Created"}, {"date": "2021-03-04T10:00:00Z", "dateType": "Available"}],
    "types": {"resourceTypeGeneral": "Dataset", "citeproc": "dataset"},
    "version": "2",
    "rightsList": [{"rights": "Open Access"}, {"rights": "CC0 1.0", "rightsIdentifier": "cc0-1.0"}],
    "descriptions": [{"description": "Other", "descriptionType": "Other"},
                     {"description": "<p>We count.</p><p>We rest.</p>", "descriptionType": "Abstract"}],
    "relatedIdentifiers": [
        {"relationType": "IsSupplementTo", "relatedIdentifier": "10.1234/walks.4", "relatedIdentifierType": "DOI"},
        {"relationType": "Cites", "relatedIdentifier": "10.1234/walks.5", "relatedIdentifierType": "DOI"},
    ],
    "url": "https://datadryad.org/stash/dataset/doi:10.5061/dryad.moss",
}  # fmt: skip


def test_datacite_tells_of_data() -> None:
    world = Served({"https://api.datacite.org/dois/10.5061%2Fdryad.moss": {"data": {"attributes": DATACITE}}})
    found = work(only(datacite(world, str), MOSS))
    assert (found.kind, found.title, found.subtitle, found.publisher) == (
        Kind.DATASET, "Moss counts", "A census", "Dryad",
    )  # fmt: skip
    assert found.contributors == (
        Contributor("Moss", "Ada", orcid="0000-0001-2345-6789"),
        Contributor(literal="Bryology Group"),
        Contributor("Fern", "Li"),
        Contributor("Lind", "Eva", role=Role.EDITOR),
    )
    assert found.issued == PartialDate(2021, 3, 4)
    assert found.abstract == "We count.\n\nWe rest."
    assert (found.extra["version"], found.extra["licence"]) == ("2", "cc0-1.0")
    assert related(found) == (Related(Tie.SUPPLEMENT_TO, Doi("10.1234/walks.4")),)


@pytest.mark.parametrize("content", [{"data": None}, {"data": []}, {"errors": []}, [], "<x>", ""])
def test_datacite_without_a_record(content: Content) -> None:
    world = Served({"https://api.datacite.org/": content})
    assert isinstance(only(datacite(world, str), MOSS), Unreadable)


@pytest.mark.parametrize("page", ["<!DOCTYPE html><title>Log in to the hotel</title>", "\ufeff \n<HTML>"])
def test_a_page_where_a_record_was_due_is_nobody_s_answer(page: str) -> None:
    """It is a hotel's network, or a wall for robots: the question stays in the queue."""
    answer = only(datacite(Served({"https://api.datacite.org/": page}), str), MOSS)
    assert isinstance(answer, Unreachable)
    assert answer.temporary


@pytest.mark.parametrize("asked", [Doi("10.5281/zenodo.42"), Url("https://zenodo.org/records/42")], ids=str)
def test_zenodo_tells_of_its_records(asked: Identifier) -> None:
    record = {
        "doi": "10.5281/zenodo.42", "conceptdoi": "10.5281/zenodo.41",
        "metadata": {
            "title": "mosslib", "publication_date": "2021-03-04", "version": "v1.2",
            "description": "<p>It counts moss.</p>", "license": {"id": "mit"},
            "creators": [{"name": "Moss, Ada", "orcid": "0000-0001-2345-6789"}],
            "resource_type": {"type": "software"},
            "related_identifiers": [{"identifier": "https://github.com/ada/moss", "relation": "isSupplementTo"}],
        },
    }  # fmt: skip
    found = work(only(zenodo(Served({"https://zenodo.org/api/records/42": record}), str), asked))
    assert (found.kind, found.title, found.issued) == (Kind.SOFTWARE, "mosslib", PartialDate(2021, 3, 4))
    assert found.contributors == (Contributor("Moss", "Ada", orcid="0000-0001-2345-6789"),)
    assert (found.extra["version"], found.extra["licence"]) == ("v1.2", "mit")
    assert {one.tie for one in related(found)} == {Tie.VERSION_OF, Tie.SUPPLEMENT_TO}


CSL = (
    b'{"type": "article-journal", "title": "On <i>moss</i>", "author": [{"family": "Moss", "given": "Ada"}, '
    b'{"literal": "Bryology Group"}], "issued": {"date-parts": [["2021", 3]]}, "container-title": "Bryologist", '
    b'"volume": "4", "page": "1-9", "DOI": "10.9999/moss", "URL": "https://doi.org/10.9999/moss"}'
)
BIBTEX = (
    b" @article{Moss_2021, title={On {M}oss: 100% green}, volume={4}, DOI={10.9999/moss}, journal={Bryologist}, "
    b"author={Moss, Ada and {Bryology Group}}, year={2021}, month=mar, pages={1--9} }"
)
ONIX = b"""<?xml version="1.0"?><ONIXDOISerialArticleWorkRegistrationMessage xmlns="http://www.editeur.org/onix/DOIMetadata/2.0">
<DOISerialArticleWork><DOI>10.9999/moss</DOI><SerialPublication><SerialWork><Title><TitleText>Bryologist</TitleText></Title>
</SerialWork></SerialPublication><JournalIssue><JournalVolumeNumber>4</JournalVolumeNumber></JournalIssue><ContentItem>
<TextItem><PageRun><FirstPageNumber>1</FirstPageNumber><LastPageNumber>9</LastPageNumber></PageRun></TextItem>
<Title><TitleText>On moss</TitleText></Title><Contributor><ContributorRole>A01</ContributorRole>
<PersonName>Ada Moss</PersonName></Contributor><PublicationDate>202103</PublicationDate></ContentItem>
</DOISerialArticleWork></ONIXDOISerialArticleWorkRegistrationMessage>"""
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:d="http://purl.org/dc/terms/"
xmlns:b="http://purl.org/ontology/bibo/" xmlns:f="http://xmlns.com/foaf/0.1/"><rdf:Description>
<d:title>On moss</d:title>
<d:date>2021-03</d:date><d:creator><f:Person><f:name>Ada Moss</f:name><f:familyName>Moss</f:familyName>
<f:givenName>Ada</f:givenName></f:Person></d:creator><b:doi>10.9999/moss</b:doi><b:volume>4</b:volume>
<d:isPartOf><b:Journal><d:title>Bryologist</d:title></b:Journal></d:isPartOf></rdf:Description></rdf:RDF>"""
UNIXREF = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><doi_records><journal>
<journal_metadata language="en"><full_title>Bryologist</full_title></journal_metadata><journal_issue><publication_date>
<month>04</month><year>2021</year></publication_date><journal_volume><volume>4</volume></journal_volume></journal_issue>
<journal_article><titles><title>On <i>moss</i></title></titles><contributors><person_name contributor_role="author">
<given_name>Ada</given_name><surname>Moss</surname></person_name><organization contributor_role="author">Bryology Group
</organization></contributors><publication_date><month>03</month><year>2021</year></publication_date><pages>
<first_page>1</first_page><last_page>9</last_page></pages><doi_data><doi>10.9999/moss</doi>
<resource>https://bryologist.example/moss</resource></doi_data></journal_article></journal></doi_records>"""
FORMS = {"CSL-JSON": CSL, "BibTeX": BIBTEX, "ONIX": ONIX, "RDF": RDF, "Crossref's XML": UNIXREF}


@pytest.mark.parametrize("body", FORMS.values(), ids=FORMS)
def test_an_agency_answers_in_its_own_form(body: bytes) -> None:
    found = read(body)
    assert found.title.startswith("On ")
    assert found.title.casefold().replace(": 100% green", "") == "on moss"
    assert found.contributors[0] == Contributor("Moss", "Ada")
    assert (found.year, found.container, found.volume) == (2021, "Bryologist", "4")
    assert found.identifiers == (Doi("10.9999/moss"),)


def test_a_percent_sign_of_bibtex_is_one() -> None:
    assert read(BIBTEX).title == "On Moss: 100% green"
    assert read(BIBTEX).contributors[1] == Contributor(literal="Bryology Group")


@pytest.mark.parametrize(
    ("latex", "title"),
    [
        (r"Decay of $\alpha$ moss", "Decay of α moss"),
        (r"From \$5 to \$6 a moss", "From $5 to $6 a moss"),
        (r"The <i>Bryum</i> of M{\"u}nchen", "The Bryum of München"),
    ],
)
def test_a_title_in_bibtex_is_read_as_it_is_printed(latex: str, title: str) -> None:
    assert read(f"@article{{moss, title={{{latex}}}, author={{Moss, Ada and others}}}}".encode()).title == title


def test_an_agency_s_entry_is_read_as_one_of_a_file_is() -> None:
    found = read(
        b"@inproceedings{moss, title={On moss}, author={Moss, Ada and others}, date={2021-03-04}, year={2021}}"
    )
    assert (found.kind, found.genre, found.issued) == (Kind.PAPER, "conference-paper", PartialDate(2021, 3, 4))
    assert (found.contributors, found.and_others) == ((Contributor("Moss", "Ada"),), True)


@pytest.mark.parametrize(
    ("parts", "date"),
    [
        ([2021, 3, 4], PartialDate(2021, 3, 4)),
        (["2021", "0"], PartialDate(2021)),
        ([2021, 2, 31], PartialDate(2021)),
        (["--5"], None),
        (["9" * 5000], None),
        ([20211, 3], None),
        (["spring", 3], None),
    ],
)
def test_dates_in_parts_are_read_as_far_as_they_are_dates(parts: list[object], date: PartialDate | None) -> None:
    body = json.dumps({"title": "On moss", "issued": {"date-parts": [parts], "season": "9" * 5000}})
    assert read(body.encode()).issued == date


SCHEMA_ORG = (
    b'{"@context": "http://schema.org", "@type": "Dataset", "@id": "https://doi.org/10.9999/moss", "name": '
    b'"Moss counts", "author": [{"name": "Ada Moss", "givenName": "Ada", "familyName": "Moss"}], '
    b'"datePublished": "2021-03-04", '
    b'"license": ["https://example.org/licence"], "version": "2"}'
)


def test_schema_org_is_read_too() -> None:
    found = read(SCHEMA_ORG)
    assert (found.kind, found.title, found.issued) == (Kind.DATASET, "Moss counts", PartialDate(2021, 3, 4))
    assert (found.extra["licence"], found.extra["version"]) == ("https://example.org/licence", "2")


@pytest.mark.parametrize(
    "body",
    [
        b"Moss, A. (2021). On moss. Bryologist, 4.",
        b"<html><title>Log in</title></html>",
        b"@article{Moss_2021, DOI={10.9999/moss}}",
        b"@comment{nothing}",
        b"{}",
        b"<!DOCTYPE a [<!ENTITY b '" + b"c" * 1000 + b"'>]><doi_records>&b;&b;</doi_records>",
    ],
    ids=["a citation", "a page", "no title", "no entry", "nothing", "entities"],
)
def test_what_is_no_record_is_an_error(body: bytes) -> None:
    with pytest.raises(Unreadable):
        read(body)


DOI = Doi("10.9999/moss")


def test_the_resolver_is_asked_for_data() -> None:
    assert work(only(DoiResolver(Served({"https://doi.org/10.9999/moss": CSL}), str), DOI)).title == "On moss"


@pytest.mark.parametrize(
    ("agency", "says"),
    [
        ([{"DOI": "10.9999", "RA": "JaLC"}], "JaLC, which registered doi:10.9999/moss, gives no record of it."),
        ([{"DOI": "10.9999/moss", "status": "DOI does not exist"}], "10.9999/moss: DOI does not exist"),
    ],
)
@pytest.mark.parametrize("page", [404, "<html></html>"], ids=["404", "a page"])
def test_a_doi_without_a_record_is_told_from_one_that_is_none(page: Content, agency: Content, says: str) -> None:
    world = Served({"https://doi.org/10.9999/moss": page, "https://doi.org/ra/10.9999/moss": agency})
    answer = only(DoiResolver(world, str), DOI)
    assert isinstance(answer, NotFound)
    assert says in answer.message


def test_a_resolver_that_is_away_is_asked_again() -> None:
    world = Served({"https://doi.org/": 503})
    answer = only(DoiResolver(world, str), DOI)
    assert isinstance(answer, Unreachable)
    assert answer.temporary
