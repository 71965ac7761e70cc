"""Kinds that a page does not tell, so that they overrule nobody: of links to unknown sites, and of bare titles."""

from litlog.identify import describe
from litlog.model.pages import Meaning


def guessed_kinds(meaning: Meaning) -> set[str]:
    """Return the names of the works whose kind is guessed: no address of a known kind names them."""
    known = {one.work for one in meaning.mentions if one.work and one.url and not describe(one.url).guessed}
    return set(meaning.works) - known
