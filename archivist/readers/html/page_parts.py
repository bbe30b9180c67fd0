"""The parts of a page that are not its statement: told by the kind of an element, its role, or its class."""

from lxml import html

__all__ = ["part_of"]

_TAGS = {"nav": "navigation", "menu": "navigation", "footer": "footer", "aside": "aside", "form": "form"}
_ROLES = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "search": "form",
    "contentinfo": "footer",
    "complementary": "aside",
    "banner": "banner",
    "dialog": "dialog",
    "alertdialog": "dialog",
}


def part_of(element: html.HtmlElement) -> str:
    """Return the part of the page that an element opens; empty for most."""
    role = element.get("role")
    return (_ROLES.get(role.strip().lower(), "") if role else "") or _TAGS.get(element.tag, "")
