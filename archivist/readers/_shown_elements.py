"""What of a page a browser shows: elements that are hidden by their kind, an attribute, a style or a style sheet."""

import re
from collections.abc import Iterable

from lxml import html

__all__ = ["UNSEEN", "Styles"]

# Never shown, whatever they hold, and no loss to a reader: code, styles, the page's data about itself.
UNSEEN = frozenset(
    {"head", "script", "style", "title", "meta", "link", "base", "param", "datalist", "rp", "annotation"}
)
# Shown only where something else cannot be, or after a script asked for it: their words are not on the page.
_FALLBACKS = frozenset({"template", "noscript", "noframes", "noembed"})
_NONE = re.compile(r"(?:^|[;\s{])(?:display\s*:\s*none|mso-hide\s*:\s*all)\b", re.IGNORECASE)
_SEEN = re.compile(r"(?:^|[;\s{])visibility\s*:\s*(visible|hidden|collapse)\b", re.IGNORECASE)
_DISPLAY = re.compile(r"(?:^|[;\s{])display\s*:\s*([a-z-]+)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_RULE = re.compile(r"([^{}]*)([{}])")
# One element, told by its kind, its classes or its name; anything after a colon or in brackets depends on more.
_SIMPLE = re.compile(r"([a-zA-Z][a-zA-Z0-9]*)?((?:[.#][A-Za-z_][\w-]*)*)\Z")
_NAME = re.compile(r"[.#][A-Za-z_][\w-]*")
# A style sheet inside a page that is longer is a whole design system, and the time to match it is not worth it.
_LONGEST_SHEET = 1_000_000
_SCREEN = re.compile(r"@(?:media\s+(?:all|screen)\s*|charset[^;]*;|namespace[^;]*;|import[^;]*;)", re.IGNORECASE)


class Styles:
    """What the style sheets inside a page hide, by rules that name one element and nothing else.

    A rule is taken only where no other rule could show the element again.
    """

    def __init__(self, root: html.HtmlElement) -> None:
        self._hiding: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self._showing: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for sheet in root.iter("style"):
            if (sheet.get("media") or "all").strip().lower() in ("all", "screen", ""):
                self._take((sheet.text or "")[:_LONGEST_SHEET])

    def hides(self, element: html.HtmlElement) -> bool:
        """Tell whether an element takes no place on the page."""
        tag, style = element.tag, element.get("style")
        if tag in _FALLBACKS or element.get("hidden") is not None or (tag == "dialog" and element.get("open") is None):
            return True
        if style:
            if _NONE.search(style):
                return True
            if _DISPLAY.search(style):
                return False
        return bool(self._hiding) and self._hidden_by_sheet(element)

    @staticmethod
    def sees(element: html.HtmlElement, *, inherited: bool) -> bool:
        """Tell whether the words of an element are visible; a hidden parent may have a visible child."""
        found = _SEEN.search(element.get("style") or "")
        return inherited if found is None else found[1].lower() == "visible"

    def _hidden_by_sheet(self, element: html.HtmlElement) -> bool:
        if element.tag in ("html", "body"):  # hidden until a script has run: no reader sees an empty page
            return False
        names = frozenset(
            [f".{name}" for name in (element.get("class") or "").split()]
            + ([f"#{element.get('id')}"] if element.get("id") else [])
        )
        keys = (element.tag, *names)
        return _matches(self._hiding, keys, element.tag, names) and not _matches(
            self._showing, keys, element.tag, names
        )

    def _take(self, sheet: str) -> None:
        depth, skipped = 0, 0
        selectors = ""
        for match in _RULE.finditer(_COMMENT.sub("", sheet)):
            words, sign = match[1].strip(), match[2]
            if sign == "{":
                depth += 1
                if words.startswith("@") and not _SCREEN.fullmatch(words):
                    skipped = skipped or depth
                selectors = words
                continue
            if selectors and not skipped:
                self._rule(selectors.rpartition(";")[2], words)
            selectors = ""
            if skipped == depth:
                skipped = 0
            depth = max(0, depth - 1)

    def _rule(self, selectors: str, declarations: str) -> None:
        display = _DISPLAY.findall(declarations)
        if not display:
            return
        for selector in selectors.split(","):
            parts = selector.split()
            last = parts[-1].split(":")[0].split("[")[0] if parts else ""
            simple = _SIMPLE.match(last)
            if not simple or not last:
                continue
            names = frozenset(_NAME.findall(simple[2]))
            rule = ((simple[1] or "").lower(), names)
            key = min(names) if names else rule[0]
            if display[-1].lower() != "none":
                self._showing.setdefault(key, []).append(rule)
            elif len(parts) == 1 and last == parts[0]:
                self._hiding.setdefault(key, []).append(rule)


def _matches(
    rules: dict[str, list[tuple[str, frozenset[str]]]], keys: Iterable[str], tag: str, names: frozenset[str]
) -> bool:
    return any(wanted in ("", tag) and needed <= names for key in keys for wanted, needed in rules.get(key, ()))
