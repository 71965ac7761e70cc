"""Reading lists of every shape in many languages: each line is the work that a reader sees in it."""

import pytest

from litlog.model.pages import Meaning
from litlog.pages import read_page, understand

Said = tuple[str, list[str], int | None, str | None, str]
"""Title, people as printed, year, status, kind."""


def read(text: str, file: str = "x.md") -> Meaning:
    return understand(read_page(text.encode(), file))


def said(meaning: Meaning) -> list[Said]:
    """Return what a page says of its works, in the order of the page."""
    states = {one.work: str(one.status) for one in meaning.statuses}
    keys = dict.fromkeys(one.work for one in meaning.mentions if one.target == "work")
    works = [(key, meaning.works[key]) for key in keys]
    return [
        (work.title, [one.printed for one in work.contributors], work.year, states.get(key), str(work.kind))
        for key, work in works
    ]


def shown(found: list[Said]) -> list[str]:
    """Return each work as a line: title / people / year / status / kind; what is not known is left out."""
    return [" / ".join(filter(None, (one[0], ", ".join(one[1]), str(one[2] or ""), one[3], one[4]))) for one in found]


TITLES_AND_PEOPLE = {
    "de von": ("# Gelesene Bücher\n- Der Wehrgarten von Mira Halden\n- Salz und Kontor von Tom Okeke\n",
        ["Der Wehrgarten / Mira Halden / read / book", "Salz und Kontor / Tom Okeke / read / book"]),
    "fr par": ("# Livres lus\n- *Le Verger*, Mira Halden\n- *Sel et Encre*, Tom Okeke\n",
        ["Le Verger / Mira Halden / read / book", "Sel et Encre / Tom Okeke / read / book"]),
    "es de": ("# Libros leídos\n1. *El Huerto de Cobre* de Mira Halden\n2. *Sal y Libro* de Tom Okeke\n",
        ["El Huerto de Cobre / Mira Halden / read / book", "Sal y Libro / Tom Okeke / read / book"]),
    "pt dash": ("# Livros lidos\n- O Pomar de Cobre — Mira Halden\n- Sal e Livro — Tom Okeke\n- Maré Baixa — Ana Lima\n",
        ["O Pomar de Cobre / Mira Halden / read / book", "Sal e Livro / Tom Okeke / read / book", "Maré Baixa / Ana Lima / read / book"]),
    "it brackets": ("# Libri letti\n- Il Frutteto (Mira Halden)\n- Sale e Carta (Tom Okeke)\n",
        ["Il Frutteto / Mira Halden / read / book", "Sale e Carta / Tom Okeke / read / book"]),
    "nl door": ("# Gelezen boeken\n* De Koperen Tuin door Mira Halden\n* Zout en Inkt door Tom Okeke\n",
        ["De Koperen Tuin / Mira Halden / read / book", "Zout en Inkt / Tom Okeke / read / book"]),
    "pl colon": ("# Przeczytane książki\n- Mira Halden: Miedziany sad\n- Tom Okeke: Sól i księga\n- Jan B. Lis: Niska woda\n",
        ["Miedziany sad / Mira Halden / read / book", "Sól i księga / Tom Okeke / read / book", "Niska woda / Jan B. Lis / read / book"]),
    "ru quotes": ("# Прочитанные книги\n- Анна Лунд «Медный сад»\n- Пётр Окунев «Соль и книга»\n",
        ["Медный сад / Анна Лунд / read / book", "Соль и книга / Пётр Окунев / read / book"]),
    "ru dash": ("# Прочитанные книги\n- Медный сад — Анна Лунд\n- Соль и книга — Пётр Окунев\n",
        ["Медный сад / Анна Лунд / read / book", "Соль и книга / Пётр Окунев / read / book"]),
    "zh comma": ("# 已读书单\n- 《铜园》，王小芳\n- 《盐与账》，李明\n",
        ["铜园 / 王小芳 / read / book", "盐与账 / 李明 / read / book"]),
    "zh blank": ("# 已读书单\n- 《铜园》 王小芳 著\n- 《盐与账》 李明 著\n",
        ["铜园 / 王小芳 / read / book", "盐与账 / 李明 / read / book"]),
    "ja quotes": ("# 読んだ本\n- 『銅の果樹園』村田花子\n- 『塩と帳簿』田中一郎\n",
        ["銅の果樹園 / 村田花子 / read / book", "塩と帳簿 / 田中一郎 / read / book"]),
    "ja slash": ("# 読了\n## 小説\n- 銅の果樹園 / 村田花子\n- 塩と帳簿 / 田中一郎\n- 低い潮 / 鈴木次郎\n",
        ["銅の果樹園 / 村田花子 / read / book", "塩と帳簿 / 田中一郎 / read / book", "低い潮 / 鈴木次郎 / read / book"]),
    "ko dash": ("# 읽은 책\n- 구리 과수원 - 김하나\n- 소금과 장부 - 이도윤\n- 낮은 물 - 박서준\n",
        ["구리 과수원 / 김하나 / read / book", "소금과 장부 / 이도윤 / read / book", "낮은 물 / 박서준 / read / book"]),
    "en semicolon": ("# Books I read\n- The Copper Orchard; Mira Halden\n- Salt and Ledger; Tom Okeke\n- Low Tide; Jan B. Lis\n",
        ["The Copper Orchard / Mira Halden / read / book", "Salt and Ledger / Tom Okeke / read / book", "Low Tide / Jan B. Lis / read / book"]),
    "en bar": ("# Books I read\n- Mira Halden | The Copper Orchard\n- Tom Okeke | Salt and Ledger\n- Jan B. Lis | Low Tide\n",
        ["The Copper Orchard / Mira Halden / read / book", "Salt and Ledger / Tom Okeke / read / book", "Low Tide / Jan B. Lis / read / book"]),
    "de bold with author": ("# Gelesene Bücher\n- **Der Wehrgarten** – Mira Halden (1996)\n- **Salz und Kontor** – Tom Okeke (2001)\n",
        ["Der Wehrgarten / Mira Halden / 1996 / read / book", "Salz und Kontor / Tom Okeke / 2001 / read / book"]),
    "es translator": ("# Libros leídos\n- *El Huerto*, Mira Halden (trad. Ana Ruiz)\n- *Sal y Libro*, Tom Okeke (trad. Luis Vega)\n",
        ["El Huerto / Mira Halden, Ana Ruiz / read / book", "Sal y Libro / Tom Okeke, Luis Vega / read / book"]),
}  # fmt: skip
TABLES = {
    "de": ("# Bücher\n| Titel | Autor | Jahr | Gelesen |\n|---|---|---|---|\n| Der Wehrgarten | Mira Halden | 1996 | 2024-01-02 |\n| Salz | Tom Okeke | 2001 | 2024-02-03 |\n",
        ["Der Wehrgarten / Mira Halden / 1996 / read / book", "Salz / Tom Okeke / 2001 / read / book"]),
    "fr": ("| Livre | Auteur | Année |\n|---|---|---|\n| Le Verger | Mira Halden | 1996 |\n| Sel et Encre | Tom Okeke | 2001 |\n",
        ["Le Verger / Mira Halden / 1996 / book", "Sel et Encre / Tom Okeke / 2001 / book"]),
    "ko": ("| 제목 | 저자 | 연도 |\n|---|---|---|\n| 구리 과수원 | 김하나 | 1996 |\n| 소금과 장부 | 이도윤 | 2001 |\n",
        ["구리 과수원 / 김하나 / 1996 / book", "소금과 장부 / 이도윤 / 2001 / book"]),
    "ja": ("| 評価 | 著者 | タイトル |\n|---|---|---|\n| ★★★★ | 村田花子 | 銅の果樹園 |\n| ★★★ | 田中一郎 | 塩と帳簿 |\n",
        ["銅の果樹園 / 村田花子 / book", "塩と帳簿 / 田中一郎 / book"]),
    "zh": ("| 序号 | 书名 | 作者 | 状态 |\n|---|---|---|---|\n| 1 | 铜园 | 王小芳 | 已读 |\n| 2 | 盐与账 | 李明 | 在读 |\n",
        ["铜园 / 王小芳 / read / book", "盐与账 / 李明 / reading / book"]),
    "ru": ("| № | Название | Автор | Год |\n|---|---|---|---|\n| 1 | Медный сад | Анна Лунд | 1996 |\n| 2 | Соль | Пётр Окунев | 2001 |\n",
        ["Медный сад / Анна Лунд / 1996 / book", "Соль / Пётр Окунев / 2001 / book"]),
    "pl": ("| Autor | Tytuł | Ocena |\n|---|---|---|\n| Mira Halden | Miedziany sad | 4/5 |\n| Tom Okeke | Sól | 3/5 |\n",
        ["Miedziany sad / Mira Halden / book", "Sól / Tom Okeke / book"]),
    "en day as title": ("# Books read\n| Title | Author | Finished |\n|---|---|---|\n| 11/22/63 | Mira Halden | 2024-01-02 |\n| Low Tide | Tom Okeke | 2024-02-02 |\n",
        ["11/22/63 / Mira Halden / read / book", "Low Tide / Tom Okeke / read / book"]),
    "en presenter": ("# Journal club papers\n| Date | Paper | Presenter |\n|---|---|---|\n| 2024-01-02 | [Low Tide](https://a.example/l) | Tom Okeke |\n| 2024-01-09 | [High Tide](https://a.example/h) | Ada Lund |\n",
        ["Low Tide / read / paper", "High Tide / read / paper"]),
}  # fmt: skip
STATES = {
    "de": ("# Bücher\n## Gelesen\n- *Salz* von Mira Halden\n## Abgebrochen\n- *Kontor* von Tom Okeke\n## Will ich lesen\n- *Ebbe* von Ada Lund\n",
        ["Salz / Mira Halden / read / book", "Kontor / Tom Okeke / abandoned / book", "Ebbe / Ada Lund / want / book"]),
    "pt": ("# Livros\n## Lidos\n- Sal - Mira Halden\n- Mar Alto - Rui Reis\n## Lendo\n- Livro Azul - Tom Okeke\n## Quero ler\n- Maré - Ana Lima\n",
        ["Sal / Mira Halden / read / book", "Mar Alto / Rui Reis / read / book", "Livro Azul / Tom Okeke / reading / book", "Maré / Ana Lima / want / book"]),
    "it": ("# Libri\n## Letti\n- *Sale* di Mira Halden\n## Da leggere\n- *Marea* di Tom Okeke\n",
        ["Sale / Mira Halden / read / book", "Marea / Tom Okeke / want / book"]),
    "nl": ("# Boeken\n## Gelezen\n- *Zout* door Mira Halden\n## Aan het lezen\n- *Eb* door Tom Okeke\n",
        ["Zout / Mira Halden / read / book", "Eb / Tom Okeke / reading / book"]),
    "fr": ("# Livres\n## Lus\n- *Sel* de Mira Halden\n## À lire\n- *Marée* de Tom Okeke\n## En cours de lecture\n- *Encre* par Ada Lund\n",
        ["Sel / Mira Halden / read / book", "Marée / Tom Okeke / want / book", "Encre / Ada Lund / reading / book"]),
    "es": ("# Libros\n## Leídos\n- *Sal* de Mira Halden\n## Por leer\n- *Marea* de Tom Okeke\n## Abandonados\n- *Tinta* de Ada Lund\n",
        ["Sal / Mira Halden / read / book", "Marea / Tom Okeke / want / book", "Tinta / Ada Lund / abandoned / book"]),
    "pl": ("# Książki\n## Przeczytane\n- *Sól*, Mira Halden\n## Do przeczytania\n- *Woda*, Tom Okeke\n",
        ["Sól / Mira Halden / read / book", "Woda / Tom Okeke / want / book"]),
    "ru": ("# Книги\n## Прочитано\n- «Соль», Анна Лунд\n## Хочу прочитать\n- «Вода», Пётр Окунев\n## Читаю\n- «Чернила», Иван Лис\n",
        ["Соль / Анна Лунд / read / book", "Вода / Пётр Окунев / want / book", "Чернила / Иван Лис / reading / book"]),
    "zh": ("# 书单\n## 读过\n- 《铜园》\n## 在读\n- 《盐与账》\n## 想读\n- 《低潮》\n",
        ["铜园 / read / book", "盐与账 / reading / book", "低潮 / want / book"]),
    "ja": ("# 本\n## 読了\n- 『銅の園』\n## 積読\n- 『塩と帳簿』\n",
        ["銅の園 / read / book", "塩と帳簿 / want / book"]),
    "ko": ("# 책\n## 읽은 책\n- 구리 과수원 - 김하나\n- 낮은 물 - 박서준\n## 읽고 싶은 책\n- 소금과 장부 - 이도윤\n",
        ["구리 과수원 / 김하나 / read / book", "낮은 물 / 박서준 / read / book", "소금과 장부 / 이도윤 / want / book"]),
    "en own state": ("# To read\n- [x] Low Tide, Mira Halden\n- [ ] Salt and Ledger, Tom Okeke\n",
        ["Low Tide / Mira Halden / read / book", "Salt and Ledger / Tom Okeke / want / book"]),
    "en struck": ("# To read\n- [~~Low Tide~~](https://a.example/l) by Mira Halden\n- [Salt](https://a.example/s) by Tom Okeke\n",
        ["Low Tide / Mira Halden / read / article", "Salt / Tom Okeke / want / article"]),
    "en unfinished": ("# Books I read\n- *Low Tide* by Mira Halden (DNF)\n- *Salt* by Tom Okeke\n",
        ["Low Tide / Mira Halden / abandoned / book", "Salt / Tom Okeke / read / book"]),
}  # fmt: skip
AUTHORS_FIRST = {
    "de bold": ("# Aufsätze\n* **Mara Lund:** [Die Ebbe](https://a.example/e)\n* **Tom Okeke:** [Das Wehr](https://a.example/w)\n",
        ["Die Ebbe / Mara Lund / paper", "Das Wehr / Tom Okeke / paper"]),
    "fr dash": ("# Articles\n- Mara Lund - [La Marée](https://a.example/e)\n- Tom Okeke - [Le Barrage](https://a.example/w)\n",
        ["La Marée / Mara Lund / article", "Le Barrage / Tom Okeke / article"]),
    "ru colon": ("# Статьи\n- Анна Лунд: [Отлив](https://a.example/e)\n- Пётр Окунев: [Плотина](https://a.example/w)\n",
        ["Отлив / Анна Лунд / article", "Плотина / Пётр Окунев / article"]),
    "es in link": ("# Artículos\n- [Mara Lund - La Marea](https://a.example/e)\n- [Tom Okeke - La Presa](https://a.example/w)\n- [Jan B. Lis - El Río](https://a.example/r)\n",
        ["La Marea / Mara Lund / article", "La Presa / Tom Okeke / article", "El Río / Jan B. Lis / article"]),
    "it nested": ("# Libri\n* Mira Halden\n  * Sale e Carta (2012)\n  * Marea (2014)\n* Tom Okeke\n  * Il Frutteto (1999)\n",
        ["Sale e Carta / Mira Halden / 2012 / book", "Marea / Mira Halden / 2014 / book", "Il Frutteto / Tom Okeke / 1999 / book"]),
    "ko by": ("# 논문\n- [구리 과수원](https://a.example/e), 김하나 저\n- [소금과 장부](https://a.example/w), 이도윤 저\n",
        ["구리 과수원 / 김하나 / paper", "소금과 장부 / 이도윤 / paper"]),
}  # fmt: skip
FIELDS = {
    "en heading": ("# Books\n## The Copper Orchard\n* Author: Mira Halden\n* Year: 2011\n\n## Low Tide\n* Author: Tom Okeke\n* Year: 2012\n",
        ["The Copper Orchard / Mira Halden / 2011 / book", "Low Tide / Tom Okeke / 2012 / book"]),
    "de bold": ("# Bücher\n## Der Wehrgarten\n**Autor:** Mira Halden\n**Jahr:** 2011\n\n## Die Ebbe\n**Autor:** Tom Okeke\n**Jahr:** 2012\n",
        ["Der Wehrgarten / Mira Halden / 2011 / book", "Die Ebbe / Tom Okeke / 2012 / book"]),
    "es double colon": ("- El Huerto\n  autor:: Mira Halden\n  año:: 2011\n- Marea\n  autor:: Tom Okeke\n  año:: 2012\n",
        ["El Huerto / Mira Halden / 2011 / book", "Marea / Tom Okeke / 2012 / book"]),
    "zh": ("# 书\n## 铜园\n- 作者：王小芳\n- 出版社：海港出版社\n\n## 盐与账\n- 作者：李明\n- 出版社：海港出版社\n",
        ["铜园 / 王小芳 / book", "盐与账 / 李明 / book"]),
    "ja": ("# 本\n## 銅の果樹園\n- 著者: 村田花子\n- 出版社: 港書房\n",
        ["銅の果樹園 / 村田花子 / book"]),
    "front matter fr": ("---\ntitre: Le Verger\nauteur: Mira Halden\nannée: 2011\n---\nUn beau livre.\n",
        ["Le Verger / Mira Halden / 2011 / read / book"]),
    "front matter en": ("---\ntitle: Low Tide\nauthor: Mira Halden\nisbn: 9780306406157\nrating: 4\n---\nA good book.\n",
        ["Low Tide / Mira Halden / read / book"]),
    "italic author": ("# Books I read\n## Low Tide\n*Mira Halden*\n\n[City Library](https://lib.example/1) / [Amazon](https://shop.example/1)\n\n## Salt\n*Tom Okeke*\n\n[City Library](https://lib.example/2)\n",
        ["Low Tide / Mira Halden / read / book", "Salt / Tom Okeke / read / book"]),
}  # fmt: skip
REFERENCES = {
    "apa": ("# References\n- Halden, M., & Okeke, T. (2011). The copper orchard. Sea Letters, 5, 1-9.\n- Lund, A. (2012). Low tide. Reed Press.\n",
        ["The copper orchard / M. Halden, T. Okeke / 2011 / paper", "Low tide / A. Lund / 2012 / book"]),
    "mla": ("# Bibliography\n- Halden, Mira. *The Copper Orchard*. Reed Press, 2011.\n- Okeke, Tom. *Low Tide*. Weir Press, 2012.\n",
        ["The Copper Orchard / Mira Halden / 2011 / book", "Low Tide / Tom Okeke / 2012 / book"]),
    "gost": ("# Список литературы\n1. Лунд А. Б. Медный сад. — М.: Наука, 2011. — 256 с.\n2. Окунев П. В. Соль и книга. — СПб.: Вода, 2012. — 300 с.\n",
        ["Медный сад / А. Б. Лунд / 2011 / book", "Соль и книга / П. В. Окунев / 2012 / book"]),
    "label": ("# Papers\n- **Deep felt**. Kai Norlund, Bo Quill. HATS 2019. [pdf](https://a.example/d.pdf)\n- **Wide felt**. Ada Lund. HATS 2020. [pdf](https://a.example/w.pdf)\n",
        ["Deep felt / Kai Norlund, Bo Quill / 2019 / paper", "Wide felt / Ada Lund / 2020 / paper"]),
    "venue": ("# Papers\n- [Low Tide](https://a.example/l). Kai Norlund, Bo Quill. ACL 2021\n- [High Tide](https://a.example/h). Ada Lund. EMNLP 2020\n",
        ["Low Tide / Kai Norlund, Bo Quill / 2021 / paper", "High Tide / Ada Lund / 2020 / paper"]),
}  # fmt: skip
KINDS = {
    "en podcasts": ("# Things\n### Podcasts\n- [Low Tide](https://a.example/l)\n### Datasets\n- [Gauges](https://a.example/g)\n",
        ["Low Tide / podcast", "Gauges / dataset"]),
    "ru": ("# Список\n## Подкасты\n- [Отлив](https://a.example/l)\n## Курсы\n- [Вода](https://a.example/g)\n",
        ["Отлив / podcast", "Вода / course"]),
    "zh": ("# 资源\n## 论文\n- [低潮](https://a.example/l)\n## 视频\n- [高潮](https://a.example/g)\n",
        ["低潮 / paper", "高潮 / video"]),
    "pt": ("# Coisas\n## Artigos\n- [Maré](https://a.example/l)\n## Cursos\n- [Água](https://a.example/g)\n",
        ["Maré / article", "Água / course"]),
    "heading of an address": ("# Papers\n## The shape of hats\n[Link](https://a.example/l)\n- a note\n\n## The shape of weirs\n[Link](https://a.example/w)\n- a note\n",
        ["The shape of hats / read / paper", "The shape of weirs / read / paper"]),
    "shown title": ("# Talks\n- [Boats - YouTube](https://www.youtube.com/watch?v=a1b2c3d4e5f)\n- [Tides&nbsp;: la suite](https://a.example/t)\n",
        ["Boats / video", "Tides : la suite / video"]),
}  # fmt: skip
ALL = {
    f"{kind}, {name}": sample
    for kind, table in (
        ("title and people", TITLES_AND_PEOPLE), ("table", TABLES), ("state", STATES), ("author first", AUTHORS_FIRST),
        ("fields", FIELDS), ("reference", REFERENCES), ("kind", KINDS),
    )
    for name, sample in table.items()
}  # fmt: skip


@pytest.mark.parametrize("sample", ALL)
def test_a_list_is_read_as_a_reader_reads_it(sample: str) -> None:
    text, expected = ALL[sample]
    assert shown(said(read(text))) == expected
