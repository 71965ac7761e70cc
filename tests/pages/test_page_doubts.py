"""What is odd on a page and only the reader can set right is told, and what is sound is not."""

import pytest

from litlog.pages import doubts, read_page


def told(text: str) -> list[str]:
    return [one.message for one in doubts(read_page(text.encode()))]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("The first day was [August 31, Sunday, 2020].\n",
         "August 31, Sunday, 2020 is said to be a Sunday, but 2020-08-31 was a Monday"),
        ("## Tuesday 01 March 2023\n", "Tuesday 01 March 2023 is said to be a Tuesday, but 2023-03-01 was a Wednesday"),
        ("## 2023 Log\n### 9/22 Monday\n", "9/22 is said to be a Monday, but 2023-09-22 was a Friday"),
        ("* 2023年3月1日(火) a\n", "2023年3月1日 is said to be a Tuesday, but 2023-03-01 was a Wednesday"),
    ],
)  # fmt: skip
def test_a_weekday_that_is_not_the_dates(text: str, message: str) -> None:
    assert told(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "## Wednesday 01 March 2023\n",
        "## 2023\n### 9/22 Friday\n",
        "* 2023-03-01 Sun and rain\n",
        "* 3/05 Monday, of a year that nobody says\n",
        "### Day 96: May 4, 2018 - Friday\n",
        "`Sunday, 2020-08-31`\n",
    ],
)
def test_a_weekday_that_agrees_or_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ("[arXiv](https://www.youtube.com/watch?v=wi0M2J4uE5I)", "arXiv"),
        ("[[arXiv](https://example.org/maps)]", "arXiv"),
        ("[2301.12345](https://arxiv.org/abs/2301.54321)", "2301.12345"),
        ("[arXiv:2301.12345](https://arxiv.org/pdf/2301.54321)", "arXiv:2301.12345"),
        ("[DOI 10.1000/182](https://doi.org/10.1000/183)", "DOI 10.1000/182"),
        ("[https://a.example/maps](https://b.example/globes)", "https://a.example/maps"),
        ('<a href="https://b.example/globes">www.a.example/maps</a>', "www.a.example/maps"),
    ],
)
def test_a_link_that_goes_elsewhere_than_its_text_says(link: str, says: str) -> None:
    (message,) = told(f"* {link} is good\n")
    assert message.startswith(f"the text says {says}, and the link goes to http")


@pytest.mark.parametrize(
    "link",
    [
        "[arXiv](https://arxiv.org/pdf/2301.12345)",
        "[arXiv](https://ar5iv.labs.arxiv.org/html/2301.12345)",
        "[arXiv paper](https://huggingface.co/papers/2301.12345)",
        "[pdf](https://example.org/maps.html)",
        "[2301.12345](https://arxiv.org/pdf/2301.12345v2)",
        "[2301.12345](https://doi.org/10.48550/arXiv.2301.12345)",
        "[10.1000/182](https://doi.org/10.1000/182)",
        "[10.1000/182](https://publisher.example/article/7)",
        "[https://a.example/ma…](https://a.example/maps)",
        "[https://a.example](https://a.example/maps?page=2)",
        "[www.a.example/maps](http://a.example/maps/)",
        "[https://a.example/maps](https://t.co/abc)",
        "[https://arxiv.org/abs/2301.12345](https://arxiv.org/pdf/2301.12345.pdf)",
        "[https://a.example/maps](https://web.archive.org/web/2020/https://a.example/maps)",
        "[2020.1234](/notes/)",
    ],
)
def test_a_link_that_does_what_it_says(link: str) -> None:
    assert told(f"* {link}\n") == []
