"""PDF: the text of every page in reading order, a blank line between pages."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from archivist.model.document import Document
from archivist.model.findings import Finding, finding
from archivist.model.source import Source
from archivist.readers._checked import checked, is_blank
from archivist.readers._extras import Extra, load
from archivist.readers._formats import PDF, recognise
from archivist.readers._interface import Reader, ReadResult
from archivist.readers._limits import PDF_PAGES
from archivist.readers._pdf_letters import letters_of
from archivist.readers._pdf_lines import text_and_disorder
from archivist.readers._pdf_words import lost_letters

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
# Letters without a Unicode value: the font names none (PDF 32000-1, section 9.10).
_UNMAPPED = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffd\ue000-\uf8ff]")
_UNMAPPED_SHARE = 0.05
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD
_PICTURE = 3  # FPDF_PAGEOBJ_IMAGE


@dataclass(frozen=True, slots=True)
class _Page:
    """One page: its text, whether it shows a picture, and how many of its lines are out of order."""

    text: str
    picture: bool
    disorder: int


def _accepts(data: bytes, name: str) -> bool:
    return recognise(data, name) == PDF


def _read(source: Source) -> ReadResult:
    """Extract the text; refuse what is encrypted, broken, only pictures, or text that cannot be trusted."""
    path = source.given
    extra = load("pdf", path)
    if isinstance(extra, Finding):
        return None, (extra,)
    pages = _pages(extra, source.data, path)
    if isinstance(pages, Finding):
        return None, (pages,)
    text = "\n\n".join(page.text for page in pages if page.text) + "\n"
    silent = [number for number, page in enumerate(pages, 1) if page.picture and not page.text]
    if is_blank(text) and silent:
        return None, (finding("only-pictures", path, found=f"{len(silent)} pages"),)
    wrong = _untrusted(pages, path)
    if wrong:
        return None, (wrong,)
    told = (finding("pages-without-text", path, found=", ".join(map(str, silent))),) if silent else ()
    extractor = f"{extra.told}, pdfium {extra.module.PDFIUM_INFO.build}, {_EXTRACTOR}"
    document = Document(text, _MEDIA_TYPE, None, "text layer of the PDF", extractor)
    return checked(document, path, told, empty="a PDF without text")


def _pages(extra: Extra, data: bytes, path: str) -> list[_Page] | Finding:
    """Read every page, or say why the PDF cannot be read."""
    pdfium = extra.module
    try:
        pdf = pdfium.PdfDocument(data)
        try:
            if len(pdf) > PDF_PAGES:
                return finding(
                    "too-much-inside", path, expected=str(PDF_PAGES), found=f"{len(pdf)} pages", limit="PDF_PAGES"
                )
            return [_page(pdfium, pdf[index]) for index in range(len(pdf))]
        finally:
            pdf.close()
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR:
            return finding("encrypted-source", path, found="a PDF")
        return finding("broken-source", path, found="a PDF", reason=str(error).rstrip("."))


def _page(pdfium: Any, page: Any) -> _Page:
    try:
        text, disorder = text_and_disorder(letters_of(pdfium, page))
        text = _cleaned(text)
        return _Page(
            "" if is_blank(text) else text, any(item.type == _PICTURE for item in page.get_objects()), disorder
        )
    finally:
        page.close()


def _cleaned(text: str) -> str:
    """Fold presentation forms to letters (their NFKC, and of nothing else); end lines with LF and no blanks."""
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _LINE_HYPHEN.sub("-\n", text).replace("\r\n", "\n").replace("\r", "\n")
    text = _PRESENTATION.sub(lambda form: unicodedata.normalize("NFKC", form.group()), text)
    return "\n".join(line.rstrip(" ") for line in text.split("\n")).strip("\n")


def _untrusted(pages: list[_Page], path: str) -> Finding | None:
    """Refuse text that is certainly not what the page shows: a wrong text is worse than none."""
    for number, page in enumerate(pages, 1):
        unmapped, lost = len(_UNMAPPED.findall(page.text)), lost_letters(page.text)
        if unmapped > len(page.text) * _UNMAPPED_SHARE:
            return finding("text-unmapped", path, found=f"page {number}: {unmapped} of {len(page.text)} characters")
        if lost:
            return finding("text-unmapped", path, found=f"page {number}: {lost} inside words")
        wrong, words = len(_REVERSED.findall(page.text)), len(_ARABIC_WORD.findall(page.text))
        if page.disorder:
            return finding("text-disordered", path, found=f"page {number}: lines {page.disorder}")
        if wrong > words * _DISORDER_SHARE:
            return finding("text-disordered", path, found=f"page {number}: {wrong} of {words} words")
    return None


PLUGIN = Reader("portable", (".pdf",), _accepts, _read, _MEDIA_TYPE, untamed=True)
