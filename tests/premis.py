"""The content models of PREMIS 3.0, written down from its schema of 18 January 2016, and a check against them.

The schema itself carries no terms under which it could be kept here. `ARCHIVIST_PREMIS_XSD` may name a copy; every
document is then validated against that as well. What is written down is the whole of each type that an export uses,
so a document that passes here is valid there; elements that no export uses are left out and so are refused.
"""

import os
import re
from functools import cache

from lxml import etree

NAMESPACE = "http://www.loc.gov/premis/v3"
_XSI_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_XSI_PLACE = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"

# An element → its children, as in a DTD. An object is named by its xsi:type. What is not here holds text alone.
MODELS = {
    "premis": "object+ event* agent* rights*",
    "intellectualEntity": (
        "objectIdentifier+ significantProperties* originalName? relationship* linkingEventIdentifier* "
        "linkingRightsStatementIdentifier*"
    ),
    "representation": (
        "objectIdentifier+ significantProperties* originalName? storage* relationship* linkingEventIdentifier* "
        "linkingRightsStatementIdentifier*"
    ),
    "file": (
        "objectIdentifier+ significantProperties* objectCharacteristics+ originalName? storage* relationship* "
        "linkingEventIdentifier* linkingRightsStatementIdentifier*"
    ),
    "event": (
        "eventIdentifier eventType eventDateTime eventDetailInformation* eventOutcomeInformation* "
        "linkingAgentIdentifier* linkingObjectIdentifier*"
    ),
    "agent": "agentIdentifier+ agentName* agentType? agentVersion? agentNote*",
    "rights": "rightsStatement+",
    "rightsStatement": (
        "rightsStatementIdentifier rightsBasis otherRightsInformation? rightsGranted* linkingObjectIdentifier* "
        "linkingAgentIdentifier*"
    ),
    "otherRightsInformation": "otherRightsBasis otherRightsNote*",
    "rightsGranted": "act restriction* rightsGrantedNote*",
    "objectCharacteristics": "compositionLevel? fixity* size? format+ creatingApplication*",
    "fixity": "messageDigestAlgorithm messageDigest messageDigestOriginator?",
    "format": "formatDesignation formatNote*",
    "formatDesignation": "formatName formatVersion?",
    "creatingApplication": "creatingApplicationName creatingApplicationVersion? dateCreatedByApplication?",
    "significantProperties": "significantPropertiesType significantPropertiesValue?",
    "storage": "contentLocation storageMedium?",
    "contentLocation": "contentLocationType contentLocationValue",
    "relationship": "relationshipType relationshipSubType relatedObjectIdentifier+",
    "eventDetailInformation": "eventDetail?",
    "eventOutcomeInformation": "eventOutcome eventOutcomeDetail*",
    "eventOutcomeDetail": "eventOutcomeDetailNote",
    "linkingAgentIdentifier": "linkingAgentIdentifierType linkingAgentIdentifierValue linkingAgentRole*",
    "linkingObjectIdentifier": "linkingObjectIdentifierType linkingObjectIdentifierValue linkingObjectRole*",
} | {
    name: f"{name}Type {name}Value"
    for name in (
        "objectIdentifier",
        "eventIdentifier",
        "agentIdentifier",
        "rightsStatementIdentifier",
        "relatedObjectIdentifier",
        "linkingEventIdentifier",
        "linkingRightsStatementIdentifier",
    )
}
_OBJECTS = ("intellectualEntity", "representation", "file")
_NUMBERS = ("size", "compositionLevel")
_LEAVES = {
    name
    for model in MODELS.values()
    for name in re.findall("[A-Za-z]+", model)
    if name not in MODELS and name != "object"
}
# Elements whose word may name the vocabulary that it comes from.
_WORDS = {"eventType", "eventOutcome", "messageDigestAlgorithm"}
_AUTHORITY = {"authority", "authorityURI", "valueURI"}


def problems(text: str) -> list[str]:
    """Tell every place at which a document breaks the schema, and every link that leads nowhere."""
    parser = etree.XMLParser(no_network=True, resolve_entities=False)
    root = etree.fromstring(text.encode("utf-8"), parser)
    told = [] if etree.QName(root).localname == "premis" else ["the root is no premis"]
    for element in root.iter():
        told += _broken(element)
    official = _official()
    if official is not None and not official.validate(root):
        told += [str(error) for error in official.error_log]
    return told + _dangling(root)


@cache
def _official() -> etree.XMLSchema | None:
    named = os.environ.get("ARCHIVIST_PREMIS_XSD")
    return etree.XMLSchema(etree.parse(named, etree.XMLParser(no_network=True))) if named else None


def _broken(element: etree._Element) -> list[str]:
    name = etree.QName(element).localname
    if etree.QName(element).namespace != NAMESPACE:
        return [f"{element.tag} is in another namespace"]
    if name == "object":
        kind = element.get(_XSI_TYPE)
        return ["an object of no known type"] if kind not in _OBJECTS else _children(element, kind, {_XSI_TYPE})
    if name in MODELS:
        return _children(element, name, {_XSI_PLACE, "version"} if name == "premis" else set())
    told = {
        f"{name} does not belong here": name not in _LEAVES or len(element) > 0,
        f"{name} has another attribute": set(element.attrib) - (_AUTHORITY if name in _WORDS else set()),
        f"{name} is no number": name in _NUMBERS and not re.fullmatch("[0-9]+", element.text or ""),
        f"{name} is empty": not element.text,
    }
    return [words for words, wrong in told.items() if wrong]


def _children(element: etree._Element, model: str, attributes: set[str]) -> list[str]:
    pattern = "".join(re.sub("([A-Za-z]+)", r"(?:\1[ ])", part) for part in MODELS[model].split())
    inside = "".join(f"{etree.QName(child).localname} " for child in element)
    told = [] if re.fullmatch(pattern, inside) else [f"{model} holds {inside or 'nothing'}"]
    if model == "premis" and element.get("version") != "3.0":
        told.append("premis is of another version")
    return told + ([f"{model} has another attribute"] if set(element.attrib) - attributes else [])


def _dangling(root: etree._Element) -> list[str]:
    """Every link names something that stands in the same document, and nothing stands there twice.

    What an intellectual entity is related to may lie outside, as PREMIS allows.
    """
    told = []
    for kind in ("object", "event", "agent", "rightsStatement"):
        known = values(root, f"{kind}IdentifierValue")
        told += [f"{name} stands twice" for name in set(known) if known.count(name) > 1]
        links = values(root, f"linking{kind[0].upper()}{kind[1:]}IdentifierValue")
        if kind == "object":
            inside = [item for item in root.iter(f"{{{NAMESPACE}}}object") if item.get(_XSI_TYPE) != _OBJECTS[0]]
            links += [name for item in inside for name in values(item, "relatedObjectIdentifierValue")]
        told += [f"{name} is nowhere" for name in sorted(set(links) - set(known))]
    return told


def values(root: etree._Element, name: str) -> list[str]:
    """Return the text of every element of this name."""
    return [element.text or "" for element in root.iter(f"{{{NAMESPACE}}}{name}")]
