"""Imported files of another copy of the library: those that are not here are kept, too."""

from litlog.formats.litlog_json.reader_writer import Export
from litlog.model.results.parsed import Problem
from litlog.store.change import Change


def put_bibliographies(change: Change, export: Export) -> list[Problem]:
    """Keep the files of which the items came; one that is here, or another by its name, stays as it is."""
    here = change.bibliographies()
    taken = {one.path for one in here} | {one.source for one in here}
    data = {one.data for one in here}
    problems = []
    for one in export.bibliographies:
        if not taken & {one.path, one.source}:
            change.put_bibliography(one)
            taken |= {one.path, one.source}
        elif one.data not in data:
            problems.append(Problem(1, f"The file {one.path} was imported with another text here, which stays."))
    return problems
