"""Answers that are HTTP and of hostile content, by name: for every source, whatever it asked for."""

import json

_ENTITIES = b"".join(b'<!ENTITY a%d "%s">' % (at, b"&a%d;" % (at - 1) * 10) for at in range(1, 10))

XML = {
    "a billion laughs": b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a0 "lol">' + _ENTITIES + b"]><feed>&a9;</feed>",
    "a quadratic entity": b'<!DOCTYPE r [<!ENTITY a "' + b"x" * 50_000 + b'">]><feed>' + b"&a;" * 2000 + b"</feed>",
    "an entity that is a file": b'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><feed><title>&a;</title></feed>',
    "an entity of the network": b'<!DOCTYPE r SYSTEM "http://10.0.0.1/x" [<!ENTITY % a SYSTEM "http://10.0.0.1/"> %a;]>'
    b"<feed/>",
    "an XInclude": b'<feed xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="/etc/hosts"/></feed>',
    "XML of depth 100,000": b"<feed>" + b"<a>" * 100_000 + b"</a>" * 100_000 + b"</feed>",
    "an element of 100,000 attributes": b"<feed " + b" ".join(b'a%d="x"' % at for at in range(100_000)) + b"></feed>",
    "a hundred thousand entries": b"<feed>" + b"<entry><title>x</title></entry>" * 100_000 + b"</feed>",
    "half a feed": b"<feed><entry><title>x",
    "XML in UTF-7": b'<?xml version="1.0" encoding="utf-7"?><feed>+ADw-a+AD4-</feed>',
    "XML of two roots": b"<feed></feed><feed></feed>",
    "characters that are none": b"<feed><title>&#0;&#xd800;&#xffff;&#x110000;\x00\x1b</title></feed>",
}
JSON = {
    "JSON of depth 100,000": b"[" * 100_000 + b"]" * 100_000,
    "objects of depth 100,000": b'{"message":' * 100_000 + b"1" + b"}" * 100_000,
    "half a JSON": b'{"message": {"title": ["x',
    "a number of a million digits": b'{"message": {"volume": ' + b"9" * 1_000_000 + b"}}",
    "numbers that are none": b'{"message": {"volume": NaN, "issued": {"date-parts": [[Infinity, -Infinity]]}}}',
    "a huge exponent": b'{"message": {"issued": {"date-parts": [[1e400, 1e5, -1e9]]}}, "time": 1e300}',
    "one name a hundred thousand times": b"{" + b'"title": "x",' * 100_000 + b'"title": "y"}',
    "a list of a million nulls": b'{"message": {"author": [' + b"null," * 1_000_000 + b"null]}}",
    "null": b"null",
    "a string": b'"x"',
    "nothing but false": json.dumps(
        dict.fromkeys("message data attributes hits items results title author".split(), False)
    ).encode(),
    "lists of lists": b'{"message":[[[]]],"data":[[[]]],"hits":[[[]]],"items":[[[]]],"title":[[[]]],"author":[[[]]]}',
    "numbers for texts": json.dumps(dict.fromkeys("message data title author date url DOI".split(), -1)).encode(),
    "a title of ten million letters": b'{"message": {"title": ["' + b"x" * 7_000_000 + b'"]}, "title": "x"}',
    "JSON in UTF-16": '{"title": "x"}'.encode("utf-16"),
    "JSON with NULs and escapes": b'{"title": "\\u0000\\u001b[31m\\u202e x", "message": {"title": ["\\u0000"]}}',
    "JSON in broken UTF-8": b'{"title": "\xff\xfe\xc3"}',
}
HTML = {
    "divs of depth 1,000,000": b"<title>x</title>" + b"<div>" * 1_000_000,
    "a million unclosed tags": b"<title>x</title>" + b"<b><i>" * 500_000,
    "a million attributes": b"<title>x</title><div " + b"a " * 1_000_000 + b">",
    "a million metas": b'<meta name="author" content="x">' * 60_000 + b"<title>x</title>",
    "an endless title": b"<title>" + b"x" * 3_000_000,
    "a million open angles": b"<title>x</title>" + b"<" * 1_000_000,
    "a million open comments": b"<title>x</title>" + b"<!--" * 500_000,
    "a million entities": b"<title>" + b"&amp;" * 400_000 + b"</title>",
    "JSON-LD of depth 100,000": b'<title>x</title><script type="application/ld+json">' + b"[" * 100_000 + b"</script>",
    "JSON-LD that is no JSON": b'<title>x</title><script type="application/ld+json">{"@type": "Article", </script>',
    "a thousand JSON-LDs": b'<script type="application/ld+json">{"@type":"Article","headline":"x"}</script>' * 2000,
    "a JSON-LD that names itself": b"<title>x</title>"
    b'<script type="application/ld+json">{"@graph":[{"@id":"a","author":{"@id":"a"}}]}</script>',
    "NULs between letters": b"<title>" + b"x\0" * 100_000 + b"</title>",
    "a charset that there is not": b'<meta charset="nonsense"><title>x</title>',
    "a charset that is no text": b'<meta charset="zlib"><title>x</title>',
    "UTF-7": b'<meta charset="utf-7"><title>+ADw-script+AD4-</title>',
    "UTF-16 that is not": b"\xff\xfe<title>x</title>y",
    "escape sequences": b"<title>\x1b]0;owned\x07 \x9b31m</title>",
    "addresses of nonsense": b'<title>x</title><link rel="canonical" href="http://[::1"><base href="javascript:x">',
    "dates of nonsense": b'<title>x</title><meta name="citation_date" content="99999/99/99"><time datetime="0-0-0">',
    "a PDF that is none": b"%PDF-1.7\n" + bytes(100_000),
    "a PDF that names itself": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj\n"
    b"trailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF",
    "a ZIP": b"PK\x03\x04" + bytes(1000),
    "nothing": b"",
}
