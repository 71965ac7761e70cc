r"""Cited keys of a document: from LaTeX source, the .aux file of LaTeX, the .bcf file of BibLaTeX, or Markdown.

Sources: source2e for `\citation`; the manuals of natbib and biblatex, whose commands all have "cite" in their names;
the manual of pandoc, "Citation syntax".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%[^\n]*")
_VERBATIM = re.compile(r"\\begin\{(verbatim\*?|lstlisting|comment|minted)\}.*?\\end\{\1\}", re.DOTALL)
_CITING = re.compile(r"\\([A-Za-z]*[cC]ite[A-Za-z]*)\*?")
_NO_CITATION = re.compile(r"(?i)(set)?citestyle|.*citecommand|citereset|.*citealias|citesetup|.*citeorder|.*citedelim")
_ARGUMENT = re.compile(r"(?:\s*(?:\[[^\]]{0,2000}\]|\([^()]{0,2000}\)|<[^>]{0,2000}>)){0,4}\s*\{([^{}]*)\}")
_INPUT = re.compile(
    r"\\(?:input|include|subfile|@input)\s*\{\s*([^{}]+?)\s*\}|\\(?:sub)?import\*?\{([^{}]*)\}\{([^{}]+)\}"
)
_IN_AUX = re.compile(r"\\citation\{([^{}]*)\}|\\abx@aux@cite(?:\{\d+\})?\{([^{}]*)\}")
MARKDOWN = (".md", ".markdown", ".qmd", ".rmd")
"""How the files of documents end that cite as pandoc reads it."""
_CODE = re.compile(
    r"^ {0,3}(?P<fence>```+|~~~+)[^\n]*\n.*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?<!`)(`+)(?!`).{1,2000}?(?<!`)\2(?!`)|<!--.*?(?:-->|\Z)",
    re.DOTALL | re.MULTILINE,
)
_IN_MARKDOWN = re.compile(r"(?<![\w@\\])@(?:\{([^{}\n]{1,500})\}|(\*)|(\w(?:[\w/]|[:.#$%&+?<>~-](?=[\w/]))*))(?!@)")
_IN_BCF = re.compile(r"<bcf:citekey\b[^>]*>([^<]*)</bcf:citekey>")


@dataclass(frozen=True, slots=True)
class Citations:
    r"""The keys in their order, each once; `everything` for `\nocite{*}` or `@*`; `inputs` are files read with it."""

    keys: tuple[str, ...]
    everything: bool = False
    inputs: tuple[str, ...] = ()


def citations_of(text: str, suffix: str) -> Citations:
    """Read a document by the end of its file's name: ".aux", ".bcf", `MARKDOWN`; anything else is LaTeX source."""
    inputs: list[str] = []
    if suffix == ".bcf":
        groups = [unescape(one) for one in _IN_BCF.findall(text)]
    elif suffix in MARKDOWN:
        groups = [braced or key or every for braced, every, key in _IN_MARKDOWN.findall(_CODE.sub(" ", text))]
    elif suffix == ".aux":
        groups = [one or other for one, other in _IN_AUX.findall(text)]
        inputs = list(_inputs(text))
    else:
        source = _VERBATIM.sub("", _COMMENT.sub(r"\1", text))
        groups = list(_cited(source))
        inputs = list(_inputs(source))
    keys = dict.fromkeys(key for group in groups for key in map(str.strip, group.split(",")) if key)
    everything = keys.pop("*", "") is None
    return Citations(tuple(keys), everything, tuple(inputs))


def _cited(source: str) -> Iterator[str]:
    for command in _CITING.finditer(source):
        name = command[1].lower()
        if _NO_CITATION.fullmatch(name):
            continue
        arguments = _arguments(source, command.end())
        if name.endswith("volcite"):  # the volume stands first
            next(arguments, None)
        several = name.endswith("cites")
        for number, argument in enumerate(arguments):
            if number and not several:
                break
            yield argument


def _arguments(source: str, at: int) -> Iterator[str]:
    while found := _ARGUMENT.match(source, at):
        yield found[1]
        at = found.end()


def _inputs(source: str) -> Iterator[str]:
    for file, folder, imported in _INPUT.findall(source):
        yield file or f"{folder.rstrip('/')}/{imported}"
