"""What a page says of its record in the words of schema.org, as JSON-LD that no browser runs."""

from collections.abc import Mapping

from markupsafe import Markup

from archivist.base.json_value import Json
from archivist.model.card import Facts
from archivist.model.site import ShownRecord, Site
from archivist.pages.page import data_block

__all__ = ["json_ld", "linked_data"]

# What schema.org has a type for; everything else is a work that an archive holds.
_TYPES = {"report": "Report", "letter": "Message"}


def json_ld(record: ShownRecord, site: Site) -> Markup:
    """Return the element that states a record for machines."""
    return data_block("linked-data", linked_data(record, site), media_type="application/ld+json")


def linked_data(record: ShownRecord, site: Site) -> dict[str, Json]:
    """Return what is known of a record; what its metadata leave open is left out."""
    facts = record.facts
    source = {"@type": "MediaObject", "sha256": record.sha256, "encodingFormat": record.media_type}
    known: dict[str, Json] = {
        "@context": "https://schema.org",
        "@type": ["ArchiveComponent", _TYPES.get(facts.document_type or "", "CreativeWork")],
        "@id": record.name(site.archive),
        "identifier": record.id,
        "url": None if site.base_url is None else f"{site.base_url}{record.page}",
        "name": facts.title,
        "inLanguage": facts.language,
        "genre": facts.document_type,
        "dateCreated": facts.date_issued,
        "datePublished": facts.date_published,
        "locationCreated": _named("Place", facts.place, facts.place_ref),
        "publisher": _publisher(facts),
        "author": _speaker(facts),
        "holdingArchive": {"@type": "ArchiveOrganization", "name": site.archive},
        "associatedMedia": source,
    }
    return _told(known)


def _publisher(facts: Facts) -> dict[str, Json] | None:
    issuer = _named("Organization", facts.issuer, facts.issuer_ref)
    if issuer is not None and facts.office is not None:
        issuer["department"] = {"@type": "Organization", "name": facts.office}
    return issuer


def _speaker(facts: Facts) -> dict[str, Json] | None:
    speaker = _named("Person", facts.speaker, facts.speaker_ref)
    if speaker is not None and facts.speaker_role is not None:
        speaker["jobTitle"] = facts.speaker_role
    return speaker


def _named(kind: str, name: str | None, ref: str | None) -> dict[str, Json] | None:
    return None if name is None else _told({"@type": kind, "name": name, "identifier": ref})


def _told(values: Mapping[str, Json]) -> dict[str, Json]:
    return {key: value for key, value in values.items() if value is not None}
