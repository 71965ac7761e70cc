"""A mark, a tag or a note is written into the page that names the work, in its own manner, or it is refused."""

from pathlib import Path

import pytest

from commands import CommandLine

RINGS = "[Rings](https://example.org/rings)"
IDEALS = "[Ideals](https://example.org/ideals)"
SAID = "a sum of ideals is an ideal again"
LIST = f"# Reading list\n\n- [ ] {RINGS}\n- [X] {IDEALS} and all\n- [Fields](https://example.org/fields)\n"
LOG = f"## 2023 Log\n* 2/21 - want to read {RINGS}\n\t* from Emmy\n* 3/05 - finished {IDEALS}\n"
TAGGED = f"# Links\n\n- {RINGS} \\#algebra\n- {IDEALS} - short \\#algebra \\#proofs\n- [Fields](https://example.org/fields)\n"
SIGNS = f"- 🔖 {RINGS}\n- ✅ {IDEALS}\n- [Fields](https://example.org/fields)\n"
LISTED = f"- {RINGS} [algebra]\n- {IDEALS} [algebra, short]\n- [Fields](https://example.org/fields)\n"
FRONT = f"---\ntitle: Notes\ntags: [algebra]\n---\n\n# {RINGS}\n\n* a sum of ideals\n"
FIELD = f"## {RINGS}\n\n* Tags: algebra\n* a sum of ideals\n"
NOTES = f"# {RINGS}\n\n* Author: Emmy Noether\n\n## 1. Sums\n* p. 3: clear\n\t* and short\n"
STARS = f"# Books\n\n- [x] {RINGS} ★★★☆☆\n- [x] {IDEALS} - good\n- [ ] [Fields](https://example.org/fields) ★★★★★\n"
TENTHS = f"* {RINGS} (8/10)\n* {IDEALS} (6/10), short\n* [Fields](https://example.org/fields)\n"
ROWS = f"| Title | Rating |\n|---|---|\n| {RINGS} | ★★★ |\n| {IDEALS} |  |\n"
PLAIN = f"# Links\n\nSee {RINGS} and {IDEALS}.\n\n{RINGS}\n"


def kept(litlog: CommandLine, folder: Path, text: str) -> None:
    file = folder / "evenings.md"
    file.write_bytes(text.encode())
    litlog("import", str(file))


@pytest.mark.parametrize(
    ("text", "words", "old", "new"),
    [
        (LIST, ("mark", "rings", "read"), f"[ ] {RINGS}", f"[X] {RINGS}"),
        (LIST, ("mark", "ideals", "want"), f"[X] {IDEALS}", f"[ ] {IDEALS}"),
        (LIST, ("mark", "fields", "read"), "- [Fields]", "- [X] [Fields]"),
        (LOG, ("mark", "rings", "read", "--date", "2023-02-21"), f"want to read {RINGS}", f"finished {RINGS}"),
        (LOG, ("mark", "rings", "reading", "--date", "2023-03-07"), f"finished {IDEALS}\n",
         f"finished {IDEALS}\n* 3/07 - reading {RINGS}\n"),
        (TAGGED, ("tag", "fields", "ml/nlp"), "fields)\n", "fields) \\#ml/nlp\n"),
        (SIGNS, ("mark", "rings", "read"), f"🔖 {RINGS}", f"✅ {RINGS}"),
        (SIGNS, ("mark", "fields", "reading"), "- [Fields]", "- ⏳ [Fields]"),
        (STARS, ("mark", "rings", "--rating", "4"), "★★★☆☆", "★★★★☆"),
        (STARS, ("mark", "ideals", "--rating", "2"), "- good", "- good ★★☆☆☆"),
        (STARS, ("mark", "fields", "read", "--rating", "4"), "[ ] [Fields](https://example.org/fields) ★★★★★",
         "[x] [Fields](https://example.org/fields) ★★★★☆"),
        (TENTHS, ("mark", "rings", "--rating", "5"), "(8/10)", "(10/10)"),
        (TENTHS, ("mark", "fields", "--rating", "3"), "fields)\n", "fields) (6/10)\n"),
        (ROWS, ("mark", "ideals", "--rating", "5"), f"{IDEALS} |  |", f"{IDEALS} | ★★★★★ |"),
        (LISTED, ("tag", "rings", "two words"), "[algebra]", "[algebra, two words]"),
        (LISTED, ("tag", "fields", "new"), "fields)\n", "fields) [new]\n"),
        (FRONT, ("tag", "rings", "two words"), "tags: [algebra]", "tags: [algebra, two words]"),
        (FIELD, ("tag", "rings", "new"), "Tags: algebra", "Tags: algebra, new"),
        (TAGGED, ("tag", "ideals", "new", "newer"), "\\#proofs", "\\#proofs \\#new \\#newer"),
        (LOG, ("note", "rings", "very clear"), "\t* from Emmy\n", "\t* from Emmy\n\t* very clear\n"),
        (LOG, ("note", "ideals", "clear", "--page", "4-5"), f"{IDEALS}\n", f"{IDEALS}\n\t* p. 4-5: clear\n"),
        (NOTES, ("note", "https://example.org/rings", "at last"), "\t* and short\n", "\t* and short\n* at last\n"),
        (NOTES, ("note", "https://example.org/rings", SAID, "--quote", "--section", "4.1"), "and short\n",
         f"and short\n* § 4.1: \"{SAID}\"\n"),
    ],
)  # fmt: skip
def test_only_what_is_written_is_new(
    litlog: CommandLine, tmp_path: Path, text: str, words: list[str], old: str, new: str
) -> None:
    kept(litlog, tmp_path, text)
    before = litlog("export", "json")
    litlog(*words, "--in-page")
    assert litlog("export", "log") == text.replace(old, new, 1)
    litlog("undo")
    assert litlog("export", "json") == before


