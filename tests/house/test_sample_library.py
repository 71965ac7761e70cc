"""The sample log keeps every habit it is there to show, and each recorded fact is about something in the sample."""

import json
import re
from pathlib import Path

import pytest

from litlog.errors import NotIdentified
from litlog.identify import identify
from litlog.model.plain import finding_from_plain, finding_to_plain, identifier_from_plain, identifier_to_plain

DATA = Path(__file__).resolve().parents[2] / "data"
LOG = (DATA / "sample-log.md").read_bytes().decode()
BIBLIOGRAPHY = (DATA / "sample.bib").read_text(encoding="utf-8")
FACTS = [json.loads(line) for line in (DATA / "facts.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("habit", "pattern"),
    [
        ("front matter with a permalink", r"\A---\ntitle: .+\npermalink: /.+/\n---\n\n"),
        ("a year in the heading", r"^## \d{4} Log$"),
        ("a date with a dash", r"^\* \d/\d\d - "),
        ("a date without one", r"^\* \d\d/\d\d [^-]"),
        ("a date followed by a link", r"^\* \d\d/\d\d \["),
        ("two entries on one date", r"^\* (\d\d/\d\d) .*\n\* \1 "),
        ("an entry without a link", r"^\* \d/\d\d - [^\[]+$"),
        ("several works in one entry", r"read \[[^]]+\]\(\S+\) and \[[^]]+\]\(\S+\) March 2019"),
        ("a work by its authors only", r"Cormen, Leiserson, Rivest, and Stein"),
        ("the same by its nickname", r"more CLRS"),
        ("a child without a date", r"^\t\* This 19 minute \[YouTube video\]"),
        ("news of today", r"Today, \[.+ released .+\]"),
        ("a typo that stays", r"lisence"),
        ("a group with children", r"Links on .+\n(\t\* .+\n){4}"),
        ("a double blank inside a line", r"\w\.  \w"),
        ("a mis-encoded dash", r"\w" + "–".encode().decode("cp1252") + r"\w"),
        ("a private copy", r"\[Box link\]\("),
        ("plain http", r"\(http://"),
        ("a blank line within the list", r"^\t\* .+\n\n\* "),
        ("a venue as the link's text", r"\[New Yorker\]\("),
        ("a year and kind as the link's text", r"\[1936 essay\]\(.+\) \".+\" \(\[pdf link\]\(\S+\.pdf\)\)$"),
        ("a quoted title as the link's text, and tracking", r"\[\".+\"\]\(https\S+\?enrichId=\S+\) from \*.+\*"),
        ("an italic title with an ISBN in the address", r"\[\*.+\*\]\(https://\S+/97\d{11}/\S+\) \d{4}$"),
        ("own notes by relative links", r"\]\(/benjamin-1936/\)"),
        ("a thread, its comment, code and notes", r"Hacker News thread.+\n\t.+github repo.+\n\t.+notes by .+comment"),
        ("a comment under a story, and a shop", r"\[HN comment\].+\[submission .+\].+2nd edition\. \[Amazon link\]"),
        ("children after four blanks", r"(^ {4}\* .+\n){3}"),
        ("prices as of a day", r"as of 10/16, .+\$31\.99"),
        ("the day an edition appeared", r"2nd edition published March 25, 2022"),
        ("an entry without a date between dated ones", r"^\* \[.+\].+Published February, 2023\.\n\* 10/19"),
        ("a person", r"\[Aidan Gomez\]\(https://www\.linkedin"),
        ("an address without its scheme", r"\[Cohere\]\(www\.cohere\.com\)"),
        ("run-together words", r"GoogleBrain"),
        ("a blank before the stop", r" \.$"),
        ("see also", r"^ {4}\* see also "),
        ("two blank lines", r"[^\n]\n\n\n#"),
        ("a section about one paper", r"^### GPT-3 paper\n\* Published July 2020\n\* \[.+\]\(https://arxiv"),
        ("authors cut short", r"^\* Authors: .+, et al\.$"),
        ("a season, and an update", r"Originally published spring 2020, updated July 2020"),
        ("contents in two levels", r"^\* Table of Contents\n(\t\* .+ p\. \d+\n){2}(\t\t\* .+\n)+\t\*"),
        ("a page without its mark", r"^\t\t\* [^.]+ \d+$"),
        ("numbered headings, one with a page", r"^## 3\.0 .+\n\n### 3\.1 .+ p\. 11\n"),
        ("a list numbered 1. throughout", r"(^\t1\. .+\n){4}"),
        ("a heading two levels down without a page", r"^#### 3\.1\.1 [^.\d]+$"),
        ("a quoted word and own words on it", r"^\* \"Few-shot\" or, as I would put it"),
        ("a direct quotation", r" \"with model size, .+\.\"$"),
        ("a citing note with a child", r"^\* From \[.+ et al \".+\" 2020 paper\].+\n\t\* "),
        ("a run-in head and a misspelt author", r"^\* \*\*.+\*\* \[Vaswani, Shazer, "),
        ("the same paper again, without a link", r"the 2017 Vaswani Shazeer attention paper"),
        ("authors and year only, misspelt", r"from Hochreitter and Schmidhuber 1997\)"),
        ("a dash of two hyphens", r"\w--\w"),
        ("an example", r"See the example of .+ '.+'"),
        ("trailing blanks, on seven lines", r"(?s)(?: \n.*){7}"),
    ],
)
def test_the_log_shows(habit: str, pattern: str) -> None:
    assert re.search(pattern, LOG, re.MULTILINE), habit


@pytest.mark.parametrize(
    "construct",
    [
        "@string", "# \"", "@preamble", "@comment", "% ", "crossref", "{\\H{o}}", "and others", "van Rossum", ", Jr.,",
        "{{World Health Organization}}", "{BERT}", "shelf ", "@online", "date  ", "month   = jul", "\\url{", "@ARTICLE",
    ],
)  # fmt: skip
def test_the_bibliography_shows(construct: str) -> None:
    assert construct in BIBLIOGRAPHY


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: str(fact["identifier"]))
def test_a_fact_is_a_finding_in_the_project_s_own_form(fact: dict[str, object]) -> None:
    identifier = str(fact["identifier"])
    assert identifier_to_plain(identifier_from_plain(identifier)) == identifier
    assert {"identifier": identifier, **finding_to_plain(finding_from_plain(fact))} == fact


def test_each_fact_is_about_something_in_the_sample_and_told_once() -> None:
    addresses = re.findall(r"\]\((?!/)(\S+)\)", LOG) + re.findall(r"(?:doi|url) *= *\{(\S+)\}", BIBLIOGRAPHY)
    known = [fact["identifier"] for fact in FACTS]
    assert set(known) <= {str(one) for one in map(_identified, addresses) if one}
    assert len(set(known)) == len(known)


def _identified(address: str) -> object:
    try:
        return identify(address)
    except NotIdentified:
        return None
