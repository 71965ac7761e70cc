"""A tree and the library changed one value differently: both are shown, and a side is taken."""

from pathlib import Path

from commands import CommandLine


def test_a_side_is_taken(litlog: CommandLine, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    litlog("add", "--title", "Moss", "--key", "moss")
    litlog("edit", "moss", "--set", "rating=2")
    litlog("export", "tree", "-o", str(tree))
    file = tree / "works" / "moss.md"
    file.write_text(file.read_text().replace("rating: 2", "rating: 5"))
    litlog("edit", "moss", "--set", "rating=3")
    result = litlog.run("import", str(tree))
    assert result.code == 3
    assert "moss: rating is 3 here and 5 there; 3 stays." in result.err
    assert "hint: Take a side with --take files or --take library." in result.err
    [plain] = litlog.run("import", str(tree), "--json").json
    assert plain["conflicts"] == [{"key": "moss", "field": "rating", "library": "3", "files": "5", "kept": "3"}]
    result = litlog.run("import", str(tree), "--take", "files")
    assert (result.code, "5 is taken" in result.err, "hint" in result.err) == (0, True, False)
    assert litlog.json("show", "moss")["rating"] == 5


def test_only_a_tree_has_sides(litlog: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text("@misc{a, title = {A}}")
    assert litlog.run("import", str(tmp_path / "a.bib"), "--take", "files").code == 2
