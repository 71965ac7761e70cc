"""Names of fields and of table columns: which field of a work or of its reading each word means, by language.

The languages are English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Chinese, Japanese and
Korean; a word is here once, whatever languages share it.
"""

import re
from typing import Literal

FieldName = Literal[
    "title", "author", "editor", "translator", "narrator", "presenter", "year", "venue", "publisher", "identifier",
    "link", "day", "started", "status", "rating", "kind", "tags", "pages", "number", "note",
]  # fmt: skip

_WORDS: dict[FieldName, str] = {
    "title": (
        "title|titles|book title|paper title|article title|name|book|books|paper|papers|article|work|full title|"
        "talk|movie|"
        "titel|buch|buchtitel|titre|livre|título|titulo|libro|livro|obra|titolo|boek|tytuł|książka|название|книга|"
        "书名|書名|标题|標題|题目|題目|论文|論文|论文题目|论文标题|文章|作品|タイトル|本|図書名|책|책 제목|제목|논문|논문 제목|도서명|도서"
    ),
    "author": (
        "author|authors|author(s)|by|written by|writer|writers|first author|creator|artist|speaker|speakers|host|"
        "autor|autoren|autorin|verfasser|von|auteur|auteurs|autrice|autores|autor(es)|autora|autore|autori|"
        "schrijver|autorzy|автор|авторы|作者|著者|저자|지은이|글쓴이|글"
    ),
    "editor": "editor|editors|edited by|ed|herausgeber|hrsg|éditeur scientifique|curatore|редактор|编者|編者|編集|엮은이",
    "translator": (
        "translator|translators|translated by|übersetzer|übersetzung|traducteur|traduction|traductor|traducción|"
        "tradutor|"
        "tradução|traduttore|vertaler|tłumacz|переводчик|перевод|译者|譯者|訳者|옮긴이|역자"
    ),
    "narrator": "narrator|narrated by|read by|sprecher|narrador|lu par|lettore|narratore|朗读|ナレーター|낭독",
    "presenter": "presenter|presenters|presented by|discussion leader|moderator|chair|vortragende|발표자|発表者|报告人",
    "year": (
        "year|year published|publication year|published|publication date|date published|first published|pub year|"
        "release year|"
        "originally published|released|jahr|erschienen|erscheinungsjahr|année|parution|paru|date de parution|año|"
        "publicado|"
        "ano|publicação|anno|pubblicato|jaar|rok|rok wydania|год|год издания|年份|年|出版年|出版日期|发表年份|发表时间|出版時間|刊行年|"
        "出版日|発行年|출판년도|출판일|연도|발행년도"
    ),
    "venue": (
        "venue|journal|conference|publication|publications|published in|published at|proceedings|source title|"
        "magazine|"
        "zeitschrift|konferenz|revue|revista|rivista|congreso|конференция|журнал|期刊|会议|會議|来源|出处|刊物|学会|雑誌|저널|학회|학술지"
    ),
    "publisher": (
        "publisher|verlag|éditeur|editeur|editorial|editora|editore|casa editrice|uitgever|wydawnictwo|издательство|"
        "出版社|出版|出版者|출판사"
    ),
    "identifier": "isbn|isbn10|isbn13|isbn-10|isbn-13|doi|arxiv|arxiv id|pmid|asin",
    "link": (
        "link|links|url|address|website|site|pdf|paper link|source|download|read it|quelle|lien|enlace|fonte|ссылка|"
        "链接|地址|文献地址|連結|リンク|링크|주소|출처|enllaç|video|code"
    ),
    "day": (
        "date|day|date read|read on|read|finished|finished on|date finished|completed|end|end date|ended|"
        "date completed|"
        "finish date|datum|beendet|gelesen|gelesen am|fin|lu le|date de lecture|fecha|terminado|leído|data|lido em|"
        "término|"
        "conclusão|letto|gelezen|uitgelezen|przeczytane|дата|прочитано|日期|读完日期|完成日期|阅读日期|阅读时间|时间|時間|读完|日付|読了日|読了|"
        "날짜|완독일|읽은 날짜|종료일"
    ),
    "started": "start|started|start date|date started|begun|begonnen|angefangen|début|inicio|início|开始|开始日期|開始日|시작일",
    "status": "status|state|progress|read?|done|stand|statut|état|estado|stato|статус|状态|狀態|进度|状態|상태|진행",
    "rating": (
        "rating|my rating|score|stars|grade|vote|my vote|bewertung|wertung|note|notation|calificación|valoración|"
        "puntuación|"
        "nota|avaliação|voto|valutazione|waardering|ocena|оценка|评分|評分|推荐度|評価|평점|별점"
    ),
    "kind": "type|kind|format|media|medium|art|tipo|formato|genre|тип|类型|類型|種類|종류|형식",
    "tags": "tag|tags|keyword|keywords|topic|topics|category|subject|field|domain|thema|schlagworte|标签|標籤|关键词|关键字|"
    "分类|태그|분야|키워드",
    "pages": "pages|page count|number of pages|length|seiten|páginas|pagine|strony|страниц|页数|頁數|ページ数|쪽수",
    "number": "#|no|no.|nr|nr.|num|number|id|index|№|序号|编号|番号|번호|순번",
    "note": (
        "notes|comment|comments|review|summary|remarks|thoughts|abstract|tl;dr|notizen|kommentar|commentaire|notas|"
        "comentario|"
        "comentário|commento|opmerkingen|uwagi|заметки|комментарий|备注|笔记|摘要|メモ|感想|コメント|비고|메모|한줄평|요약"
    ),
}
FIELDS = {word: name for name, words in _WORDS.items() for word in words.split("|")}
"""The field that a word names."""
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")


def field_of(label: str) -> FieldName | None:
    """Return the field that a label or a header names: "Author(s)", "**Año:**", "📅 Finished"; None if none."""
    folded = " ".join(label.replace("\xa0", " ").split()).casefold()
    return FIELDS.get(folded.strip(" *_:：`")) or FIELDS.get(_AROUND.sub("", folded))


_FINISHED = frozenset(
    "date read|read on|read|finished|finished on|date finished|completed|end|end date|ended|date completed|"
    "finish date|beendet|gelesen|"
    "gelesen am|fin|lu le|terminado|leído|lido em|término|conclusão|letto|gelezen|uitgelezen|przeczytane|прочитано|"
    "读完日期|完成日期|"
    "读完|読了日|読了|완독일|읽은 날짜|종료일".split("|")
)


def tells_of_end(label: str) -> bool:
    """Return whether a header of days tells when the reading ended: "Finished", "読了日"."""
    return " ".join(label.split()).casefold().strip(" *_:：`") in _FINISHED
