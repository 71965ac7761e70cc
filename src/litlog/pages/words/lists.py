"""Words in headings, titles and file names that tell of what a list is: works of which kind, or no works at all.

English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Chinese, Japanese, Korean.
"""

import re

from litlog.model.work import Kind

_KINDS = {
    Kind.BOOK: (
        "books?|novels?|nonfiction|non-fiction|fiction|ebooks?|audiobooks?|textbooks?|memoirs?|biograph(?:y|ies)|"
        "comics?|manga|"
        "graphic novels?|short stories|bookshelf|bookshelves|libros?|novelas?|cómics?|bücher|buch|romane?|"
        "sachbücher|hörbücher|"
        "livres?|romans|bandes dessinées|bd|livros?|romances|quadrinhos|libri|romanzi|fumetti|boeken|książki|книги|"
        "книг|романы|"
        "书籍|图书|小说|书单|書單|書籍|小説|漫画|图书馆|读书|讀書|読書|図書|책|도서|소설|독서|만화"
    ),
    Kind.PAPER: (
        "papers?|publications?|preprints?|literature|journal club|journal articles|theses|dissertations?|aufsätze|"
        "publicaciones|publicações|pubblicazioni|publikationen|публикации|论文|論文|文献|논문"
    ),
    Kind.ARTICLE: (
        "articles?|essays?|posts?|blog ?posts?|blogs|long ?reads|stories|newsletters?|artikel|artículos?|artigos?|"
        "articoli|"
        "статьи|文章|博客|記事|기사|글"
    ),
    Kind.VIDEO: (
        "videos?|talks?|(?<!de )lectures?|films?|movies?|documentar(?:y|ies)|vídeos?|vorträge|filme|películas|vidéos|conférences|"
        "видео|фильмы|视频|影片|电影|動画|映画|영상|영화|동영상"
    ),
    Kind.PODCAST: "podcasts?|episodes?|подкасты|播客|ポッドキャスト|팟캐스트",
    Kind.COURSE: "courses?|moocs?|tutorials?|kurse|cursos?|(?<!en )cours|corsi|курсы|课程|講座|강의|강좌",
    Kind.DATASET: "datasets?|data sets?|datensätze|数据集|データセット|데이터셋",
    Kind.SOFTWARE: "software|tools?|libraries|repos(?:itories)?|packages|werkzeuge|herramientas|ferramentas|工具|ツール|도구",
    Kind.SLIDES: "slides|slide decks|folien|diapositivas",
}
_KIND = re.compile(
    "|".join(rf"(?P<k{number}>(?<![^\W\d_a-z])(?:{words})(?!\w))" if words.isascii() else f"(?P<k{number}>{words})"
             for number, words in enumerate(_KINDS.values())),
    re.IGNORECASE,
)  # fmt: skip
_NAMED = list(_KINDS)

