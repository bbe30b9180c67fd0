"""Which letters of a PDF page its picture shows, and of the others why not.

In doubt a letter counts as shown: a word that a reader sees must not be lost. Letters that a scanning program laid
under its picture, or over it without painting them, count as shown where the picture has contrast.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from archivist.readers.pdf.drawing import Box, Drawing, bounds, difference
from archivist.readers.pdf.hidden_letters import SHAPELESS, HidingReasons
from archivist.readers.pdf.overlaid import has_overlaid, layers_apart
from archivist.readers.pdf.painted import PaintedPage, address

__all__ = ["ShownLetters", "letters_shown"]

_OUTSIDE = "words outside the page"
_INVISIBLE = "words that are not painted"
_TINY = "words too small to be seen"

# A first look at a page is quick; where letters seem to be missing a second one is exact.
_PIXELS, _PIXELS_EXACT = 600_000, 2_000_000
# Shades of 256 between which a difference begins to count. Fewer than four are seen by nobody.
_STEP, _STEP_EXACT = 16, 8
_PICTURE_CONTRAST = 32
_SMALLEST = 1.0  # points
_SMALLEST_SHARE = 1 / 600  # of the longer side: a small page is enlarged to be read
_UNPAINTED, _CLIP = 3, 7  # FPDF_TEXTRENDERMODE_INVISIBLE, FPDF_TEXTRENDERMODE_CLIP
_LINE_END = 0x0A


@dataclass(slots=True)
class ShownLetters:
    """The letters of a page: why some are hidden, and which a scanning program read from a picture."""

    boxes: dict[int, Box]
    hidden: dict[int, str] = field(default_factory=dict)
    shapeless: dict[int, str] = field(default_factory=dict)  # kept: another program may draw them
    recognised: set[int] = field(default_factory=set)
    bare: Drawing | None = None  # the page without its letters

    def passages(self, letters: Mapping[int, str]) -> dict[str, int]:
        """Return the number of passages of some of the letters, for each reason."""
        counts: dict[str, int] = {}
        before = None
        for index in self.boxes:
            kind = letters.get(index)
            if kind is not None and kind != before:
                counts[kind] = counts.get(kind, 0) + 1
            before = kind
        return counts


def letters_shown(here: PaintedPage) -> ShownLetters:
    """Return which letters the picture of a page shows."""
    shown = ShownLetters(dict(here.letters()))
    if not shown.boxes or here.frame is None:
        return shown
    full, shown.bare = here.drawn(_PIXELS)
    ink = difference(full, shown.bare, _STEP)
    unpainted = _in_mode(here, shown.boxes, _UNPAINTED)
    # Letters that only clip show what is painted through them, if anything is.
    clipping = _in_mode(here, shown.boxes, _CLIP)
    through = {index for index in clipping if shown.bare.contrast(shown.boxes[index]) >= _STEP}
    unpainted |= clipping - through
    missing = {index for index, box in shown.boxes.items() if index in unpainted or not ink.marked(box)} - through
    for index in sorted(missing):
        if not _meet(shown.boxes[index], here.frame):
            shown.hidden[index] = _OUTSIDE
    unsure = missing - unpainted - shown.hidden.keys()
    if unsure:
        part = _around([shown.boxes[index] for index in unsure], here.frame)
        exact = difference(*here.drawn(_PIXELS_EXACT, part), _STEP_EXACT)
        unsure = {index for index in unsure if not exact.marked(shown.boxes[index])}
    rest = {index: box for index, box in shown.boxes.items() if index not in missing}
    lost = _lost(here, rest)
    _judge(here, shown, (unpainted - shown.hidden.keys(), unsure | lost), rest.keys() - lost)
    _hide_tiny(here, shown)
    return shown


def _lost(here: PaintedPage, boxes: dict[int, Box]) -> set[int]:
    """Return the letters that lie on others, whose ink was taken for theirs: they are drawn without the others."""
    lost: set[int] = set()
    if here.frame is None or not has_overlaid(boxes):
        return lost
    texts = {index: here.number_of(index) for index in boxes}
    for layer in layers_apart(boxes, texts):
        members = [index for index in boxes if texts[index] in layer]
        part = _around([boxes[index] for index in members], here.frame)
        ink = difference(*here.drawn(_PIXELS_EXACT, part, layer), _STEP_EXACT)
        lost.update(index for index in members if not ink.marked(boxes[index]))
    return lost


def _in_mode(here: PaintedPage, indices: Iterable[int], wanted: int) -> set[int]:
    """Return the letters that are written in a text rendering mode (PDF 32000-1, section 9.3.6)."""
    mode = here.raw.FPDFTextObj_GetTextRenderMode
    texts = {key for key, item in here.texts.items() if mode(item.handle) == wanted}
    if not texts:
        return set()
    get, textpage = here.raw.FPDFText_GetTextObject, here.textpage
    return {index for index in indices if address(get(textpage, index)) in texts}


def _judge(
    here: PaintedPage, shown: ShownLetters, without_ink: tuple[set[int], set[int]], seen: Collection[int]
) -> None:
    """Decide of letters without ink whether a scanning program read them from a picture, or what hides them.

    They come in two sets: those that are not painted, and those that are.
    """
    unpainted, unsure = without_ink
    reasons = HidingReasons(here, seen)
    for line in _lines(here, unpainted | unsure):
        shown.recognised.update(_recognised(here, shown, line, painted=line[0] in unsure))
        for index in line:
            if index not in shown.recognised:
                kind = _INVISIBLE if index in unpainted else reasons.of(index, shown.boxes[index])
                if kind:
                    (shown.shapeless if kind == SHAPELESS else shown.hidden)[index] = kind


def _lines(here: PaintedPage, indices: set[int]) -> Iterator[list[int]]:
    """Return runs of letters with nothing but other runs' letters and blanks between them: the letters of one line."""
    line: list[int] = []
    for index in sorted(indices):
        if line and any(here.letter_of(between) == _LINE_END for between in range(line[-1] + 1, index)):
            yield line
            line = []
        line.append(index)
    if line:
        yield line


