"""PROV-JSON, read by somebody else's library: what is used is declared, and nothing is lost on the way."""

import json
from dataclasses import replace

import pytest
from custodies import FOLDER, SECOND, incomplete_custody, invented_custody, related_custody
from every_case import every_case
from prov.model import ProvActivity, ProvAgent, ProvDocument, ProvElement, ProvEntity, ProvRelation

from archivist.exports import exporters
from archivist.model.custody import Custody, Inspection
from archivist.model.manifest import Withheld
from archivist.model.metadata import Stated
from archivist.model.record import RELATION_TYPES, Relation

PREFIX = "urn:archivist:archive.example/press:"


def text_of(custody: Custody | None = None) -> str:
    return exporters()["prov"].render((custody or invented_custody(),))


def read(custody: Custody | None = None) -> ProvDocument:
    return ProvDocument.deserialize(content=text_of(custody), format="json")


def ends(document: ProvDocument, kind: str) -> set[tuple[str, ...]]:
    """Return the two ends of each relation of a kind, as paths in the archive."""
    found = set()
    for relation in document.get_records(ProvRelation):
        if relation.get_type().localpart == kind:
            found.add(tuple(value.uri.removeprefix(PREFIX) for _, value in relation.formal_attributes[:2]))
    return found


@pytest.mark.parametrize(
    "custody", [invented_custody(), incomplete_custody(), related_custody()], ids=["whole", "incomplete", "related"]
)
def test_everything_that_is_used_is_declared(custody: Custody) -> None:
    document = read(custody)
    declared = {item.identifier.uri for item in document.get_records(ProvElement)}
    used = {
        value.uri
        for relation in document.get_records(ProvRelation)
        for _, value in relation.formal_attributes
        if value is not None and hasattr(value, "uri")
    }
    assert used
    assert used <= declared


def test_each_event_is_an_activity_and_each_agent_an_agent() -> None:
    document = read()
    activities = {item.identifier.uri.removeprefix(PREFIX) for item in document.get_records(ProvActivity)}
    assert f"{FOLDER}/event/ingestion/1" in activities
    assert "manifests/log/checkpoint/event/log-consistency-check/20260105T093000Z" in activities
    agents = {item.label for item in document.get_records(ProvAgent)}
    assert agents == {"archivist", "A. Collector", "A. Keeper", "The press office"}
    entities = {item.identifier.uri.removeprefix(PREFIX) for item in document.get_records(ProvEntity)}
    assert {FOLDER, f"{FOLDER}/r2", f"{FOLDER}/source.txt", "manifests/000002.dsse.json"} <= entities


def test_revisions_derive_from_each_other_and_files_from_the_source() -> None:
    document = read()
    assert (f"{FOLDER}/r2", f"{FOLDER}/r1") in ends(document, "Derivation")
    assert (f"{FOLDER}/r1/record.xml", f"{FOLDER}/source.txt") in ends(document, "Derivation")
    assert (f"{FOLDER}/r2", FOLDER) in ends(document, "Specialization")
    assert (f"{FOLDER}/source.txt", f"{FOLDER}/event/ingestion/1") in ends(document, "Generation")
    assert ("manifests/000001.dsse.json", f"agent/key/{'ab' * 32}") in ends(document, "Attribution")


def test_nothing_is_made_by_two_activities() -> None:
    made = [entity for entity, _ in ends(read(), "Generation")]
    assert len(made) == len(set(made))


def test_the_library_writes_again_what_it_read() -> None:
    document = read()
    again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    assert again == document


def test_withheld_bytes_are_invalidated() -> None:
    custody = invented_custody()
    told = Withheld(f"{FOLDER}/source.txt", "34" * 32, "2025-12-02T00:00:00Z", "The archive", "asked for")
    files = (*custody.files[:-1], replace(custody.files[-1], withheld=told, absent=True))
    document = read(replace(custody, files=files))
    assert ends(document, "Invalidation") == {(f"{FOLDER}/source.txt", f"{FOLDER}/event/redaction/source.txt")}


def test_a_failed_check_stands_with_its_notes() -> None:
    custody = replace(invented_custody(), fixity=Inspection("failed", ("source.txt: \u202ealtered",)))
    text = text_of(custody)
    assert "\u202e" not in text
    activity = json.loads(text)["activity"][f"a:{FOLDER}/event/fixity-check/20260105T093000Z"]
    assert (activity["archivist:outcome"], activity["archivist:note"]) == ("fail", ["source.txt: \u202ealtered"])


def related(kind: str, *others: str) -> str:
    """Return the document of a record that is of a kind to others."""
    custody = invented_custody()
    newest = custody.revisions[-1]
    assert newest.record is not None
    said = tuple(Relation(kind, other, Stated("A. Keeper", "line 2", SECOND)) for other in others)
    changed = replace(newest, record=replace(newest.record, relations=said))
    return text_of(replace(custody, revisions=(*custody.revisions[:-1], changed)))


OTHER = "ab" * 16
OTHERS = f"records/ab/{OTHER}"
OUTSIDE = "outside/https%3A%2F%2Fexample.org%2F1"


@pytest.mark.parametrize(
    ("kind", "told"),
    [("copy-of", "Alternate"), ("translation-of", "Derivation"), ("answers", "Influence"), ("corrects", "Influence")],
)
def test_what_a_record_is_to_another_is_told_as_far_as_prov_has_words(kind: str, told: str) -> None:
    document = ProvDocument.deserialize(content=related(kind, OTHER, "https://example.org/1"), format="json")
    assert {(FOLDER, OTHERS), (FOLDER, OUTSIDE)} <= ends(document, told)
    without = ends(read(), told)
    assert ends(document, told) - without == {(FOLDER, OTHERS), (FOLDER, OUTSIDE)}


def test_a_correction_is_no_revision_of_provs_and_says_what_it_is() -> None:
    relation = json.loads(related("corrects", OTHER))["wasInfluencedBy"]
    assert list(relation.values()) == [
        {
            "prov:influencee": f"a:{FOLDER}",
            "prov:influencer": f"a:{OTHERS}",
            "prov:type": {"$": "archivist:corrects", "type": "xsd:QName"},
        }
    ]


def test_a_part_names_its_whole_in_the_words_of_dublin_core() -> None:
    whole = json.loads(related("part-of", OTHER))
    assert whole["entity"][f"a:{FOLDER}"]["dcterms:isPartOf"] == [{"$": f"a:{OTHERS}", "type": "xsd:QName"}]
    assert "hadMember" in whole
    assert not [item for item in whole["hadMember"].values() if item["prov:collection"] == f"a:{OTHERS}"]


def test_a_document_outside_has_its_address() -> None:
    whole = json.loads(related("copy-of", "https://example.org/1"))
    assert whole["entity"][f"a:{OUTSIDE}"] == {"prov:location": {"$": "https://example.org/1", "type": "xsd:anyURI"}}


def test_a_related_record_in_the_same_document_is_declared_once_as_itself() -> None:
    declared = json.loads(related("copy-of", FOLDER.rsplit("/", 1)[1]))["entity"][f"a:{FOLDER}"]
    assert declared["archivist:status"] == "active"


@every_case("kind", RELATION_TYPES)
def test_the_library_reads_and_writes_every_type(kind: str) -> None:
    document = ProvDocument.deserialize(content=related(kind, OTHER, "https://example.org/1?a=b#c"), format="json")
    again = ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    assert again == document
