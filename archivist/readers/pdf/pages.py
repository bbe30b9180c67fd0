"""A PDF page as a viewer shows it: its letters, those of its notes and fields among them, and what the text lacks."""

import unicodedata
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from archivist.base.said import said
from archivist.base.source_limits import PDF_NOTES, PDF_NOTES_AHEAD
from archivist.readers.pdf.drawing import PICTURE, SHAPE, Box, draw, frame
from archivist.readers.pdf.letters import letters_of, upright_rotation, without_doubles
from archivist.readers.pdf.notes import PageNote, PageNotes, take_notes
from archivist.readers.pdf.painted import PaintedPage
from archivist.readers.pdf.places import in_reading_order
from archivist.readers.pdf.shown import ShownLetters, letters_shown
from archivist.readers.pdf.text_objects import Letter
from archivist.readers.shared.too_much_inside import TooMuchInsideError

__all__ = ["ReadPage", "read_page"]

_DIFFERENT = "notes and fields whose words are not those that they show"
_WIDE_PICTURES = "pages with a picture behind the words"
# A page that is a picture has no more letters than these of its own: a number, a scanning program's or a court's stamp.
_STAMP_LETTERS = 150
# From so many shapes on, a page without text may have its words drawn; one with a few words needs more.
_FEW_PIXELS = 2_500
_SHAPES, _DRAWN_SHAPES = 50, 1_000
_BLANKS, _ENDS = frozenset(" \r\n"), frozenset("\r\n")


@dataclass(slots=True)
class ReadPage:
    """One page: its letters in PDFium's order, with those of its notes in their places, and what its text lacks."""

    letters: list[Letter] = field(default_factory=list)
    picture: bool = False  # it shows pictures, and no text but a stamp
    sure: bool = False  # of that
    recognised: bool = False
    changed: bool = False  # objects were added to the PDF in memory
    shapeless: int = 0
    unshown: Counter[str] = field(default_factory=Counter)
    unread: Counter[str] = field(default_factory=Counter)
    attachments: list[str] = field(default_factory=list)


def read_page(pdfium: Any, pdf: Any, form: Any, index: int) -> ReadPage:
    """Return one page; its notes become part of it first, as they would in print.

    Raises TooMuchInsideError.
    """
    raw, page = pdfium.raw, pdf[index]
    try:
        count = raw.FPDFPage_GetAnnotCount(page.raw)
        if count > PDF_NOTES:
            raise TooMuchInsideError(
                said("{count} notes on page {what}", count=count, what=index + 1), PDF_NOTES, "PDF_NOTES"
            )
        own = raw.FPDFPage_CountObjects(page.raw)
        notes = take_notes(raw, form, page.raw)
        changed = raw.FPDFPage_GetAnnotCount(page.raw) > 0
        if changed:
            _load(raw, page.raw)
            raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
            page.close()
            page = pdf[index]
        textpage = _textpage(pdfium, page)
        try:
            read = _read(
                PaintedPage(raw, pdf.raw, page.raw, textpage.raw), letters_of(pdfium, page, textpage), notes, own
            )
            read.changed = changed
            return read
        finally:
            textpage.close()
    finally:
        page.close()


def _textpage(pdfium: Any, page: Any) -> Any:
    """Open the text of a page, turned so that most of its lines run from left to right: PDFium then orders them so."""
    textpage = page.get_textpage()
    rotation = upright_rotation(pdfium, page, textpage)
    if rotation == page.get_rotation():
        return textpage
    textpage.close()
    page.set_rotation(rotation)
    return page.get_textpage()


def _load(raw: Any, page: Any) -> None:
    """Have PDFium find what notes paint: in a damaged file it finds that when it draws, and not when it flattens."""
    shown = frame(raw, page)
    if shown:
        draw(raw, page, shown, _FEW_PIXELS)


def _read(here: PaintedPage, letters: list[Letter], notes: PageNotes, own: int) -> ReadPage:
    shown = letters_shown(here)
    read = ReadPage(unshown=notes.unshown, unread=notes.unread, attachments=notes.attachments)
    read.unshown.update(shown.passages(shown.hidden))
    read.shapeless = sum(shown.passages(shown.shapeless).values())
    kept = _kept(letters, shown.hidden)
    groups = _groups(here, shown, letters, kept, own)
    matched = _matched(groups, notes.shown, shown.boxes)
    beside = [(note.box if note else _around(group, shown.boxes), group) for group, note in matched]
    for note in _check_notes(read, notes.shown, matched, letters):
        written = _written(note, len(letters), sized=any(letter.size for letter in letters))
        beside.append((note.box, list(range(len(letters), len(letters) + len(written)))))
        letters += written
    if beside:
        inside = {index for _, group in beside for index in group}
        kept = in_reading_order(letters, _kept(letters, inside | shown.hidden.keys()), beside)
    read.letters = without_doubles(letters[index] for index in kept)
    _check_pictures(read, here, shown)
    return read


