"""Automatic numbers: what Word writes before the paragraphs of a list (ECMA-376, part 1, 17.9)."""

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace

from lxml import etree

from archivist.base.source_limits import LIST_LINKS, NUMBER_CHARACTERS
from archivist.readers.docx.names import child, is_on, name, number, value
from archivist.readers.docx.numerals import numeral
from archivist.readers.docx.styles import Styles
from archivist.readers.docx.symbol_fonts import is_symbol_font, read_signs
from archivist.readers.docx.tally import DocumentTally

__all__ = ["AUTOMATIC", "Counters", "Numbering"]

AUTOMATIC = "automatic numbers"
_BULLET = "•"
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass
class _Level:
    start: int = 0
    form: str = "decimal"
    custom: str = ""
    text: str = ""
    suffix: str = " "
    legal: bool = False
    restart: int | None = None
    style: str | None = None
    hidden: bool = False
    font: str = ""
    language: str = ""


@dataclass
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    linked: str | None = None


@dataclass
class _Num:
    name: str
    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, _Level] = field(default_factory=dict)
    merged: dict[int, _Level] | None = None


class Counters:
    """How far each list has come in one story: the body, a note, a header."""

    def __init__(self) -> None:
        self.reached: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self.started: set[tuple[str, int]] = set()


class Numbering:
    """The lists of a document."""

    def __init__(self, root: etree._Element | None, styles: Styles, tally: DocumentTally) -> None:
        self._styles, self._tally = styles, tally
        self._lists: dict[str, _List] = {}
        self._nums: dict[str, _Num] = {}
        self._places: dict[tuple[str | None, str | None, str | None], tuple[_Num, int] | None] = {}
        self._stories: dict[str, Counters] = {}
        for item in root if root is not None else ():
            if name(item) == "abstractNum":
                self._lists.setdefault(value(item, "abstractNumId") or "", _list(item))
            elif name(item) == "num":
                self._nums.setdefault(value(item, "numId") or "", _num(item))

    def label(self, properties: etree._Element | None, style: str | None, counters: Counters) -> str:
        """Return what stands before a paragraph with these `numPr` and of this style, and count it."""
        parts = child(properties, "numId"), child(properties, "ilvl")
        direct = [None if part is None else value(part) for part in parts]
        key = direct[0], direct[1], style
        if key not in self._places:
            self._places[key] = self._place(*key)
        place = self._places[key]
        return "" if place is None else self._counted(*place, counters)

    def _place(self, num: str | None, level: str | None, style: str | None) -> tuple[_Num, int] | None:
        """Return the list and the level of a paragraph; None where it has no number; a missing list is counted."""
        chain = self._styles.chain(style)
        named = [self._styles.numbering(link) for link in chain]
        from_style = num is None
        if num is None:
            num = next((identifier for identifier, _ in named if identifier is not None), None)
        if num is None or number(num) == 0:
            return None
        definition = self._followed(self._nums.get(num))
        if definition is None:
            self._tally.unread[AUTOMATIC] += 1
            return None
        if level is not None:
            return definition, min(max(number(level), 0), _LEVELS - 1)
        if from_style:
            linked = {item.style: depth for depth, item in reversed(self._levels(definition).items()) if item.style}
            depth = next((linked[link] for link in chain if link in linked), None)
            stated = next((depth for _, depth in named if depth is not None), None)
            return definition, depth if depth is not None else min(max(number(stated), 0), _LEVELS - 1)
        return definition, 0

    def _followed(self, num: _Num | None) -> _Num | None:
        """Follow a list that only names the style which has it; None where that leads nowhere or in a circle."""
        for _ in range(LIST_LINKS):
            abstract = self._lists.get(num.abstract) if num is not None else None
            if num is None or abstract is None or abstract.linked is None:
                return num if abstract is not None else None
            followed = self._nums.get(self._styles.numbering(abstract.linked)[0] or "")
            num = None if followed is None else replace(followed, name=num.name)
        return None

    def _levels(self, num: _Num) -> dict[int, _Level]:
        if num.merged is None:
            num.merged = dict(sorted((self._lists[num.abstract].levels | num.levels).items()))
        return num.merged

    def _counted(self, num: _Num, depth: int, counters: Counters) -> str:
        levels = self._levels(num)
        level = levels.get(depth, _Level())
        reached = counters.reached[num.abstract]
        start = num.starts.get(depth, level.start)
        anew = depth in num.starts and (num.name, depth) not in counters.started
        if anew:
            counters.started.add((num.name, depth))
        reached[depth] = start if anew or depth not in reached else reached[depth] + 1
        for deeper in [place for place in reached if place > depth]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or depth < restart:
                del reached[deeper]
        if level.hidden or (not level.text and level.form != "bullet"):
            return ""
        if level.form != "bullet" and self._stories.setdefault(num.abstract, counters) is not counters:
            self._tally.doubtful[AUTOMATIC] += 1
        text = self._text(level, depth, levels, num, reached)
        if text is None or len(text) > NUMBER_CHARACTERS:
            self._tally.unread[AUTOMATIC] += 1
            return ""
        return text + level.suffix if text else ""

    def _text(
        self, level: _Level, depth: int, levels: dict[int, _Level], num: _Num, reached: dict[int, int]
    ) -> str | None:
        if level.form == "bullet":
            return _bullet(level)
        if is_symbol_font(level.font) or len(level.text) > NUMBER_CHARACTERS:
            return None
        pieces, end = [], 0
        for match in _PLACE.finditer(level.text):
            place = int(match[1]) - 1
            above = levels.get(place, _Level())
            if place not in reached and place != depth:
                # Word shows where that level would begin; others show nothing, or zero.
                self._tally.doubtful[AUTOMATIC] += 1
            count = reached.get(place, num.starts.get(place, above.start))
            form = "decimal" if level.legal and above.form != "none" else above.form
            shown = numeral(count, form, above.custom, above.language or self._styles.language)
            if shown is None:
                return None
            pieces += [level.text[end : match.start()], shown]
            end = match.end()
        return "".join((*pieces, level.text[end:]))


