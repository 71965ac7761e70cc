"""`litlog edit`: change fields of a work, by options or in an editor."""

from collections.abc import Mapping
from contextlib import nullcontext
from typing import Annotated

import typer

from litlog.cli.commands.options import Json, Key
from litlog.cli.context import choices, command_app, purpose, said, writing
from litlog.cli.editor import edited
from litlog.cli.output import remark, say_json
from litlog.errors import UsageError
from litlog.library.editing import edit as edit_item
from litlog.library.items.editable_fields import EDITABLE, SETTABLE, field_text
from litlog.library.items.reading_changes import READING_NAMES
from litlog.library.lookup import the_item
from litlog.model.plain import item_to_plain

app = command_app()


@app.command(
    epilog="Example: litlog edit vaswani2017attention --set 'title=Attention Is All You Need' --set date=2017-06-12. "
    "What you set wins over every source; an empty value takes your word back; --unset removes a field, "
    "whoever told it. Fields: key, " + ", ".join((*SETTABLE, *READING_NAMES)) + "."
)
def edit(
    context: typer.Context,
    key: Key,
    values: Annotated[
        list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="Set a field; may be given again.")
    ] = None,
    unset: Annotated[
        list[str] | None, typer.Option("--unset", metavar="FIELD", help="Remove a field; may be given again.")
    ] = None,
    json: Json = False,
) -> None:
    """Change a work's fields; without --set they open in your editor."""
    with writing(context) as library:
        item = the_item(library, key)
        before = {"key": item.key} | {name: field_text(item.work, name).replace("\n", " ") for name in EDITABLE}
        with nullcontext("") if values or unset else edited(_form(before), purpose=purpose(context, item.key)) as form:
            wanted = dict(map(_pair, values or ())) if values or unset else _changed(before, form)
            words = [f"{name}={value}" for name, value in wanted.items()] + [f"--unset {name}" for name in unset or ()]
            after = edit_item(library, item, wanted, said(context, key, *words), unset or ()) if words else item
    if json:
        say_json(item_to_plain(after))
    else:
        changed = (after.work, after.key, after.reading) != (item.work, item.key, item.reading)
        names = ", ".join((*wanted, *(unset or ()))) if changed else "nothing"
        remark(f"{after.key}: {names} changed.", quiet=choices(context).quiet)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f'"{text}" does not say what to set.', "Write --set field=value, e.g. --set date=2017.")
    return name.strip(), value


def _form(fields: Mapping[str, str]) -> str:
    return "".join(f"{name}: {value}".rstrip() + "\n" for name, value in fields.items())


def _changed(before: Mapping[str, str], form: str) -> dict[str, str]:
    """Return the fields that were changed in the editor."""
    after = dict(_line(line) for line in form.splitlines() if line.strip())
    return {name: value for name, value in after.items() if value != before.get(name)}


def _line(line: str) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    if not colon:
        raise UsageError(f'"{line}" is not a line like "title: …".', "Nothing was changed.")
    return name.strip(), value.strip()
