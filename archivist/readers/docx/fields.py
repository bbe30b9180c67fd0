"""Fields: an instruction that the page does not show, and a result that it does (ECMA-376, part 1, 17.16)."""

from dataclasses import dataclass

from lxml import etree

from archivist.base.source_limits import FIELD_CHARACTERS
from archivist.readers.docx.names import NAMESPACES, child, is_on, name, number, value
from archivist.readers.docx.symbol_fonts import read_signs
from archivist.readers.docx.tally import DocumentTally

__all__ = ["OpenFields", "paired_marks"]

# Fields that only mark or compute something: Word shows nothing in their place.
_SILENT = frozenset({"ASK", "NEXT", "NEXTIF", "PRINT", "PRIVATE", "RD", "SET", "SKIPIF", "TA", "TC", "XE"})
# A word processor writes these anew with each opening; what is stored is the day when the file was saved.
_OF_TODAY = frozenset({"DATE", "TIME"})
# Their words stand in the instruction.
_BUTTONS = frozenset({"GOTOBUTTON", "MACROBUTTON"})
_BOX = {True: "☒", False: "☐"}
_MARKS = tuple(f"{{{space}}}fldChar" for space in NAMESPACES)
_GONE = frozenset({"del", "moveFrom"})
_STORIES = frozenset({"txbxContent", "footnote", "endnote"})


@dataclass
class _Field:
    code: str = ""
    open: bool = True
    parted: bool = False
    words: bool = False
    form: etree._Element | None = None
    locked: bool = False
    concealing: bool = True

    @property
    def kind(self) -> str:
        return (self.code.split(None, 1) or [""])[0].upper()


class OpenFields:
    """The fields that are open at one place of a story."""

    def __init__(self, tally: DocumentTally) -> None:
        self._tally = tally
        self._open: list[_Field] = []
        self._concealing = 0

    @property
    def shown(self) -> bool:
        """Whether words here are shown: no open field is still at its instruction, and none is of a silent kind."""
        return self._concealing == 0

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        if self._open and self._open[-1].open and len(self._open[-1].code) < FIELD_CHARACTERS:
            self._open[-1].code += text

    def note_words(self) -> None:
        """Note that words of a result were shown."""
        if self._open:
            self._open[-1].words = True

    def begin(self, mark: etree._Element | None = None, code: str | None = None) -> None:
        """Open a field; one with `code` is at its result at once."""
        opened = _Field(form=child(mark, "ffData"))
        opened.locked = mark is not None and value(mark, "fldLock") in ("1", "true", "on")
        self._open.append(opened)
        self._concealing += 1
        if code is not None:
            opened.code = code
            self.separate()

    def separate(self) -> None:
        """Go on from the instruction to the result."""
        if not self._open or not self._open[-1].open:
            return
        here = self._open[-1]
        here.open, here.parted = False, True
        if here.kind not in _SILENT:
            here.concealing = False
            self._concealing -= 1

    def end(self) -> str:
        """Close a field; return what shows in its place although no result is stored."""
        if not self._open:
            return ""
        here = self._open.pop()
        self._concealing -= here.concealing
        if not self.shown:
            return ""
        if self._open and here.words:
            self._open[-1].words = True
        if here.words:
            if here.kind in _OF_TODAY and not here.locked:
                self._tally.doubtful["dates that word processors write anew"] += 1
            return ""
        return self._without_result(here)

    def _without_result(self, here: _Field) -> str:
        kind = here.kind
        words = here.code.split(None, 2)
        if kind == "FORMCHECKBOX":
            return _BOX[_is_checked(here.form)]
        if kind == "FORMDROPDOWN":
            return _chosen(here.form)
        if kind in _BUTTONS:
            return words[2].strip() if len(words) > 2 else ""  # noqa: PLR2004
        if kind == "SYMBOL":
            return self._symbol(here.code)
        if kind == "EQ":
            self._tally.unread["formulas"] += 1
        elif not here.parted and kind and kind not in _SILENT:
            self._tally.unread["fields without a result"] += 1
        return ""

    def _symbol(self, code: str) -> str:
        words = code.replace('"', " ").split()
        written = words[1].lower() if len(words) > 1 else ""
        place = int(written, 16) if _is_hex(written) else number(written)
        font = " ".join(words[words.index("\\f") + 1 :]).split("\\")[0] if "\\f" in words else ""
        if not 0 < place < 0xD800:  # noqa: PLR2004
            return ""
        text, unknown = read_signs(font.strip(), chr(place)) if font.strip() else (chr(place), 0)
        self._tally.unread["signs of a symbol font"] += unknown
        return "" if unknown else text


def paired_marks(root: etree._Element) -> set[etree._Element]:
    """Return the marks of fields that have both a beginning and an end in one story; the others Word ignores too."""
    paired: set[etree._Element] = set()
    waiting: dict[etree._Element, list[list[etree._Element]]] = {}
    for mark in root.iter(*_MARKS):
        story = root
        for above in mark.iterancestors():
            word = name(above)
            if word in _GONE:
                break
            if word in _STORIES:
                story = above
                break
        else:
            word = ""
        if word in _GONE:
            continue
        stack, kind = waiting.setdefault(story, []), value(mark, "fldCharType")
        if kind == "begin":
            stack.append([mark])
        elif stack:
            stack[-1].append(mark)
            if kind == "end":
                paired.update(stack.pop())
    return paired


def _is_hex(text: str) -> bool:
    return text.startswith("0x") and 2 < len(text) < 7 and all(letter in "0123456789abcdef" for letter in text[2:])  # noqa: PLR2004


def _is_checked(form: etree._Element | None) -> bool:
    box = child(form, "checkBox")
    checked = child(box, "checked")
    return is_on(checked if checked is not None else child(box, "default"))


def _chosen(form: etree._Element | None) -> str:
    choices = child(form, "ddList")
    chosen = child(choices, "result")
    if chosen is None:
        chosen = child(choices, "default")
    entries = [value(item) or "" for item in choices if name(item) == "listEntry"] if choices is not None else []
    place = 0 if chosen is None else number(value(chosen))
    return entries[place] if 0 <= place < len(entries) else ""
