"""Whatever a reader names is saved at once, recognised when it is here, and never takes a word back."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfWriter

from litlog.errors import UsageError
from litlog.library.adding import Facts, add
from litlog.library.editing import edit
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.reading import Status
from litlog.model.results.outcome import Added, Failed, MetAgain
from litlog.model.work import Kind


def _pdf(file: Path, **metadata: str) -> Path:
    writer = PdfWriter()
    writer.add_blank_page(9, 9)
    writer.add_metadata({f"/{name}": value for name, value in metadata.items()})
    writer.write(file)
    return file


def _only(library: Library) -> Item:
    [item] = library.store.items()
    return item


@pytest.mark.parametrize(
    ("target", "kind", "question"),
    [
        ("1706.03762v5", Kind.PAPER, "arxiv:1706.03762v5"),
        ("https://arxiv.org/pdf/hep-th/9901001", Kind.PAPER, "arxiv:hep-th/9901001"),
        ("doi:10.1000/182", None, "doi:10.1000/182"),
        ("https://doi.org/10.1000/182", None, "doi:10.1000/182"),
        ("0-262-03561-8", Kind.BOOK, "isbn:9780262035613"),
        ("pmid:23193287", None, "pmid:23193287"),
        ("https://youtu.be/aircAruvnKk?t=5", Kind.VIDEO, "youtube:aircAruvnKk"),
        ("https://vimeo.com/76979871", Kind.VIDEO, "vimeo:76979871"),
        ("https://news.ycombinator.com/item?id=8863", None, "hn:8863"),
        ("https://github.com/karpathy/nanoGPT", Kind.SOFTWARE, "github:karpathy/nanogpt"),
        ("example.org/an-essay", None, "url:https://example.org/an-essay"),
    ],
)
def test_every_kind_of_target(target: str, kind: Kind | None, question: str, library: Library) -> None:
    [outcome] = add(library, [target]).outcomes
    assert isinstance(outcome, Added)
    assert [entry.identifier for entry in library.store.queue()] == [question]
    assert kind in (None, _only(library).work.kind)
    assert [type(one) for one in add(library, [target]).outcomes] == [MetAgain]


def test_a_pdf_is_read_for_what_it_is(library: Library, tmp_path: Path) -> None:
    file = _pdf(tmp_path / "rings.pdf", Title="Ideal Theory in Rings", Author="Emmy Noether")
    [outcome] = add(library, [str(file)]).outcomes
    assert isinstance(outcome, Added), outcome
    assert _only(library).work.title == "Ideal Theory in Rings"
    assert [link.url for link in _only(library).work.links] == [file.as_uri()]


def test_a_pdf_that_tells_nothing_is_still_known_by_its_place(library: Library, tmp_path: Path) -> None:
    file = _pdf(tmp_path / "scan.pdf")
    assert [type(one) for one in add(library, [str(file), str(file)]).outcomes] == [Added, MetAgain]


@pytest.mark.parametrize("name", ["nowhere.pdf", "folder.pdf", "text.pdf"])
def test_a_pdf_that_is_none_fails_alone(name: str, library: Library, tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "text.pdf").write_text("no PDF")
    failed, added = add(library, [str(tmp_path / name), "10.1000/182"]).outcomes
    assert isinstance(failed, Failed)
    assert failed.hint
    assert isinstance(added, Added)


def test_meeting_a_work_again_adds_to_what_was_said(library: Library) -> None:
    add(library, ["https://arxiv.org/abs/1706.03762"], Facts(title="Attention", tags=("nlp",), status=Status.WANT))
    edit(library, _only(library), {"container": "NIPS"})
    add(library, ["http://www.arxiv.org/pdf/1706.03762v2.pdf"], Facts(date="2017", tags=("ml",), note="again"))
    item = _only(library)
    assert (item.work.title, item.work.container, item.work.year) == ("Attention", "NIPS", 2017)
    assert [link.typed for link in item.work.links if "abs" in link.printed] != []
    assert (item.reading.tags, item.reading.status) == (("nlp", "ml"), Status.WANT)
    assert [note.noted for note in item.reading.notes] == [PartialDate(2023, 3, 20)]
    assert len(item.encounters) == 2


def test_what_is_said_anew_replaces_what_was_said(library: Library) -> None:
    add(library, ["10.1000/182"], Facts(title="Wrong"))
    add(replace(library, now=lambda: "2023-03-20T10:00:00Z"), ["10.1000/182"], Facts(title="Right"))
    assert _only(library).work.title == "Right"


def test_an_identifier_that_a_known_work_turns_out_to_have_is_asked_for(library: Library) -> None:
    facts = Facts(title="Ideal Theory in Rings", authors=("Emmy Noether",), date="1921")
    add(library, [], facts)
    [outcome] = add(library, ["10.1000/182"], facts).outcomes
    assert isinstance(outcome, MetAgain)
    assert [entry.identifier for entry in library.store.queue()] == ["doi:10.1000/182"]


def test_one_title_by_two_people_are_two_works(library: Library) -> None:
    for author in ("Emmy Noether", "Emil Artin"):
        add(library, [], Facts(title="Lectures on Modern Algebra", authors=(author,), date="1924"))
    assert len(library.store.items()) == 2


def test_one_target_twice_in_a_command_is_one_work(library: Library) -> None:
    assert [type(one) for one in add(library, ["10.1000/182", "doi:10.1000/182"]).outcomes] == [Added, MetAgain]


@pytest.mark.parametrize("key", ["two words", "übung", "a,b", "a{b", "tab\tbed", "bell\x07", "100%"])
def test_a_key_that_cannot_be_is_refused(key: str, library: Library) -> None:
    with pytest.raises(UsageError, match="cannot be a citation key"):
        add(library, ["10.1000/182"], Facts(key=key))
    assert library.store.items() == []


def test_a_key_that_is_taken_is_told_and_nothing_is_added(library: Library) -> None:
    add(library, ["10.1000/182"], Facts(key="rings"))
    with pytest.raises(UsageError, match="is taken"):
        add(library, ["10.1000/183"], Facts(key="rings"))
    with pytest.raises(UsageError, match="is taken"):
        add(library, ["10.1000/184"], Facts(key="rings", title="Another"))
    assert len(library.store.items()) == 1


def test_a_key_typed_for_a_known_work_is_its_key_from_now_on(library: Library) -> None:
    add(library, ["10.1000/182"])
    old = _only(library).key
    [outcome] = add(library, ["10.1000/182"], Facts(key="rings")).outcomes
    assert outcome == MetAgain("rings", "10.1000/182", "Its key was doi101000182. `litlog undo` takes it back.")
    assert the_item(library, old).key == "rings"


@pytest.mark.parametrize(
    ("targets", "facts"),
    [
        ([], Facts()),
        ([], Facts(authors=("Emmy Noether",))),
        (["10.1000/182", "10.1000/183"], Facts(title="One")),
        (["10.1000/182", "10.1000/183"], Facts(key="one")),
        (["10.1000/182"], Facts(date="yesterday")),
        (["10.1000/182"], Facts(tags=("a//b",))),
    ],
)
def test_facts_that_cannot_be_add_nothing(targets: list[str], facts: Facts, library: Library) -> None:
    with pytest.raises(UsageError):
        add(library, targets, facts)
    assert library.store.items() == []
    assert library.store.steps() == []


def test_what_is_said_anew_of_a_work_that_is_here_is_told(library: Library) -> None:
    add(library, [], Facts(title="Rings and Ideals of Integers", authors=("Emmy Noether",), date="1921"))
    [outcome] = add(
        library, [], Facts(title="Rings and Ideals of Integers", authors=("E. Noether",), date="1921", key="rings")
    ).outcomes
    assert isinstance(outcome, MetAgain)
    assert outcome.remark == (
        "It was changed: contributors. Its key was noether1921rings. `litlog undo` takes it back."
    )


def test_what_is_said_again_changes_nothing_and_says_so_by_silence(library: Library) -> None:
    facts = Facts(title="Rings and Ideals of Integers", authors=("Emmy Noether",), date="1921")
    add(library, [], facts)
    [outcome] = add(library, [], facts).outcomes
    assert isinstance(outcome, MetAgain)
    assert outcome.remark == ""
