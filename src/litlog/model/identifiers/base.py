"""Base class of identifiers: the stored form `scheme:value`, and rejection of invalid values."""

from dataclasses import dataclass
from typing import ClassVar

from litlog.errors import NotIdentified


@dataclass(frozen=True, slots=True)
class Filed:
    """A value in an identifier scheme ("doi"); one subclass per scheme."""

    scheme: ClassVar[str]
    value: str

    def __str__(self) -> str:
        """Return the stored form: `scheme:value`."""
        return f"{self.scheme}:{self.value}"


def refusal(text: str, what: str) -> NotIdentified:
    """Return the error for a text that is not `what` ("a DOI")."""
    return NotIdentified(f'"{text[:80]}" is not {what}.', "Check it for a digit too many, too few or mistyped.")
