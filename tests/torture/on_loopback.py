"""litlog with this machine's own servers among those that it may ask: `python -m torture.on_loopback refresh`."""

import sys

from litlog.cli import main
from litlog.sources.http.fetcher import Fetcher

if __name__ == "__main__":
    defaults = Fetcher.__init__.__kwdefaults__ or {}
    defaults["allowed"] = ("127.0.0.0/8",)
    sys.exit(main())
