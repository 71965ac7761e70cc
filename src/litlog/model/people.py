"""People of a work: persons with name parts, organisations with one name, and the name as printed."""

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """Role of a person in the making of a work."""

    AUTHOR = "author"
    EDITOR = "editor"
    TRANSLATOR = "translator"
    CHANNEL = "channel"
    CONTRIBUTOR = "contributor"


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person (`family` and the other parts) or an organisation or handle (`literal`).

    `particle` is "van der" in "Jan van der Berg", `suffix` is "Jr.". `printed` is what the source wrote,
    misspellings included; it does not count when people are compared.
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    role: Role = Role.AUTHOR
    orcid: str = ""
    printed: str = field(default="", compare=False)

    @property
    def surname(self) -> str:
        """Name used for sorting and short citations: "van der Berg", or the organisation's name."""
        return self.literal or " ".join(part for part in (self.particle, self.family) if part)

    @property
    def name(self) -> str:
        """The name in reading order: "Jan van der Berg Jr."."""
        if self.literal:
            return self.literal
        return " ".join(part for part in (self.given, self.particle, self.family, self.suffix) if part)
