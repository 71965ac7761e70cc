"""How long 200 pages on 40 hosts take, beside what the slowest host alone needs for its own five.

The hosts are servers on loopback that think before they answer. The clock on the wall is what matters here: it is the
waiting that is to happen side by side. Printed are the slowest host's own time, what was taken, and the ratio.
"""

import argparse
import sys
import time
from pathlib import Path

from litlog.model.identifiers import Url
from litlog.sources.http.fetcher import Fetcher
from litlog.sources.web_page import WebPage

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from fake_internet import LOOPBACK, FakeInternet, Reply

PAGE = b"<!doctype html><html lang=en><head><title>On moss</title><meta name=author content='Ada Moss'></head></html>"


def measured(net: FakeInternet, hosts: int, pages: int, slowest: float, gap: float) -> float:
    """Return the seconds that all pages take; each host answers a little slower than the one before it."""
    urls = [
        Url(net.route(f"/{page}", Reply(PAGE, delay=slowest * host / hosts), host=host))
        for page in range(pages)
        for host in range(1, hosts + 1)
    ]
    began = time.monotonic()
    answers = list(WebPage(Fetcher(allowed=LOOPBACK, gap=gap), str).fetch_many(urls))
    assert len(answers) == hosts * pages
    return time.monotonic() - began


def main() -> None:
    """Measure once and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--hosts", type=int, default=40)
    options.add_argument("--pages", type=int, default=5, help="pages of each host")
    options.add_argument("--slowest", type=float, default=0.6, help="seconds for which the slowest host thinks")
    options.add_argument("--gap", type=float, default=0.2, help="seconds between two requests to one host")
    told = options.parse_args()
    own = told.pages * told.slowest if told.slowest > told.gap else (told.pages - 1) * told.gap + told.slowest
    with FakeInternet(hosts=told.hosts) as net:
        taken = measured(net, told.hosts, told.pages, told.slowest, told.gap)
    print(f"{told.hosts * told.pages} pages on {told.hosts} hosts: {taken:.2f} s")
    print(f"the slowest host's own {told.pages}: {own:.2f} s; ratio {taken / own:.2f}")


if __name__ == "__main__":
    main()
