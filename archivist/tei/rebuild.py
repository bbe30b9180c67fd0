"""record.xml → the source's text, by the rule of the contract, section 5; and the characters that `g` carries in it."""

from collections.abc import Iterator, Mapping

from lxml import etree

from archivist.model.findings import Finding, finding
from archivist.tei.inline import SPECIAL, glyph_id
from archivist.tei.text_walk import Walk, walked
from archivist.tei.vocabulary import XML_ID, name

__all__ = ["character_findings", "rebuilt_text"]


def rebuilt_text(root: etree._Element, path: str, walk: Walk | None = None) -> tuple[str, tuple[Finding, ...]]:
    """Return the text that offsets count; undecodable bytes are U+DC80 to U+DCFF.

    Line ends and unknown marks inside `text` are findings: they show that the file is not as it was
    written. The text is given all the same, so that it can be compared. `walk` is what `walked` gave.
    """
    walk = walk or walked(root)
    if walk.text is None:
        return "", (finding("tei-no-text", path),)
    faults: dict[str, Finding] = {}
    for step in walk.steps:
        if step.kind == "fault":
            # One finding a kind, at its first place: a re-indented file has one in every line.
            faults.setdefault(step.text, finding(step.text, path, line=step.node.sourceline))
    return walk.words, tuple(faults.values())


def character_findings(root: etree._Element, path: str, walk: Walk | None = None) -> tuple[Finding, ...]:
    """Check that `g` carries the characters that XML cannot hold, and no others; one finding for each of the two."""
    walk = walk or walked(root)
    return (*_bare(walk.text, path), *_needless(root, walk.characters, path))


def _bare(text: etree._Element | None, path: str) -> Iterator[Finding]:
    if text is None or not SPECIAL.search(etree.tostring(text, encoding="unicode", method="text", with_tail=False)):
        return
    for node in text.iter():
        # A tail stands behind its element, in the line where that ends or a later one.
        match = SPECIAL.search(f"{node.text or ''}{node.tail or ''}")
        if match:
            yield finding("tei-bare-character", path, found=glyph_id(match.group()), line=node.sourceline)
            return


def _needless(root: etree._Element, characters: Mapping[str, str], path: str) -> Iterator[Finding]:
    for char in root.iter(name("char")):
        character = characters.get(f"#{char.get(XML_ID)}")
        if character is not None and not SPECIAL.fullmatch(character):
            yield finding("tei-needless-glyph", path, found=glyph_id(character), line=char.sourceline)
            return
