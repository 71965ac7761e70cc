"""The notes of an item and those that a file has for it, each once."""

from collections.abc import Sequence
from dataclasses import replace

from litlog.model.reading import Note


def with_new_notes(kept: Sequence[Note], met: Sequence[Note]) -> tuple[Note, ...]:
    """Give the notes that are kept and those met that are not among them; one that both have gets what is new under it.

    A highlight that was taken in last month may have a remark by now.
    """
    places = {replace(note, children=()): place for place, note in reversed([*enumerate(kept)])}
    together = list(kept)
    for note in met:
        place = places.setdefault(replace(note, children=()), len(together))
        if place == len(together):
            together.append(note)
        else:
            one = together[place]
            together[place] = replace(one, children=with_new_notes(one.children, note.children))
    return tuple(together)
