"""Made-up works of every kind, for whoever writes citations of them."""

from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, Isbn
from litlog.model.links import Link
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work


def people(*names: str, role: Role = Role.AUTHOR) -> tuple[Contributor, ...]:
    """Return people by "Family, Given", organisations by a name without comma."""
    return tuple(_person(name, role) for name in names)


def _person(name: str, role: Role) -> Contributor:
    family, comma, given = name.partition(", ")
    return Contributor(family, given, role=role) if comma else Contributor(literal=name, role=role)


ARTICLE = Work(
    kind=Kind.PAPER, title="On the Growth of Rings in Old Trees", contributors=people("Smith, Ann B.", "Jones, Bo"),
    issued=PartialDate(2019, 5), container="Journal of Trees", volume="12", issue="3", pages="101-117",
    identifiers=(Doi("10.1000/trees.12"),), genre="journal-article",
)  # fmt: skip
SAMPLES: dict[str, Work] = {
    "article": ARTICLE,
    "one-author": Work(
        kind=Kind.PAPER,
        title="Leaves: A Survey",
        contributors=people("Smith, Ann B."),
        issued=PartialDate(2019),
        container="Leaf Studies",
        volume="7",
        pages="3-9",
        genre="journal-article",
    ),
    "same-year": Work(
        kind=Kind.PAPER,
        title="Bark: A Survey",
        contributors=people("Smith, Ann B."),
        issued=PartialDate(2019),
        container="Leaf Studies",
        volume="8",
        pages="44",
        genre="journal-article",
    ),
    "three": Work(
        kind=Kind.PAPER,
        title="Roots and Water",
        contributors=people("Kim, Su-Jin", "Lee, Min", "Park, Ji-Woo"),
        issued=PartialDate(2020),
        container="Proceedings of the Conference on Soil",
        pages="1-8",
        publisher="Soil Press",
        genre="proceedings-article",
    ),
    "eight": Work(
        kind=Kind.PAPER,
        title="Eight Hands",
        contributors=people(*(f"Author{c}, {c}." for c in "ABCDEFGH")),
        issued=PartialDate(2021),
        container="Many Hands",
        volume="1",
        genre="journal-article",
    ),
    "many": Work(
        kind=Kind.PAPER,
        title="Many Hands",
        contributors=people(*(f"Writer{c}, {c}." for c in "ABCDEFGHIJKLMNOPQRSTUVW")),
        issued=PartialDate(2022),
        container="Many Hands",
        volume="2",
        genre="journal-article",
    ),
    "preprint": Work(
        kind=Kind.PAPER,
        genre="preprint",
        title="Attention to Moss",
        contributors=people("Lind, Nora"),
        issued=PartialDate(2023, 1, 2),
        identifiers=(ArxivId("2301.00001"),),
    ),
    "book": Work(
        kind=Kind.BOOK,
        title="The Forest",
        subtitle="A History",
        contributors=people("Noether, Emma"),
        issued=PartialDate(1936),
        publisher="Wood & Sons",
        place="London",
        edition="2",
        identifiers=(Isbn("9780262035613"),),
    ),
    "edited": Work(
        kind=Kind.BOOK,
        title="Essays on Trees",
        contributors=people("Gray, Lee", "Brown, Max", role=Role.EDITOR),
        issued=PartialDate(2001),
        publisher="Grove",
    ),
    "chapter": Work(
        kind=Kind.PAPER,
        genre="chapter",
        title="Of Oaks",
        contributors=(*people("Oak, Olga"), *people("Gray, Lee", "Brown, Max", role=Role.EDITOR)),
        issued=PartialDate(2001),
        container="Essays on Trees",
        pages="12-30",
        publisher="Grove",
    ),
    "thesis": Work(
        kind=Kind.PAPER,
        genre="phdthesis",
        title="Growth",
        contributors=people("Young, Ida"),
        issued=PartialDate(2010),
        publisher="University of Wood",
    ),
    "report": Work(
        kind=Kind.PAPER,
        genre="techreport",
        title="State of the Forest",
        contributors=people("Forest Agency"),
        issued=PartialDate(2018),
        publisher="Forest Agency",
        links=(Link("https://forest.example/report"),),
    ),
    "blog": Work(
        kind=Kind.ARTICLE,
        title="Why I Plant",
        contributors=people("Ash, Kay"),
        issued=PartialDate(2022, 3, 14),
        container="Planting Notes",
        links=(Link("https://planting.example/why"),),
    ),
    "page": Work(
        kind=Kind.WEBPAGE,
        title="How to plant a tree",
        container="Tree Council",
        links=(Link("https://trees.example/plant"),),
    ),
    "video": Work(
        kind=Kind.VIDEO,
        title="A Walk in the Woods",
        contributors=people("Woodwalks", role=Role.CHANNEL),
        issued=PartialDate(2021, 7, 1),
        container="YouTube",
        links=(Link("https://www.youtube.com/watch?v=abcdefghijk"),),
    ),
    "software": Work(
        kind=Kind.SOFTWARE,
        title="treelib",
        contributors=people("Root, Sam"),
        issued=PartialDate(2020),
        edition="1.6",
        publisher="GitHub",
        links=(Link("https://github.com/root/treelib"),),
    ),
    "particle": Work(
        kind=Kind.BOOK,
        title="Dykes",
        contributors=(Contributor("Berg", "Jan", "van der"), Contributor("King", "Martin", suffix="Jr.")),
        issued=PartialDate(1999),
        publisher="Sea Press",
    ),
    "undated": Work(
        kind=Kind.PAPER,
        title="Undated Thoughts",
        contributors=people("Stone, Eve"),
        container="Old Papers",
        genre="journal-article",
    ),
}
