"""Names that both directions share: the namespace, identifiers, document types."""

import re
from functools import cache

from archivist.tei.escaped_strings import name_from_text

__all__ = [
    "DOCUMENT_TYPES",
    "FIELD_ENTITY",
    "FIRST_BYTE",
    "LAST_BYTE",
    "NAMESPACE",
    "RECORD_SCHEMA",
    "SHARED",
    "TOOL",
    "XML_ID",
    "language_tag",
    "name",
    "rule_id",
    "source_range",
]

NAMESPACE = "http://www.tei-c.org/ns/1.0"
RECORD_SCHEMA = "archivist-record/1"
# Before the xml:id of an element of the header that many records share.
SHARED = "shared:"
# The xml:id under which the tool itself is responsible for something.
TOOL = "archivist"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

# surrogateescape: an undecodable byte 0xHH is the code point U+DCHH (PEP 383).
FIRST_BYTE, LAST_BYTE = 0xDC80, 0xDCFF

# Which metadata fields name somebody or some place, and what.
FIELD_ENTITY = {"issuer": "organisation", "office": "organisation", "speaker": "person", "place": "place"}

# Contract, section 4; the descriptions go into the taxonomy of the shared header.
DOCUMENT_TYPES = {
    "statement": "Statement of a body or of the person who speaks for it",
    "press-release": "Press release",
    "remarks": "Remarks to the press",
    "readout": "Readout of a meeting or call",
    "briefing": "Press briefing",
    "communique": "Communiqué",
    "declaration": "Declaration",
    "letter": "Letter",
    "speech": "Speech",
    "clarification": "Clarification or denial",
    "condolence": "Condolence",
    "obituary": "Obituary",
    "message": "Message",
    "announcement": "Announcement",
    "report": "Report",
    "other": "Another type of document",
}

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


@cache
def name(local: str) -> str:
    """Return the qualified name of a TEI element."""
    return f"{{{NAMESPACE}}}{local}"


def language_tag(value: object) -> str:
    """Return `value` if it has the shape of a language tag, else `und` (BCP 47, section 4.1)."""
    return value if isinstance(value, str) and _LANGUAGE.fullmatch(value) else "und"


def rule_id(rule: str) -> str:
    """Return the xml:id of an analysis rule's `interpretation`."""
    return f"rule-{name_from_text(rule)}"


def source_range(start: int, end: int) -> str:
    """Write a range of code points as a pointer."""
    return f"src:{start},{end}"
