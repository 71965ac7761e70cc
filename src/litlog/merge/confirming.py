"""Whether an answer is of the work in whose text its identifier was found, or of another that is cited there."""

from litlog.merge.people import shared_people
from litlog.merge.titles import answers, numbered_apart, title_likeness, told_by
from litlog.model.work import Work

_SAME_TITLE = 0.95
_MISREAD_TITLE = 0.8
"""A title read from a page may have lost a letter or a ligature; the people speak for it, then."""


def confirms(answer: Work, work: Work) -> bool:
    """Return whether an answer has the title of the work, or nearly that and somebody of its people.

    A title of a single word ("Attention") confirms with the people alone; a work without a title is never confirmed.
    """
    if not told_by(work) or answers(work, answer) or numbered_apart(work, answer):
        return False
    likeness, people = title_likeness(work, answer), shared_people(work, answer)
    if likeness >= _SAME_TITLE:
        return told_by(work) > 1 or bool(people)
    return likeness >= _MISREAD_TITLE and bool(people)
