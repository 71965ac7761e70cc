"""PDFs of a few hundred bytes, written by hand: pages of lines, and the objects that a test adds to them."""

from collections.abc import Sequence

_WIDTHS = b"[" + b" ".join([b"278"] + [b"500"] * 94) + b"]"
"""Of a font in which every letter from "!" to "~" is half as wide as it is high."""

Line = tuple[int, int, int, str]
"""Size, distance from the left, distance from below (all in points), and the words."""


def pdf(
    *pages: Sequence[Line], catalog: str = "", annotations: Sequence[str] = (), more: Sequence[str] = (), **info: str
) -> bytes:
    """Write a PDF: `annotations` are on the first page, `catalog` goes into the root, `info` is what describes it.

    The pages are the objects 10, 12, 14 …; `more` are further objects, numbered from 100.
    """
    objects = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode("latin-1"),
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (10 + 2 * at) for at in range(len(pages))), len(pages)),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Plain /FirstChar 32 /Widths %s >>" % _WIDTHS,
        4: ("<< " + " ".join(f"/{name} ({value})" for name, value in info.items()) + " >>").encode("latin-1"),
    }
    for at, lines in enumerate(pages):
        objects |= _page(10 + 2 * at, lines, annotations if not at else ())
    objects |= {100 + at: text.encode("latin-1") for at, text in enumerate(more)}
    return _written(objects)


def _page(number: int, lines: Sequence[Line], annotations: Sequence[str]) -> dict[int, bytes]:
    shown = [f"BT /F1 {size} Tf {left} {below} Td ({words}) Tj ET" for size, left, below, words in lines]
    stream = "\n".join(shown).encode("latin-1")
    page = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {number + 1} 0 R "
        f"/Resources << /Font << /F1 3 0 R >> >> /Annots [{' '.join(annotations)}] >>"
    )
    return {
        number: page.encode("latin-1"),
        number + 1: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    }


def _written(objects: dict[int, bytes]) -> bytes:
    body, table = b"%PDF-1.7\n", b"0 1\n0000000000 65535 f \n"
    for number, content in objects.items():
        table += b"%d 1\n%010d 00000 n \n" % (number, len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    end = b"trailer << /Root 1 0 R /Info 4 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF" % (max(objects) + 1, len(body))
    return body + b"xref\n" + table + end


def highlight(left: int, below: int, right: int, comment: str = "", *, kind: str = "Highlight") -> str:
    """Return a marking of one line of 12 points."""
    corners = f"{left} {below + 9} {right} {below + 9} {left} {below - 3} {right} {below - 3}"
    return (
        f"<< /Type /Annot /Subtype /{kind} /Rect [{left} {below - 3} {right} {below + 9}] /QuadPoints [{corners}] "
        f"/Contents ({comment}) /CreationDate (D:20230320101500Z) >>"
    )


def comment(words: str, *, more: str = "") -> str:
    """Return a note stuck on the page."""
    return f"<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents ({words}) {more} >>"
