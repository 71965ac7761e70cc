"""Byline vocabulary: words that are no part of a name, in several languages."""

import re

from litlog.normalise.month_names import ENGLISH

_DONE = (
    "written|posted|published|reviewed|story|words|reporting|article|text|created|submitted|erstellt|eingestellt|"
    "verfasst|geschrieben|veröffentlicht|ein (?:beitrag|artikel|gastbeitrag|kommentar|interview)|publié|escrito|"
    "publicado|"
    "scritto|(?:blog )?beitrag|opinion"
)
_BY = "by|von|par|por|di|door|av|af|przez"
_ROLE = (
    r"author\(?s?\)?|autor(?:in|en|es|zy)?|auteurs?|auteure|autore|reporter|redaktion|texte?|texto|testo|words|"
    "view all posts by|(?:zeige )?alle beiträge von|ver todas las entradas de|voir tous les articles de"
)
_LABEL = "text|words|autor(?:in)?|author|redaktion|von|by|interview|byby"
_EASTERN = "著者|文|執筆|取材・文|筆者|作者|责任编辑|编辑|来源|記者|글|글쓴이"

BEFORE = re.compile(
    rf"\A\W*(?:(?:(?:{_DONE})?\s*\b(?:{_BY})\b|{_ROLE})\s*:?\s+|(?:{_LABEL})\s*:\s*|(?:{_EASTERN})\s*[:：/／]\s*|"
    # Nothing between "By" and the name: the page has them in two elements.
    r"(?-i:By|BY|Byby|Von|Par|Por)(?=[A-ZÄÖÜÉ][a-zäöüé]+\s)|beitragvon\s)",
    re.IGNORECASE,
)
"""Words before the names: "By", "Von", "Text:", "View all posts by"."""

BEHIND = re.compile(
    r"\s*(?:\(.{0,80}\)?|/[A-Z]{2}.*|\s[-–—/@]\s?.*|,?\s+(?:[Ss]pecial )?(?i:(?:for|für) (?:the|die|das) .*)|"
    r",?\s(?:in|aus|at|using)\s[A-Z].*|\s(?i:im gespräch|im interview|is an? .*|ist .*)|\s(?:am|on|le|el|em|vom)\s\d.*|"
    r"\s(?:[A-Z]\w+\s)?(?:reporter|correspondent|editor|기자|記者)|さん|氏|"
    r"\s(?i:published|posted|updated)\b.*)\Z",
    re.DOTALL,
)
"""Text after a name: a place, a paper, a date, a job."""

JOB = re.compile(
    r"\b(?:editor|reporter|correspondent|writer|journalist(?:in|e)?|columnist|contributor|contributing|staff|redaktion|"
    r"redakteur(?:in)?|producer|analyst|professor|chief|director|manager|fellow|author|associate|senior|ph\.?d|m\.?d|"
    r"desk|korrespondent(?:in)?|chefredakteur(?:in)?|volontär(?:in)?|rédacteur|rédactrice|redactor(?:a)?|periodista|"
    r"giornalista)\b\.?",
    re.IGNORECASE,
)

NOBODY = re.compile(
    rf"\A(?:(?:{_DONE})?\s?(?:{_BY}|vom|el|on)|{_DONE}|on|am|authors?|autor(?:in|en)?|abstract|highlights|information|"
    r"twitter|facebook|mailto|bookmark|connect directly|view|more|source|rezept von|gmt|utc|[mc]e[sz]t|est|pst|"
    r"leitender .*|admin(?:istrator)?|administrador|webmaster|root|user|super user|guest|gast|anonymous|unknown|none|"
    r"null|undefined|n/?a|wordpress(?:admin)?|staff|team|online|editors?|editorial(?: team| staff)?|contributor|news|"
    r"red|"
    r"(?:die )?redaktion|redakcja|redacción|(?:la )?rédaction|redazione|redação|redactie|der autor|die autorin|updated|"
    r"about|interview|quelle|follow|ver más|datum|kategorie|pressemitteilung|press release|pressestelle)\Z",
    re.IGNORECASE,
)
"""Placeholders for an unnamed author."""

_FIRST_NAMES = frozenset({"march", "april", "june", "august"})
_MONTHS = "|".join(rf"{name} \d+" if name in _FIRST_NAMES else name for name in ENGLISH if name != "may")
"""Months; those that are names of people as well only with a day behind them, and "may", which is a verb, never."""

NO_NAME = re.compile(
    r"\b(?:comments?|kommentare?|comment now|login|log in|uhr|profile|share|follow|subscribe|"
    r"(?:\d\s?|^)min(?:utes?)?(?: read)?|"
    r"read more|more from|about the author|weekly podcast|quelle|bildquelle|credit|bild(?:er)?:?|fotos?|photos?|"
    rf"image by|getty|{_MONTHS}|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1, 2}:\d\d|[ap]m|copyright|all rights|posted|updated|"
    r"e-?mail|newsletter|cookies?|click|here|website|http\S*)\b|[!?©…]|\.\.\.",
    re.IGNORECASE,
)
"""Text that no name contains."""

PARTICLES = frozenset(
    "von van de der den del della di da do dos das du le la el al bin ibn ben ter ten zu zum zur af av y e i und st. "
    "v. ó ní mac mc d' o' ap".split()
)
"""Lower-case particles inside names."""
