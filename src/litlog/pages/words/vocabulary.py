"""Vocabulary of reading logs: words for kinds, labels of links, verbs of reading, names of periodicals."""

from litlog.model.reading import Status
from litlog.normalise.month_names import ENGLISH

KINDS = {
    "paper": "paper", "papers": "paper", "preprint": "paper", "thesis": "paper", "arxiv": "paper",
    "article": "article", "articles": "article", "essay": "article", "essays": "article", "post": "article",
    "posts": "article", "blog": "article", "piece": "article", "story": "article", "column": "article",
    "tutorial": "article", "blogpost": "article", "writeup": "article", "interview": "article", "newsletter": "article",
    "book": "book", "books": "book", "textbook": "book", "novel": "book", "ebook": "book", "kindle": "book",
    "video": "video", "videos": "video", "talk": "video", "talks": "video", "lecture": "video", "film": "video",
    "podcast": "podcast", "podcasts": "podcast", "episode": "podcast", "audio": "podcast",
    "course": "course", "courses": "course", "mooc": "course",
    "code": "software", "repo": "software", "repository": "software", "library": "software", "tool": "software",
    "dataset": "dataset", "datasets": "dataset", "slides": "slides", "deck": "slides",
    "thread": "thread", "comment": "thread", "comments": "thread", "tweet": "thread", "discussion": "thread",
    "submission": "thread", "playlist": "collection",
}  # fmt: skip
"""A word for a kind of work, and the kind in our own words."""

PIECE = (
    r"(?:articles?|essays?|papers?|posts?|pieces?|stor(?:y|ies)|columns?|reviews?|interviews?|books?|videos?|talks?)"
)
"""A word for something that has an author and a title."""

LABELS = frozenset(
    "pdf link links paper papers arxiv article articles code here this that slides slide deck video "
    "videos notes note my own summary github gitlab repo repository website site homepage project page "
    "abs abstract html doi post blog thread comment comments demo talk book data dataset discussion "
    "tutorial source original version published preprint full text read more see hn hacker news youtube "
    "amazon box dropbox google drive reddit twitter tweet kindle goodreads wikipedia wiki openreview "
    "poster presentation supplementary appendix docs documentation download mirror archive archived "
    "medium guide good great nice excellent useful super interesting helpful episode podcast transcript "
    "interview story submission essay piece a an the to for in of on it minute image figure screenshot "
    "wrote writes says said argues explains describes "
    "isbn asin pubmed pmc pmid vimeo url about publisher shop private copy announcement coverage".split()
)
"""Words, beside numbers, of which a link's text is made when it says nothing of the work but what it leads to."""

COPY_LABELS = frozenset(
    "pdf arxiv paper papers doi abs abstract html preprint published version original link here amazon "
    "kindle openreview full text download mirror archive archived box dropbox notes note my summary doc".split()
)
"""Labels of another copy of the work before them."""

NO_NAMES = frozenset(ENGLISH) | frozenset(
    "this the that these those from see here also in good great my our your his her exciting today at and "
    "or for with by via hacker on as an a links link read watch watched reading review more some super "
    "when what why how is it if spring summer autumn winter monday tuesday wednesday thursday friday saturday "
    "sunday let finally again once yesterday tomorrow tonight he she they who where there we i you its "
    "chapter section part figure table volume page".split()
)
"""Words that no name of a person begins with, though they may be capitalised."""

VENUE_WORDS = frozenset(
    "times review post magazine journal science news yorker guardian atlantic wired verge quarterly "
    "weekly monthly press nature economist forbes bloomberg techcrunch medium substack herald tribune "
    "gazette observer reuters".split()
)
"""Words in the names of periodicals."""

ORGANISATION_WORDS = frozenset(
    "university institute college school department faculty group team lab labs laboratory research brain foundation "
    "society association museum library press inc ltd gmbh corporation company".split()
)
"""Words in the names of institutions."""

PUBLISHERS = frozenset(
    "press books publishers publishing verlag editions schuster penguin random vintage harper harpercollins macmillan "
    "norton wiley springer elsevier routledge knopf hachette doubleday bloomsbury faber reilly addison wesley mcgraw "
    "pearson prentice academic manning apress packt birkhäuser suhrkamp hanser gallimard".split()
)
"""Words in the names of publishers of books."""

PRAISE = frozenset(
    "good better best great nice excellent useful helpful clear clearer clearest interesting super wonderful amazing "
    "fantastic brilliant beautiful awesome cool lovely favorite favourite solid".split()
)
"""Words that praise the target of a link."""

COMPANY_WORDS = frozenset(
    "cofounded cofounder co-founded co-founder founded founder founders ceo cto startup company launched "
    "raised acquired employs joined".split()
)
"""Words that are said of companies."""

STATUS_VERBS = {
    "read": Status.READ, "reread": Status.READ, "re-read": Status.READ, "finished": Status.READ, "watched": Status.READ,
    "review": Status.READ, "reviewed": Status.READ, "listened": Status.READ, "skimmed": Status.READ,
    "reading": Status.READING, "started": Status.READING, "began": Status.READING, "begin": Status.READING,
    "watching": Status.READING, "continued": Status.READING, "buy": Status.WANT, "buying": Status.WANT,
    "ordered": Status.WANT, "todo": Status.WANT, "want": Status.WANT, "abandoned": Status.ABANDONED,
}  # fmt: skip
"""The status of the works after a verb at the beginning of an entry."""
