"""A page that was read already: remembered by all that its meaning depends on, and by nothing else."""

from litlog.pages import read_page, understand

TEXT = b"# Papers\n* 3/06 - [The Tides](https://sea.example/tides) and [a map](https://me.example/maps)\n"


def test_the_same_text_in_another_file_is_dated_by_that_file() -> None:
    years = [understand(read_page(TEXT, f"log-{year}.md")).entries[0].on.year for year in (2021, 2023, 2021)]

    assert years == [2021, 2023, 2021]


def test_the_address_of_the_readers_own_pages_is_part_of_what_is_read() -> None:
    page = read_page(TEXT, "log.md")

    kinds = [
        [one.kind for one in understand(page, base_urls=urls).mentions] for urls in ((), ["https://me.example/"], ())
    ]

    assert kinds[0] == kinds[2] != kinds[1] == ["paper", "internal"]
