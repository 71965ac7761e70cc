"""Words and signs for states of reading, by language: in headings, at the beginning and anywhere in a line.

English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Chinese, Japanese, Korean. A heading
that denies ("Not finished", "Noch nicht gelesen") is tried before one that states.
"""

import re

from litlog.model.reading import Status

_READ, _READING, _WANT, _LEFT = Status.READ, Status.READING, Status.WANT, Status.ABANDONED

SIGNS = {"✅": _READ, "✔": _READ, "☑": _READ, "⏳": _READING, "🚧": _READING, "🔖": _WANT, "⬜": _WANT, "🔲": _WANT}
SIGN = re.compile(rf"[{''.join(SIGNS)}]")
"""Signs for each status; the pattern `SIGN` matches any of them."""
TASKS = {" ": _WANT, "x": _READ, "/": _READING, "-": _LEFT}
"""Checkboxes: Markdown's two, and those that Obsidian has for what is half done and what was given up."""

_ANYWHERE = (
    (_LEFT, "没看完|沒看完|没读完|弃读|弃了|棄讀|途中でやめ|挫折|읽다 ?(?:말|만)|중단|하차"),
    (_READ, "读完|讀完|看完|读过|已读|已讀|完독|완독|다 읽음|다 읽은|읽은 ?(?:책|글|논문|도서)|읽었(?:다|음)|読了|読み終え|読んだ"),
    (_READING, "在读|在讀|正在读|在看|阅读中|읽는 중|읽고 있|독서 ?중|読書中|読んでいる|読みかけ|読み中"),
    (_WANT, "想读|想讀|待读|待讀|想看|要读|읽고 싶|읽을 (?:책|글|논문)|읽을거리|積読|積ん読|読みたい"),
    (_LEFT, (r"\b(?:abgebrochen|nicht beendet|abandonn[ée]e?s?|abandonad[oa]s?|abbandonat[oi]|niet uitgelezen|"
            r"porzucone|брошен[оы]?|не дочитал[аи]?)\b")),
    (_WANT, (r"\b(?:zu lesen|noch lesen|noch nicht gelesen|will ich lesen|à lire|por leer|quiero leer|para ler|"
            r"quero ler|da leggere|voglio leggere|te lezen|wil ik lezen|do przeczytania|chcę przeczytać|"
            r"хочу прочитать|буду читать|прочитать|в планах)\b")),
    (_READING, (r"\b(?:lese (?:ich )?gerade|ich lese|lese aktuell|en cours de lecture|je lis|leyendo|lendo|"
               r"sto leggendo|aan het lezen|w trakcie|czytam|читаю|в процессе)\b")),
    (_READ, (r"\b(?:gelesen(?:e[sn]?)?|ausgelesen|fertig gelesen|lus|lues?|terminés?|leíd[oa]s?|terminado de leer|"
            r"lid[oa]s|letti|gelezen|uitgelezen|przeczytane|прочитал[аи]?|прочитано|прочитанн\w+)\b")),
)  # fmt: skip
_SAID = re.compile("|".join(f"({words})" for _, words in _ANYWHERE), re.IGNORECASE)
_DENIED_FOREIGN = re.compile(
    r"\b(?:nicht|noch nicht|pas encore|todavía no|ainda não|non ancora|nog niet|jeszcze nie|ещё не|еще не|не)\s+\w*$",
    re.IGNORECASE,
)

_WATCHED = "(?:read|finished|completed|watched|listened)"
_HEADINGS = (
    (_READING, r"\b(?:partially|partly|half) (?:read|finished)\b"),
    (
        _LEFT,
        (
            r"\b(?:abandon(?:ed|s)?|did ?n[o']t finish|did not finish|dnf|gave up(?: on)?|unfinished|(?:decided|"
            r"chose) not to finish|never finished|"
            r"couldn['’]?t finish|not (?:going to )?finish(?:ed)?(?: reading)?|given up|dropped|stopped reading)\b"
        ),
    ),
    (
        _WANT,
        (
            r"\b(?:to[ -]?be[ -]?read|to[ -](?:read|watch|listen|review)|tbr|reading queue|queued?|backlog|wish ?list|"
            r"want to (?:read|watch)|wanna read|"
            r"plan(?:ning)? to read|next up|up next|on my radar|someday|read later|haven['’]?t read|"
            r"not (?:yet )?(?:read|started)|unread|upcoming|future reading)\b"
        ),
    ),
    (
        _READING,
        (
            r"\b(?:(?:currently|now|am|i['’]m) (?:reading|watching|listening)|reading now|current(?:ly)? reads?|"
            r"in[ -]progress|ongoing|now reading)\b|^(?:reading|current)$"
        ),
    ),
    (
        _READ,
        (
            rf"\b(?:(?:papers?|books?|articles?|things?|what|stuff|novels|posts|works?) (?:that )?(?:i|i['’]ve|we|"
            rf"we['’]ve)(?: have)? (?:read|consumed?|watched|finished|listened)|"
            rf"(?:books|papers|articles|novels|comics) (?:read|finished)|i(?:['’]ve| have)? read|already (?:read|"
            rf"watched)|finished|completed|have read|reads? (?:in|of) (?:19|20)\d\d|(?:19|20)\d\d (?:in books|reads?)|"
            rf"past (?:sessions|papers|meetings|discussions?(?: topics)?|presentations)|previous (?:sessions|papers|"
            rf"meetings))\b"
            rf"|^(?:{_WATCHED}|done|past)(?:\s+\(?(?:19|20)\d\d\)?)?$|^(?:19|20)\d\d {_WATCHED}$"
        ),
    ),
)
_PROSE = re.compile(
    r"\b(?:papers?|books?|articles?|novels|posts?|works|things|comics|stuff|links?|pieces|stories|content|everything) "
    r"(?:that |which )?(?:i|i['’]ve|we|we['’]ve)(?: have)?(?: already)? (?:read|consumed|watched|finished|listened)\b|"
    r"\b(?:books|papers|articles|novels|comics) read\b|"
    r"\b(?:libros|artículos|textos|enlaces|contenidos|cosas) (?:que (?:he )?(?:leído|leí)|leídos)\b|"
    r"\b(?:livros|artigos|textos|links|conteúdos|coisas) (?:que (?:eu )?(?:li|tenho lido)|lidos)\b|"
    r"\b(?:livres|articles|textes|liens) (?:que j['’]ai )?lus\b|\bce que j['’]ai lu\b|"
    r"\bgelesene (?:bücher|artikel|texte)\b|\b(?:bücher|artikel|texte|links),? die ich gelesen habe\b|"
    r"\b(?:libri|articoli|testi) (?:che ho )?letti\b|\b(?:boeken|artikelen) die ik (?:heb gelezen|las)\b|"
    r"\bprzeczytane (?:książki|artykuły)\b|\bпрочитанные (?:книги|статьи)\b|\bкниги, которые я прочитал[а]?\b|"
    r"我读过的|我看过的|読んだ(?:本|論文|記事)|읽은 (?:책|글|논문)",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"\b(?:reading (?:log|record|journal|diary)s?|book (?:log|journal|diary)s?|"
    r"lesetagebuch|journal de lecture|diario de lectura|diário de leitura|diario di lettura|leesdagboek|"
    r"dziennik lektur|читательский дневник)\b"
    r"|读书笔记|读书记录|阅读记录|论文阅读|论文笔记|読書記録|読書メモ|読書ノート|독서 ?(?:기록|노트|일지)",
    re.IGNORECASE,
)
_MEETINGS = re.compile(
    r"\b(?:(?:paper|book) discussions?|journal club|reading group|book club|lesekreis|club de lecture)\b", re.IGNORECASE
)
_HEADING = [(status, re.compile(words, re.IGNORECASE)) for status, words in _HEADINGS]

