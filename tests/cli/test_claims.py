"""`show --why` in words a reader knows, and in the JSON that items have."""

from commands import CommandLine


def test_claims_are_told_in_words_and_as_plain_values(litlog: CommandLine) -> None:
    key = litlog("add", "arxiv:1706.03762", "--author", "Ashish Vaswani", "--date", "2017-06").strip()
    told = litlog("show", key, "--why")
    assert "contributors = Ashish Vaswani  (you" in told
    assert "identifiers  = arxiv:1706.03762  (link" in told
    shown = litlog.json("show", key, "--why")
    for field, claims in shown["why"].items():
        assert claims[0]["value"] == shown[field]


def test_an_empty_target_is_no_work(litlog: CommandLine) -> None:
    assert litlog.run("add", "").code == 2
    assert litlog.run("add", "10.1000/182", " ").code == 2
    assert not litlog.library.exists()