def _written(note: PageNote, number: int, *, sized: bool) -> list[Letter]:
    """Return the words of a note that paints none in its box, a line as if it were one letter, numbered from `number`.

    On a page whose letters have sizes, lines are made of what has a size and is drawn.
    """
    left, bottom, right, top = note.box
    lines = note.words.split("\n")
    letters: list[Letter] = []
    for place, line in enumerate(lines):
        y = top - (top - bottom) * (place + 0.75) / len(lines)
        if line:
            written = Letter(line, left, y)
            high = (top - bottom) / len(lines)
            drawn = replace(written, left=left, bottom=y, right=right, top=y + high, end=right, size=high)
            letters.append(replace(drawn, drawing=-number - len(letters) - 1) if sized else written)
        letters += [Letter("\n", right, y)] if place + 1 < len(lines) else []
    return letters


def _kept(letters: Sequence[Letter], dropped: Container[int]) -> list[int]:
    """Return the indices of the letters that stay, without the blanks and the ends of lines that would stand alone."""
    kept: list[int] = []
    after_drop = False
    for index, letter in enumerate(item.text for item in letters):
        if index in dropped:
            after_drop = True
            continue
        if after_drop and letter in _BLANKS:
            last = letters[kept[-1]].text if kept else "\n"
            if last in _ENDS or (letter == " " and last == " "):
                continue
        kept.append(index)
        after_drop = after_drop and letter == " "
    return kept


def _groups(
    here: PaintedPage, shown: ShownLetters, letters: Sequence[Letter], kept: Sequence[int], own: int
) -> list[list[int]]:
    """Return the letters that notes and fields paint, note by note, with the blanks and line ends inside each."""
    if own >= here.roots:
        return []
    groups: dict[tuple[int, int], list[int]] = {}
    current, between = (-1, 0), list[int]()
    for index in kept:
        if index not in shown.boxes and letters[index].text in _BLANKS:
            between.append(index)
            continue
        item = here.text_of(index)
        place = (item.root, item.branch) if item else current
        if place[0] >= own:
            groups.setdefault(place, []).extend(between if place == current else [])
            groups[place].append(index)
        current, between = place, []
    return [groups[place] for place in sorted(groups)]


def _matched(
    groups: list[list[int]], notes: Sequence[PageNote], boxes: Mapping[int, Box]
) -> list[tuple[list[int], PageNote | None]]:
    """Return each group of letters with the note that it belongs to; both come in the order of the page."""
    pairs: list[tuple[list[int], PageNote | None]] = []
    start = 0
    for group in groups:
        left, bottom, right, top = _around(group, boxes)
        x, y = (left + right) / 2, (bottom + top) / 2
        place = next(
            (
                number
                for number in range(start, min(start + PDF_NOTES_AHEAD, len(notes)))
                if _holds(notes[number].box, x, y)
            ),
            None,
        )
        pairs.append((group, None if place is None else notes[place]))
        start = start if place is None else place + 1
    return pairs


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] - 1 <= x <= box[2] + 1 and box[1] - 1 <= y <= box[3] + 1


def _around(group: Sequence[int], boxes: Mapping[int, Box]) -> Box:
    inked = [boxes[index] for index in group if index in boxes] or [(0.0, 0.0, 0.0, 0.0)]
    return (
        min(box[0] for box in inked),
        min(box[1] for box in inked),
        max(box[2] for box in inked),
        max(box[3] for box in inked),
    )


def _check_notes(
    read: ReadPage,
    notes: Sequence[PageNote],
    matched: Sequence[tuple[list[int], PageNote | None]],
    letters: Sequence[Letter],
) -> list[PageNote]:
    """Return the notes that have words and paint none; count those that paint others, and what paints no words."""
    painted = {id(note): "".join(letters[index].text for index in group) for group, note in matched if note}
    silent = []
    for note in notes:
        shown = painted.get(id(note))
        if shown is None and note.words:
            silent.append(note)
        elif shown is None and note.picture:
            read.unread[note.picture] += 1
        elif shown is not None and _letters(note.words) - _letters(shown):
            read.unread[_DIFFERENT] += 1
    return silent


def _letters(text: str) -> Counter[str]:
    """Count letters and digits: the order of right-to-left words and the form of a number are the viewer's."""
    return Counter(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def _check_pictures(read: ReadPage, here: PaintedPage, shown: ShownLetters) -> None:
    """Set whether the page is a picture, with no text of its own but a stamp."""
    written = len(shown.boxes) - len(shown.hidden)
    read.recognised = bool(shown.recognised)
    kinds = Counter(item.kind for item in here.items)
    if not written:
        read.picture = read.sure = kinds[PICTURE] > 0 or kinds[SHAPE] >= _SHAPES
        return
    pictures, bare = here.pictures, shown.bare
    if pictures is None or bare is None or not pictures.page_wide or pictures.blank(bare):
        read.picture = written < _STAMP_LETTERS and kinds[SHAPE] >= _DRAWN_SHAPES
        return
    boxes = [box for index, box in shown.boxes.items() if index not in shown.hidden]
    if written < _STAMP_LETTERS:
        read.picture = read.sure = not read.recognised or pictures.unread(bare, boxes)
    elif not read.recognised and pictures.unread(bare, boxes):
        read.unread[_WIDE_PICTURES] += 1
