"""The TEI alone is complete: record.xml → record.json → record.xml is the identity, byte for byte."""

import re

import pytest
from corpus import corpus_texts
from lxml import etree
from tei_example import NS, ROOT, example, making_of

from archivist.model.document import Document
from archivist.model.record_json import record_bytes
from archivist.model.source import Source
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.tei.build import record_xml
from archivist.tei.making import Making
from archivist.tei.parse import record_from_tei
from archivist.tei.rebuild import rebuilt_text
from archivist.tei.revision_description import steps_in
from archivist.tei.vocabulary import XML_ID
from archivist.validation.schema_files import current_schemas, named_schemas
from archivist.validation.xml_parser import parse_xml

CORPUS = corpus_texts() + sorted((ROOT / "examples").glob("*.txt"))


def text_at(root: etree._Element, path: str) -> str:
    return " ".join(root.xpath(f"string({path})", namespaces=NS).split())


def making_in(root: etree._Element) -> Making:
    """Read how a record.xml was made from itself."""
    tool, _, version = text_at(root, "//t:application/t:label").partition(" ")
    rules = {
        item.get(XML_ID).removeprefix("rule-"): text_at(item, "t:p")
        for item in root.iterfind(".//t:interpretation", NS)
    }
    blocks = root.xpath("//t:text//*[@corresp][@xml:lang]", namespaces=NS)
    ranges = (re.fullmatch("src:([0-9]+),([0-9]+)", item.get("corresp")) for item in blocks)
    tags = (item.get(XML_ID.replace("}id", "}lang")) for item in blocks)
    return Making(
        tool_name=tool,
        tool_version=version,
        made=root.xpath("string(//t:application/@when)", namespaces=NS),
        archive_title=text_at(root, "//t:publicationStmt/t:publisher"),
        rules=rules,
        schemas=named_schemas(root),
        schema_version=text_at(root, "//t:change[@xml:id='ch-validated']/t:note[@type='schemas']"),
        languages=[(int(span[1]), int(span[2]), tag) for span, tag in zip(ranges, tags, strict=True)],
        earlier=[step for step in steps_in(root) if step.revision < int(text_at(root, "//t:edition/@n"))],
    )


def written_again(data: bytes) -> tuple[bytes, bytes]:
    """Return record.json and record.xml as the TEI alone tells them."""
    root, told = parse_xml(data, "record.xml")
    assert root is not None, told
    record, told = record_from_tei(root, "record.xml")
    assert record is not None, told
    text, _ = rebuilt_text(root, "record.xml")
    source = record.source
    document = Document(text, source.media_type, source.charset, "rebuilt", record.text.extractor)
    return record_bytes(record), record_xml(record, document, making_in(root))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_real_records_come_back(path):
    source = Source(path.name, path.name, path.read_bytes(), "file")
    prepared = prepare(source, IngestRequest("2025-11-24T16:00:00Z", "A press archive"), current_schemas())
    assert prepared.record is not None
    files = {name.rpartition("/")[2]: data for name, data in prepared.files.items()}
    assert written_again(files["record.xml"]) == (files["record.json"], files["record.xml"])


@pytest.mark.parametrize("revision", [2, 3])
def test_a_record_with_everything_comes_back(revision):
    record, document = example(revision=revision)
    made = making_of(record)
    data = record_xml(record, document, made)
    assert written_again(data) == (record_bytes(record), data)
