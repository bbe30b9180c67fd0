"""Who examines a revision reads each of its files once, and walks through its text once."""

from archivist.model.source import Source
from archivist.pipeline.record import examine as examination
from archivist.pipeline.record import schemas_of_record
from archivist.pipeline.record.examine import RevisionFiles, examine
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.schemas_of_record import signed_schemas_for
from archivist.pipeline.record.shared_headers import own_header, schemas_in_use
from archivist.tei import json_agreement, parse, positions, rebuild
from archivist.validation import validate

TEXT = "Ministry of Roads\nPress release\n12 March 2023\nThe road is open.\n"
REQUEST = IngestRequest("2024-03-04T00:00:00Z", "An archive for tests")


def files():
    made = prepare(Source("a.txt", "a.txt", TEXT.encode(), "file"), REQUEST, schemas_in_use())
    by_name = {path.rpartition("/")[2]: (path, data) for path, data in made.files.items()}
    return RevisionFiles(*by_name["record.xml"], *by_name["record.json"], *by_name["source.txt"])


def counted(monkeypatch, name, *modules):
    """Count what is asked of the functions of this name in the modules."""
    asked = []
    for module in modules:
        function = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *given, call=function: (asked.append(given), call(*given))[1])
    return asked


def test_each_file_is_parsed_once_and_the_text_walked_through_once(monkeypatch):
    parts, listed = files(), set(schemas_in_use().digests().values())
    trees = counted(monkeypatch, "parse_xml", examination, schemas_of_record, validate)
    objects = counted(monkeypatch, "parse_strict", validate)
    walks = counted(monkeypatch, "walked", examination, json_agreement, parse, positions, rebuild)
    schemas = signed_schemas_for(parts, {*listed, own_header().sha256})
    assert [item for item in examine(parts, schemas).findings if item.exit] == []
    assert [data for data, _ in trees if data == parts.xml] == [parts.xml]
    assert objects == [(parts.json,)]
    assert len(walks) == 1


def test_what_is_not_well_formed_is_told_by_all_who_ask():
    broken = RevisionFiles("record.xml", b"<TEI", "record.json", b"{}", "source.txt", None)
    assert broken.parsed is broken.parsed
    assert [item.code for item in broken.parsed.findings] == ["xml-syntax"]
