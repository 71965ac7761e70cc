"""What the store costs on a large library: `python benchmarks/store_at_scale.py [WORKS]`, 100,000 by default.

The works are made up from a fixed seed: titles and abstracts of words with the frequencies of natural text (Zipf).
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from litlog.model.dates import PartialDate
from litlog.model.identifiers import Doi
from litlog.model.item import Item
from litlog.model.links import Link
from litlog.model.people import Contributor
from litlog.model.reading import Note, Reading
from litlog.model.work import Kind, Work
from litlog.query.terms import AllOf, Exactly, Words
from litlog.store import Store, open_store

RARE, COMMON = "w9000x", "w10x"


def made_up_items(number: int) -> Iterator[Item]:
    """Return items of about one kilobyte each, the same ones every time."""
    chance = random.Random(1931)
    vocabulary = [f"w{rank}x" for rank in range(20_000)]
    weights = [1 / (rank + 10) for rank in range(20_000)]
    for one in range(number):
        words = chance.choices(vocabulary, weights, k=90)
        yield Item(
            key=f"author{one}",
            work=Work(
                kind=Kind.PAPER,
                title=" ".join(words[:8]),
                abstract=" ".join(words[8:80]),
                contributors=(Contributor(words[80], words[81]), Contributor(words[82], words[83])),
                issued=PartialDate(1950 + one % 75),
                identifiers=(Doi(f"10.1000/{one}"),),
                links=(Link(f"https://example.org/{one}"),),
            ),
            reading=Reading(tags=(f"tag{one % 50}",), notes=(Note(" ".join(words[84:])),)),
            added=f"20{one % 25:02d}-01-01T00:00:00Z",
        )


def milliseconds(act: Callable[[], object]) -> float:
    """Return the best wall time of five runs."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def fill(store: Store, number: int) -> None:
    """Add the items in one change, and say what that took."""
    items = list(made_up_items(number))
    start = time.process_time()
    with store.change("import") as change:
        for item in items:
            change.put(item)
    print(f"put {number} items: {time.process_time() - start:.2f} s of CPU")


def measure(store: Store) -> None:
    """Print a line for every question."""
    questions: dict[str, Callable[[], object]] = {
        "item by key": lambda: store.item("author77"),
        "item by identifier": lambda: store.item_with(Doi("10.1000/77")),
        "items, 50 newest": lambda: store.items(limit=50),
        "items, 50 by title": lambda: store.items(sort="title", limit=50),
        "items, 50 by author": lambda: store.items(sort="author", limit=50),
        "items of a tag, 50": lambda: store.items(Exactly("tag", "tag7"), limit=50),
        "search, a rare word": lambda: store.search(Words((RARE,))),
        "search, a common word": lambda: store.search(Words((COMMON,))),
        "search, two words": lambda: store.search(AllOf((Words((COMMON,)), Words(("w50x",))))),
        "search, a prefix": lambda: store.search(Words(("w12",), prefix=True)),
        "count of a common word": lambda: store.count(Words((COMMON,))),
        "tags": store.tags,
    }
    for name, ask in questions.items():
        print(f"{name:24}{milliseconds(ask):8.1f} ms")


def main() -> None:
    """Make a library and measure it."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        location = str(Path(folder, "library.db"))
        with open_store(location, create=True) as store:
            fill(store, number)
            measure(store)
        print(f"{'opening':24}{milliseconds(lambda: open_store(location).close()):8.1f} ms")


if __name__ == "__main__":
    main()
