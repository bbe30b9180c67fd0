"""What belongs to a PDF as a whole: its form, the files inside it, and what only its own program can show."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, cast, create_string_buffer
from dataclasses import dataclass
from typing import Any

from archivist.base.source_limits import PDF_FILE_NAME_BYTES, PDF_FILE_NAMES

__all__ = ["AttachedFiles", "attachments_of", "form_of", "is_placeholder", "unshowable"]

# What programs write on the one page of a form or of a collection that they alone can show.
_PLACEHOLDER = re.compile(
    r"Please wait\.\.\.\s+If this message is not eventually replaced by the proper contents of the document"
    r"|For the best experience, open this PDF portfolio in",
    re.IGNORECASE,
)
_PLACEHOLDER_LETTERS = 2_000
_COLLECTION = re.compile(rb"/Collection\s*(?:<<|[0-9]+\s+[0-9]+\s+R)")


@contextmanager
def form_of(raw: Any, pdf: Any) -> Iterator[Any]:
    """Open the form of a PDF; None where it has none. It is attached to no page, so none of its scripts runs."""
    if raw.FPDF_GetFormType(pdf.raw) == raw.FORMTYPE_NONE:
        yield None
        return
    settings = raw.FPDF_FORMFILLINFO(version=2)
    form = raw.FPDFDOC_InitFormFillEnvironment(pdf.raw, settings)
    try:
        yield form or None
    finally:
        if form:
            raw.FPDFDOC_ExitFormFillEnvironment(form)


def unshowable(raw: Any, pdf: Any, data: bytes) -> str | None:
    """Return what the PDF is if its own program shows other pages: an XFA form, or a collection of files; else None."""
    if raw.FPDF_GetFormType(pdf.raw) == raw.FORMTYPE_XFA_FULL:
        return "a PDF form that is drawn by a program inside it (XFA)"
    if raw.FPDFDoc_GetAttachmentCount(pdf.raw) > 0 and _COLLECTION.search(data):
        return "a collection of files in a PDF (portfolio)"
    return None


def is_placeholder(text: str) -> bool:
    """Return whether a text says only that the viewer cannot show the document."""
    return len(text) < _PLACEHOLDER_LETTERS and _PLACEHOLDER.search(text) is not None


@dataclass(frozen=True, slots=True)
class AttachedFiles:
    """How many files are inside a PDF, and the names of the first ones."""

    count: int
    names: tuple[str, ...]


def attachments_of(raw: Any, pdf: Any) -> AttachedFiles:
    """Return how many files are inside a PDF, and the names of the first."""
    count = max(0, raw.FPDFDoc_GetAttachmentCount(pdf.raw))
    first = (raw.FPDFDoc_GetAttachment(pdf.raw, index) for index in range(min(count, PDF_FILE_NAMES)))
    return AttachedFiles(count, tuple(_name(raw, item) or "a file" for item in first))


def _name(raw: Any, attachment: Any) -> str:
    size = raw.FPDFAttachment_GetName(attachment, None, 0) if attachment else 0
    if not size or size > PDF_FILE_NAME_BYTES:
        return ""
    room = create_string_buffer(size)
    raw.FPDFAttachment_GetName(attachment, cast(room, POINTER(raw.FPDF_WCHAR)), size)
    return room.raw.decode("utf-16-le", "replace").rstrip("\0")
