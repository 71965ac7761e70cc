"""Addresses of real logs and of Zotero's own tests: what they go to, and whose DOI they give."""

import json
from pathlib import Path
from typing import Any

from corpora.gold import first_gold
from litlog.identify import describe, identify
from litlog.normalise.names import person


def records(*files: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def test_nine_of_ten_links_of_real_logs_are_known_by_their_address(corpora: Path) -> None:
    gold = records(*first_gold(corpora / "logs"))
    links = [one for one in gold if one["t"] == "link" and one.get("kind")]
    known = [one for one in links if one["form"] == "image" or describe(one["url"]).kind == one["kind"]]
    assert len(known) >= 0.9 * len(links)


def test_dois_read_off_addresses_are_the_right_ones(corpora: Path) -> None:
    items = [one for one in records(corpora / "zotero_expected_items.jsonl") if one.get("DOI")]
    read = [(identify(one["url"]), one["DOI"].lower()) for one in items]
    told = [(named.value, doi) for named, doi in read if named.scheme == "doi"]
    assert len(told) > 100
    assert sum(value == doi for value, doi in told) >= 0.98 * len(told)


def test_names_are_divided_as_people_divided_them(corpora: Path) -> None:
    people = [
        (one["firstName"].strip(), one["lastName"].strip())
        for item in records(corpora / "zotero_expected_items.jsonl")
        for one in item.get("creators") or ()
        if one.get("firstName") and one.get("lastName") and not one.get("fieldMode")
    ]
    right = sum(person(f"{given} {family}").surname == family for given, family in people)
    assert right >= 0.95 * len(people)
