"""LaTeX commands for letters and symbols; one table for both directions.

Sources: Lamport, LaTeX: A Document Preparation System, tables 3.1 to 3.3; the T1 and TS1 encodings of the LaTeX base.
"""

import unicodedata
from itertools import product
from string import ascii_letters

MARKS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "textcommabelow": "\u0326",
}  # fmt: skip
"""Accent commands, and the combining mark that each puts on the letter after it."""

FIRST_MARK_BELOW = "\u0320"
"""Marks from here on stand below the letter, so an i keeps its dot."""

SPACING = {"`": "`", "'": "´", "^": "^", "~": "~", "=": "¯", '"': "¨", "c": "¸"}
r"""What an accent command prints on nothing: `\~{}` is how people write a tilde."""

LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł",
    "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ",
    "NG": "Ŋ",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textbraceleft": "{", "textbraceright": "}",
    "textquoteleft": "‘", "textquoteright": "’", "quotesinglbase": "‚", "quotedblbase": "„", "guillemotleft": "«",
    "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "textellipsis": "…", "textexclamdown": "¡",
    "textquestiondown": "¿", "textsection": "§", "textparagraph": "¶", "textcopyright": "©", "textregistered": "®",
    "texttrademark": "™", "textdegree": "°", "textsterling": "£", "texteuro": "€", "textyen": "¥", "textcent": "¢",
    "textbullet": "•", "textperiodcentered": "·", "textdagger": "†", "textdaggerdbl": "‡", "textordfeminine": "ª",
    "textordmasculine": "º", "textmu": "µ", "texttimes": "×", "textdiv": "÷", "textpm": "±", "textonehalf": "½",
    "textonequarter": "¼", "textthreequarters": "¾", "textonesuperior": "¹", "texttwosuperior": "²",
    "textthreesuperior": "³", "textlnot": "¬", "textbrokenbar": "¦", "textcurrency": "¤", "textperthousand": "‰",
    "textnumero": "№",
}  # fmt: skip
"""Commands without an argument. Each is what its character is written as, where it is not typed directly."""

SYNONYMS = {
    "textendash": "–", "textemdash": "—", "textquotedblleft": "“", "textquotedblright": "”", "textquotesingle": "'",
    "textquotedbl": '"', "ldots": "…", "dots": "…", "S": "§", "P": "¶", "copyright": "©", "pounds": "£", "euro": "€",
    "EUR": "€", "dag": "†", "ddag": "‡", "textless": "<", "textgreater": ">", "textbar": "|", "textunderscore": "_",
    "textasteriskcentered": "*", "degree": "°", "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»", "lq": "‘",
    "rq": "’",
    "space": " ", "slash": "/", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "LaTeXe": "LaTeX2e",
}  # fmt: skip
"""Other spellings that files use; read, never written."""

WRAPPERS = frozenset(
    "emph textit textbf texttt textsc textsf textrm textsl textup textmd textnormal text mbox hbox underline uline "
    "mkbibemph mkbibitalic mkbibbold NoCaseChange em it bf tt sc sl rm sf itshape bfseries scshape upshape "
    "normalfont protect relax url path nolinkurl enquote mkbibquote".split()
)
"""Commands that change the look of what follows and say nothing themselves."""

ESCAPED = {"&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "\\": " ", "/": "", "@": "",
           ",": "\u2009", "-": "\u00ad"}  # fmt: skip
"""A backslash and one character that is no letter."""

LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "~": "\u00a0"}


def _composed() -> dict[str, str]:
    r"""Return every single character that a letter and an accent make, with its command: ü is `{\"u}`."""
    found: dict[str, str] = {}
    for (command, mark), letter in product(MARKS.items(), ascii_letters):
        character = unicodedata.normalize("NFC", letter + mark)
        if len(character) == 1:
            dotless = letter in "ij" and mark < FIRST_MARK_BELOW
            found.setdefault(character, _accented(command, "\\" + letter if dotless else letter))
    return found | _twice_composed()


def _accented(command: str, argument: str) -> str:
    return f"{{\\{command}{{{argument}}}}}" if command.isalpha() else f"{{\\{command}{argument}}}"


def _twice_composed() -> dict[str, str]:
    r"""Return the letters with two accents, of which Vietnamese is full: ấ is `{\'{\^a}}`."""
    found: dict[str, str] = {}
    for (inner, first), (outer, second), letter in product(MARKS.items(), MARKS.items(), ascii_letters):
        character = unicodedata.normalize("NFC", letter + first + second)
        if len(character) == 1:
            found.setdefault(character, f"{{\\{outer}{_accented(inner, letter)}}}")
    return found


SPECIAL = {"\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "~": r"{\textasciitilde}",
           "^": r"{\textasciicircum}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
           "\u00a0": "~", "\u00ad": r"\-"}  # fmt: skip
"""Characters that LaTeX would take for something else; escaped in every dialect."""

TYPED = {"—": "---", "–": "--", "“": "``", "”": "''", "\u2009": r"\,"}
SPELLED = {
    **_composed(),
    **{character: f"{{\\{command}}}" for command, character in LETTERS.items()},
    **TYPED,
    **SPECIAL,
}
"""Every character that classic BibTeX files spell with commands, and the spelling."""
