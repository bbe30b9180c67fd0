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
_LOCK = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"11" * 32 + b"> /U <" + b"22" * 32 + b"> >>"


def stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def pdf(
    *pages: list[str] | None, encrypted: bool = False, mapped: bool = True, widths: dict[str, int] | None = None
) -> bytes:
    """Give a PDF; a page is its lines as painted from left to right, None a page that shows one picture.

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
    for page in pages:
        objects.append(stream(_content(page, codes)))
        objects.append(
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >> >>" % (parent, len(objects))
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
    """Give a PDF whose one page draws a form that draws itself twice: each level doubles the work of a naive reader."""
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
