"""`python -m litlog` is the command line."""

import sys

from litlog.cli import main

sys.exit(main())
