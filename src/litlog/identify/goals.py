"""Goals: the kinds of link destination, each with the role that a link to it has."""

from typing import Final

from litlog.model.links import LinkRole

Goal = tuple[str, LinkRole]
"""A kind (a word of `Kind`, or person, company, collection, internal, image), and the role of a link to it."""

PAPER: Final = ("paper", LinkRole.WORK)
ABSTRACT: Final = ("paper", LinkRole.ABSTRACT)
PUBLISHED: Final = ("paper", LinkRole.PUBLISHER)
PDF: Final = ("paper", LinkRole.PDF)
ARTICLE: Final = ("article", LinkRole.WORK)
ABOUT: Final = ("article", LinkRole.ABOUT)
BOOK: Final = ("book", LinkRole.WORK)
BOOK_PAGE: Final = ("book", LinkRole.PUBLISHER)
SHOP: Final = ("book", LinkRole.SHOP)
ABOUT_BOOK: Final = ("book", LinkRole.ABOUT)
VIDEO: Final = ("video", LinkRole.VIDEO)
PODCAST: Final = ("podcast", LinkRole.WORK)
COURSE: Final = ("course", LinkRole.WORK)
CODE: Final = ("software", LinkRole.CODE)
DATA: Final = ("dataset", LinkRole.DATA)
SLIDES: Final = ("slides", LinkRole.SLIDES)
THREAD: Final = ("thread", LinkRole.DISCUSSION)
COMMENT: Final = ("thread", LinkRole.COMMENT)
PERSON: Final = ("person", LinkRole.ABOUT)
COMPANY: Final = ("company", LinkRole.ABOUT)
COLLECTION: Final = ("collection", LinkRole.WORK)
IMAGE: Final = ("image", LinkRole.WORK)
WEBPAGE: Final = ("webpage", LinkRole.WORK)
COPY: Final = ("article", LinkRole.PRIVATE_COPY)
INTERNAL: Final = ("internal", LinkRole.MY_NOTES)
