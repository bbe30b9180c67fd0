"""How long and how much memory one hostile document costs, from the command line to the signed record or the refusal.

usage: python benchmarks/hostile_documents.py [WORDS]

WORDS chooses the documents whose name holds them. Each is ingested by a process of its own into an archive of its own.
The times count the command and what it starts; so does the memory, of which the largest process tells. Prose of one
date a sentence is given in four lengths: the last column is the time for a megabyte, and should stay the same.
"""

import io
import os
import resource
import subprocess
import sys
import tempfile
import zipfile
from calendar import month_name
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

SECONDS, MEBIBYTES = 10.0, 572  # 600 MB
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PAGE = b"<html><body><h1>Report on the wells</h1>%s</body></html>"
_FONT = b"/Font<</T<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
_HEAD = b"From: press@water.example\nDate: Sun, 3 Mar 2024 09:00:00 +0000\nMIME-Version: 1.0\n"


def prose(bytes_wanted: int) -> bytes:
    """Write sentences that each name a date."""
    sentences: list[str] = []
    size = 0
    while size < bytes_wanted:
        number = len(sentences)
        day, month, year = number % 28 + 1, month_name[number % 12 + 1], 1990 + number % 30
        sentences.append(f"On {day} {month} {year} the council met in Northgate and heard report {number}.\n")
        size += len(sentences[-1])
    return "".join(sentences).encode()


def page(paragraphs: int) -> bytes:
    """Write a web page of many short paragraphs."""
    return _PAGE % (b"<p>The well is open again.</p>" * paragraphs)


def nested_page(depth: int) -> bytes:
    """Write a web page of one paragraph, deep inside."""
    return _PAGE % (b"<div>" * depth + b"<p>The well is open.</p>" + b"</div>" * depth)


def word(body: str, times: int = 1) -> bytes:
    """Write the smallest DOCX whose body comes so many times; piece by piece, for our own memory is a child's too."""
    override = f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{_TYPES}">{override}</Types>')
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(f'<w:document xmlns:w="{_WORD}"><w:body>'.encode())
            for _ in range(times):
                part.write(body.encode())
            part.write(b"</w:body></w:document>")
    return file.getvalue()


def paragraphs(count: int) -> bytes:
    """Write a DOCX of many short paragraphs."""
    return word("<w:p><w:r><w:t>The well is open again.</w:t></w:r></w:p>", count)


def tables(depth: int) -> bytes:
    """Write a DOCX of a table in a table in a table."""
    row = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>well</w:t></w:r></w:p>"
    return word(row * depth + "</w:tc></w:tr></w:tbl>" * depth)


def pdf(*objects: bytes) -> bytes:
    """Write a PDF of these objects, the first of which is the catalogue."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def drawing_itself() -> bytes:
    """Write a PDF whose form draws itself a hundred times."""
    return _drawn([b"/F Do " * 100], [5])


def doubling(depth: int) -> bytes:
    """Write a PDF of forms each of which draws the next twice."""
    return _drawn([b"/F Do /F Do "] * depth, [*range(6, 5 + depth), None])


def _drawn(streams: list[bytes], targets: list[int | None]) -> bytes:
    forms = []
    for stream, target in zip(streams, targets, strict=True):
        drawn = stream if target else b"BT /T 9 Tf (well) Tj ET "
        names = b"/XObject<</F %d 0 R>>" % target if target else _FONT
        head = b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<%s>>/Length %d>>" % (names, len(drawn))
        forms.append(head + b"\nstream\n" + drawn + b"\nendstream")
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
        b"<</Length 5>>\nstream\n/F Do\nendstream",
        *forms,
    )


def nested_mail(depth: int) -> bytes:
    """Write a message of a part in a part in a part."""
    opened = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(depth))
    return _HEAD + opened + b"Content-Type: text/plain\n\nThe well is open.\n"


def many_headers(count: int) -> bytes:
    """Write a message of many header fields."""
    return _HEAD + b"X-Field: value\n" * count + b"\nThe well is open.\n"


_DOCUMENTS: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
    ("prose of 0.25 MB, a date a sentence", "txt", lambda: prose(250_000)),
    ("prose of 0.5 MB", "txt", lambda: prose(500_000)),
    ("prose of 1 MB", "txt", lambda: prose(1_000_000)),
    ("prose of 2 MB", "txt", lambda: prose(2_000_000)),
    ("page of 20,000 paragraphs", "html", lambda: page(20_000)),
    ("page of 10,000 nested blocks", "html", lambda: nested_page(10_000)),
    ("DOCX of 100,000 paragraphs", "docx", lambda: paragraphs(100_000)),
    ("DOCX of 5,000 nested tables", "docx", lambda: tables(5_000)),
    ("DOCX that inflates to 1 GB", "docx", lambda: word(" " * 1_000_000, 1_000)),
    ("PDF that draws itself", "pdf", drawing_itself),
    ("PDF of 2^30 drawings", "pdf", lambda: doubling(30)),
    ("message of 2,000 nested parts", "eml", lambda: nested_mail(2_000)),
    ("message of 100,000 fields", "eml", lambda: many_headers(100_000)),
)


def measured(name: str, data: bytes) -> tuple[float, int, int]:
    """Ingest one document; give seconds, the largest process in MiB, and the exit code."""
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / name
        source.write_bytes(data)
        command = [sys.executable, "-m", "archivist", "--archive", f"{place}/archive", "ingest", "--new", str(source)]
        start = perf_counter()
        child = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "ARCHIVIST_KEYS": f"{place}/keys"},
        )
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        return perf_counter() - start, usage.ru_maxrss // 1024, child.returncode


def results(wanted: list[str]) -> Iterator[bool]:
    """Print one line a document; give whether it stayed within the limits."""
    for name, suffix, make in _DOCUMENTS:
        if wanted and not any(word in name for word in wanted):
            continue
        data = make()
        seconds, mebibytes, code = measured(f"document.{suffix}", data)
        good = seconds <= SECONDS and mebibytes <= MEBIBYTES and code in (0, 4)
        rate = f"{seconds / len(data) * 1e6:8.1f} s a MB" if suffix == "txt" else ""
        print(
            f"{'ok ' if good else 'NOT'} {name:38} {seconds:7.1f} s {mebibytes:6} MiB  exit {code} {rate}", flush=True
        )
        yield good


def main() -> int:
    """Measure every document; give 1 if one is over a limit."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return 0 if all(list(results(sys.argv[1:]))) else 1


if __name__ == "__main__":
    sys.exit(main())
