"""A reader asks the sources again, from the command line, of a source that an installed package adds."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from commands import Result
from litlog.cli import main

PLUG_IN = """\
from pathlib import Path
from litlog.sources.recorded import RecordedFacts

def open_source(settings, now):
    return RecordedFacts(Path(__file__).with_name("facts.jsonl"))
"""
FIRST = {"title": "Ideal Theory in Rings", "contributors": [{"role": "author", "family": "Noether", "given": "Emmy"}]}
LATER = FIRST | {"container": "Annalen", "issued": "1921"}

Run = Callable[..., Result]
Says = Callable[[Mapping[str, object]], None]


@pytest.fixture
def says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Says:
    """Install a package whose source says this of 10.1000/182."""
    package = tmp_path / "installed"
    info = package / "recorded_plug-1.dist-info"
    info.mkdir(parents=True)
    (package / "recorded_plug.py").write_text(PLUG_IN)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: recorded-plug\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[litlog.sources]\nrecorded = recorded_plug:open_source\n")
    monkeypatch.syspath_prepend(str(package))
    monkeypatch.delitem(sys.modules, "recorded_plug", raising=False)

    def say(work: Mapping[str, object]) -> None:
        fact = {"identifier": "doi:10.1000/182", "work": work, "source": "recorded", "trust": 70,
                "found_at": "2023-03-20T10:00:00Z", "payload_sha256": ""}  # fmt: skip
        (package / "facts.jsonl").write_text(json.dumps(fact) + "\n")

    return say


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_(*arguments: str) -> Result:
        capsys.readouterr()
        code = main(["--library", str(tmp_path / "library"), *arguments])
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    return run_


@pytest.fixture
def key(says: Says, run: Run) -> str:
    says(FIRST)
    assert run("add", "10.1000/182", "--tag", "algebra").code == 0
    [item] = run("list", "--json").json
    says(LATER)
    return str(item["key"])


def shown(run: Run, key: str) -> tuple[object, object]:
    item = run("show", key, "--json").json
    return item.get("container"), item["tags"]


def test_a_dry_run_shows_each_field_and_changes_nothing(key: str, run: Run) -> None:
    told = run("refresh", key, "--dry-run")
    assert "container    (nothing) → Annalen  (recorded)" in told.out
    assert shown(run, key) == (None, ["algebra"])


def test_nothing_is_taken_in_unless_it_is_said(key: str, run: Run) -> None:
    told = run("refresh", "tag:algebra")
    assert "Annalen" in told.out
    assert "--apply" in told.err
    assert shown(run, key) == (None, ["algebra"])


def test_apply_takes_in_what_was_shown_and_undo_takes_it_back(key: str, run: Run) -> None:
    [told] = run("refresh", key, "--apply", "--json").json
    assert told["outcome"] == "updated"
    assert {one["field"]: one["after"] for one in told["changes"]} == {"container": "Annalen", "issued": "1921"}
    assert shown(run, str(told["key"])) == ("Annalen", ["algebra"])
    run("undo")
    assert shown(run, key) == (None, ["algebra"])


def test_all_asks_for_every_work_and_the_queue_for_none_that_is_known(key: str, run: Run) -> None:
    assert "Annalen" in run("refresh", "--all").out
    assert run("refresh").err == "There is nothing new.\n"


def test_both_at_once_are_refused(key: str, run: Run) -> None:
    told = run("refresh", key, "--apply", "--dry-run")
    assert (told.code, "opposite" in told.err) == (2, True)


def test_a_source_that_does_not_answer_is_told(key: str, run: Run) -> None:
    run("add", "10.1000/999")
    told = run("refresh", "--all", "--apply")
    assert "doi:10.1000/999 waits in the queue" in told.err
    assert shown(run, run("list", "tag:algebra", "--json").json[0]["key"])[0] == "Annalen"


def test_a_retraction_is_told_wherever_the_work_is_shown(key: str, says: Says, run: Run) -> None:
    says(FIRST | {"extra": {"notice:retraction": "2012-05-08 doi:10.1000/183"}})
    run("refresh", key, "--apply")
    assert "RETRACTED 2012-05-08  Ideal Theory" in run("list").out
    assert "RETRACTED 2012-05-08" in run("show", key).out
    assert "was retracted on 2012-05-08 (doi:10.1000/183)" in run("check").out


def test_links_are_not_followed_offline(key: str, run: Run) -> None:
    told = run("--offline", "check", "--links")
    assert (told.code, "offline" in told.err) == (1, True)
