"""PDF: the text of every page in reading order, a blank line between pages.

A line is found again by its page, counted from 1 from the first sheet on, and its number among the lines of the text of
that page (`pdf:page=2;line=4`). Lines that show nothing are not counted; of two columns all lines of the first come
before those of the second.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from archivist.base.said import said
from archivist.base.source_limits import PDF_PAGES
from archivist.model.document import Document, Place
from archivist.model.findings import Finding, finding
from archivist.model.source import Source
from archivist.readers._interface import Reader, ReadResult
from archivist.readers.formats.recognise import PDF, recognise
from archivist.readers.pdf.document import AttachedFiles, attachments_of, form_of, is_placeholder, unshowable
from archivist.readers.pdf.lines import PageText, page_text
from archivist.readers.pdf.lost_letters import lost_joiners, lost_letters
from archivist.readers.pdf.pages import ReadPage, read_page
from archivist.readers.shared.attachments import attachments_left_out
from archivist.readers.shared.checked import checked, is_blank
from archivist.readers.shared.libraries import Library, load
from archivist.readers.shared.too_much_inside import TooMuchInsideError

__all__ = ["PLUGIN"]

_MEDIA_TYPE = "application/pdf"
# Raised with every change after which a PDF could give another text.
_EXTRACTOR = "archivist portable 2"

_PRESENTATION = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")
# PDFium marks a hyphen that ends a line, and joins the line to the next.
_LINE_HYPHEN = re.compile("[\x02\ufffe](?:\r\n)?")
# No word begins with these: they are final forms. Where words do, their letters stand in the order of the picture.
_REVERSED = re.compile("(?<![\u0620-\u06ff])[ةى][\u0620-\u064a]")
_ARABIC_WORD = re.compile("[\u0620-\u064a]{2,}")
_DISORDER_SHARE = 0.02
# Lam-alef turned round, after the article or a word of one letter: no word begins so.
_TURNED = re.compile("(?<![\u0620-\u06ff])[وفبكل]?ا[أإآ]ل")
# Letters without a Unicode value: the font names none (PDF 32000-1, section 9.10).
_UNMAPPED = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffd\ue000-\uf8ff]")
_UNMAPPED_SHARE = 0.05
_PLACEHOLDER = "a PDF whose page says only that the viewer cannot show it"
# Both orders look the same in a right-to-left line; it is read as it looks.
_BESIDE = "lines with a number on the right of Latin words"
_JOINED = "Persian verbs without the non-joiner"
_NAMELESS = "letters that no font names"
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD
_BETWEEN_PAGES = "\n\n"


@dataclass(frozen=True, slots=True)
class _Page:
    """One page: its text, on how many lines the order is not sure, and what it shows."""

    text: str
    read: PageText
    shown: ReadPage


def _accepts(data: bytes, name: str) -> bool:
    return recognise(data, name) == PDF


def _read(source: Source) -> ReadResult:
    """Return the text; what is encrypted, broken, only pictures, or cannot be trusted is an error."""
    path = source.given
    library = load("pdf", path)
    if isinstance(library, Finding):
        return None, (library,)
    pages_read = _pages(library, source.data, path)
    if isinstance(pages_read, Finding):
        return None, (pages_read,)
    pages, files = pages_read
    text = _BETWEEN_PAGES.join(page.text for page in pages if page.text) + "\n"
    silent = [number for number, page in enumerate(pages, 1) if page.shown.picture]
    if silent and all(not page.text or (page.shown.picture and page.shown.sure) for page in pages):
        return None, (finding("only-pictures", path, found=said("{n} pages", n=len(silent))),)
    if is_placeholder(text):
        return None, (finding("unsupported-format", path, found=_PLACEHOLDER),)
    wrong = _untrusted(pages, path)
    if wrong:
        return None, (wrong,)
    warnings = _warnings([page.shown for page in pages], files, path)
    doubts = {_BESIDE: sum(page.read.doubtful for page in pages), _NAMELESS: text.count("\ufffd")}
    doubts[_JOINED] = lost_joiners(text)
    warnings += tuple(
        finding("doubtful-text", path, found=kind, count=count) for kind, count in doubts.items() if count
    )
    extractor = f"{library.label}, pdfium {library.module.PDFIUM_INFO.build}, {_EXTRACTOR}"
    document = Document(text, _MEDIA_TYPE, None, "text layer of the PDF", extractor, places=_places(pages))
    hidden = any(page.shown.unshown for page in pages)
    return checked(
        document, path, warnings, empty="a PDF whose pages show no words" if hidden else "a PDF without text"
    )


def _pages(library: Library, data: bytes, path: str) -> tuple[list[_Page], AttachedFiles] | Finding:
    """Return every page and which files are inside, or the finding that says why the PDF cannot be read."""
    pdfium = library.module
    pages: list[_Page] = []
    try:
        while True:
            with _opened(pdfium, data) as (pdf, form):
                if len(pdf) > PDF_PAGES:
                    return TooMuchInsideError(said("{n} pages", n=len(pdf)), PDF_PAGES, "PDF_PAGES").finding(path)
                strange = unshowable(pdfium.raw, pdf, data)
                if strange:
                    return finding("unsupported-format", path, found=strange)
                if _read_on(pdfium, pdf, form, pages):
                    return pages, attachments_of(pdfium.raw, pdf)
    except TooMuchInsideError as error:
        return error.finding(path)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR:
            return finding("encrypted-source", path, found=said("a PDF"))
        return finding("broken-source", path, found=said("a PDF"), reason=str(error).rstrip("."))


@contextmanager
def _opened(pdfium: Any, data: bytes) -> Iterator[tuple[Any, Any]]:
    """Open a PDF and its form, and close them at the end."""
    pdf = pdfium.PdfDocument(data)
    try:
        with form_of(pdfium.raw, pdf) as form:
            yield pdf, form
    finally:
        pdf.close()


def _read_on(pdfium: Any, pdf: Any, form: Any, pages: list[_Page]) -> bool:
    """Read the pages that are not read yet; return whether all are.

    Notes that become part of a page get new numbers, which in a file with a damaged table may be those of objects that
    stand on the pages to come: it is opened anew then.
    """
    sound = pdfium.raw.FPDF_DocumentHasValidCrossReferenceTable(pdf.raw)
    for index in range(len(pages), len(pdf)):
        pages.append(_page(pdfium, pdf, form, index))
        if pages[-1].shown.changed and not sound:
            break
    return len(pages) >= len(pdf)


def _page(pdfium: Any, pdf: Any, form: Any, index: int) -> _Page:
    shown = read_page(pdfium, pdf, form, index)
    read = page_text(shown.letters)
    text = _cleaned(read.text)
    return _Page("" if is_blank(text) else text, read, shown)


def _places(pages: list[_Page]) -> tuple[Place, ...]:
    """Return page and line of each line that shows something, in the order of the text."""
    places: list[Place] = []
    page_start = 0
    for number, page in enumerate(pages, 1):
        start, count = page_start, 0
        for line in page.text.split("\n"):
            if not is_blank(line):
                count += 1
                places.append(Place(start, f"pdf:page={number};line={count}"))
            start += len(line) + 1
        if page.text:
            page_start += len(page.text) + len(_BETWEEN_PAGES)
    return tuple(places)


def _warnings(pages: list[ReadPage], files: AttachedFiles, path: str) -> tuple[Finding, ...]:
    """Warn of what the text lacks of what the pages show, and of what they hold and do not show."""
    findings = []
    for code, pages_of in (
        ("pages-without-text", [number for number, page in enumerate(pages, 1) if page.picture]),
        ("text-by-recognition", [number for number, page in enumerate(pages, 1) if page.recognised]),
    ):
        if pages_of:
            findings.append(finding(code, path, found=", ".join(map(str, pages_of))))
    shapeless = sum(page.shapeless for page in pages)
    if shapeless:
        findings.append(finding("letters-without-shapes", path, count=shapeless))
    for code, counts in (
        ("unshown-text", sum((page.unshown for page in pages), Counter[str]())),
        ("unread-content", sum((page.unread for page in pages), Counter[str]())),
    ):
        findings += [finding(code, path, found=kind, count=count) for kind, count in sorted(counts.items()) if count]
    names = [*files.names, *(name for page in pages for name in page.attachments)]
    count = files.count + sum(len(page.attachments) for page in pages)
    return (*findings, *attachments_left_out(names, path, count))


def _cleaned(text: str) -> str:
    """Return a text with letters for presentation forms (NFKC of them alone), and LF without blanks at line ends."""
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _LINE_HYPHEN.sub("-\n", text).replace("\r\n", "\n").replace("\r", "\n")
    text = _PRESENTATION.sub(lambda form: unicodedata.normalize("NFKC", form.group()), text)
    return "\n".join(line.rstrip(" ") for line in text.split("\n")).strip("\n")


def _untrusted(pages: list[_Page], path: str) -> Finding | None:
    """Return the error for text that is certainly not what the page shows: a wrong text is worse than none."""
    for number, page in enumerate(pages, 1):
        unmapped, lost = len(_UNMAPPED.findall(page.text)), lost_letters(page.text)
        if unmapped > len(page.text) * _UNMAPPED_SHARE:
            return finding(
                "text-unmapped",
                path,
                found=said(
                    "page {number}: {unmapped} of {n} characters", number=number, unmapped=unmapped, n=len(page.text)
                ),
            )
        if lost:
            return finding(
                "text-unmapped",
                path,
                found=said("page {number}: {lost} letters inside words", number=number, lost=lost),
            )
        lines = page.read.disorder + len(_TURNED.findall(page.text))
        if lines:
            return finding(
                "text-disordered", path, found=said("page {number}: lines {lines}", number=number, lines=lines)
            )
        wrong, words = len(_REVERSED.findall(page.text)), len(_ARABIC_WORD.findall(page.text))
        if wrong > words * _DISORDER_SHARE:
            return finding(
                "text-disordered",
                path,
                found=said("page {number}: {wrong} of {words} words", number=number, wrong=wrong, words=words),
            )
    return None


PLUGIN = Reader("portable", (".pdf",), _accepts, _read, _MEDIA_TYPE, own_process=True)
