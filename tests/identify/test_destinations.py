"""What a link goes to, from its address alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.identify import describe

# Address, kind, role, and the scheme of its most specific identifier.
TABLE = """
https://arxiv.org/abs/1706.03762                       paper       abstract      arxiv
https://arxiv.org/pdf/1706.03762v5                     paper       pdf           arxiv
https://doi.org/10.1162/neco.1997.9.8.1735             paper       publisher     doi
https://dl.acm.org/doi/pdf/10.1145/3292500.3330701     paper       pdf           doi
https://proceedings.mlr.press/v78/a/a.pdf              paper       pdf           url
https://papers.nips.cc/paper/7270-kernels              paper       publisher     url
https://openreview.net/forum?id=kuZrNI5oZM             paper       abstract      url
https://pubmed.ncbi.nlm.nih.gov/31452104/              paper       abstract      pmid
https://people.example.edu/~kim/papers/search.pdf      paper       pdf           url
https://link.springer.com/book/10.1007/978-3-319-10602-1  book      publisher     doi
https://mitpress.mit.edu/9780262132862/the-reconfigured-eye/  book  publisher     isbn
https://www.amazon.com/X/dp/B09T34LVRM/ref=a           book        shop          asin
https://www.goodreads.com/book/show/220161181-x        book        about         url
https://nostarch.com/how-ai-works                      book        publisher     url
https://en.wikipedia.org/wiki/Great_chain_of_being     article     about         url
https://blog.example.org/anything                      article     work          url
https://example.org/2023/04/letters                    article     work          url
https://someone.substack.com/p/pizza                   article     work          url
https://github.com/ggerganov/llama.cpp                 software    code          github
https://github.com/deepmind/lab/tree/master/levels     software    code          url
https://github.com/someone/awesome-papers              collection  work          github
https://github.com/someone/awesome-papers/discussions/7  thread    discussion    url
https://github.com/angular/angular.js/wiki/Scopes      article     work          url
https://github.com/someone                             person      about         url
https://huggingface.co/datasets/x/y                    dataset     data          url
https://www.youtube.com/watch?v=wi0M2J4uE5I            video       video         youtube
https://www.youtube.com/playlist?list=PL1Ba            collection  work          url
https://www.youtube.com/@someone                       collection  work          url
https://vimeo.com/148751763                            video       video         vimeo
https://news.ycombinator.com/item?id=35100086          thread      discussion    hn
https://stackoverflow.com/questions/1/why              thread      discussion    url
https://discuss.example.org/t/marge/685                thread      discussion    url
https://www.reddit.com/r/a/comments/b/c/defg12/        thread      comment       url
https://twitter.com/someone/status/1                   thread      discussion    url
https://x.com/someone                                  person      about         url
https://www.linkedin.com/in/someone-3b27288/           person      about         url
https://www.linkedin.com/pulse/x                       article     work          url
https://www.linkedin.com/company/x                     company     about         url
https://www.slideshare.net/a/b                         slides      slides        url
https://docs.google.com/presentation/d/1               slides      slides        url
https://podcasts.apple.com/us/podcast/x/id1            podcast     work          url
https://www.udacity.com/course/x                       course      work          url
https://app.box.com/s/icuf                             article     private-copy  url
https://web.archive.org/web/20200101000000/https://arxiv.org/abs/1706.03762  paper  archive  arxiv
https://example.org/picture.PNG?raw=true               image       work          url
https://runwayml.com                                   webpage     work          url
www.character.ai                                       webpage     work          url
/benjamin-1936/                                        internal    my-notes      -
../notes/x.md                                          internal    my-notes      -
notes.md                                               internal    my-notes      -
paper_notes/fast.md                                    internal    my-notes      -
#section                                               internal    my-notes      -
images/plot.png                                        image       work          -
mailto:someone@example.org                             person      about         -
javascript:alert(1)                                    webpage     work          -
https://user@example.org/                              webpage     work          -
"""


@pytest.mark.parametrize(("url", "kind", "role", "scheme"), [line.split() for line in TABLE.strip().splitlines()])
def test_a_link_goes_to(url: str, kind: str, role: str, scheme: str) -> None:
    goal = describe(url)
    assert (goal.kind, goal.role, next((one.scheme for one in goal.identifiers), "-")) == (kind, role, scheme)


@given(st.text() | st.text().map("https://web.archive.org/web/2020/".__add__))
def test_no_text_is_too_odd_to_describe(text: str) -> None:
    assert describe(text).kind


def test_archives_of_archives_come_to_an_end() -> None:
    assert describe("https://web.archive.org/web/2020/" * 2_000 + "https://example.org/a").role == "archive"
