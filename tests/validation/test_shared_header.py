"""A record names the header that it shares with others; it is judged only with that very header at hand."""

import re
from dataclasses import replace

import pytest
from lxml import etree

from archivist.base.digest import sha256_hex
from archivist.model.findings import Finding
from archivist.model.source import Source
from archivist.pipeline.record.examine import RevisionFiles, examine
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.record.shared_headers import own_header, schemas_in_use
from archivist.tei.shared_header import shared_header
from archivist.validation.relax_ng import relax_ng_findings
from archivist.validation.schema_files import SchemaSet, current_schemas, named_schemas
from archivist.validation.shared_header import shared_digest, shared_part
from archivist.validation.validate import check_record_xml

TEXT = "Ministry of Water\nPress statement\nCedar Town, 12 March 2023\nThe work begins on Sunday.\n"
NS = {"t": "http://www.tei-c.org/ns/1.0"}


@pytest.fixture(scope="module")
def record_xml() -> bytes:
    source = Source("a.txt", "a.txt", TEXT.encode(), "file")
    prepared = prepare(source, IngestRequest("2023-03-12T12:00:00Z", "press"), schemas_in_use())
    return next(data for name, data in prepared.files.items() if name.endswith(".xml"))


def naming(record: bytes, header: bytes) -> bytes:
    """Return a record that names another header."""
    assert own_header().sha256.encode() in record
    return record.replace(own_header().sha256.encode(), sha256_hex(header).encode())


def judged(record: bytes, header: bytes) -> list[tuple[str, str, str | None]]:
    """Return code, path and line of each finding about a record with the header that is at hand."""
    root, findings = check_record_xml(record, with_header(header), None, "r1/record.xml")
    assert (root is None) == any(item.code != "dangling-link" for item in findings)
    return [(item.code, item.path, item.params.get("line")) for item in findings]


def with_header(header: bytes) -> SchemaSet:
    return replace(current_schemas(), header=header)


def place(header: bytes) -> str:
    """Return where an archive keeps a header."""
    return f"manifests/schemas/{sha256_hex(header)}.xml"


def test_a_record_with_its_header_is_sound(record_xml):
    assert judged(record_xml, own_header().data) == []


def test_a_header_that_is_not_here_is_told(record_xml):
    for header in (b"", shared_header("archivist", "0", {}, current_schemas().digests()).data):
        assert judged(record_xml, header) == [("shared-header-missing", "r1/record.xml", None)]


def test_an_altered_header_is_not_the_one_named(record_xml):
    altered = own_header().data.replace(b"half open", b"closed")
    assert altered != own_header().data
    assert judged(record_xml, altered) == [("shared-header-missing", "r1/record.xml", None)]


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        (b"", {"xml-syntax"}),
        (b"no XML", {"xml-syntax"}),
        (b"<!DOCTYPE TEI [<!ENTITY x 'y'>]><TEI>&x;</TEI>", {"xml-doctype"}),
        (b"<html/>", {"element-not-allowed"}),
        (own_header().data.replace(b"<projectDesc>", b"<projectDesc n='1'>"), {"attribute-not-allowed"}),
    ],
)
def test_another_document_under_the_digest_that_is_named_is_told_at_its_own_place(record_xml, header, codes):
    findings = judged(naming(record_xml, header), header)
    assert {code for code, _, _ in findings} == codes
    assert {path for _, path, _ in findings} == {place(header)}
    assert all(line for _, _, line in findings)


def test_a_record_is_no_header(record_xml):
    assert judged(naming(record_xml, record_xml), record_xml) == [("tei-unreadable", place(record_xml), "2")]


def examined(xml: bytes) -> list[Finding]:
    json = b"{}"
    files = RevisionFiles("r1/record.xml", xml, "r1/record.json", json, "source.txt", TEXT.encode())
    return list(examine(files, schemas_for(files)).findings)


def test_a_header_is_no_record():
    root, findings = check_record_xml(own_header().data, schemas_in_use(), None, "r1/record.xml")
    assert root is None
    assert [(item.code, item.params["line"]) for item in findings] == [("tei-unreadable", "2")]
    assert "tei-unreadable" in [item.code for item in examined(own_header().data)]


def test_a_header_with_the_digests_of_other_schemas_is_told(record_xml):
    other = shared_header("archivist", "1", {}, dict.fromkeys(current_schemas().digests(), "0" * 64)).data
    assert judged(naming(record_xml, other), other) == [("schemas-differ", "r1/record.xml", None)]


def test_pointers_into_the_header_lead_to_elements_of_it(record_xml):
    poor = shared_header("archivist", "1", {}, current_schemas().digests()).data
    root = etree.fromstring(record_xml)
    pointers = [(item, item.get("ana") or item.get("target") or "") for item in root.iter()]
    rules = [item for item, pointer in pointers if pointer.startswith("shared:rule-")]
    assert rules
    told = judged(naming(record_xml, poor), poor)
    assert told == [("dangling-link", "r1/record.xml", str(item.sourceline)) for item in rules]


def test_a_pointer_into_the_header_cannot_lead_into_the_record(record_xml):
    root = etree.fromstring(record_xml)
    root.find(".//t:listAnnotation/t:annotation", NS).set("ana", "shared:rule-x")
    assert [code for code, _, _ in judged(etree.tostring(root), own_header().data)] == ["dangling-link"]


@pytest.mark.parametrize(
    "pattern",
    ["../../../../manifests/schemas/x.xml#$1", "../../../manifests/schemas/{}.xml#$1", "https://example.org/{}.xml#$1"],
)
def test_a_header_named_in_another_way_is_named_by_no_digest(record_xml, pattern):
    digest = own_header().sha256
    changed = re.sub(rb'replacementPattern="[^"]*' + digest.encode(), b'replacementPattern="X', record_xml)
    changed = changed.replace(b"X.xml#$1", pattern.format(digest).encode())
    assert shared_digest(etree.fromstring(changed)) is None
    assert [code for code, _, _ in judged(changed, own_header().data)] == ["value-not-allowed"]


def test_of_two_headers_none_is_meant(record_xml):
    root = etree.fromstring(record_xml)
    prefix = root.find(".//t:prefixDef[@ident='shared']", NS)
    prefix.addnext(etree.fromstring(etree.tostring(prefix)))
    assert shared_digest(root) is None
    assert [code for code, _, _ in judged(etree.tostring(root), own_header().data)] == ["element-not-allowed"]


def test_before_version_1_2_a_record_shared_nothing():
    root = etree.fromstring(b"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>")
    assert shared_part(root, current_schemas(), "record.xml").findings == ()


def test_the_header_names_the_schemas():
    assert named_schemas(etree.fromstring(own_header().data)) == current_schemas().digests()
    assert relax_ng_findings(etree.fromstring(own_header().data), current_schemas().relax_ng, "x") == ()
