"""What a server may do to a client below the level of pages: attacks by name, for `HostileServer`.

SLOW are those that go on until the deadline, QUICK those that end by themselves.
"""

import gzip
import zlib

from hostile_server import Attack, answer, dripping, endless, saying, silent

OK = b"HTTP/1.1 200 OK\r\n"
PAGE = b"<html><head><title>A page</title></head><body>words</body></html>"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


def _packed(data: bytes, encoding: str) -> bytes:
    return answer(data, f"Content-Encoding: {encoding}")


def _twice(data: bytes) -> bytes:
    return gzip.compress(gzip.compress(data))


ZEROS = bytes(64 * 2**20)
_RAW_DEFLATE = zlib.compressobj(9, zlib.DEFLATED, -15)

SLOW: dict[str, Attack] = {
    "nothing at all": silent(b""),
    "half a status line": silent(b"HTTP/1.1 2"),
    "half a header": silent(OK + b"Content-Ty"),
    "headers and then nothing": silent(OK + b"Content-Length: 9\r\n\r\n"),
    "half a body": silent(OK + b"Content-Length: 9\r\n\r\nabc"),
    "half a chunk": silent(CHUNKED + b"5\r\nab"),
    "a status line byte by byte": dripping(b"", b"HTTP/1.1 200 "),
    "a header byte by byte": dripping(OK + b"X: "),
    "header after header": dripping(OK, b"X: y\r\n"),
    "a body byte by byte": dripping(OK + b"Content-Length: 999999\r\n\r\n"),
    "a body without length byte by byte": dripping(OK + b"\r\n"),
    "chunks of one byte": dripping(CHUNKED, b"1\r\nx\r\n"),
    "the length of a chunk digit by digit": dripping(CHUNKED, b"0"),
    "the name of a chunk's extension": dripping(CHUNKED + b"1;", b"x"),
    "trailers": dripping(CHUNKED + b"0\r\n", b"X: y\r\n"),
    "a gzip byte by byte": dripping(OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(PAGE)),
    "an empty gzip member after another": dripping(OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b"")),
    "go on, for ever": dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.002),
    "early hints, for ever": endless(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
    "a slow redirect": dripping(b"HTTP/1.1 302 Found\r\nLocation: /", b"a"),
    "a redirect with an endless body": dripping(b"HTTP/1.1 302 Found\r\nLocation: /a\r\n\r\n"),
    "blank lines before the status": endless(b"", b"\r\n"),
}

