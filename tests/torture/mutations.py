"""Samples made hostile: bytes flipped, cut, doubled, moved, and tokens put in that have broken readers before."""

import random
from collections.abc import Callable, Sequence

LARGEST = 200_000
"""Bytes that a mutated sample has at most."""
TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x1b[31m", b"\r", b"\r\n\r\n", b"\x85", b"\xe2\x80\xae",
    b"[[[[[[[[", b"{{{{{{{{", b"((((((((", b"<<<<<<<<", b"]]>", b"<!DOCTYPE a[", b"<!ENTITY a '&a;&a;'>", b"&a;",
    b"&#0;", b"&#xD800;", b"<![CDATA[", b"<!--", b"\\ud800", b"\\u0000", b'"', b"'", b"`", b"\\", b"%", b"$", b"@",
    b"@string{", b"@comment{", b"crossref = {a},", b"#", b"* ", b"- ", b"\t\t\t\t\t\t\t\t",
    b"[`](https://a.example/)", b"](", b"![](", b"[a]: ", b"<https://a.example/>", b"https://a.example/" + b"a" * 300,
    b"9" * 400, b"-1", b"1e999", b"NaN", b"null", b"true", b"[]", b"{}", b"0000-00-00", b"9999-99-99", b"13/32",
    b"2023-02-30", b"99999999999999999999", b"=cmd|' /C calc'!A0", b"'; DROP TABLE works; --", b"{{ site }}",
    b"{% raw %}", b"../../../etc/passwd", b"javascript:alert(1)", b"file:///etc/passwd", b"http://[::1",
    b"http://a.example:99999/", b"%00", b"%ff", b"$$", b"\\begin{a}", b"\\'{", b"{\\",
    b"\xf0\x9f\x8f\xb3\xef\xb8\x8f\xe2\x80\x8d\xf0\x9f\x8c\x88", b"e\xcc\x81" * 20, b"---\n",
    b"!!python/object:os.system", b"&x [*x]", b"<<: *x", b",,,,,,,,", b";;;;", b"\t", b"\n\n\n\n", b"TY  - ",
    b"ER  - \n",
)  # fmt: skip

Mutation = Callable[[bytes, random.Random], bytes]


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8, 40))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))] if chance.random() < 0.7 else data[chance.randrange(len(data)) :]


def _hole(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _double(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 1, 2, 30, 300)) + data[end:]


def _move(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    rest = data[:start] + data[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _token(data: bytes, chance: random.Random) -> bytes:
    at, token = chance.randrange(len(data) + 1), chance.choice(TOKENS)
    return data[:at] + token * chance.choice((1, 1, 1, 3, 50, 500)) + data[at:]


def _instead(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + chance.choice(TOKENS) + data[end:]


def _line(data: bytes, chance: random.Random) -> bytes:
    """Double, lose or move a whole line, so that what is left is still nearly in the format."""
    lines = data.splitlines(keepends=True)
    one = lines.pop(chance.randrange(len(lines)))
    for _ in range(chance.choice((0, 1, 2, 50))):
        lines.insert(chance.randrange(len(lines) + 1), one)
    return b"".join(lines)


MUTATIONS: Sequence[Mutation] = (_flip, _cut, _hole, _double, _move, _token, _token, _instead, _line)


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.choice((1, 2, 5, 20, 100, 1000)))


def mutated(sample: bytes, chance: random.Random) -> bytes:
    """Return a sample after one to four mutations, no longer than `LARGEST`."""
    for _ in range(chance.choice((1, 1, 1, 2, 2, 4))):
        sample = chance.choice(MUTATIONS)(sample or b"\n", chance)[:LARGEST]
    return sample
