"""docs/cli.md says what the command line says, and the command line says something about everything."""

from make_cli_reference import REFERENCE, commands, records, reference


def test_the_reference_is_up_to_date() -> None:
    assert REFERENCE.read_text(encoding="utf-8") == reference(), "`make docs` writes it anew"


def test_every_command_has_help() -> None:
    assert [context.command_path for context, command in commands() if not command.help] == []


def test_every_argument_and_option_has_help() -> None:
    silent = [
        f"{context.command_path} {form}"
        for context, command in commands()
        for form, says in records(context, command)
        if not says.strip() or says.startswith("[")
    ]
    assert silent == []
