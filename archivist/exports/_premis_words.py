"""The parts of PREMIS that recur: identifiers, links, and words with the vocabulary that they come from."""

from archivist.base.xml_writer import Element, element

__all__ = ["identified", "linked", "word"]

# The Library of Congress's preservation vocabularies.
_VOCABULARIES = "http://id.loc.gov/vocabulary/preservation"


def identified(name: str, uri: str) -> Element:
    """Return an identifier: `name` is the element, for example `objectIdentifier`."""
    return element(name, {}, element(f"{name}Type", {}, "URI"), element(f"{name}Value", {}, uri))


def linked(name: str, uri: str, role: str | None = None) -> Element:
    """Return a link: `name` is the element without its last word, for example `linkingAgent`."""
    start = f"{name}Identifier"
    return element(
        start,
        {},
        element(f"{start}Type", {}, "URI"),
        element(f"{start}Value", {}, uri),
        element(f"{name}Role", {}, role) if role else None,
    )


def word(name: str, text: str, vocabulary: str, code: str | None) -> Element:
    """Return a word; where a vocabulary has it, under `code`, with its URI there."""
    if code is None:
        return element(name, {}, text)
    uri = f"{_VOCABULARIES}/{vocabulary}"
    return element(name, {"authority": vocabulary, "authorityURI": uri, "valueURI": f"{uri}/{code}"}, text)
