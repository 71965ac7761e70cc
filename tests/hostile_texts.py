"""Items with hostile text in all their parts: what a browser, a site's generator, a terminal or a table would obey."""

from hypothesis import strategies as st

from litlog.model.dates import PartialDate
from litlog.model.identifiers import Doi
from litlog.model.item import Encounter, Item
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.reading import Anchor, Note, NoteKind, Reading, Status, StatusChange
from litlog.model.work import ContentsItem, Work

FRAGMENTS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe src=//evil.example>", "<svg/onload=x>",
    "<a href='javascript:x'>", "</li>", "<!--", "-->", "<?php", "<![CDATA[", "<style>", "<", ">", "&lt;", "&#60;img>",
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](<javascript:alert(1)>)", "[x]( javascript:x)",
    "[x](java&#115;cript:x)", "[x](&#106;avascript:x)", "[x](javascript&colon;x)", "[x](java\\script:x)",
    "[x](javascript\\:x)", "[x](\njavascript:x)", "[x](\x01javascript:x)", "]\x01(javascript:x)",
    "[x](data:text/html,x)", "[x](vbscript:x)", "[x](file:///etc/passwd)", "![x](https://evil.example/i.png)",
    "![x](javascript:x)", "![x][r]", "[x]", "[r]", "[r]: javascript:x", "\n\n[r]: javascript:x\n",
    "\n[x]: <javascript:x>\n", "[r]:\n  data:x", "\n> [x](\n> javascript:x)", "![[x]](https://evil.example/i.png)",
    "![[r]][r]", "<javascript:x>", "<https://example.org>", "<mailto:a@example.org>",
    "<https://example.org/\"onclick=\"x>", "[", "]", "(", ")", "!", "\\", "`", "``", "```\n", "    ", "\t", "\n",
    "\n\n", "> ", "- ", "1. ", "# ", "* * *\n", "---\n", "***", "__", "~~~\n", "|", "{{ site.secret }}",
    "{% include x %}", "{%- raw -%}", "{{", "{%", "{", "}", "{:onclick=x}", "\n{: onclick=\"x\"}\n", "{::nomarkdown}",
    "{::options x=\"y\" /}", "{\x01{ x }}", "{\x1b%", "<\x01script>", "\x1b[31m", "\x1b]0;owned\x07", "\x9b31m",
    "\x7f", "\x85", "\x00", "\r", "\r\n", "\u202e", "\u2028", "$$", "$x$", "^", "javascript:x", "a", "b:", " ",
    "=1+1", "@x", "-1", "'", "https://example.org/a", "http:", "//evil.example", "/a", "&", ";", "&colon;", "é",
)  # fmt: skip
hostile = st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join) | st.text(max_size=12)


@st.composite
def spoiled(draw: st.DrawFn) -> Item:
    """Return an item with hostile text in all its parts."""
    text = [draw(hostile) for _ in range(14)]
    work = Work(
        title=text[0],
        container=text[1],
        publisher=text[1],
        edition=text[2],
        abstract=text[3],
        contributors=(Contributor(text[2], text[3]), Contributor(literal=text[4])),
        issued=PartialDate(1999, printed=text[4]),
        links=(
            Link(text[5]),
            Link("https://example.org/" + text[6], LinkRole.PDF),
            Link("https://x.example", typed=text[7]),
        ),
        identifiers=(Doi("10.1000/182"),),
        aliases=(text[7],),
        contents=(ContentsItem(text[8], text[9]),),
        extra={text[9]: text[10], "note": text[10]},
    )  # fmt: skip
    notes = (
        Note(text[11], heading=text[12], anchor=Anchor("page", text[13], text[0]), children=(Note(text[12]),)),
        Note(text[13], NoteKind.QUOTE, Anchor("section", text[1])),
    )
    met = Encounter(PartialDate(2023, 2, 9), text[2], f"* 2/09 - {text[11]}\n\t* {text[12]}")
    history = (StatusChange(Status.READING, PartialDate(2023, 2, 9), text[4]),)
    reading = Reading(history, (text[8],), 3, notes)
    return Item(key="key", work=work, reading=reading, added="2023-02-21T09:30:00Z", encounters=(met,))