def test_a_mark_is_the_pages_alone_and_follows_the_file(litlog: CommandLine, tmp_path: Path) -> None:
    kept(litlog, tmp_path, LIST)
    litlog("mark", "rings", "read", "--in-page")
    litlog("pages", "sync")
    file = tmp_path / "evenings.md"
    assert litlog.json("show", "rings")["statuses"] == [{"status": "read"}]
    file.write_text(file.read_text().replace(f"[X] {RINGS}", f"[ ] {RINGS}"))
    litlog("pages", "sync")
    assert litlog.json("show", "rings")["status"] == "want"


def test_a_note_is_there_once_and_goes_with_its_line(litlog: CommandLine, tmp_path: Path) -> None:
    kept(litlog, tmp_path, LOG)
    litlog("note", "rings", "very clear", "--in-page")
    litlog("pages", "sync")
    assert [one["text"] for one in litlog.json("show", "rings")["notes"]] == ["from Emmy", "very clear"]
    page = litlog("export", "page", "key:rings")
    assert page.count("very clear") == page.count("from Emmy")
    file = tmp_path / "evenings.md"
    file.write_text(file.read_text().replace("\t* very clear\n", ""))
    litlog("pages", "sync")
    assert [one["text"] for one in litlog.json("show", "rings")["notes"]] == ["from Emmy"]


def test_a_tag_is_on_the_page_and_on_the_item(litlog: CommandLine, tmp_path: Path) -> None:
    kept(litlog, tmp_path, TAGGED)
    litlog("tag", "fields", "number", "--in-page")
    assert litlog("list", "tag:number").startswith("fields")
    litlog("tag", "fields", "number", "--in-page")
    assert litlog("export", "log").count("\\#number") == 1


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        (PLAIN, ("mark", "rings", "read"), "evenings does not show where you stand with a work."),
        (PLAIN, ("tag", "rings", "new"), "evenings shows no tags."),
        (PLAIN, ("note", "rings", "new"), "evenings shows no notes under the lines that name works."),
        (PLAIN, ("tag", "ideals", "new"), "evenings shows no tags."),
        (LIST, ("mark", "rings", "reading"), "No checkbox of evenings shows that a work is reading."),
        (LIST, ("mark", "rings", "read", "--date", "2023-03-01"), "a mark, which has no day"),
        (
            TAGGED,
            ("tag", "rings", "two words"),
            'evenings has no place where "two words" would read as a tag of rings.',
        ),
        (LOG, ("note", "rings", "one\ntwo"), "has one line"),
        (LOG, ("note", "rings", "new", "--at", "12:30"), "shows no times"),
        (LOG, ("note", "rings", "see p. 9"), "would not read the note as it is meant"),
        (LOG, ("mark", "rings", "read", "--rating", "4"), "evenings shows no ratings."),
        (LOG, ("mark", "rings", "read", "--priority", "4"), "A page shows a status and a rating."),
        (STARS, ("mark", "rings", "--rating", "0"), "A rating on a page is 1 to 5."),
        (LOG, ("tag", "rings", "-r", "old"), "taken off a page by hand"),
        (LOG, ("mark", "title:rings OR title:ideals", "read"), "2 works are meant."),
    ],
)
def test_what_a_page_does_not_show_is_refused(
    litlog: CommandLine, tmp_path: Path, text: str, words: list[str], told: str
) -> None:
    kept(litlog, tmp_path, text)
    before = litlog("export", "json")
    refused = litlog.run(*words, "--in-page")
    assert (refused.code in (1, 2), told in refused.err) == (True, True), refused
    assert "hint:" in refused.err
    assert litlog("export", "json") == before


def test_a_line_that_names_two_works_tells_of_neither_alone(litlog: CommandLine, tmp_path: Path) -> None:
    kept(litlog, tmp_path, f"- [ ] {RINGS} and {IDEALS}\n- [x] [Fields](https://example.org/fields) #a\n- x #b\n")
    for words in (("mark", "rings", "read"), ("tag", "rings", "new")):
        refused = litlog.run(*words, "--in-page")
        assert "names other works as well" in refused.err


def test_a_box_above_lines_on_other_works_is_theirs_too(litlog: CommandLine, tmp_path: Path) -> None:
    kept(litlog, tmp_path, f"- [ ] {RINGS}\n\t- {IDEALS}\n- [ ] [Fields](https://example.org/fields)\n")
    refused = litlog.run("mark", "rings", "read", "--in-page")
    assert (refused.code, "would read differently" in refused.err) == (1, True)


def test_several_pages_name_a_work(litlog: CommandLine, tmp_path: Path) -> None:
    kept(litlog, tmp_path, LOG)
    other = tmp_path / "mornings.md"
    other.write_text(f"- [ ] {RINGS}\n- [x] {IDEALS}\n")
    litlog("import", str(other))
    refused = litlog.run("mark", "rings", "read", "--in-page")
    assert "Name one of: evenings, mornings." in refused.err
    litlog("note", "rings", "clear", "--in-page", "--log", "evenings")
    assert "\t* clear\n" in litlog("export", "log", "--page", "evenings")
    assert litlog.run("note", "rings", "clear", "--log", "evenings").code == 2
    assert litlog.run("mark", "rings", "read", "--page", "mornings").code == 2
