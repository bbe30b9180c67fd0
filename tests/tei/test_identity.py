"""The TEI alone is complete: record.xml → record.json → record.xml is the identity, byte for byte."""

import json
import re
from contextlib import suppress

import pytest
from corpus import corpus_texts
from hypothesis import given
from lxml import etree
from tei_cases import cases, few_examples
from tei_example import NS, ROOT, example, making_of

from archivist.model.document import Document
from archivist.model.record import Record
from archivist.model.record_json import record_bytes, record_to_dict
from archivist.model.source import Source
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.shared_headers import own_header, schemas_in_use
from archivist.tei.build import record_xml
from archivist.tei.escaped_strings import text_from_name
from archivist.tei.making import Making
from archivist.tei.parse import record_from_tei
from archivist.tei.rebuild import rebuilt_text
from archivist.tei.revision_description import steps_in
from archivist.tei.shared_header import SharedHeader, tool_label
from archivist.tei.vocabulary import XML_ID
from archivist.validation.shared_header import shared_digest
from archivist.validation.xml_parser import parse_xml

CORPUS = corpus_texts() + sorted((ROOT / "examples").glob("*.txt"))


def text_at(root: etree._Element, path: str) -> str:
    return " ".join(root.xpath(f"string({path})", namespaces=NS).split())


def header_in(data: bytes) -> SharedHeader:
    """Return a stored shared header with the rules that it describes."""
    root, _ = parse_xml(data, "header.xml")
    assert root is not None
    described = root.iterfind(".//t:interpretation", NS)
    return SharedHeader(data, frozenset(text_from_name(item.get(XML_ID)[len("rule-") :]) for item in described))


def making_in(root: etree._Element, header: SharedHeader) -> Making:
    """Read how a record.xml was made from itself and the header that it names."""
    blocks = root.xpath("//t:text//*[@corresp][@xml:lang]", namespaces=NS)
    ranges = (re.fullmatch("src:([0-9]+),([0-9]+)", item.get("corresp")) for item in blocks)
    tags = (item.get(XML_ID.replace("}id", "}lang")) for item in blocks)
    assert shared_digest(root) == header.sha256
    tool = tool_label(etree.fromstring(header.data))
    assert tool is not None
    return Making(
        made=root.xpath("string(//t:change[@xml:id='ch-validated']/@when)", namespaces=NS),
        archive_title=text_at(root, "//t:publicationStmt/t:publisher"),
        header=header,
        schema_version=text_at(root, "//t:change[@xml:id='ch-validated']/t:note[@type='schemas']"),
        languages=[(int(span[1]), int(span[2]), tag) for span, tag in zip(ranges, tags, strict=True)],
        earlier=[step for step in steps_in(root, tool) if step.revision < int(text_at(root, "//t:edition/@n"))],
    )


def written_again(data: bytes, header: bytes) -> tuple[Record, bytes]:
    """Return the record and record.xml as the TEI and its shared header alone tell them."""
    root, told = parse_xml(data, "record.xml")
    assert root is not None, told
    record, told = record_from_tei(root, "record.xml")
    assert record is not None, told
    text, _ = rebuilt_text(root, "record.xml")
    source = record.source
    document = Document(text, source.media_type, source.charset, "rebuilt", record.text.extractor)
    return record, record_xml(record, document, making_in(root, header_in(header)))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_real_records_come_back(path):
    source = Source(path.name, path.name, path.read_bytes(), "file")
    prepared = prepare(source, IngestRequest("2025-11-24T16:00:00Z", "A press archive"), schemas_in_use())
    assert prepared.record is not None
    files = {name.rpartition("/")[2]: data for name, data in prepared.files.items()}
    record, data = written_again(files["record.xml"], own_header().data)
    assert (record_bytes(record), data) == (files["record.json"], files["record.xml"])


@pytest.mark.parametrize("revision", [2, 3])
def test_a_record_with_everything_comes_back(revision):
    record, document = example(revision=revision)
    made = making_of(record)
    data = record_xml(record, document, made)
    again, data_again = written_again(data, made.header.data)
    assert (record_bytes(again), data_again) == (record_bytes(record), data)


@few_examples
@given(cases())
def test_whatever_a_record_holds_comes_back(case):
    record, document = case
    made = making_of(record)
    data = record_xml(record, document, made)
    again, data_again = written_again(data, made.header.data)
    # Not as bytes: half a surrogate pair in a name has none.
    assert (record_to_dict(again), data_again) == (record_to_dict(record), data)


@few_examples
@given(cases())
def test_its_json_is_written_as_the_library_writes_it(case):
    record, _ = case
    by_the_library = json.dumps(record_to_dict(record), ensure_ascii=False, indent=2) + "\n"
    with suppress(UnicodeEncodeError):  # as above
        assert record_bytes(record) == by_the_library.encode()
