"""Pages that stand in front of the page: checks for robots, consent, logins, and "not found" with status 200."""

import re

from litlog.sources.html.document import Document

_ROBOTS = re.compile(
    r"\A(?:just a moment\W*|attention required\b.*|access (?:to this page has been )?denied\b.*|security check\b.*|"
    r"are you a (?:robot|human)\W*|robot check|verify(?:ing)? (?:that )?you are (?:a )?human\b.*|please wait\W*|"
    r"checking your browser\b.*|ddos-guard|pardon our interruption\W*|human verification|bot verification|"
    r"one more step\W*|captcha\b.*|client challenge|making sure you.re not a bot\W*|radware bot manager.*|"
    r"validate user|403(?: forbidden)?|forbidden|request rejected|too many requests|service unavailable|"
    r"please enable (?:js|javascript|cookies)\b.*|javascript (?:is )?(?:disabled|required)\b.*)\Z",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"\A(?:before you continue\b.*|bevor sie (?:zu|mit)\b.*|avant d.acc[ée]der\b.*|"
    r"(?:cookie|your) (?:consent|privacy)\b.*|"
    r"we value your privacy|yahoo is part of the yahoo family.*|consent)\Z",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"\A(?:log ?in|sign ?in|sign up|log in or sign up\b.*|login required|anmelden|connexion|welcome back|"
    r"authentication required|(?:log|sign) ?in (?:to|with)\b.*|redirecting\W*|.{0,30}\W(?:log|sign) ?in)\Z",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    r"\A(?:(?:error\W*)?404\b.*|.{0,40}\bpage not found\b.*|not found|page (?:does not|doesn.t) exist\W*|"
    r"seite (?:wurde )?nicht gefunden\b.*|page (?:introuvable|non trouvée)\b.*|p[áa]gina no encontrada\b.*|"
    r"oops\W.*(?:not found|can.t find).*|(?:sorry, )?(?:this|that) page (?:isn.t available|does not exist)\W*|"
    r"410 gone)\Z",
    re.IGNORECASE,
)
_SITE = re.compile(r"\s+[-–—|•·]\s+.*\Z")

ABSENT = "says that there is no such page"


def wall(document: Document) -> str:
    """Say in words what stands before the page ("asks for a login"), "" if nothing does.

    Judged by what the page calls itself, whole: a page *about* captchas or logins has a longer title.
    """
    names = (document.title, document.first("og:title")) if document.title else document.texts("//h1", most=1)
    for name in filter(None, {form for one in names for form in (one, _SITE.sub("", one))}):
        for words, pattern in _WALLS.items():
            if len(name) <= 120 and pattern.match(name):
                return words
    return ""


_WALLS = {
    "checks for robots": _ROBOTS,
    "asks for consent first": _CONSENT,
    "asks for a login": _LOGIN,
    ABSENT: _ABSENT,
}
