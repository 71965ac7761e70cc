"""Display text of a work in running text: its title, its people, its date, its links."""

from litlog.formats.common.markdown_escaping import followable, link
from litlog.model.dates import PartialDate
from litlog.model.display_names import name_of
from litlog.model.identifiers import SCHEMES
from litlog.model.item import Item
from litlog.model.links import Link, LinkRole
from litlog.model.work import Work
from litlog.normalise.month_names import ENGLISH

# The links that lead to the work itself, the best first; all others are named by their role.
_FRONT = (
    LinkRole.WORK,
    LinkRole.ABSTRACT,
    LinkRole.PUBLISHER,
    LinkRole.VIDEO,
    LinkRole.CODE,
    LinkRole.DISCUSSION,
    LinkRole.COMMENT,
    LinkRole.ANNOUNCEMENT,
    LinkRole.PDF,
)
# Where a book can be bought or borrowed is no address of the book.
_CATALOGUES = {name for name, scheme in SCHEMES.items() if scheme.catalogue}
MONTHS = tuple(map(str.capitalize, ENGLISH))
SEASONS = ("spring", "summer", "autumn", "winter")


def shown_title(item: Item) -> str:
    """Return the title, or the display name of a work without one, or its key."""
    return name_of(item.work) or item.key


def linked_title(item: Item) -> str:
    """Return the title as a Markdown link to the work."""
    return link(shown_title(item), front_address(item.work))


def front_address(work: Work) -> str:
    """Return the address of the work itself, or ""."""
    leading = (one for one in work.links if one.role in _FRONT and followable(_href(one)))
    links = sorted(leading, key=lambda one: _FRONT.index(one.role))
    named = [one.url for one in work.identifiers if one.scheme not in _CATALOGUES and followable(one.url)]
    return _href(links[0]) if links else next(iter(named), "")


def other_links(work: Work) -> list[str]:
    """Return the links beside that of the title as Markdown, named by their role, then those of the identifiers."""
    front = front_address(work)
    beside = (one for one in work.links if _href(one) != front and followable(_href(one)))
    links = [link(str(one.role).replace("-", " "), _href(one)) for one in beside]
    seen = front + " ".join(one.url for one in work.links)
    named = [link(SCHEMES[one.scheme].label, one.url) for one in work.identifiers if one.value not in seen]
    return list(dict.fromkeys(links + named))


def _href(one: Link) -> str:
    """The reader's own spelling works in a browser when it is a whole address or one of the same site."""
    return one.typed if one.typed.startswith(("http://", "https://", "/")) else one.url


def all_names(work: Work) -> str:
    """Return all the people in one line: "A, B and C", or "A, B et al." where the source breaks off."""
    return _listed([person.name or person.printed for person in work.authors], more=work.and_others)


def names(work: Work) -> str:
    """Return the people in one line; of more than four the first three and "et al."."""
    people = [person.name or person.printed for person in work.authors]
    return _listed(people[:3], more=True) if len(people) > 4 else _listed(people, more=work.and_others)


def _listed(people: list[str], *, more: bool) -> str:
    if more and people:
        return ", ".join(people) + " et al."
    return " and ".join([", ".join(people[:-1]), people[-1]] if len(people) > 1 else people)


def stars(rating: int | None) -> str:
    """Return "★★★★☆" for 4, and nothing for none."""
    return "★" * rating + "☆" * (5 - rating) if rating else ""


def long_date(value: PartialDate) -> str:
    """Return "12 June 2017", "June 2017", "summer 2021" or "about 1936"; ranges with a dash between."""
    about = "about " if value.about else ""
    end = f" – {long_date(value.end)}" if value.end else ""
    return about + " ".join(part for part in (_day_and_month(value), printed_year(value.year)) if part) + end


def _day_and_month(value: PartialDate) -> str:
    if value.month is None:
        return ""
    if value.month > 12:
        return SEASONS[value.month - 21]
    month = MONTHS[value.month - 1]
    return f"{value.day} {month}" if value.day else month


def printed_year(year: int) -> str:
    """Return "1936", or "44 BCE" for a year before the first."""
    return str(year) if year > 0 else f"{1 - year} BCE"