def _bullet(level: _Level) -> str:
    """Return the sign before a paragraph. It is an ornament: where Unicode lacks it, a common one stands there."""
    text, unknown = read_signs(level.font, level.text) if is_symbol_font(level.font) else (level.text, 0)
    private = any(0xE000 <= ord(letter) <= 0xF8FF for letter in text)  # noqa: PLR2004
    circle = text == "o" and level.font.lower().startswith("courier")
    return "◦" if circle else _BULLET if unknown or private or not text.strip() else text


def _list(item: etree._Element) -> _List:
    result = _List({}, None)
    for part in item:
        if name(part) == "lvl":
            result.levels.setdefault(number(value(part, "ilvl")), _level(part))
        elif name(part) == "numStyleLink":
            result.linked = value(part)
    return result


def _num(item: etree._Element) -> _Num:
    part = child(item, "abstractNumId")
    num = _Num(value(item, "numId") or "", "" if part is None else value(part) or "")
    for override in item:
        if name(override) == "lvlOverride":
            depth = number(value(override, "ilvl"))
            start, level = child(override, "startOverride"), child(override, "lvl")
            if start is not None:
                num.starts[depth] = number(value(start), -1)
            if level is not None:
                num.levels[depth] = _level(level)
    return num


def _level(item: etree._Element) -> _Level:
    words = {name(part): part for part in reversed(item)}
    form = words.get("numFmt")
    if "mc:AlternateContent" in words:
        form = next((part for part in words["mc:AlternateContent"].iter() if name(part) == "numFmt"), form)
    values = {word: value(words[word]) or "" for word in ("lvlText", "suff", "pStyle") if word in words}
    marks = words.get("rPr")
    fonts, language = child(marks, "rFonts"), child(marks, "lang")
    return _Level(
        start=number(value(words["start"]), -1) if "start" in words else 0,
        form="decimal" if form is None else value(form) or "decimal",
        custom="" if form is None else value(form, "format") or "",
        text=values.get("lvlText", ""),
        suffix="" if values.get("suff") == "nothing" else " ",
        legal=is_on(words.get("isLgl")),
        restart=number(value(words["lvlRestart"])) if "lvlRestart" in words else None,
        style=values.get("pStyle"),
        hidden=is_on(child(marks, "vanish")),
        font="" if fonts is None else value(fonts, "ascii") or value(fonts, "hAnsi") or "",
        language="" if language is None else value(language) or "",
    )
