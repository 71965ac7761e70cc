"""`litlog note`: add a note on a work, with the place it refers to."""

import re
from contextlib import nullcontext
from dataclasses import replace
from typing import Annotated

import typer

from litlog.cli.commands.into_pages import InPage, refuse_page_alone
from litlog.cli.commands.options import Json, Key
from litlog.cli.context import choices, command_app, purpose, said, writing
from litlog.cli.editor import edited
from litlog.cli.output import remark, say_json
from litlog.errors import UsageError
from litlog.library.editing import change_items
from litlog.library.items.reading_changes import with_note
from litlog.library.lookup import the_item
from litlog.library.pages.in_page import note_in_page, page_naming
from litlog.model.dates import PartialDate
from litlog.model.plain import item_to_plain
from litlog.model.reading import Anchor, Note, NoteKind

app = command_app()


@app.command(epilog="Example: litlog note vaswani2017attention 'multi-head attention, clearly drawn' --page 4")
def note(
    context: typer.Context,
    key: Key,
    text: Annotated[
        str | None, typer.Argument(metavar="TEXT", help="The note; your editor opens if it is left out.")
    ] = None,
    page: Annotated[str, typer.Option(help="The page it is about, as printed: 74, or 74-76.")] = "",
    section: Annotated[str, typer.Option(help="The section it is about: 4.1.")] = "",
    at: Annotated[str, typer.Option(metavar="TIME", help="The time it is about, in a video: 12:30.")] = "",
    quote: Annotated[bool, typer.Option("--quote", help="The text is a quotation from the work.")] = False,
    in_page: InPage = False,
    log: Annotated[
        str | None,
        typer.Option("--log", metavar="PAGE", help="With --in-page: the page to write to, if several name it."),
    ] = None,
    json: Json = False,
) -> None:
    """Write a note on a work."""
    with writing(context) as library:
        item = the_item(library, key)
        kind = NoteKind.QUOTE if quote else NoteKind.REMARK
        blank = Note("", kind, _anchor(page, section, at), noted=PartialDate.of(library.today()))
        with nullcontext(text) if text is not None else edited("", ".md", purpose(context, item.key)) as words:
            written = replace(blank, text=_words(words))
            command = said(context, key, written.text, "--in-page" if in_page else "")
            if in_page:
                page_written = page_naming(library, item, log)
                changed = note_in_page(library, item, written, page=page_written, command=command)
            else:
                refuse_page_alone(log, "--log")
                [changed] = change_items(library, [item], lambda one: with_note(one, written), command)
    if json:
        say_json(item_to_plain(changed))
    else:
        remark(f"Noted on {item.key}.", quiet=choices(context).quiet)


def _words(text: str) -> str:
    if not text.strip():
        raise UsageError("The note is empty.", "Nothing was changed.")
    return text.strip()


def _anchor(page: str, section: str, at: str) -> Anchor | None:
    if sum(map(bool, (page, section, at))) > 1:
        raise UsageError("A note is about one place.", "Give one of --page, --section and --at.")
    if section:
        return Anchor("section", section)
    if at:
        if not re.fullmatch(r"(?:\d+:)?\d{1,3}:\d{2}|(?:\d+h)?(?:\d+m)?(?:\d+s)?", at):
            raise UsageError(f'"{at}" is not a time in a video.', "Write it like 12:30, 1:02:30 or 15m32s.")
        return Anchor("time", at)
    start, _, end = page.partition("-")
    return Anchor("page", start.strip(), end.strip()) if page else None
