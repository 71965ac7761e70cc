"""Error hints: the next step for the reader when a source fails."""

AGAIN = "`litlog refresh` asks again."
BY_HAND = "`litlog edit KEY` takes what you know of the work."
LOOK = "Open it in a browser, and add the address that you end at."
