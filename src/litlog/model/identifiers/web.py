"""Web identifiers: videos, discussions, repositories, and any other address."""

import re
from dataclasses import dataclass
from typing import ClassVar, Literal, Self

from litlog.model.identifiers.base import Filed, refusal

# The names that GitHub gives out: https://docs.github.com/en/get-started/learning-about-github/types-of-github-accounts
_REPOSITORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}")
_YOUTUBE = re.compile(r"[A-Za-z0-9_-]{11}")
_VIMEO = re.compile(r"[1-9][0-9]{0,11}")


@dataclass(frozen=True, slots=True)
class VideoId:
    """A video at YouTube (eleven characters) or Vimeo (digits)."""

    scheme: Literal["youtube", "vimeo"]
    value: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the bare id; only digits mean Vimeo, unless there are eleven of them."""
        return cls.at("youtube" if _YOUTUBE.fullmatch(text) else "vimeo", text)

    @classmethod
    def at(cls, scheme: Literal["youtube", "vimeo"], text: str) -> Self:
        """Read the id of a video at this place."""
        if not (_YOUTUBE if scheme == "youtube" else _VIMEO).fullmatch(text):
            raise refusal(text, "a video id")
        return cls(scheme, text)

    @property
    def url(self) -> str:
        """The page that plays it."""
        watch = "https://www.youtube.com/watch?v=" if self.scheme == "youtube" else "https://vimeo.com/"
        return watch + self.value

    def __str__(self) -> str:
        """Return the form by which the library files it: `scheme:value`."""
        return f"{self.scheme}:{self.value}"


class HackerNewsId(Filed):
    """A story, a comment, a poll or a job at Hacker News."""

    __slots__ = ()
    scheme: ClassVar[str] = "hn"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the digits."""
        if not re.fullmatch(r"[1-9][0-9]{0,11}", text):
            raise refusal(text, "a Hacker News id")
        return cls(text)

    @property
    def url(self) -> str:
        """Its page."""
        return f"https://news.ycombinator.com/item?id={self.value}"


class RepositoryId(Filed):
    """A repository at GitHub, `owner/name` in lower case, as GitHub compares them."""

    __slots__ = ()
    scheme: ClassVar[str] = "github"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "owner/name"; a ".git" at the end is dropped, for no name may end in it."""
        name = text.lower()
        while name.endswith(".git"):
            name = name.removesuffix(".git")
        if not _REPOSITORY.fullmatch(name) or name.endswith(("/.", "/..")):
            raise refusal(text, "a repository")
        return cls(name)

    @property
    def url(self) -> str:
        """Its page."""
        return f"https://github.com/{self.value}"


class Url(Filed):
    """Any other address, canonical as `identify.canonical_url` makes it."""

    __slots__ = ()
    scheme: ClassVar[str] = "url"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an http or https address."""
        if not re.fullmatch(r"https?://[^\s/]\S*", text):
            raise refusal(text, "a web address")
        return cls(text)

    @property
    def url(self) -> str:
        """Itself."""
        return self.value
