"""Which page headers and footers the pages of a document show (ECMA-376, part 1, 17.10)."""

from lxml import etree

from archivist.readers.docx.names import child, is_on, name, value

__all__ = ["margins", "sections"]

_TYPES = ("first", "default", "even")


def sections(root: etree._Element) -> list[etree._Element]:
    """Return the properties of each section, in order; not those that a section had before a tracked change."""
    return [item for item in root.iter(root.tag.replace("}document", "}sectPr")) if _is_current(item)]


def _is_current(item: etree._Element) -> bool:
    above = item.getparent()
    return above is not None and name(above) != "sectPrChange"


def margins(parts: list[etree._Element], settings: etree._Element | None, kind: str) -> tuple[list[str], list[str]]:
    """Return the relationship ids of the headers (`kind` is `header`) or footers that show, and of those that do not.

    A section without a header of a type has that of the section before it.
    """
    even = is_on(child(settings, "evenAndOddHeaders"))
    current: dict[str, str] = {}
    named: dict[str, None] = {}
    shown: dict[str, None] = {}
    for section in parts:
        for item in section:
            if name(item) == f"{kind}Reference":
                identifier = next((str(text) for key, text in item.items() if str(key).endswith("}id")), "")
                current[value(item, "type") or "default"] = identifier
                named[identifier] = None
        first = is_on(child(section, "titlePg"))
        showing = {"first": first, "default": True, "even": even}
        for word in _TYPES:
            if showing[word] and word in current:
                shown[current[word]] = None
    return list(shown), [identifier for identifier in named if identifier not in shown]
