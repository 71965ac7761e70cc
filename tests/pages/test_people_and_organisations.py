"""Links to a person or an organisation are told from works, however the sentence puts it."""

import pytest

from litlog.pages import read_page, understand

CORA = "[Cora Valdez](https://coravaldez.example)"
WALKWAY = "[Walkway](https://walkway.example)"


def targets(text: str) -> list[str]:
    page = read_page(f"## 2023 Log\n* 2/01 - {text}\n".encode())
    return [one.target for one in understand(page).mentions if one.url]


@pytest.mark.parametrize(
    "text",
    [
        "With Ann Marsh and Ray Ostrom he started [Walkway](www.walkway.example)",
        f"Noel Sharp later co-founded {WALKWAY}.",
        f"She has launched {WALKWAY}, in Oslo",
        f"a talk with Noel Sharp, who founded {WALKWAY} in 2019",
        f"Noel Sharp, the founder of {WALKWAY}, on maps",
        f"Noel Sharp is now CEO at {WALKWAY}",
        f"Noel Sharp's company {WALKWAY} has new maps",
        f"left the university to start {WALKWAY}",
        f"tried the maps of her new firm, {WALKWAY}",
        f"{WALKWAY}, a small company for maps, has a second model",
        f"{WALKWAY} was founded by Noel Sharp",
        f"{WALKWAY}, started by Noel Sharp, has a second model",
        f"{WALKWAY}, which Noel Sharp began with two fellow students, now has a second model",
        f"{WALKWAY} has raised 20 million",
        f"works for Noel Sharp, who runs {WALKWAY}",
    ],
)
def test_organisations(text: str) -> None:
    assert targets(text) == ["organisation"]


@pytest.mark.parametrize(
    "text",
    [
        f"{WALKWAY}, which {CORA} began with two fellow students, now has a second model",
        f"{WALKWAY} cofounded by {CORA} has launched its second model",
        f"{WALKWAY}, a company of {CORA}",
        f"{WALKWAY} and its founder {CORA}",
    ],
)
def test_an_organisation_and_its_founder(text: str) -> None:
    assert targets(text) == ["organisation", "person"]


@pytest.mark.parametrize(
    "text",
    [
        f"{CORA} co-founded {WALKWAY}",
        f"{CORA}, who started {WALKWAY}",
        f"{CORA} and Ray Ostrom launched {WALKWAY}",
        f"{CORA}'s company {WALKWAY}",
        f"with {CORA} he founded {WALKWAY}",
        f"{CORA} left Oslo to found {WALKWAY}",
    ],
)
def test_a_founder_and_the_organisation(text: str) -> None:
    assert targets(text) == ["person", "organisation"]


@pytest.mark.parametrize(
    "text",
    [
        "started [Deep Maps](https://www.deepmapsbook.example/)",
        "[On Maps](https://onmaps.example), which began as a talk, is a joy",
        "[On Maps](https://onmaps.example), created by Cora Valdez",
        "he started [On Maps](https://a.example/on-maps)",
        "the founder of Walkway wrote [On Maps](https://a.example/on-maps)",
        "she launched the series. [On Maps](https://a.example)",
        "read [On Maps](https://onmaps.example) by Cora Valdez, which she began in Oslo",
        f"{CORA} essay on maps",
    ],
)
def test_works_stay_works(text: str) -> None:
    assert targets(text) == ["work"]
