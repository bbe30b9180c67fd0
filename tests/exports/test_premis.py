"""PREMIS 3: every document is valid by the schema's content models, every link leads somewhere, nothing acts."""

from dataclasses import replace

from custodies import FOLDER, incomplete_custody, invented_custody, related_custody
from every_case import every_case
from lxml import etree
from premis import NAMESPACE, problems, values

from archivist.exports import exporters
from archivist.model.custody import Custody, Inspection
from archivist.model.record import Access

URN = f"urn:archivist:archive.example/press:{FOLDER}"


def premis(*records: Custody) -> str:
    return exporters()["premis"].render(records or (invented_custody(),))


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode())


def with_newest(**changes: object) -> Custody:
    custody = invented_custody()
    newest = custody.revisions[-1]
    assert newest.record is not None
    return replace(
        custody, revisions=(*custody.revisions[:-1], replace(newest, record=replace(newest.record, **changes)))
    )


def nothing_known() -> Custody:
    custody = invented_custody()
    return replace(custody, revisions=tuple(replace(item, record=None, examined=None) for item in custody.revisions))


def test_a_record_is_entity_representations_and_files() -> None:
    root = parsed(premis())
    kinds = [item.get("{http://www.w3.org/2001/XMLSchema-instance}type") for item in root.iter("{*}object")]
    assert kinds == ["intellectualEntity", "representation", "representation", "file", "file", "file", "file", "file"]
    assert values(root, "objectIdentifierValue")[:3] == [URN, f"{URN}/r1", f"{URN}/r2"]
    assert values(root, "originalName") == ["statement.txt"]
    assert set(values(root, "messageDigest")) == {"34" * 32, "56" * 64}
    assert set(values(root, "size")) == {"789"}


@every_case(
    "custody",
    [
        invented_custody(),
        nothing_known(),
        incomplete_custody(),
        related_custody(),
        replace(invented_custody(), fixity=Inspection("failed", ("one", "two")), log=Inspection("not_checked")),
        with_newest(access=Access("embargoed", "2031-01", "asked for"), rights="CC BY 4.0"),
        with_newest(rights="\x00\x1b]0;owned\x07 \u202e<&>\"' \ufffe \r\n"),
    ],
    ids=["whole", "unreadable", "incomplete", "related", "failing", "embargoed", "hostile"],
)
def test_every_document_is_valid(custody: Custody) -> None:
    assert problems(premis(custody)) == []


def test_the_same_custody_gives_the_same_bytes() -> None:
    assert premis() == premis()


def test_event_types_and_outcomes_name_the_vocabulary_that_has_them() -> None:
    root = parsed(premis(replace(invented_custody(), fixity=Inspection("failed", ("altered",)))))
    start = "http://id.loc.gov/vocabulary/preservation"
    types = {item.text: item.get("valueURI") for item in root.iter(f"{{{NAMESPACE}}}eventType")}
    assert types["ingestion"] == f"{start}/eventType/ing"
    assert types["log consistency check"] is None
    outcomes = {item.text: item.get("valueURI") for item in root.iter(f"{{{NAMESPACE}}}eventOutcome")}
    assert outcomes == {"success": f"{start}/eventOutcome/suc", "fail": f"{start}/eventOutcome/fai"}
    assert values(root, "eventOutcomeDetailNote") == ["altered"]


def test_what_is_open_and_without_rights_needs_no_statement() -> None:
    assert "<rights>" not in premis()


def test_what_a_record_is_to_others_is_a_relationship_of_the_intellectual_entity() -> None:
    root = parsed(premis(related_custody()))
    entity = next(root.iter("{*}object"))
    told = [tuple(part.text for part in item.iter("{*}relationshipType", "{*}relationshipSubType")) for item in entity]
    made, ours = ("derivation", "has source"), "relation"
    expected = [made, made, (ours, "answers"), (ours, "corrects"), ("structural", "is part of")]
    assert [item for item in told if item] == [item for item in expected for _ in range(2)]
    ends = {"urn:archivist:archive.example/press:records/ab/" + "ab" * 16, "https://example.org/1?a=b&c=<d>"}
    assert set(values(entity, "relatedObjectIdentifierValue")) == ends


def test_rights_and_access_are_told_as_recorded() -> None:
    root = parsed(premis(with_newest(access=Access("embargoed", "2031-01", "asked for"), rights="CC BY 4.0")))
    assert values(root, "otherRightsNote") == ["CC BY 4.0"]
    assert values(root, "restriction") == ["embargoed; until 2031-01; asked for"]
    assert len(values(root, "linkingRightsStatementIdentifierValue")) == len(values(root, "objectIdentifierValue"))


def test_a_source_of_which_nothing_is_known_has_an_unknown_format() -> None:
    assert values(parsed(premis(nothing_known())), "formatName")[-1] == "unknown"


def test_nothing_from_a_document_acts_on_a_terminal() -> None:
    hostile = "\x1b]0;owned\x07\u202eexe\x9b31m\ud800\ufffe"
    text = premis(with_newest(rights=hostile))
    assert not set(text) & set(hostile) - set("exe0;owned]31m")
    assert values(parsed(text), "otherRightsNote") == ["\ufffd]0;owned\ufffd\u202eexe\x9b31m\ufffd\ufffd"]


def _swap(text: str) -> str:
    return text.replace("<size>789</size>", "", 1).replace(
        "<compositionLevel>", "<size>789</size><compositionLevel>", 1
    )


@every_case(
    "harm",
    [
        _swap,
        lambda text: text.replace("<size>789</size>", "<size>many</size>", 1),
        lambda text: text.replace('version="3.0"', 'version="2.2"'),
        lambda text: text.replace("<eventDateTime>", "<eventDate>").replace("</eventDateTime>", "</eventDate>"),
        lambda text: text.replace(f"{URN}/r1</relatedObject", f"{URN}/r9</relatedObject"),
        lambda text: text.replace('xsi:type="file"', 'xsi:type="folder"', 1),
        lambda text: text.replace("<agentName>archivist</agentName>", "<agentName/>", 1),
    ],
)
def test_the_check_sees_what_is_broken(harm) -> None:
    assert problems(premis()) == []
    assert problems(harm(premis())) != []


def test_the_check_sees_a_record_that_stands_twice() -> None:
    assert any("stands twice" in item for item in problems(premis(invented_custody(), invented_custody())))