QUICK: dict[str, Attack] = {
    "hangs up": saying(b""),
    "hangs up in the status line": saying(b"HTTP/1.1"),
    "hangs up in a header": saying(OK + b"X: "),
    "hangs up before the end of the headers": saying(OK),
    "hangs up in the body": saying(OK + b"Content-Length: 100\r\n\r\nabc"),
    "hangs up in a chunk": saying(CHUNKED + b"5\r\nab"),
    "hangs up between chunks": saying(CHUNKED + b"2\r\nab\r\n"),
    "not HTTP": saying(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "a mail server": saying(b"220 mail.example ESMTP\r\n"),
    "random bytes": saying(bytes(range(256)) * 20),
    "NUL bytes": saying(bytes(5000)),
    "HTTP of another world": saying(b"HTTP/9.9 200 OK\r\n\r\n"),
    "HTTP 0.9": saying(PAGE),
    "HTTP 2 preface": saying(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    "a TLS alert": saying(b"\x15\x03\x01\x00\x02\x02\x28"),
    "status 0": saying(b"HTTP/1.1 000 None\r\n\r\n"),
    "status 99": saying(b"HTTP/1.1 99 None\r\n\r\n"),
    "status 1000": saying(b"HTTP/1.1 1000 None\r\n\r\n"),
    "status -1": saying(b"HTTP/1.1 -1 None\r\n\r\n"),
    "status in letters": saying(b"HTTP/1.1 two OK\r\n\r\n"),
    "status in Arabic digits": saying("HTTP/1.1 ٢٠٠ OK\r\n\r\n".encode()),
    "status 101": saying(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"),
    "status 204 with a body": saying(answer(PAGE, status="204 No Content")),
    "status 304 for nothing": saying(answer(b"", status="304 Not Modified")),
    "status 206": saying(answer(PAGE, "Content-Range: bytes 0-9/99", status="206 Partial Content")),
    "status 407": saying(answer(b"", 'Proxy-Authenticate: Basic realm="x"', status="407 Authenticate")),
    "a huge reason": saying(b"HTTP/1.1 200 " + b"x" * 300_000 + b"\r\n\r\n"),
    "a huge header": saying(OK + b"X: " + b"x" * 2_000_000 + b"\r\n\r\n"),
    "a hundred thousand headers": saying(OK + b"X: y\r\n" * 100_000 + b"\r\n"),
    "a header without a name": saying(OK + b": x\r\n\r\n"),
    "a header without a colon": saying(OK + b"nonsense\r\n\r\n"),
    "a header of controls": saying(OK + b"X\x00\x1b: \x07\r\n\r\n"),
    "a folded header": saying(OK + b"X: a\r\n b\r\n c\r\nContent-Length: 0\r\n\r\n"),
    "headers in no charset": saying(OK + b"X: \xff\xfe\x80\r\nContent-Length: 0\r\n\r\n"),
    "two lengths": saying(OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
    "a length and chunks": saying(OK + b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    "a length below 0": saying(OK + b"Content-Length: -5\r\n\r\nab"),
    "a length in words": saying(OK + b"Content-Length: five\r\n\r\nab"),
    "a length of a thousand digits": saying(OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\nab"),
    "a length that is too long": saying(OK + b"Content-Length: 99999999999999\r\n\r\nab"),
    "a length that is too short": saying(OK + b"Content-Length: 2\r\n\r\n" + PAGE),
    "chunks that are none": saying(CHUNKED + PAGE),
    "a chunk of a length below 0": saying(CHUNKED + b"-1\r\nx\r\n"),
    "a chunk of an endless length": saying(CHUNKED + b"f" * 200 + b"\r\nx"),
    "a chunk of 16 EB": saying(CHUNKED + b"ffffffffffffffff\r\nx"),
    "a chunk without its end": saying(CHUNKED + b"1\r\nxx\r\n0\r\n\r\n"),
    "chunks of one byte, a million": saying(CHUNKED + b"1\r\nx\r\n" * 300_000 + b"0\r\n\r\n"),
    "a transfer of an unknown kind": saying(OK + b"Transfer-Encoding: xyz\r\n\r\nab"),
    "chunks twice": saying(OK + b"Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"),
    "two answers": saying(answer(PAGE) + answer(b"again")),
    "an answer behind the end": saying(answer(PAGE) + bytes(200_000)),
    "a gzip bomb": saying(_packed(gzip.compress(ZEROS), "gzip")),
    "a gzip bomb in a gzip": saying(_packed(_twice(ZEROS), "gzip, gzip")),
    "a gzip bomb in chunks": saying(
        CHUNKED.replace(b"\r\n\r\n", b"\r\nContent-Encoding: gzip\r\n\r\n")
        + b"%x\r\n" % len(gzip.compress(ZEROS))
        + gzip.compress(ZEROS)
        + b"\r\n0\r\n\r\n"
    ),
    "a deflate bomb": saying(_packed(zlib.compress(ZEROS), "deflate")),
    "a deflate bomb without a header": saying(_packed(_RAW_DEFLATE.compress(ZEROS) + _RAW_DEFLATE.flush(), "deflate")),
    "a brotli bomb": saying(_packed(b"\x5b\xff\xff" * 99, "br")),
    "zstandard": saying(_packed(b"\x28\xb5\x2f\xfd" + bytes(99), "zstd")),
    "a thousand packings": saying(_packed(b"x", ", ".join(["gzip"] * 1000))),
    "a gzip of two members": saying(_packed(gzip.compress(PAGE) + gzip.compress(PAGE), "gzip")),
    "a gzip with garbage behind": saying(_packed(gzip.compress(PAGE) + bytes(100_000), "gzip")),
    "half a gzip": saying(_packed(gzip.compress(PAGE)[:-9], "gzip")),
    "a gzip of a wrong checksum": saying(_packed(gzip.compress(PAGE)[:-8] + bytes(8), "gzip")),
    "a gzip with an endless name": saying(_packed(b"\x1f\x8b\x08\x08" + bytes(6) + b"n" * 500_000, "gzip")),
    "nothing, packed": saying(_packed(b"", "gzip")),
    "an endless body": endless(OK + b"\r\n", bytes(65536)),
    "an endless body in chunks": endless(CHUNKED, b"10000\r\n" + bytes(65536) + b"\r\n"),
    "an endless gzip": endless(OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(bytes(2**20))),
    "an endless header": endless(OK + b"X: ", b"x" * 65536),
    "endless headers": endless(OK, b"X: y\r\n" * 1000),
    "an endless status line": endless(b"HTTP/1.1 200 ", b"x" * 65536),
    "an endless trailer": endless(CHUNKED + b"0\r\nX: ", b"x" * 65536),
    "a cookie of a megabyte": saying(answer(PAGE, "Set-Cookie: a=" + "x" * 60_000)),
    "five hundred cookies": saying(answer(PAGE, *(f"Set-Cookie: a{at}=b" for at in range(500)))),
    "cookies of nonsense": saying(answer(PAGE, "Set-Cookie: ;;;=\x01;expires=never;domain=..", "Set-Cookie: =")),
    "a cookie for another site": saying(answer(PAGE, "Set-Cookie: a=b; Domain=example.com; Max-Age=-99999999999999")),
    "later, in a million years": saying(answer(b"", "Retry-After: 99999999999999", status="503 Later")),
    "later, in a past century": saying(answer(b"", "Retry-After: Mon, 01 Jan 0001 00:00:00 GMT", status="429 Later")),
    "later, below 0": saying(answer(b"", "Retry-After: -5", status="429 Later")),
    "later, at no date": saying(answer(b"", "Retry-After: Mon, 99 Foo 99999 99:99:99", status="429 Later")),
    "later, in a thousand digits": saying(answer(b"", "Retry-After: " + "9" * 5000, status="503 Later")),
    "later, not a number": saying(answer(b"", "Retry-After: nan", status="503 Later")),
}

TARGETS = (
    "file:///etc/passwd", "FILE:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1:25/x", "data:text/html,x",
    "javascript:alert(1)", "mailto:a@b.example", "about:blank", "ws://127.0.0.1/", "unix:///run/docker.sock",
    "jar:http://127.0.0.1/!x", "dict://127.0.0.1:11211/", "http://", "http:///", "http://[", "http://[::1",
    "http://[::1]/", "http://[fec0::1]/", "http://[fe80::1%25lo]/", "http://10.0.0.1/", "http://169.254.169.254/x",
    "http://2852039166/", "http://0xa9fea9fe/", "http://0251.0376.0251.0376/", "http://192.168.1/",
    "//10.0.0.1/", "\\\\10.0.0.1\\x", "http://10.0.0.1\\@example.org/", "http://user:pw@10.0.0.1/", "http://0/",
    "http://[::ffff:10.0.0.1]/", "http://[64:ff9b::10.0.0.1]/", "http://[2002:a00:1::]/", "http://100.64.0.1/",
    "http://198.18.0.1/", "http://224.0.0.1/", "http://127.0.0.1:0/", "http://127.0.0.1:65536/", "http://127.0.0.1:x/",
    "http://" + "a" * 300 + ".example/", "http://" + "a." * 200 + "example/", "http://xn--\xff.example/",
    "http://\x00/", "http://exa mple/", "http://%31%30.0.0.1/", "http://１０.0.0.1/", "http://⑩.0.0.1/",
    "/a", "?a", "#a", "a/" * 2000, "/" + "a" * 60_000,
)  # fmt: skip
"""Where a redirect may lead: nowhere that is on the web."""
