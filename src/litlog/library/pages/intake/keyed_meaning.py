"""A meaning with the keys of items instead of the page's own names for works."""

from collections.abc import Mapping
from dataclasses import replace

from litlog.model.pages import Meaning


def with_keys(meaning: Meaning, keys: Mapping[str, str]) -> Meaning:
    """Return a meaning with item keys instead of local names, without works that have no key."""
    return replace(
        meaning,
        works={keys[name]: work for name, work in meaning.works.items() if name in keys},
        mentions=tuple(replace(one, work=keys.get(one.work, "")) for one in meaning.mentions),
        notes=tuple(
            replace(one, work=keys.get(one.work, ""), cites=tuple(keys[cited] for cited in one.cites if cited in keys))
            for one in meaning.notes
        ),
        annotations=tuple(replace(one, work=keys[one.work]) for one in meaning.annotations if one.work in keys),
        anchors=tuple(replace(one, work=keys.get(one.work, "")) for one in meaning.anchors),
        relations=tuple(
            replace(one, subject=keys[one.subject], object=keys[one.object])
            for one in meaning.relations
            if one.subject in keys and one.object in keys
        ),
        statuses=tuple(replace(one, work=keys[one.work]) for one in meaning.statuses if one.work in keys),
        tags=tuple(replace(one, work=keys[one.work]) for one in meaning.tags if one.work in keys),
        ratings=tuple(replace(one, work=keys[one.work]) for one in meaning.ratings if one.work in keys),
    )
