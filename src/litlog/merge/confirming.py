"""Confirming a lookup: whether a record is of the work in whose text the identifier was found, or of a cited work."""

from litlog.merge.people import shared_people
from litlog.merge.titles import answers, numbered_apart, title_likeness, told_by
from litlog.model.work import Work

_SAME_TITLE = 0.95
_MISREAD_TITLE = 0.8
"""Minimum likeness if the people match: a title read from a page may lack a letter or a ligature."""


def confirms(answer: Work, work: Work) -> bool:
    """Return whether a record has the title of the work, or nearly that title and one of its people.

    A one-word title ("Attention") needs a matching person as well; a work without a title is never confirmed.
    """
    if not told_by(work) or answers(work, answer) or numbered_apart(work, answer):
        return False
    likeness, people = title_likeness(work, answer), shared_people(work, answer)
    if likeness >= _SAME_TITLE:
        return told_by(work) > 1 or bool(people)
    return likeness >= _MISREAD_TITLE and bool(people)
