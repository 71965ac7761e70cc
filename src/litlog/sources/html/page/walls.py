"""Wall detection: bot checks, consent pages, logins, and "not found" with status 200 instead of the page."""

import re

from litlog.sources.html.page.document import Document

ABSENT = "says that there is no such page"

_ROBOTS = (
    r"just a (?:moment|sec(?:ond)?)\W*|einen moment,? bitte\W*|nur (?:einen|noch einen) moment\W*|un momento\W*|"
    r"un instant\W*|even geduld\W*|um momento\W*|één moment\W*|bitte warten\W*|please wait\W*|one more step\W*|"
    r"attention required\b.*|access (?:to this page has been )?denied\b.*|zugriff verweigert\W*|accès refusé\W*|"
    r"acceso denegado\W*|accesso negato\W*|acesso negado\W*|доступ (?:ограничен|запрещен)\W*|security check\w*\b.*|"
    r"(?:.{0,20} - )?are you a (?:robot|human)\W*|robot or human\W*|sind sie ein (?:mensch|roboter)\W*|robot check|"
    r"verify(?:ing)? (?:that )?you are (?:a )?human\b.*|verifying your browser\b.*|vercel security checkpoint|"
    r"checking (?:your browser|if the site connection is secure)\b.*|ddos-guard|pardon our interruption\W*|"
    r"(?:human|bot|browser) (?:verification|challenge|check)|captcha\b.*|recaptcha|client challenge|"
    r"making sure you.re not a bot\W*|radware bot manager.*|validate user|sucuri website firewall\b.*|"
    r"403|(?:4\d\d|5\d\d)(?:\W{1,3}(?:forbidden|unauthori[sz]ed|bad gateway|service unavailable|internal server error|"
    r"gateway time-?out|too many requests))|forbidden|request rejected|too many requests|service unavailable|"
    r"bad gateway|internal server error|(?:web server|connection) (?:is down|timed out)|.{0,40}\| 5\d\d: .*|"
    r"(?:please )?enable (?:js|javascript|cookies)\b.*|javascript (?:is )?(?:disabled|required|not available)\W*|"
    r"(?:your )?browser (?:is )?not supported\W*|unsupported browser"
)
_CONSENT = (
    r"before you continue\b.*|bevor sie (?:zu|mit|fortfahren)\b.*|avant (?:d.acc[ée]der|de continuer)\b.*|"
    r"prima di continuare\b.*|antes de continuar\b.*|voordat je verdergaat\b.*|(?:cookie|your) (?:consent|privacy)\b.*|"
    r"we value your privacy|yahoo is part of the yahoo family.*|consent|(?:cookie|privacy) settings|"
    r"datenschutz-?einstellungen|privatsphäre-?einstellungen|zustimmung\W*|votre vie privée\b.*|su privacidad\W*"
)
_LOGIN = (
    r"log ?in|sign ?in|sign up|log in or sign up\b.*|login required|welcome back|authentication required|"
    r"(?:log|sign) ?in (?:to|with)\b.*|.{0,30}\W(?:log|sign) ?in|redirecting\W*|anmelden|anmeldung|einloggen|"
    r"connexion|se connecter|identifiez-vous|iniciar sesi[óo]n|acceder|accedi|accesso|entrar|iniciar sess[ãa]o|"
    r"inloggen|aanmelden|logga in|log ind|logg inn|zaloguj się|logowanie|přihlášení|"
    r"войти|вход|giriş yap|ログイン|登录|로그인"
)
_GONE = (
    r"(?:error|fehler|erreur|errore|erro|fout|błąd)?\W*404\b.*|.{0,40}\bpage not found\b.*|not found|410 gone|"
    r"page (?:does not|doesn.t) exist\W*|(?:sorry, )?(?:this|that) page (?:isn.t available|does not exist)\W*|"
    r"this page could not be found\W*|(?:this )?content (?:isn.t|is not|not) available\b.*|"
    r"video (?:un|not )available\W*|"
    r"oops\W.*(?:not found|can.t find).*|(?:die )?seite (?:wurde |konnte )?nicht gefunden\b.*|nicht gefunden|"
    r"page (?:introuvable|non trouvée)\b.*|p[áa]gina no encontrada\b.*|p[áa]gina n[ãa]o encontrada\b.*|"
    r"pagina non trovata\b.*|pagina niet gevonden\b.*|sidan (?:kunde inte hittas|hittades inte)\b.*|"
    r"siden (?:blev ikke fundet|ble ikke funnet|findes ikke)\b.*|strona nie (?:została znaleziona|istnieje)\b.*|"
    r"stránka nenalezena\b.*|страница не найдена\b.*|sayfa bulunamadı\b.*|ページが見つかりません.*|"
    r"(?:页面|网页)(?:不存在|未找到).*|페이지를 찾을 수 없습니다.*|"
    r"account suspended|(?:this )?domain (?:is |may be )?for sale\b.*"
)
WALLS = {
    words: re.compile(rf"\A(?:{names})\Z", re.IGNORECASE)
    for words, names in (
        ("checks for robots", _ROBOTS),
        ("asks for consent first", _CONSENT),
        ("asks for a login", _LOGIN),
        (ABSENT, _GONE),
    )
}
"""Complete titles of wall pages, by what the page does."""


__all__ = ["ABSENT", "wall"]

_SITE = re.compile(r"\s+[-–—|•·]\s+.*\Z")


def wall(document: Document) -> str:
    """Return a description of the wall ("asks for a login"), "" if there is none.

    The whole title of the page must match: a page *about* captchas or logins has a longer title.
    """
    names = (document.title, document.first("og:title")) if document.title else document.texts("//h1", most=1)
    for name in filter(None, {form for one in names for form in (one, _SITE.sub("", one))}):
        for words, pattern in WALLS.items():
            if len(name) <= 120 and pattern.match(name):
                return words
    return ""
