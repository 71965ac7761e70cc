"""Guessed identifiers: a finding for one is accepted only if its title is the title of the work."""

from litlog.library.items.recognition import Items, recognise
from litlog.merge.confirming import confirms
from litlog.model.finding import Finding
from litlog.model.identifiers.guesses import guesses
from litlog.model.item import Item
from litlog.model.work import Work


def believed(work: Work, finding: Finding) -> bool:
    """Return whether a finding about a work counts: one that answers a mere guess must have the work's title."""
    guessed = {str(one) for one in guesses(work)} - {str(one) for one in work.identifiers}
    return finding.about not in guessed or confirms(finding.work, work)


def recognise_guessed(items: Items, work: Work) -> Item | None:
    """Return the item that certainly is this work, or has a guessed identifier and the title of this work; or None."""
    named = (item for one in guesses(work) for item in items.items_with(one))
    return recognise(items, work) or next((item for item in named if confirms(item.work, work)), None)
