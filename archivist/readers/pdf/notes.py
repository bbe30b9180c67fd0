"""The notes, form fields and stamps that lie on a PDF page (annotations: PDF 32000-1, section 12.5).

What they show becomes part of the page, as if it were printed. What they only hold, or hide, is counted.
"""

from collections import Counter
from ctypes import POINTER, cast, create_string_buffer
from dataclasses import dataclass, field
from typing import Any

from archivist.base.source_limits import PDF_NOTE_NAME_CHARACTERS, PDF_STRING_BYTES
from archivist.readers.pdf.drawing import Box

__all__ = ["PageNote", "PageNotes", "take_notes"]

_COMMENTS = "notes that open when they are clicked"
_HIDDEN = "hidden notes and form fields"
# PDFium does not say whether a layer is on, and draws such notes in either case.
_LAYERED = "notes on a layer, which may be on or off"
_STRUCK = "passages struck out by hand"
_REDACTIONS = "redactions that were marked and not carried out"
_RECORDINGS = "recordings, films and models"

_PASSWORD = 1 << 13


@dataclass(frozen=True, slots=True)
class PageNote:
    """A note that shows something: where, the words that it should show, and what it is if it shows none."""

    box: Box
    words: str = ""
    picture: str = ""


@dataclass(slots=True)
class PageNotes:
    """The notes of one page that show, and how much of what kind its picture does not show or say."""

    shown: list[PageNote] = field(default_factory=list)
    unshown: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    attachments: list[str] = field(default_factory=list)


def take_notes(raw: Any, form: Any, page: Any) -> PageNotes:
    """Return the notes of a page; those that it does not show are taken away from it."""
    taker = _Taker(raw, form, page)
    for index in range(raw.FPDFPage_GetAnnotCount(page) - 1, -1, -1):  # from the end: taking one away moves the rest
        note = raw.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        try:
            stays = taker.look(note)
        finally:
            raw.FPDFPage_CloseAnnot(note)
        if not stays:
            raw.FPDFPage_RemoveAnnot(page, index)
    taker.notes.shown.reverse()
    taker.notes.attachments.reverse()
    return taker.notes


class _Taker:
    def __init__(self, raw: Any, form: Any, page: Any) -> None:
        self._raw, self._form, self._page = raw, form, page
        self.notes = PageNotes()
        self._comments = {raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_POPUP}
        self._recordings = {
            raw.FPDF_ANNOT_SOUND,
            raw.FPDF_ANNOT_MOVIE,
            raw.FPDF_ANNOT_RICHMEDIA,
            raw.FPDF_ANNOT_THREED,
        }
        self._words_on_page = {raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_LINK}

    def look(self, note: Any) -> bool:
        """Count what the text lacks of a note; return whether it is part of what the page shows."""
        raw, notes = self._raw, self.notes
        kind, flags = raw.FPDFAnnot_GetSubtype(note), raw.FPDFAnnot_GetFlags(note)
        contents = self._string(note, b"Contents").strip()
        if kind == raw.FPDF_ANNOT_FILEATTACHMENT:
            notes.attachments.append((self._file_name(note) or contents or "a file")[:PDF_NOTE_NAME_CHARACTERS])
            return False
        if kind == raw.FPDF_ANNOT_POPUP:
            return False
        if flags & (raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW):
            notes.unshown[_HIDDEN] += bool(self._field(note)[0] if kind == raw.FPDF_ANNOT_WIDGET else contents)
            return False
        if raw.FPDFAnnot_HasKey(note, b"OC"):
            notes.unread[_LAYERED] += 1
            return False
        if kind == raw.FPDF_ANNOT_WIDGET:
            words, picture = self._field(note)
            notes.shown.append(PageNote(self._box(note), words, picture))
        elif kind == raw.FPDF_ANNOT_FREETEXT:
            notes.shown.append(PageNote(self._box(note), contents))
        else:
            self._mark(note, kind, contents)
        raw.FPDFAnnot_SetFlags(note, flags & ~raw.FPDF_ANNOT_FLAG_INVISIBLE)  # which means unknown kinds only
        return kind not in {raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_LINK}

    def _mark(self, note: Any, kind: int, contents: str) -> None:
        raw, notes = self._raw, self.notes
        if kind == raw.FPDF_ANNOT_STAMP:
            notes.shown.append(PageNote(self._box(note), "", "stamps"))
        elif kind in self._recordings:
            notes.unread[_RECORDINGS] += 1
        else:
            notes.unread[_STRUCK] += kind == raw.FPDF_ANNOT_STRIKEOUT
            notes.unread[_REDACTIONS] += kind == raw.FPDF_ANNOT_REDACT
            if kind not in self._words_on_page:
                notes.unshown[_COMMENTS] += bool(contents)

    def _field(self, note: Any) -> tuple[str, str]:
        """Return the words that a form field shows, and what it is if it shows none."""
        raw, form = self._raw, self._form
        if not form:
            return self._string(note, b"V").strip(), ""
        kind = raw.FPDFAnnot_GetFormFieldType(form, note)
        if kind in {raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON}:
            return "", "ticked boxes" if self._string(note, b"AS") not in {"", "Off"} else ""
        if kind in {raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX}:
            return self._choice(note) or self._value(note), ""
        if kind == raw.FPDF_FORMFIELD_SIGNATURE:
            return "", "signatures" if self._has_look(note) else ""
        if kind != raw.FPDF_FORMFIELD_TEXTFIELD or raw.FPDFAnnot_GetFormFieldFlags(form, note) & _PASSWORD:
            return "", ""
        return self._value(note), ""

    def _choice(self, note: Any) -> str:
        raw, form = self._raw, self._form
        chosen = [
            number
            for number in range(max(0, raw.FPDFAnnot_GetOptionCount(form, note)))
            if raw.FPDFAnnot_IsOptionSelected(form, note, number)
        ]
        labels = [self._read(raw.FPDFAnnot_GetOptionLabel, form, note, number) for number in chosen]
        return "\n".join(label.strip() for label in labels).strip()

    def _value(self, note: Any) -> str:
        return self._read(self._raw.FPDFAnnot_GetFormFieldValue, self._form, note).strip()

    def _string(self, note: Any, key: bytes) -> str:
        return self._read(self._raw.FPDFAnnot_GetStringValue, note, key)

    def _read(self, function: Any, *arguments: Any) -> str:
        """Return a string that PDFium writes as UTF-16 with a zero at its end, and counts in bytes."""
        size = function(*arguments, None, 0)
        if not 2 < size <= PDF_STRING_BYTES:  # noqa: PLR2004  # the zero alone
            return ""
        room = create_string_buffer(size)
        function(*arguments, cast(room, POINTER(self._raw.FPDF_WCHAR)), size)
        text = room.raw.decode("utf-16-le", "replace").rstrip("\0")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def _file_name(self, note: Any) -> str:
        attachment = self._raw.FPDFAnnot_GetFileAttachment(note)
        return self._read(self._raw.FPDFAttachment_GetName, attachment) if attachment else ""

    def _box(self, note: Any) -> Box:
        rect = self._raw.FS_RECTF()
        self._raw.FPDFAnnot_GetRect(note, rect)
        across, up = sorted((rect.left, rect.right)), sorted((rect.bottom, rect.top))
        return across[0], up[0], across[1], up[1]

    def _has_look(self, note: Any) -> bool:
        left, bottom, right, top = self._box(note)
        return left < right and bottom < top and bool(self._raw.FPDFAnnot_HasKey(note, b"AP"))
