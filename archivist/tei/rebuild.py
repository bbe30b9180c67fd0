"""record.xml → the source's text, by the rule of the contract, section 5."""

from lxml import etree

from archivist.model.findings import Finding, finding
from archivist.tei.text_walk import glyphs, steps, text_element

__all__ = ["rebuilt_text"]


def rebuilt_text(root: etree._Element, path: str) -> tuple[str, tuple[Finding, ...]]:
    """Rebuild the text that offsets count; undecodable bytes are U+DC80 to U+DCFF.

    Line ends and unknown marks inside `text` are findings: they show that the file is not as it was
    written. The text is given all the same, so that it can be compared.
    """
    text = text_element(root)
    if text is None:
        return "", (finding("tei-no-text", path),)
    pieces: list[str] = []
    faults: dict[str, Finding] = {}
    for step in steps(text, glyphs(root)):
        if step.kind in ("emit", "break"):
            pieces.append(step.text)
        elif step.kind == "fault":
            # One finding a kind, at its first place: a re-indented file has one in every line.
            faults.setdefault(step.text, finding(step.text, path, line=step.node.sourceline))
    return "".join(pieces), tuple(faults.values())
