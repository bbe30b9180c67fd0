"""What styles and direct formatting make of a run: whether it shows, in which font, raised, struck through or white."""

from dataclasses import dataclass

from lxml import etree

from archivist.base.source_limits import LOOKS_REMEMBERED, STYLE_CHAIN
from archivist.readers.docx.names import child, is_on, name, number, value
from archivist.readers.docx.symbol_fonts import has_own_letters, is_symbol_font

__all__ = ["Look", "Styles", "filled", "properties"]

# Formatting that a style switches and another style switches back (17.7.3).
_TOGGLES = ("vanish", "strike")
# Half-points of a letter that nobody can read.
_TINY = 4
# Half-points above the line.
_RAISED = 6


@dataclass(frozen=True, slots=True)
class Look:
    """What of a run's formatting matters for what it says."""

    hidden: bool = False
    struck: bool = False
    white: bool = False
    tiny: bool = False
    raised: str = ""
    symbols: str = ""
    foreign: bool = False


@dataclass
class _Style:
    kind: str
    base: str | None
    own: dict[str, str]
    numbered: tuple[str | None, str | None]


class Styles:
    """The styles of a document; without them everything shows as it is formatted directly."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._usual: dict[str, str] = {}
        self._defaults = properties(child(root, "docDefaults", "rPrDefault", "rPr"))
        self.language = self._defaults.get("lang", "")
        for item in root if root is not None else ():
            if name(item) == "style":
                self._add(item)
        self._resolved: dict[str, dict[str, str]] = {}
        self._looks: dict[tuple[str | None, str | None, frozenset[tuple[str, str]]], Look] = {}

    def _add(self, item: etree._Element) -> None:
        base, kind = child(item, "basedOn"), value(item, "type") or "paragraph"
        numbers = child(item, "pPr", "numPr")
        numbered = tuple(
            None if part is None else value(part) for part in (child(numbers, "numId"), child(numbers, "ilvl"))
        )
        style = _Style(
            kind,
            None if base is None else value(base),
            properties(child(item, "rPr")),
            (numbered[0], numbered[1]),
        )
        paragraph = properties(child(item, "pPr"))
        if "shd" in paragraph:
            style.own.setdefault("shd", paragraph["shd"])
        identifier = value(item, "styleId") or ""
        self._styles.setdefault(identifier, style)
        if value(item, "default") in ("1", "true", "on"):
            self._usual.setdefault(kind, identifier)

    def paragraph_style(self, identifier: str | None) -> str | None:
        """Return the style of a paragraph that names this one: itself, or the usual style if there is no such style."""
        style = self._styles.get(identifier or "")
        return identifier if style is not None and style.kind == "paragraph" else self._usual.get("paragraph")

    def table_style(self, identifier: str | None) -> str | None:
        """Return the style of a table that names this one."""
        style = self._styles.get(identifier or "")
        return identifier if style is not None and style.kind == "table" else self._usual.get("table")

    def chain(self, identifier: str | None) -> list[str]:
        """Return a style and those that it is based on, nearest first; one that comes again ends the chain."""
        chain: dict[str, None] = {}
        identifier = identifier or ""
        while identifier in self._styles and identifier not in chain and len(chain) < STYLE_CHAIN:
            chain[identifier] = None
            identifier = self._styles[identifier].base or ""
        return list(chain)

    def numbering(self, identifier: str | None) -> tuple[str | None, str | None]:
        """Return the list and the level that a style itself names, not those of the styles below it."""
        style = self._styles.get(identifier or "")
        return style.numbered if style is not None else (None, None)

    def look(self, direct: dict[str, str], paragraph: str | None, table: str | None) -> Look:
        """Return the look of a run with this direct formatting in a paragraph and a table of these styles."""
        key = paragraph, table, frozenset(direct.items())
        look = self._looks.get(key)
        if look is None:
            if len(self._looks) >= LOOKS_REMEMBERED:
                self._looks.clear()
            look = self._looks[key] = self._looked(direct, paragraph, table)
        return look

    def _looked(self, direct: dict[str, str], paragraph: str | None, table: str | None) -> Look:
        named = self._styles.get(direct.get("rStyle", ""))
        character = (
            direct["rStyle"] if named is not None and named.kind == "character" else self._usual.get("character")
        )
        layers = [self._of(identifier) for identifier in (table, paragraph, character)]
        merged = dict(self._defaults)
        for layer in (*layers, direct):
            merged |= layer
        for toggle in _TOGGLES:
            if toggle not in direct:
                times = sum(layer.get(toggle) == "1" for layer in layers)
                merged[toggle] = "1" if self._defaults.get(toggle) == "1" or times % 2 else "0"
        font = merged.get("font", "")
        lifted = number(merged.get("position")) >= _RAISED and merged.get("vertAlign") in (None, "baseline")
        return Look(
            hidden=merged["vanish"] == "1",
            struck=merged["strike"] == "1" or merged.get("dstrike") == "1",
            white=merged.get("color", "").upper() == "FFFFFF" and not merged.get("shd"),
            tiny=0 < number(merged.get("sz"), 20) <= _TINY,
            raised="superscript" if lifted else merged.get("vertAlign", ""),
            symbols=font if is_symbol_font(font) else "",
            foreign=has_own_letters(font) or has_own_letters(merged.get("cs", "")),
        )

    def _of(self, identifier: str | None) -> dict[str, str]:
        """Return the formatting of a style with all that it is based on. Chains may be long: no recursion."""
        waiting = []
        for link in self.chain(identifier):
            if link in self._resolved:
                break
            waiting.append(link)
        for link in reversed(waiting):
            below = self._resolved.get(self._styles[link].base or "", {})
            self._resolved[link] = below | self._styles[link].own
        return self._resolved.get(identifier or "", {})


def properties(element: etree._Element | None) -> dict[str, str]:
    """Return what matters of an `rPr`; the first of each kind counts, and "0" is a switch that is off."""
    values: dict[str, str] = {}
    for item in element if element is not None else ():
        word = name(item)
        if word in ("vanish", "strike", "dstrike"):
            values.setdefault(word, "1" if is_on(item) else "0")
        elif word in ("rStyle", "vertAlign", "position", "color", "sz", "lang"):
            values.setdefault(word, value(item) or "")
        elif word == "rFonts":
            values.setdefault("font", value(item, "ascii") or value(item, "hAnsi") or "")
            values.setdefault("cs", value(item, "cs") or "")
        elif word in ("shd", "highlight"):
            values["shd"] = values.get("shd") or filled(item)
    for word in ("font", "cs"):
        if not values.get(word, "-"):
            del values[word]  # only a font for other scripts, or one of the theme
    return values


def filled(item: etree._Element) -> str:
    """Return the colour behind the words, of a `w:shd` or a `w:highlight`; "" for none, or for white."""
    colour = (value(item, "fill") or value(item) or "").lower()
    plain = colour in ("auto", "ffffff", "white", "none", "clear", "nil", "") and not value(item, "themeFill")
    return "" if plain and value(item) != "solid" else colour or "solid"
