"""What of a page a browser shows: elements that are hidden by their kind, an attribute, a style or a style sheet."""

import re

from lxml import html

from archivist.base.source_limits import STYLE_SHEET_CHARACTERS

__all__ = ["UNSEEN", "StyleSheets"]

# Never shown, whatever they hold, and no loss to a reader: code, styles, the page's data about itself.
UNSEEN = frozenset(
    {"head", "script", "style", "title", "meta", "link", "base", "param", "datalist", "rp", "annotation"}
)
# Shown only where something else cannot be, or after a script asked for it: their words are not on the page.
_FALLBACKS = frozenset({"template", "noscript", "noframes", "noembed"})
_NONE = re.compile(r"(?:^|[;\s{])(?:display\s*:\s*none|mso-hide\s*:\s*all)\b", re.IGNORECASE)
_SEEN = re.compile(r"(?:^|[;\s{])visibility\s*:\s*(visible|hidden|collapse)\b", re.IGNORECASE)
_DISPLAY = re.compile(r"(?:^|[;\s{])display\s*:\s*([a-z-]+)", re.IGNORECASE)
# One that is not closed goes to the end.
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BRACE = re.compile(r"[{}]")
# One element, named by its kind, its classes or its id; anything after a colon or in brackets depends on more.
_SIMPLE = re.compile(r"([a-zA-Z][a-zA-Z0-9]*)?((?:[.#](?:[\w-]|\\.)+)*)\Z")
_NAME = re.compile(r"[.#](?:[\w-]|\\.)+")
_STATE = re.compile(r"(?<!\\)[:\[]")
_Rule = tuple[str, frozenset[str]]
_SCREEN = re.compile(r"@(?:media\s+(?:all|screen)|layer\b[^,]*)", re.IGNORECASE)
# A notice to those without scripts is short; longer, it is the text itself, which a script shows to all others.
_NOTICE = 500
_SHORT = 200


class StyleSheets:
    """What the style sheets inside a page hide, by rules that name one element and nothing else.

    A rule counts only where no other rule could show the element again: one of the page, whatever it depends on, or
    one of a sheet elsewhere, which pages load after the rules for their first look. Hence, beside such a sheet, only
    what is short counts as hidden.
    """

    def __init__(self, root: html.HtmlElement) -> None:
        self._hiding: dict[str, list[_Rule]] = {}
        self._showing: dict[str, list[_Rule]] = {}
        self._alone = not any("stylesheet" in (link.get("rel") or "").lower() for link in root.iter("link"))
        for sheet in root.iter("style"):
            if (sheet.get("media") or "all").strip().lower() in ("all", "screen", ""):
                self._take((sheet.text or "")[:STYLE_SHEET_CHARACTERS])

    def hides(self, element: html.HtmlElement) -> bool:
        """Return whether an element takes no place on the page."""
        tag, style = element.tag, element.get("style")
        if tag in _FALLBACKS:
            return tag != "noscript" or not _is_long(element, _NOTICE)
        if element.get("hidden") is not None or (tag == "dialog" and element.get("open") is None):
            return True
        if style:
            if _NONE.search(style):
                return True
            if _DISPLAY.search(style):
                return False
        return bool(self._hiding) and self._hidden_by_sheet(element)

    @staticmethod
    def sees(element: html.HtmlElement, *, inherited: bool) -> bool:
        """Return whether the words of an element are visible; a hidden parent may have a visible child."""
        match = _SEEN.search(element.get("style") or "")
        return inherited if match is None else match[1].lower() == "visible"

    def _hidden_by_sheet(self, element: html.HtmlElement) -> bool:
        tag = element.tag
        if tag in ("html", "body"):  # hidden until a script has run: no reader sees an empty page
            return False
        names = {f".{name}" for name in (element.get("class") or "").split()} | {f"#{element.get('id')}"}
        return (
            _matches(self._hiding, tag, names)
            and not _matches(self._showing, tag, names)
            and (self._alone or not _is_long(element, _SHORT))
        )

    def _take(self, sheet: str) -> None:
        """Read the rules of a sheet; within an at-rule, which may not hold, only those that show something."""
        opened: list[bool] = []
        rules, start = _COMMENT.sub("", sheet), 0
        for match in _BRACE.finditer(rules):
            written, start = rules[start : match.start()], match.end()
            words = written.rpartition(";")[2].strip()
            if match[0] == "{":
                opened.append(words.startswith("@") and not _SCREEN.fullmatch(words))
                selectors = words
            elif opened:
                opened.pop()
                if selectors and not selectors.startswith("@"):
                    self._rule(selectors, written, doubtful=any(opened))
                selectors = ""

    def _rule(self, selectors: str, declarations: str, *, doubtful: bool) -> None:
        display = _DISPLAY.findall(declarations)
        if not display:
            return
        hides = display[-1].lower() == "none"
        if hides and doubtful:
            return
        for selector in selectors.split(","):
            parts = selector.split()
            last = parts[-1] if parts else ""
            simple = _SIMPLE.match(last if hides else _STATE.split(last)[0])
            if simple and simple[0] and not (hides and len(parts) > 1):
                names = frozenset(name.replace("\\", "") for name in _NAME.findall(simple[2]))
                tag = (simple[1] or "").lower()
                rules = self._hiding if hides else self._showing
                rules.setdefault(min(names) if names else tag, []).append((tag, names))


def _matches(rules: dict[str, list[_Rule]], tag: str, names: set[str]) -> bool:
    return any(
        wanted in ("", tag) and needed <= names for key in (tag, *names) for wanted, needed in rules.get(key, ())
    )


def _is_long(element: html.HtmlElement, limit: int) -> bool:
    """Return whether there are more letters or more elements in an element than the limit; code has none of them."""
    length = 0
    for number, item in enumerate(element.iter()):
        if isinstance(item.tag, str) and item.tag not in UNSEEN:
            length += len((item.text or "").strip())
        length += len((item.tail or "").strip()) if item is not element else 0
        if max(length, number) > limit:
            return True
    return False
