"""What all identifiers share: how they are filed, and how a wrong one is refused."""

from typing import Protocol

from litlog.errors import NotIdentified


class Named(Protocol):
    """A value under a scheme."""

    @property
    def scheme(self) -> str:
        """Whose name it is: "doi"."""

    @property
    def value(self) -> str:
        """The name."""


def filed(self: Named) -> str:
    """Give the form by which the library files it: `scheme:value`."""
    return f"{self.scheme}:{self.value}"


def refusal(text: str, what: str) -> NotIdentified:
    """Give the error for a text that is not `what` ("a DOI")."""
    return NotIdentified(f'"{text[:80]}" is not {what}.', "Check it for a digit too many, too few or mistyped.")
