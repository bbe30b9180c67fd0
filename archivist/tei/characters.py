"""Characters that XML cannot hold are carried by `g`, and no others are."""

from collections.abc import Iterator

from lxml import etree

from archivist.model.findings import Finding, finding
from archivist.tei.inline import SPECIAL, glyph_id
from archivist.tei.text_walk import glyphs, text_element
from archivist.tei.vocabulary import XML_ID, name

__all__ = ["character_findings"]


def character_findings(root: etree._Element, path: str) -> tuple[Finding, ...]:
    """Tell the first character of the text that stands bare, and the first `char` that needs no `g`."""
    return (*_bare(root, path), *_needless(root, path))


def _bare(root: etree._Element, path: str) -> Iterator[Finding]:
    text = text_element(root)
    if text is None or not SPECIAL.search("".join(map(str, text.itertext()))):
        return
    for node in text.iter():
        # A tail stands behind its element, in the line where that ends or a later one.
        found = SPECIAL.search(f"{node.text or ''}{node.tail or ''}")
        if found:
            yield finding("tei-bare-character", path, found=glyph_id(found.group()), line=node.sourceline)
            return


def _needless(root: etree._Element, path: str) -> Iterator[Finding]:
    characters = glyphs(root)
    for char in root.iter(name("char")):
        character = characters.get(f"#{char.get(XML_ID)}")
        if character is not None and not SPECIAL.fullmatch(character):
            yield finding("tei-needless-glyph", path, found=glyph_id(character), line=char.sourceline)
            return