_READING = re.compile(
    r"\b(?:read|reads|reading|readings|to-?read|tbr|bibliograph(?:y|ies)|references|reading list|reading log|"
    r"book ?log|shelf|"
    r"bookshelf|library|literature|syllabus|wish ?list|finished|currently reading|"
    r"gelesen|gelesene|lektüren?|leseliste|literatur|literaturverzeichnis|lesen|lectures de|mes lectures|à lire|"
    r"lus?|bibliographie|"
    r"leídos?|lecturas?|leer|biblioteca|bibliografía|lidos?|leituras?|leitura|ler|bibliografia|letti|letture|leggere|"
    r"gelezen|lezen|leeslijst|przeczytane|do przeczytania|lektury|прочитанн\w+|прочитано|чтени[ея]|библиотека|"
    r"литература|"
    r"список литературы|что почитать)\b"
    r"|读书|讀書|阅读|閱讀|书单|書單|书籍|已读|想读|在读|读过|参考文献|読書|読んだ|読了|積読|독서|읽은|읽을|읽고|참고문헌",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"\b(?:book ?lists?|reading ?(?:list|log|journal|record)s?|book ?(?:log|shelf|shelves|journal)|bookshelf|"
    r"books?,? (?:i['’]?(?:ve)? |that i |we )?(?:read|finished)|"
    r"(?:papers?|articles?) (?:i['’]?(?:ve)? |we )?(?:read|finished)|tbr|to-?read|bibliograph(?:y|ie|ia|ía)|"
    r"my library|leseliste|bücherliste|gelesene bücher|"
    r"lista de (?:lectura|libros|livros|leituras?)|leituras d[eo]|lecturas de|libros leídos|livros lidos|"
    r"lectures de|livres lus|lista (?:di )?libri|leeslijst|lista książek|"
    r"список (?:книг|литературы)|прочитанные книги)\b|书单|書單|阅读清单|读书记录|読書記録|読書メモ|読んだ本|독서 ?(?:목록|기록)|읽은 책",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\W*(?:about|on|notes? (?:on|about|from)|remarks on|über|zu|sobre|sur|su|over|о|об)\s", re.IGNORECASE
)
_OTHER = re.compile(
    r"\b(?:to-?do|todos?|tasks?|chores|recipes?|ingredients|instructions|directions|shopping|groceries|change ?log|"
    r"changes|"
    r"added|changed|fixed|removed|release notes|releases?|table of contents|contents|toc|quotes?|quotations|agenda|"
    r"minutes|"
    r"attendees|participants|action items|decisions|installation|install|usage|features|requirements|dependencies|"
    r"getting started|contributing|contributors|acknowledge?ments?|licen[sc]e|contact|about(?: me)?|faq|skills|"
    r"experience|education|"
    r"employment|projects?|ideas?|goals|habits|steps|tips|rules|contributions?|learning protocol|evaluation|results|"
    r"conclusions?|"
    r"introduction|abstract|summary|notes?|method(?:s|ology)?|approach|legend|formats?|tags?|team|news|events?|"
    r"aufgaben|einkaufsliste|zutaten|zubereitung|inhalt|zitate|tareas|ingredientes|compras|citas|tarefas|citações|"
    r"sumário|"
    r"courses à faire|sommaire|citations|compiti|spesa|ingredienti|citazioni|taken|boodschappen|zadania|zakupy|"
    r"składniki|"
    r"задачи|покупки|ингредиенты|цитаты|содержание)\b"
    r"|待办|任务|购物|配料|目录|摘录|引用|買い物|材料|目次|タスク|할 ?일|장보기|재료|목차|인용",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?:(?:the|an?|my|our|draft|final|term) )*(?:book|novel|essay|paper|article|post|blog post|story|thesis|dissertation|talk|lecture|film|"
    r"movie|video|podcast|episode|course|tutorial|tool|library|repo|package|software|aufsatz|buch|roman|artikel|vortrag|livre|libro|livro|"
    r"artículo|artigo|articolo)(?: (?:draft|outline|\d+))*",
    re.IGNORECASE,
)


def is_of_one(text: str) -> bool:
    """Return whether a title or a file name names one work, the page itself: "essay", "my paper draft"."""
    return _ONE.fullmatch(text.strip()) is not None


def kind_of_list(text: str) -> Kind | None:
    """Return the kind of work that a heading or title names last: "Books I read" → book; None if it names none."""
    found = list(_KIND.finditer(text))
    return _NAMED[int((found[-1].lastgroup or "k0")[1:])] if found else None


def tells_of_reading(text: str) -> bool:
    """Return whether a heading, title or file name tells of reading or of a bibliography."""
    return bool(_READING.search(text))


def is_list(text: str) -> bool:
    """Return whether a title or a file name says that the page is a list of works: "Books I read", "reading list"."""
    return bool(_LIST.search(text))


def tells_of_subject(text: str) -> bool:
    """Return whether a heading tells what notes are about, and so nothing of a list: "About the paper", "Notes on X"."""
    return bool(_ABOUT.match(text))


def tells_of_others(text: str) -> bool:
    """Return whether a heading tells that what follows are no works: tasks, a recipe, changes, quotations."""
    return bool(_OTHER.search(text))
