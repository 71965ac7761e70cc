"""Where the reader stands with a work, as verbs, boxes, headings and notes say."""

import pytest

from litlog.model.pages import Meaning
from litlog.pages import read_page, understand


def read(text: str, head: str = "## 2023 Log\n") -> Meaning:
    return understand(read_page((head + text).encode(), "log.md"))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("* 2/01 - read [On Maps](https://a.example/on-maps)", "read"),
        ("* 2/01 - started [On Maps](https://a.example/on-maps)", "reading"),
        ("* 2/01 - I want to read [On Maps](https://a.example/on-maps)", "want"),
        ("- [ ] [On Maps](https://a.example/on-maps)", "want"),
        ("- [x] [On Maps](https://a.example/on-maps)", "read"),
        ("### To read\n- [On Maps](https://a.example/on-maps)", "want"),
        ("### Papers I read\n- [On Maps](https://a.example/on-maps)", "read"),
        ("* 2/01 - [On Maps](https://a.example/on-maps)", ""),
        ("- [/] [On Maps](https://a.example/on-maps)", "reading"),
        ("- [-] [On Maps](https://a.example/on-maps)", "abandoned"),
        ("- ✅ [On Maps](https://a.example/on-maps)", "read"),
        ("- [On Maps](https://a.example/on-maps) ✔️", "read"),
        ("- ⏳ [On Maps](https://a.example/on-maps)", "reading"),
        ("- [On Maps](https://a.example/on-maps) 🔖", "want"),
        ("- ~~[On Maps](https://a.example/on-maps)~~", "read"),
        ("- ~~[On Maps](https://a.example/on-maps) by A. Cartograph~~", "read"),
        ("- [On Maps](https://a.example/on-maps) is no ~~globe~~ sphere", ""),
        ("- [On Maps](https://a.example/on-maps), whose result is ✅ for all", ""),
        ("- 读完 [On Maps](https://a.example/on-maps)", "read"),
        ("- 在读：[On Maps](https://a.example/on-maps)", "reading"),
        ("- [On Maps](https://a.example/on-maps) 완독", "read"),
        ("- [On Maps](https://a.example/on-maps) 読みたい", "want"),
        ("- прочитал [On Maps](https://a.example/on-maps)", "read"),
        ("### Books I am currently reading\n- [On Maps](https://a.example/on-maps)", "reading"),
        ("### À lire\n- [On Maps](https://a.example/on-maps)", "want"),
        ("### Abandoned\n- [On Maps](https://a.example/on-maps)", "abandoned"),
    ],
)
def test_statuses(text: str, status: str) -> None:
    assert "".join(str(one.status) for one in read(text).statuses) == status


def test_a_checkbox_holds_for_what_is_under_it() -> None:
    meaning = read("- [ ] A topic:\n    - [On Maps](https://a.example/on-maps)\n")
    assert [str(one.status) for one in meaning.statuses] == ["want"]


def test_notes_make_a_work_read_without_a_day_and_only_where_nothing_better_is_said() -> None:
    began = "# Log 2023\n* 7/01 - {} [On Risks](https://arxiv.org/abs/2108.07258)\n"
    notes = "### Paper\n* [On the Risks](https://arxiv.org/abs/2108.07258)\n* Published July 2022\n* I think so\n"
    assert [(str(one.status), str(one.on or "")) for one in read(notes, "").statuses] == [("read", "")]
    for verb, told in (("began", [("reading", "2023-07-01"), ("read", "")]), ("read", [("read", "2023-07-01")])):
        statuses = read(began.format(verb) + notes, "").statuses
        assert [(str(one.status), str(one.on or "")) for one in statuses] == told