def _recognised(here: PaintedPage, shown: ShownLetters, line: list[int], *, painted: bool) -> list[int]:
    """Return the letters of a line that lie on a picture which shows something there.

    Painted letters lie under their picture only where the picture is the page. Recognised words stand a little beside
    what they name; where most of a line has something under it the rest of it counts as well, bars apart.
    """
    if here.pictures is None or shown.bare is None or (painted and not here.pictures.page_wide):
        return []
    bare, boxes = shown.bare, shown.boxes
    on_picture = [index for index in line if here.pictures.cover(boxes[index])]
    seen = {index for index in on_picture if bare.contrast(boxes[index], grow=2) >= _PICTURE_CONTRAST}
    if len(seen) * 2 < len(line):
        return []
    return [index for index in on_picture if index in seen or not here.barred(bare, boxes[index])]


def _hide_tiny(here: PaintedPage, shown: ShownLetters) -> None:
    """Hide letters that are too small to be seen."""
    if here.frame is None:
        return
    limit = min(_SMALLEST, _SMALLEST_SHARE * max(here.frame[2] - here.frame[0], here.frame[3] - here.frame[1]))
    loose = here.raw.FS_RECTF()
    for index, box in shown.boxes.items():
        if index in shown.hidden or max(box[2] - box[0], box[3] - box[1]) >= limit:
            continue
        here.raw.FPDFText_GetLooseCharBox(here.textpage, index, loose)
        if max(abs(loose.right - loose.left), abs(loose.top - loose.bottom)) < limit:
            item = here.text_of(index)
            whole = bounds(here.raw, item) if item else None
            if whole and min(whole[2] - whole[0], whole[3] - whole[1]) < limit:
                shown.hidden[index] = _TINY


def _around(boxes: list[Box], frame: Box) -> Box:
    """Return the part of a page that holds all boxes, and a little more."""
    return (
        max(frame[0], min(box[0] for box in boxes) - 1),
        max(frame[1], min(box[1] for box in boxes) - 1),
        min(frame[2], max(box[2] for box in boxes) + 1),
        min(frame[3], max(box[3] for box in boxes) + 1),
    )


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
