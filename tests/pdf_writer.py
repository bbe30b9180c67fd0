"""Write small PDFs for tests: one font without outlines, whose ToUnicode map says which letters are drawn."""

_CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{count} beginbfchar
{rows}
endbfchar endcmap end end"""
_CID_FONT = b"""<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /DW 600
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"""
_PICTURE = b"""<< /Type /XObject /Subtype /Image /Width 1 /Height 1
/ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>
stream\n\x80\nendstream"""
# The letters of the font of blocks, as Unicode has them.
_BLOCKS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةأإآىءؤئ"
_LOCK = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"11" * 32 + b"> /U <" + b"22" * 32 + b"> >>"


def stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def pdf(
    *pages: list[str] | None, encrypted: bool = False, mapped: bool = True, widths: dict[str, int] | None = None
) -> bytes:
    """Return a PDF; a page is its lines as painted from left to right, None a page that shows one picture.

    Letters are 600 thousandths of their size wide, or as `widths` says.
    """
    letters = sorted({letter for page in pages if page for line in page for letter in line}) or [" "]
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    rows = "\n".join(f"<{codes[item]:04X}> <{item.encode('utf-16-be').hex()}>" for item in letters)
    objects = [stream(_CMAP.format(count=len(letters), rows=rows).encode()), _cid_font(codes, widths or {})]
    named = b"/ToUnicode 1 0 R " if mapped else b""
    objects += [
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [2 0 R] %s>>" % named
    ]
    objects += [_PICTURE]
    parent = len(objects) + 2 * len(pages) + 1
    kids = []
    # Wide enough for the longest line: what leaves the page is not read.
    width = max([595, *(100 + 8 * len(line) for page in pages if page for line in page)])
    for page in pages:
        objects.append(stream(_content(page, codes)))
        objects.append(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d 842] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >> >>" % (parent, width, len(objects))
        )
        kids.append(len(objects))
    objects.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids)))
    objects.append(b"<< /Type /Catalog /Pages %d 0 R >>" % parent)
    trailer = b"/Root %d 0 R" % len(objects)
    if encrypted:
        objects.append(_LOCK)
        trailer += b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    return _file(objects, trailer)


def looping_pdf() -> bytes:
    """Return a PDF whose one page draws a form drawing itself twice: each level doubles the work of a naive reader."""
    again, twice = b"/XObject << /Again 1 0 R >>", b"/Again Do /Again Do"
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << %s >>" % again
    objects = [
        b"<< %s /Length %d >>\nstream\n%s\nendstream" % (form, len(twice), twice),
        stream(b"/Again Do"),
        b"<< /Type /Page /Parent 4 0 R /MediaBox [0 0 9 9] /Contents 2 0 R /Resources << %s >> >>" % again,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Catalog /Pages 4 0 R >>",
    ]
    return _file(objects, b"/Root 5 0 R")


def shown_pdf(
    *contents: bytes,
    notes: tuple[bytes, ...] = (),
    catalog: bytes = b"",
    page: bytes = b"",
    resources: bytes = b"",
    extra: tuple[bytes, ...] = (),
) -> bytes:
    """Return a PDF whose pages paint what they are told to, in fonts that have shapes.

    /F is Helvetica, /R a font of blocks (see `blocks`), /I a speckled picture, /P a plain one. Objects of `extra` count
    from 8 on and then come `notes`, which lie on the first page.
    """
    objects = [
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        _blocks_font(),
        stream(b"600 0 0 0 500 700 d1 0 0 500 700 re f"),
        stream(_CMAP.replace("<0000> <FFFF>", "<00> <FF>").format(count=len(_BLOCKS), rows=_blocks_rows()).encode()),
        _picture(bytes(255 if (x + 2 * y) % 3 else 150 for y in range(64) for x in range(64))),
        _picture(b"\xc0" * 64 * 64),
        b"<< /Font << /F 1 0 R /R 2 0 R >> /XObject << /I 5 0 R /P 6 0 R >> %s >>" % resources,
        *extra,
        *notes,
    ]
    first_note = len(objects) - len(notes) + 1
    parent = len(objects) + 2 * len(contents) + 1
    kids = []
    for number, content in enumerate(contents):
        objects.append(stream(content))
        annots = b" ".join(b"%d 0 R" % (first_note + place) for place in range(0 if number else len(notes)))
        objects.append(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 600 800] /Contents %d 0 R /Resources 7 0 R "
            b"/Annots [%s] %s >>" % (parent, len(objects), annots, page)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids)))
    objects.append(b"<< /Type /Catalog /Pages %d 0 R %s >>" % (parent, catalog))
    return _file(objects, b"/Root %d 0 R" % len(objects))


def said(words: str, x: int, y: int, size: float = 12, before: str = "") -> bytes:
    """Return the painting of a line of Latin letters."""
    return f"BT {before} /F {size} Tf {x} {y} Td ({words}) Tj ET\n".encode("cp1252")


def blocks(words: str, right: int, y: int, size: int = 10) -> bytes:
    """Return the painting of a right-to-left line, word for word from its right end, each letter a block."""
    codes = "".join(f"{_BLOCKS.index(letter) + 1:02X}" for letter in reversed(words))
    return f"BT /R {size} Tf {right - 0.6 * size * len(words)} {y} Td <{codes}> Tj ET\n".encode()


def look(content: bytes, wide: int, high: int) -> bytes:
    """Return what a note paints (its appearance stream)."""
    head = b"<< /Type /XObject /Subtype /Form /BBox [0 0 %d %d] /Resources 7 0 R /Length %d >>" % (
        wide,
        high,
        len(content),
    )
    return b"%s\nstream\n%s\nendstream" % (head, content)


def note(kind: str, box: tuple[int, int, int, int], more: str = "") -> bytes:
    """Return a note (an annotation)."""
    return f"<< /Type /Annot /Subtype /{kind} /Rect [{' '.join(map(str, box))}] {more} >>".encode("cp1252")


def _blocks_font() -> bytes:
    names = [f"b{number}" for number in range(1, len(_BLOCKS) + 1)]
    shapes = " ".join(f"/{name} 3 0 R" for name in names)
    widths = " ".join("600" for _ in names)
    return (
        f"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 "
        f"/LastChar {len(names)} /Widths [{widths}] /CharProcs << {shapes} >> /Resources << >> /ToUnicode 4 0 R "
        f"/Encoding << /Type /Encoding /Differences [1 {' '.join('/' + name for name in names)}] >> >>"
    ).encode()


def _blocks_rows() -> str:
    return "\n".join(f"<{code:02X}> <{ord(letter):04X}>" for code, letter in enumerate(_BLOCKS, 1))


def _picture(samples: bytes) -> bytes:
    head = b"<< /Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8"
    return b"%s /Length %d >>\nstream\n%s\nendstream" % (head, len(samples), samples)


def _cid_font(codes: dict[str, int], widths: dict[str, int]) -> bytes:
    wide = " ".join(f"{codes[letter]} [{width}]" for letter, width in widths.items())
    return _CID_FONT.replace(b"/DW 600", b"/DW 600 /W [" + wide.encode() + b"]") if wide else _CID_FONT


def _content(page: list[str] | None, codes: dict[str, int]) -> bytes:
    if page is None:
        return b"q 400 0 0 400 50 100 cm /I Do Q"
    lines = ("<" + "".join(f"{codes[letter]:04X}" for letter in line) + "> Tj T*\n" for line in page)
    return b"BT /F 12 Tf 50 700 Td 16 TL\n" + "".join(lines).encode() + b"ET"


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return data + head + b"trailer << /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(data))
