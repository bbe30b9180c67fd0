"""Footnotes and endnotes: a mark in the text and the same mark before the note (ECMA-376, part 1, 17.11)."""

from dataclasses import dataclass

from lxml import etree

from archivist.readers.docx.names import child, name, number, value
from archivist.readers.docx.numerals import numeral
from archivist.readers.docx.tally import DocumentTally

__all__ = ["NoteMarks"]

_USUAL = {"footnote": "decimal", "endnote": "lowerRoman"}
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_WORDS = frozenset({"t", "delText"})


@dataclass
class _NoteStyle:
    form: str
    start: int = 1
    restart: str = ""


class NoteMarks:
    """The marks of notes, in the order of their references; `section` is the one that is being read."""

    def __init__(self, settings: etree._Element | None, sections: list[etree._Element], tally: DocumentTally) -> None:
        self._tally = tally
        self.section = 0
        self._styles = {kind: [_style(kind, place, settings) for place in sections] for kind in _USUAL}
        self._general = {kind: _style(kind, None, settings) for kind in _USUAL}
        self._reached: dict[str, tuple[int, int]] = {}
        self._marks: dict[tuple[str, str], str] = {}

    def refer(self, reference: etree._Element) -> str:
        """Return the mark for a reference to a note; "" where the text has a mark of its own."""
        kind, identifier = name(reference).removesuffix("Reference"), value(reference, "id") or ""
        if (kind, identifier) in self._marks:
            return self._marks[kind, identifier]
        custom = value(reference, "customMarkFollows")
        mark = "" if custom is not None and custom not in ("0", "false", "off") else self._next(kind)
        self._marks[kind, identifier] = mark
        return mark

    def _next(self, kind: str) -> str:
        styles = self._styles[kind]
        style = styles[self.section] if self.section < len(styles) else self._general[kind]
        section, count = self._reached.get(kind, (self.section, style.start - 1))
        if style.restart == "eachSect" and section != self.section:
            count = style.start - 1
        if style.restart == "eachPage":
            self._tally.doubtful["numbers of notes that begin anew on each page"] += 1
        self._reached[kind] = self.section, count + 1
        shown = numeral(count + 1, style.form)
        if not shown:
            self._tally.doubtful["numbers of notes"] += 1
        return f"[{shown or count + 1}]"

    def texts(self, kind: str, root: etree._Element) -> list[tuple[str, etree._Element]]:
        """Return the notes of one kind with their marks, in the order of the references; others are counted."""
        notes: dict[str, etree._Element] = {}
        for note in root:
            if name(note) == kind and value(note, "type") not in _SEPARATORS:
                notes.setdefault(value(note, "id") or "", note)
        given = [identifier for marked, identifier in self._marks if marked == kind]
        for identifier in notes.keys() - set(given):
            if any(item.text and item.text.strip() for item in notes[identifier].iter() if name(item) in _WORDS):
                self._tally.unshown["notes to which nothing refers"] += 1
        lost = sum(identifier not in notes for identifier in given)
        if lost:
            self._tally.unread["notes that the file lacks"] += lost
        return [(self._marks[kind, identifier], notes[identifier]) for identifier in given if identifier in notes]


def _style(kind: str, section: etree._Element | None, settings: etree._Element | None) -> _NoteStyle:
    """Return how notes are numbered in a section: its own properties, then those of the document."""
    style = _NoteStyle(_USUAL[kind])
    for part in (child(settings, f"{kind}Pr"), child(section, f"{kind}Pr")):
        form, start, restart = (child(part, word) for word in ("numFmt", "numStart", "numRestart"))
        style.form = style.form if form is None else value(form) or style.form
        style.start = style.start if start is None else number(value(start), 1)
        style.restart = style.restart if restart is None else value(restart) or ""
    return style
