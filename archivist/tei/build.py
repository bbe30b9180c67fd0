"""Record → record.xml."""

from archivist.base.xml_writer import DECLARATION
from archivist.model.document import Document
from archivist.model.record import Record
from archivist.model.record_json import record_from_dict, record_to_dict
from archivist.tei.annotations import stand_off
from archivist.tei.body import Body
from archivist.tei.entities import Entities
from archivist.tei.escaped_strings import FORM
from archivist.tei.header import header
from archivist.tei.making import Making
from archivist.tei.vocabulary import NAMESPACE

__all__ = ["record_xml"]


def record_xml(record: Record, document: Document, making: Making) -> bytes:
    """Return the record's TEI P5 as UTF-8, the same bytes for the same arguments (contract, section 5).

    `document` is the text that the record's offsets count. The text may hold any code point; what XML cannot
    hold stands as `g`. Offsets outside the text are no error here: `parse` refuses what comes of them.
    """
    # Both files say the same words: an undecodable byte in a value shows as U+FFFD, as in record.json.
    record = record_from_dict(record_to_dict(record))
    entities = Entities(record)
    body = Body(record, document, entities, making.languages)
    head = header(record, document.text, making, entities, has_frame=body.has_frame)
    root = [("xmlns", NAMESPACE), ("xml:id", f"r-{record.id}"), ("xml:lang", "en")]
    parts = [
        DECLARATION,
        f"<TEI{FORM.attributes(root)}>\n",
        FORM.rendered(head, 1),
        FORM.rendered(stand_off(record, entities, making.header.rules), 1),
        body.markup(),
        "</TEI>\n",
    ]
    return "".join(parts).encode("utf-8")