_DENIED = re.compile(
    r"\b(?:did ?n[o']t|did not|have ?n['o]t|haven['’]t|didn['’]t|not|never|yet to|no time to|"
    r"without) (?:\w+ ){0,2}?(?:read|finish(?:ed)?|watch(?:ed)?)\b|\bcould ?n['’o]t finish\b",
    re.IGNORECASE,
)
_GAVE_UP = re.compile(
    r"\b(?:gave up on|giving up on|abandon(?:ed|ing)|dnf|did not finish|didn['’]t finish|couldn['’]t finish|"
    r"could not finish|"
    r"stopped reading|unfinished|dropped)\b",
    re.IGNORECASE,
)
_AT_PAGE = re.compile(
    r"\bcurrently (?:on|at|reading)\b|\b(?:on|at) page \d+\s?(?:/|of)\s?\d+|\bin progress\b", re.IGNORECASE
)
_VERBS = (
    r"(?:just |also |i |we |today |then )*(?:finished(?: reading)?|completed|re-?read|read|listened to|watched|"
    r"started(?: reading)?|began(?: reading)?|"
    r"begun|continued|reading|watching|listening to|gave up on|abandoned|want(?:ed)? to read|bought|ordered|"
    r"borrowed|dnf|done|currently reading|"
    r"gelesen|ausgelesen|angefangen|begonnen|lu|terminé|commencé|leído|leyendo|terminado|lido|lendo|terminei|letto|"
    r"finito|gelezen|przeczytałem|przeczytałam|прочитал[аи]?|дочитал[аи]?|начал[аи]? читать)"
)
OPENING_STATE = re.compile(rf"\s*(?:{_VERBS})(?!\w)(?:\s*[:：]|\s*[-–—](?=\s))?\s+(?=\S)", re.IGNORECASE)
"""A verb of reading with which a line opens."""


def status_of_sign(text: str) -> Status | None:
    """Return the status of the first sign in a text: a tick, an hourglass, a bookmark."""
    found = SIGN.search(text)
    return SIGNS[found[0]] if found else None


def status_in_words(text: str) -> Status | None:
    """Return the status that a word of another language than English states in a text; a denied one is none."""
    found = _SAID.search(text)
    if not found or _DENIED_FOREIGN.search(text[: found.start()] + "x"):
        return None
    return _ANYWHERE[(found.lastindex or 1) - 1][0]


def status_of_heading(text: str) -> Status | None:
    """Return the status that a heading gives the works under it, in any language known here."""
    for status, words in _HEADING:
        if words.search(text):
            return status
    return status_in_words(text)


def status_of_prose(text: str) -> Status | None:
    """Return the status that a sentence about a whole list gives its works, "Books I have read"; verbs alone give none."""
    found = _PROSE.search(text)
    return _READ if found and not _DENIED.search(text[max(0, found.start() - 40) : found.end()]) else None


def is_record_of_reading(text: str) -> bool:
    """Return whether a title or a file name says that a page records what was read: "Reading log", "読書記録"."""
    return bool(_RECORD.search(text))


def tells_of_meetings(text: str) -> bool:
    """Return whether a title says that a page records meetings on works: what stands under a day was read for it."""
    return bool(_MEETINGS.search(text))


def given_up(text: str) -> bool:
    """Return whether a line states that a work was given up."""
    return bool(_GAVE_UP.search(text))


def denied(text: str) -> bool:
    """Return whether a line states that something was not read."""
    return bool(_DENIED.search(text))


def under_way(text: str) -> bool:
    """Return whether a line tells how far the reader is: "Currently on page 31/64"."""
    return bool(_AT_PAGE.search(text))
