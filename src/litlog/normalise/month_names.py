"""Month and season names and abbreviations in European languages, for parsing printed dates."""

from collections.abc import Iterable

ENGLISH = tuple("january february march april may june july august september october november december".split())
"""The English names in order, in lower case."""
ABBREVIATED = tuple(name[:3] for name in ENGLISH)
"""The first three letters of each, as BibTeX's macros and most indexes have them."""
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""The numbers of seasons in EDTF."""

_LANGUAGES = (
    " ".join(ENGLISH),
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber maerz apr mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv févr mars avr mai juin juil août sept oct nov déc",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago. setiembre oct nov dic",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen. feb mar apr mag. giu lug. ago. set. ott nov dic",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan fev mar abr mai jun jul ago. set. out. nov dez",
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mrt april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november desember",
    (
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
        "marraskuuta joulukuuta"
    ),
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "január február március április május június július augusztus szeptember október november december",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "янв фев мар апр мая июн июл авг сен окт ноя дек",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    (
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου "
        "δεκεμβρίου"
    ),
    " ".join(ABBREVIATED),
    "jan feb mär apr mai jun jul aug sept okt nov dez",
    "jän febr märz apr mai juni juli aug sep okt nov dez",
)
MONTHS = {name: number for names in _LANGUAGES for number, name in enumerate(names.split(), 1)}
"""The number of a month by its name in lower case; what is a word in another language counts with its dot only."""


def same_language(name: str, number: int, beside: Iterable[str] = ()) -> str:
    """Return the name of another month in the language of a month's name, as long or as short; `beside` are more names.

    A name of several languages is taken as of the one that has most of the names beside it.
    """
    low, others = name.lower(), {one.lower() for one in beside}
    lists = [names for names in map(str.split, _LANGUAGES) if low in names]
    return max(lists, key=lambda names: len(others.intersection(names)))[number - 1]


def english_month(name: str) -> int | None:
    """Return the number of a month by the first three letters of its English name, None for what is no month."""
    short = name[:3].lower()
    return ABBREVIATED.index(short) + 1 if short in ABBREVIATED else None
