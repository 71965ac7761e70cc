"""What people paste, and what it names."""

from contextlib import suppress
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import NotIdentified
from litlog.identify import identify
from litlog.model.identifiers import ArxivId

# Pasted text, then what it names; two or more blanks between.
TABLE = """
1706.03762                                                  arxiv:1706.03762
1706.03762v5                                                arxiv:1706.03762
0704.0001                                                   arxiv:0704.0001
hep-th/9901001                                              arxiv:hep-th/9901001
math.GT/0309136v2                                           arxiv:math/0309136
arXiv:1706.03762                                            arxiv:1706.03762
arXiv: 2108.07258                                           arxiv:2108.07258
ARXIV:1706.03762v7 [cs.CL]                                  arxiv:1706.03762
arXiv 2212.03551                                            arxiv:2212.03551
https://arxiv.org/abs/1706.03762                            arxiv:1706.03762
http://arxiv.org/abs/1706.03762v1                           arxiv:1706.03762
https://arxiv.org/pdf/1706.03762                            arxiv:1706.03762
https://arxiv.org/pdf/1706.03762.pdf                        arxiv:1706.03762
https://arxiv.org/pdf/1706.03762v5.pdf                      arxiv:1706.03762
https://arxiv.org/pdf/1706.03762.pdf#page=3                 arxiv:1706.03762
https://arxiv.org/html/2401.01234v2                         arxiv:2401.01234
https://arxiv.org/html/2401.01234v2/#S3.SS1                 arxiv:2401.01234
https://arxiv.org/abs/1706.03762?context=cs                 arxiv:1706.03762
https://www.arxiv.org/abs/1706.03762                        arxiv:1706.03762
https://export.arxiv.org/abs/1706.03762                     arxiv:1706.03762
https://browse.arxiv.org/html/2401.01234                    arxiv:2401.01234
https://arxiv.org/abd/2205.05638                            arxiv:2205.05638
https://arxiv.org/format/1706.03762                         arxiv:1706.03762
https://arxiv.org/ftp/arxiv/papers/1706/1706.03762.pdf      arxiv:1706.03762
https://arxiv.org/abs/cs/0301001                            arxiv:cs/0301001
https://arxiv.org/abs/cs.AI/0301001v1                       arxiv:cs/0301001
https://arxiv.org/pdf/hep-th/9901001v3                      arxiv:hep-th/9901001
https://arxiv.org/abs/arXiv:1706.03762                      arxiv:1706.03762
https://xxx.lanl.gov/abs/astro-ph/0601001                   arxiv:astro-ph/0601001
https://ar5iv.labs.arxiv.org/html/1706.03762                arxiv:1706.03762
https://ar5iv.org/abs/1706.03762                            arxiv:1706.03762
https://www.alphaxiv.org/abs/1706.03762v2                   arxiv:1706.03762
https://huggingface.co/papers/2307.09288                    arxiv:2307.09288
https://scirate.com/arxiv/1706.03762                        arxiv:1706.03762
https://www.arxiv-vanity.com/papers/1706.03762/             arxiv:1706.03762
https://doi.org/10.48550/arXiv.1706.03762                   arxiv:1706.03762
10.48550/arXiv.2303.08774                                   arxiv:2303.08774
doi:10.48550/ARXIV.hep-th/9901001                           arxiv:hep-th/9901001
arxiv.org/abs/1706.03762                                    arxiv:1706.03762
<https://arxiv.org/abs/1706.03762>                          arxiv:1706.03762
(https://arxiv.org/abs/1706.03762).                         arxiv:1706.03762
https://arxiv.org/abs/1706.03762,                           arxiv:1706.03762
https://arxiv.org/list/cs.CL/recent                         url:https://arxiv.org/list/cs.CL/recent
https://arxiv.org/a/bengio_y_1                              url:https://arxiv.org/a/bengio_y_1
https://huggingface.co/papers                               url:https://huggingface.co/papers
10.1000/182                                                 doi:10.1000/182
10.1000/182.                                                doi:10.1000/182
(10.1000/182)                                               doi:10.1000/182
doi:10.1000/182                                             doi:10.1000/182
DOI: 10.1162/NECO.1997.9.8.1735                             doi:10.1162/neco.1997.9.8.1735
doi 10.1000/182,                                            doi:10.1000/182
info:doi/10.1000/182                                        doi:10.1000/182
10.1016/S0140-6736(20)30183-5                               doi:10.1016/s0140-6736(20)30183-5
(see 10.1000/182                                            -
10.1016/S0140-6736(20)30183-5).                             doi:10.1016/s0140-6736(20)30183-5
10.1002/(SICI)1097(199806)49:8<693::AID-ASI3>3.0.CO;2-O     doi:10.1002/(sici)1097(199806)49:8<693::aid-asi3>3.0.co;2-o
https://doi.org/10.1162/neco.1997.9.8.1735                  doi:10.1162/neco.1997.9.8.1735
http://dx.doi.org/10.1145/3292500.3330701                   doi:10.1145/3292500.3330701
doi.org/10.1000/182                                         doi:10.1000/182
https://doi.org/10.1126%2Fscience.aao1733                   doi:10.1126/science.aao1733
https://doi.org/10.1002/%28SICI%291097%3C693%3A%3AAID%3E3.0.CO%3B2-O  doi:10.1002/(sici)1097<693::aid>3.0.co;2-o
https://doi.acm.org/10.1145/3292500.3330701                 doi:10.1145/3292500.3330701
doi:https://doi.org/10.1000/182                             doi:10.1000/182
https://dl.acm.org/doi/10.1145/3292500.3330701              doi:10.1145/3292500.3330701
https://dl.acm.org/doi/pdf/10.1145/3292500.3330701          doi:10.1145/3292500.3330701
https://dl.acm.org/doi/abs/10.1145/3292500.3330701          doi:10.1145/3292500.3330701
https://onlinelibrary.wiley.com/doi/full/10.1111/muse.12189  doi:10.1111/muse.12189
https://onlinelibrary.wiley.com/doi/10.1111/muse.12189/abstract  doi:10.1111/muse.12189
https://www.tandfonline.com/doi/epdf/10.1080/13500775.2018.1426695?needAccess=true  doi:10.1080/13500775.2018.1426695
https://www.pnas.org/doi/10.1073/pnas.1611835114            doi:10.1073/pnas.1611835114
https://www.science.org/doi/suppl/10.1126/science.aao1733/suppl_file/aao1733.pdf  doi:10.1126/science.aao1733
http://science.sciencemag.org/content/early/2017/12/15/science.aao1733  doi:10.1126/science.aao1733
https://link.springer.com/article/10.1007/s11263-015-0816-y  doi:10.1007/s11263-015-0816-y
https://link.springer.com/content/pdf/10.1007/s11263-015-0816-y.pdf  doi:10.1007/s11263-015-0816-y
https://link.springer.com/chapter/10.1007/978-3-319-10602-1_48  doi:10.1007/978-3-319-10602-1_48
https://www.nature.com/articles/s41586-021-03819-2          doi:10.1038/s41586-021-03819-2
https://www.nature.com/articles/s41586-021-03819-2.pdf      doi:10.1038/s41586-021-03819-2
https://www.nature.com/articles/nature14539/figures/1       doi:10.1038/nature14539
http://www.nature.com/nature/journal/v518/n7540/full/nature14236.html  doi:10.1038/nature14236
https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0185809  doi:10.1371/journal.pone.0185809
https://www.frontiersin.org/articles/10.3389/fpsyg.2013.00863/full  doi:10.3389/fpsyg.2013.00863
https://iopscience.iop.org/article/10.1088/1742-6596/1/1/001/meta  doi:10.1088/1742-6596/1/1/001
https://www.biorxiv.org/content/10.1101/2020.01.30.927871v2.full.pdf  doi:10.1101/2020.01.30.927871
https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.116.061102  doi:10.1103/physrevlett.116.061102
https://elifesciences.org/articles/36163                    doi:10.7554/elife.36163
https://peerj.com/articles/4375/                            doi:10.7717/peerj.4375
https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3015350  doi:10.2139/ssrn.3015350
https://www.nature.com/articles/onc2011282                  doi:10.1038/onc.2011.282
https://www.nature.com/articles/nature20101                 doi:10.1038/nature20101
https://academic.oup.com/isq/article-abstract/doi/10.1093/isq/sqaa085/5999080?x=y  doi:10.1093/isq/sqaa085
https://onlinelibrary.wiley.com/doi/10.1155/2013/868174     doi:10.1155/2013/868174
https://www.taylorfrancis.com/books/edit/10.1201/9781315120621/lubricants  doi:10.1201/9781315120621
https://dataverse.example.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/3OUPKS  doi:10.7910/dvn/3oupks
https://example.org/landing?doi=10.1000%2F182               doi:10.1000/182
978-0-262-03561-3                                           isbn:9780262035613
9780262035613                                               isbn:9780262035613
0-262-03561-8                                               isbn:9780262035613
0262035618                                                  isbn:9780262035613
080442957X                                                  isbn:9780804429573
978 0 262 03561 3                                           isbn:9780262035613
isbn:9780262035613                                          isbn:9780262035613
ISBN 0-262-03561-8                                          isbn:9780262035613
ISBN-13: 978-0-262-03561-3                                  isbn:9780262035613
urn:isbn:0262035618                                         isbn:9780262035613
9780262035614                                               -
0262035617                                                  -
https://www.amazon.com/dp/0262035618                        isbn:9780262035613
https://www.amazon.co.uk/Deep-Learning/dp/0262035618/ref=sr_1_1?keywords=deep&qid=1  isbn:9780262035613
https://www.amazon.com/gp/product/0262035618?tag=x-20       isbn:9780262035613
https://www.amazon.de/gp/aw/d/0262035618                    isbn:9780262035613
https://www.amazon.com/exec/obidos/ASIN/0262035618/         isbn:9780262035613
https://www.amazon.com/Transformers-ebook/dp/B09T34LVRM/ref=tmm_kin_swatch_0?_encoding=UTF8  asin:B09T34LVRM
https://smile.amazon.com/dp/B09T34LVRM                      asin:B09T34LVRM
https://www.amazon.com/dp/0262035617                        url:https://www.amazon.com/dp/0262035617
https://www.amazon.com/s?k=deep+learning                    url:https://www.amazon.com/s?k=deep+learning
asin:B09T34LVRM                                             asin:B09T34LVRM
B09T34LVRM                                                  asin:B09T34LVRM
BLACKBOARD                                                  -
https://mitpress.mit.edu/9780262132862/the-reconfigured-eye/  isbn:9780262132862
https://www.oreilly.com/library/view/ai-engineering/9781098166298/  isbn:9781098166298
https://global.oup.com/academic/product/superintelligence-9780198739838?cc=us  isbn:9780198739838
https://openlibrary.org/isbn/0262035618                     isbn:9780262035613
https://www.worldcat.org/isbn/9780262035613                 isbn:9780262035613
https://books.google.com/books?vid=ISBN0262035618           isbn:9780262035613
https://books.google.com/books?isbn=978-0-262-03561-3       isbn:9780262035613
https://bookshop.org/a/1/9780262035613                      isbn:9780262035613
https://bookshop.org/p/books/deep-learning/1?ean=9780262035613  isbn:9780262035613
https://example.org/orders/9780262035614                    url:https://example.org/orders/9780262035614
pmid:31452104                                               pmid:31452104
PMID: 31452104                                              pmid:31452104
31452104                                                    -
https://pubmed.ncbi.nlm.nih.gov/31452104/                   pmid:31452104
https://www.ncbi.nlm.nih.gov/pubmed/31452104                pmid:31452104
https://europepmc.org/article/MED/31452104                  pmid:31452104
https://europepmc.org/abstract/med/31452104                 pmid:31452104
PMC3531190                                                  pmcid:PMC3531190
pmc 3531190                                                 pmcid:PMC3531190
https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190/       pmcid:PMC3531190
https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/pdf/nihms1.pdf  pmcid:PMC3531190
https://europepmc.org/articles/pmc3531190                   pmcid:PMC3531190
https://europepmc.org/article/PMC/PMC3531190                pmcid:PMC3531190
https://www.youtube.com/watch?v=wi0M2J4uE5I                 youtube:wi0M2J4uE5I
https://www.youtube.com/watch?v=wi0M2J4uE5I&t=120s          youtube:wi0M2J4uE5I
https://www.youtube.com/watch?app=desktop&v=wi0M2J4uE5I&list=PL1Ba&index=3  youtube:wi0M2J4uE5I
https://m.youtube.com/watch?v=wi0M2J4uE5I                   youtube:wi0M2J4uE5I
https://music.youtube.com/watch?v=wi0M2J4uE5I               youtube:wi0M2J4uE5I
https://youtu.be/wi0M2J4uE5I                                youtube:wi0M2J4uE5I
youtu.be/wi0M2J4uE5I?si=PHYL4q5rMaCF                        youtube:wi0M2J4uE5I
https://youtu.be/wi0M2J4uE5I?t=42                           youtube:wi0M2J4uE5I
https://www.youtube.com/shorts/wi0M2J4uE5I                  youtube:wi0M2J4uE5I
https://www.youtube.com/embed/wi0M2J4uE5I?start=10          youtube:wi0M2J4uE5I
https://www.youtube-nocookie.com/embed/wi0M2J4uE5I          youtube:wi0M2J4uE5I
https://www.youtube.com/live/wi0M2J4uE5I?feature=share      youtube:wi0M2J4uE5I
https://www.youtube.com/v/wi0M2J4uE5I                       youtube:wi0M2J4uE5I
youtube:wi0M2J4uE5I                                         youtube:wi0M2J4uE5I
https://www.youtube.com/playlist?list=PL1BaGV1cIH4UhkL8a9bJ  url:https://www.youtube.com/playlist?list=PL1BaGV1cIH4UhkL8a9bJ
https://www.youtube.com/embed/videoseries?list=PL1Ba        url:https://www.youtube.com/embed/videoseries?list=PL1Ba
https://www.youtube.com/@somebody                           url:https://www.youtube.com/@somebody
https://www.youtube.com/watch?v=tooshort                    url:https://www.youtube.com/watch?v=tooshort
programming                                                 -
https://vimeo.com/148751763                                 vimeo:148751763
https://player.vimeo.com/video/148751763?h=abc              vimeo:148751763
https://vimeo.com/channels/staffpicks/148751763             vimeo:148751763
https://vimeo.com/148751763/abcdef1234                      vimeo:148751763
vimeo:148751763                                             vimeo:148751763
https://vimeo.com/somebody                                  url:https://vimeo.com/somebody
https://news.ycombinator.com/item?id=35100086               hn:35100086
http://news.ycombinator.com/item?id=35100086#35101234       hn:35100086
hn:35100086                                                 hn:35100086
https://news.ycombinator.com/user?id=pg                     url:https://news.ycombinator.com/user?id=pg
https://github.com/ggerganov/llama.cpp                      github:ggerganov/llama.cpp
https://github.com/GGerganov/LLaMA.cpp/                     github:ggerganov/llama.cpp
https://www.github.com/ggerganov/llama.cpp.git              github:ggerganov/llama.cpp
https://github.com/ggerganov/llama.cpp/tree/master          github:ggerganov/llama.cpp
https://github.com/ggerganov/llama.cpp?tab=readme-ov-file#usage  github:ggerganov/llama.cpp
github.com/ggerganov/llama.cpp                              github:ggerganov/llama.cpp
git@github.com:ggerganov/llama.cpp.git                      github:ggerganov/llama.cpp
git+https://github.com/ggerganov/llama.cpp                  github:ggerganov/llama.cpp
git+ssh://git@github.com/ggerganov/llama.cpp.git            github:ggerganov/llama.cpp
github:ggerganov/llama.cpp                                  github:ggerganov/llama.cpp
ggerganov/llama.cpp                                         -
https://github.com/ggerganov                                url:https://github.com/ggerganov
https://github.com/ggerganov/llama.cpp/issues/19            url:https://github.com/ggerganov/llama.cpp/issues/19
https://github.com/ggerganov/llama.cpp/blob/master/README.md  url:https://github.com/ggerganov/llama.cpp/blob/master/README.md
https://github.com/ggerganov/llama.cpp/tree/master/examples  url:https://github.com/ggerganov/llama.cpp/tree/master/examples
https://github.com/topics/machine-learning                  url:https://github.com/topics/machine-learning
https://github.com/orgs/openai                              url:https://github.com/orgs/openai
https://github.com/sponsors/somebody                        url:https://github.com/sponsors/somebody
https://gist.github.com/somebody/0123456789abcdef           url:https://gist.github.com/somebody/0123456789abcdef
https://example.org/essay?utm_source=x                      url:https://example.org/essay
www.character.ai                                            url:https://www.character.ai/
example.org/x                                               url:https://example.org/x
"https://example.org/x"                                     url:https://example.org/x
[https://example.org/x]                                     url:https://example.org/x
https://en.wikipedia.org/wiki/Nim_(game)                    url:https://en.wikipedia.org/wiki/Nim_(game)
https://en.wikipedia.org/wiki/Nim_(game)).                  url:https://en.wikipedia.org/wiki/Nim_(game)
https://example.org/x。                                      url:https://example.org/x
url:https://example.org/x                                   url:https://example.org/x
https://www.google.com/url?q=https%3A%2F%2Farxiv.org%2Fabs%2F1706.03762&sa=D  arxiv:1706.03762
paper.pdf                                                   -
notes/paper.pdf                                             -
mailto:someone@example.org                                  -
ftp://example.org/x                                         -
javascript:alert(1)                                         -
https://user:secret@example.org/                            -
https://                                                    -
Deep Learning                                               -
e.g.                                                        -
...                                                         -
"""
ROWS = [tuple(line.rsplit("  ", 1)) for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(("text", "expected"), [(text.strip(), expected.strip()) for text, expected in ROWS])
def test_a_pasted_text_names(text: str, expected: str) -> None:
    if expected == "-":
        with pytest.raises(NotIdentified) as refused:
            identify(text)
        assert refused.value.hint
    else:
        assert str(identify(text)) == expected


@pytest.mark.parametrize("text", ["9780262035614", "978-0-262-03561-4", "isbn:9780262035614", "0-262-03561-9"])
def test_a_slip_in_an_isbn_is_called_one(text: str) -> None:
    with pytest.raises(NotIdentified, match="is not an ISBN, for its check digit does not fit"):
        identify(text)


def test_the_table_is_as_long_as_the_world_demands() -> None:
    assert len(ROWS) >= 150


def test_a_version_is_kept_but_does_not_make_another_paper() -> None:
    met = identify("https://arxiv.org/abs/1706.03762v5")
    assert met == ArxivId("1706.03762")
    assert isinstance(met, ArxivId)
    assert met.version == 5


@pytest.mark.parametrize("expected", sorted({expected.strip() for _, expected in ROWS} - {"-"}))
def test_the_filed_form_names_itself(expected: str) -> None:
    assert str(identify(expected)) == expected


@given(st.text())
def test_any_text_is_identified_or_refused(text: str) -> None:
    try:
        again = identify(str(identify(text)))
    except NotIdentified:
        return
    assert again == identify(text)


@given(st.text(st.sampled_from(" <>()[].,:/?#@%\"'10-arxivdohtps"), max_size=40))
def test_likely_nonsense_is_identified_or_refused(text: str) -> None:
    with suppress(NotIdentified):
        identify(text)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 100_000,
        "https://x.org/" + "a/" * 100_000,
        "https://doi.org/10.1000/" + "/full" * 1_500,
        "10.1/" + ")" * 7_000,
    ],
)
def test_long_nonsense_takes_no_time(text: str) -> None:
    began = perf_counter()
    with suppress(NotIdentified):
        identify(text)
    assert perf_counter() - began < 2
