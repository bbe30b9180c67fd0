"""The schemas that a record.xml says it was validated against (`encodingDesc/schemaRef`)."""

import re

from lxml import etree

from archivist.validation._nodes import selected

__all__ = ["named_schemas"]

_REFERENCES = etree.XPath(
    "/t:TEI/t:teiHeader/t:encodingDesc/t:schemaRef", namespaces={"t": "http://www.tei-c.org/ns/1.0"}
)
_DIGEST = re.compile(r"(?:.*/)?([0-9a-f]{64})\.[a-z0-9]{1,8}")


def named_schemas(root: etree._Element) -> dict[str, str]:
    """Return name → SHA-256 of each schema that a record.xml refers to."""
    found = {item.get("key", ""): _DIGEST.fullmatch(item.get("url", "")) for item in selected(_REFERENCES, root)}
    return {name: match[1] for name, match in found.items() if match}
