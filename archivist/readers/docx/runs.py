"""What stands in the lines of a Word document: runs, fields, symbols, notes' marks, drawings (ECMA-376-1, 17.3)."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from archivist.readers.docx import drawings
from archivist.readers.docx.context import DocumentContext, has_words, is_within, leave_out
from archivist.readers.docx.fields import OpenFields
from archivist.readers.docx.formulas import formula
from archivist.readers.docx.names import attribute, child, is_on, name, value
from archivist.readers.docx.styles import Look, properties
from archivist.readers.docx.symbol_fonts import is_symbol_font, read_signs, sign
from archivist.readers.shared.small_signs import lowered_in_document, raised_in_document

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["GONE", "SKIPPED", "Runs", "StoryLine", "count_prompt"]

# A soft hyphen shows only where a line ends.
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
# Words that the page does not show: deleted or moved away under tracked changes.
GONE = {"del": "tracked deletions", "moveFrom": "tracked moves"}
# Properties, which hold no words.
SKIPPED = frozenset(
    {
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "rubyPr", "sectPr"),
        *("customXmlPr", "smartTagPr", "v:shapetype", "ffData", "fldData", "wp:docPr", "delText", "delInstrText", ""),
    }
)
_HIDDEN = "hidden words"
_SHAPES = frozenset(
    {"v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:group", "v:polyline", "v:arc", "v:image"}
)
_UNREAD = {
    "c:chart": "charts",
    "contentPart": "handwriting",
    "w14:contentPart": "handwriting",
    "control": "controls",
    "subDoc": "documents elsewhere",
    **dict.fromkeys(
        ("pgNum", "dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong"), "fields without a result"
    ),
}
# An object of another program as Office writes it, as the standard has it, and as an ActiveX control.
_OBJECTS = frozenset({"o:OLEObject", "objectEmbed", "objectLink", "control"})
_SYMBOLS = "signs of a symbol font"
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_LINE_ENDS = re.compile(r"[ \t]*[\r\n]+[ \t\r\n]*")
_LEFT = re.compile(r"[A-Za-z0-9À-ɏͰ-ӿ]")
_RIGHT = re.compile(r"[֐-ࣿיִ-﷿ﹰ-ﻼ]")
_EMBEDDED = re.compile(
    r"https?://(?:schemas\.microsoft\.com/office|schemas\.openxmlformats\.org|purl\.oclc\.org)/|urn:schemas-microsoft"
)


@dataclass
class StoryLine:
    """A paragraph that is being read, and the boxes that are anchored in it.

    It may be several that show as one: `begun` has the piece and the locator with which each of them that shows
    something begins, `box_places` the locator of each box.
    """

    pieces: list[str] = field(default_factory=list)
    boxes: list[etree._Element | str] = field(default_factory=list)
    begun: list[tuple[int, str]] = field(default_factory=list)
    box_places: list[str] = field(default_factory=list)
    style: str | None = None
    table: str | None = None
    shaded: bool = False
    labelled: bool = False

    @property
    def text(self) -> str:
        """The words so far."""
        return "".join(self.pieces)

    def last(self) -> str:
        """Return the last piece."""
        return self.pieces[-1] if self.pieces else ""


class Runs:
    """Reads what stands in paragraphs; `part` is the name of the part, for what it refers to."""

    def __init__(
        self, context: DocumentContext, part: str, paired: set[etree._Element], ignorable: frozenset[str]
    ) -> None:
        self.context, self.part = context, part
        self.paired, self.ignorable = paired, ignorable
        self.tally = context.tally
        self.fields = OpenFields(context.tally)
        self._look = Look()
        self._handlers: dict[str, Callable[[etree._Element, StoryLine], None]] = {
            "r": self._run,
            "t": self._words,
            "instrText": self._instruction,
            "sym": self._symbol,
            "fldChar": self._mark,
            "fldSimple": self._field,
            "footnoteReference": self._note,
            "endnoteReference": self._note,
            "ruby": self._ruby,
            "bdo": self._override,
            "sdt": self._control,
            "mc:AlternateContent": self._alternative,
            "txbxContent": self._box,
            "v:textpath": self._art,
            "a:p": self._drawn,
            "drawing": self._drawing,
            "a:blip": self._picture,
            "v:imagedata": self._picture,
            "object": self._object,
            **dict.fromkeys(_OBJECTS - {"control"}, self._embedded),
            "dgm:relIds": self._diagram,
            "m:oMath": self._formula,
            "other": self._foreign,
            **dict.fromkeys(_SHAPES, self._drawing),
            **dict.fromkeys(_UNREAD, self._unread),
            **dict.fromkeys(GONE, self._gone),
        }

    def beside(self) -> "Runs":
        """Return a reader of the same part for a text box, which has fields of its own."""
        return Runs(self.context, self.part, self.paired, self.ignorable)

    def ignores(self, item: etree._Element) -> bool:
        """Return whether a word processor passes over an element from elsewhere, since the document allows it."""
        space = str(item.tag)[1:].partition("}")[0]
        return space in self.ignorable and not _EMBEDDED.match(space)

    def chosen(self, item: etree._Element) -> etree._Element | None:
        """Return the form of an alternative that is shown; count it if none is, or one without the words of another."""
        branch = drawings.shown_branch(item)
        if branch is None or (not is_within(item, "mc:AlternateContent") and not has_words(branch)):
            leave_out(item, "words for other programs", self.tally)
        return branch

    def inline(self, element: etree._Element, line: StoryLine) -> None:
        """Read all that an element holds into the line."""
        for item in element:
            word = name(item)
            handler = self._handlers.get(word)
            if handler is not None:
                handler(item, line)
            elif word in _SIGNS:
                self._emit(_SIGNS[word], line)
            elif word not in SKIPPED:
                self.inline(item, line)

    def _emit(self, text: str, line: StoryLine) -> None:
        if not text:
            return
        if self.fields.shown:
            line.pieces.append(text)
            if text.strip():
                self.fields.note_words()
        elif text.strip():
            self.tally.unshown["words inside instructions"] += 1

    def _gone(self, item: etree._Element, _: StoryLine) -> None:
        leave_out(item, GONE[name(item)], self.tally)

    def _run(self, run: etree._Element, line: StoryLine) -> None:
        before = self._look
        look = self._look = self.context.styles.look(properties(child(run, "rPr")), line.style, line.table)
        if look.hidden:
            leave_out(run, _HIDDEN, self.tally)
            for item in run:
                if name(item) in ("fldChar", "instrText"):
                    self._handlers[name(item)](item, StoryLine())
        else:
            if (look.struck or look.white or look.tiny or look.foreign) and self.fields.shown and _has_text(run):
                self._doubt(look, line)
            self.inline(run, line)
        self._look = before

    def _doubt(self, look: Look, line: StoryLine) -> None:
        for applies, kind in (
            (look.struck, "words that are struck through"),
            (look.white and not line.shaded, "white words"),
            (look.tiny, "words too small to read"),
            (look.foreign, "words in fonts with letters of their own"),
        ):
            if applies:
                self.tally.doubtful[kind] += 1

    def _words(self, item: etree._Element, line: StoryLine) -> None:
        text = item.text or ""
        if "\n" in text or "\r" in text:
            text = _LINE_ENDS.sub(" ", text)
        look = self._look
        if look.symbols:
            text, unknown = read_signs(look.symbols, text)
            if unknown:
                self.tally.unread[_SYMBOLS] += unknown
        elif not text.isascii():
            private = len(_PRIVATE.findall(text))
            if private:
                self.tally.unread[_SYMBOLS] += private
        if look.raised == "superscript":
            text = raised_in_document(line.last(), text)
        elif look.raised == "subscript":
            text = lowered_in_document(line.last(), text)
        self._emit(text, line)

    def _symbol(self, item: etree._Element, line: StoryLine) -> None:
        font, written = value(item, "font") or "", value(item, "char") or ""
        try:
            code = int(written, 16)
            letter = chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd"  # noqa: PLR2004
        except (ValueError, OverflowError):
            code, letter = 0, "\ufffd"
        known = sign(font, code) if is_symbol_font(font) else None
        if known is None and (is_symbol_font(font) or letter == "\ufffd" or _PRIVATE.match(letter)):
            self.tally.unread[_SYMBOLS] += 1
        self._emit(known or letter, line)

    def _instruction(self, item: etree._Element, _: StoryLine) -> None:
        self.fields.instruct(item.text or "")

    def _mark(self, item: etree._Element, line: StoryLine) -> None:
        if item not in self.paired:
            return
        kind = value(item, "fldCharType")
        if kind == "begin":
            self.fields.begin(item)
        elif kind == "separate":
            self.fields.separate()
        elif kind == "end":
            self._emit(self.fields.end(), line)

    def _field(self, item: etree._Element, line: StoryLine) -> None:
        self.fields.begin(item, value(item, "instr") or "")
        self.inline(item, line)
        self._emit(self.fields.end(), line)

    def _note(self, item: etree._Element, line: StoryLine) -> None:
        if self.fields.shown:
            self._emit(self.context.notes.refer(item), line)

    def _ruby(self, item: etree._Element, line: StoryLine) -> None:
        above = StoryLine(style=line.style, table=line.table)
        for part in (child(item, "rubyBase"), child(item, "rt")):
            if part is not None:
                self.inline(part, line if name(part) == "rubyBase" else above)
        if above.text.strip():
            line.pieces.append(f"({above.text})")

    def _override(self, item: etree._Element, line: StoryLine) -> None:
        """Keep an order against the direction of the letters: 12 written from right to left shows 21."""
        inner = StoryLine(style=line.style, table=line.table, shaded=line.shaded)
        self.inline(item, inner)
        to_right = value(item) != "rtl"
        against = (_RIGHT if to_right else _LEFT).search(inner.text)
        start = "\u202d" if to_right else "\u202e"
        line.pieces.append(f"{start}{inner.text}\u202c" if against else inner.text)
        line.boxes += inner.boxes

    def _control(self, item: etree._Element, line: StoryLine) -> None:
        count_prompt(item, self.context)
        self.inline(item, line)

    def _alternative(self, item: etree._Element, line: StoryLine) -> None:
        chosen = self.chosen(item)
        if chosen is not None:
            self.inline(chosen, line)

    def _box(self, item: etree._Element, line: StoryLine) -> None:
        if self.fields.shown:
            line.boxes.append(item)
        else:
            leave_out(item, "words inside instructions", self.tally)

    def _art(self, item: etree._Element, line: StoryLine) -> None:
        if self.fields.shown and (words := drawings.word_art(item)):
            line.boxes.append(words)

    def _drawn(self, item: etree._Element, line: StoryLine) -> None:
        if self.fields.shown and (words := drawings.drawn_line(item)).strip():
            line.boxes.append(words)

    def _drawing(self, item: etree._Element, line: StoryLine) -> None:
        if drawings.is_hidden_shape(item):
            leave_out(item, "hidden drawings", self.tally)
        else:
            self.inline(item, line)

    def _picture(self, item: etree._Element, _: StoryLine) -> None:
        if self.fields.shown:
            self.tally.pictures.append(drawings.picture_area(item))

    def _object(self, item: etree._Element, line: StoryLine) -> None:
        for part in item.iter():
            if name(part) in _OBJECTS:
                self._handlers[name(part)](part, line)
                return
        self.inline(item, line)

    def _embedded(self, item: etree._Element, _: StoryLine) -> None:
        drawings.count_object(item, self.context.package, self.part, self.tally)

    def _diagram(self, item: etree._Element, line: StoryLine) -> None:
        key = f"{self.part} {attribute(item, 'dm')}"
        if key not in self.context.diagrams:
            self.context.diagrams[key] = drawings.diagram_lines(self.context.package, self.part, item)
        lines = self.context.diagrams[key]
        if lines is None:
            self.tally.unread["diagrams"] += 1
        else:
            line.boxes += lines

    def _formula(self, item: etree._Element, line: StoryLine) -> None:
        text, structured = formula(item)
        if structured:
            self.tally.doubtful["formulas brought into one line"] += 1
        self._emit(text, line)

    def _unread(self, item: etree._Element, _: StoryLine) -> None:
        if self.fields.shown:
            self.tally.unread[_UNREAD[name(item)]] += 1

    def _foreign(self, item: etree._Element, line: StoryLine) -> None:
        """Read what an element from elsewhere wraps, unless the document says that programs may ignore it."""
        if self.ignores(item):
            leave_out(item, "words for other programs", self.tally)
        else:
            self.inline(item, line)


def _has_text(run: etree._Element) -> bool:
    return any((item.text or "").strip() for item in run if name(item) == "t")


def count_prompt(control: etree._Element, context: DocumentContext) -> None:
    """Count a content control that still shows what is to be filled in."""
    prompting = is_on(child(control, "sdtPr", "showingPlcHdr"))
    if prompting and not is_within(control, "sdt") and has_words(control):
        context.tally.doubtful["prompts of forms that nobody filled in"] += 1
