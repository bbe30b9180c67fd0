"""One record as a TEI file that needs no other: the same text and claims, with the shared header inside."""

import re
from pathlib import Path

import pytest
from lxml import etree
from machine import open_in
from tei_schema import tei_all
from walks import ENGLISH, EXAMPLE, ingest_into

from archivist.base.places import xml_path
from archivist.model.errors import UsageError
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.custody.export import export
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.tei.parse import record_from_tei
from archivist.tei.rebuild import rebuilt_text

ID = "0582186ee6565d29ccefe4dccf63bcb7"
NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}


def exported(folder: Path, wanted: str = ID) -> etree._Element:
    report = export(open_in(folder), "tei", [wanted])
    assert report.exit == 0
    return etree.fromstring(report.result.text.encode())


def test_the_file_stands_alone_in_tei_all(press: Path) -> None:
    root = exported(press)
    assert tei_all().validate(root), str(tei_all().error_log)
    assert "shared:" not in "".join(value for item in root.iter() for value in item.attrib.values())
    known = set(root.xpath("//@xml:id"))
    pointers = [part for item in root.iter(etree.Element) for value in item.attrib.values() for part in value.split()]
    assert {item[1:] for item in pointers if item.startswith("#") and "$" not in item} <= known


def test_it_says_what_the_record_says_and_rebuilds_the_source(press: Path) -> None:
    root = exported(press)
    stored = etree.fromstring((press / xml_path(ID, 1)).read_bytes())
    assert rebuilt_text(root, "a") == (EXAMPLE.read_text("utf-8"), ())
    assert record_from_tei(root, "a") == record_from_tei(stored, "a")


def test_it_describes_the_rules_it_names_and_no_others(press: Path) -> None:
    root = exported(press)
    described = root.xpath("//t:interpretation/@xml:id", namespaces=NAMESPACES)
    pointers = (*root.xpath("//@ana"), *root.xpath("//t:ptr[@type='agreed']/@target", namespaces=NAMESPACES))
    named = {item.removeprefix("#") for item in pointers}
    assert set(described) == named
    assert len(described) == len(named) > 0


def test_paths_begin_at_the_root_of_the_archive(press: Path) -> None:
    root = exported(press)
    (source,) = root.xpath("//t:prefixDef[@ident='src']/@replacementPattern", namespaces=NAMESPACES)
    assert (press / source.partition("#")[0]).read_bytes() == EXAMPLE.read_bytes()
    schemas = root.xpath("//t:schemaRef/@url", namespaces=NAMESPACES)
    assert len(schemas) == 3
    assert all((press / path).is_file() for path in schemas)


def test_what_could_act_on_a_terminal_is_a_reference(press: Path, tmp_path: Path) -> None:
    source = tmp_path / "turned.txt"
    source.write_text(f"{ENGLISH}It said \u202eturned\u202c words.\n", "utf-8")
    ingest_into(press, source)
    (record_id,) = {path.parent.name for path in press.glob("records/*/*/source.txt")} - {
        path.parent.name for path in press.glob("records/*/*/source.txt") if b"turned" not in path.read_bytes()
    }
    text = export(open_in(press), "tei", [record_id]).result.text
    assert "\u202e" not in text
    assert "&#x202E;turned&#x202C;" in text


@pytest.mark.parametrize("wanted", [None, (ID, "1" * 32)])
def test_a_file_holds_one_record(press: Path, wanted: tuple[str, ...] | None) -> None:
    with pytest.raises(UsageError, match="one record"):
        export(open_in(press), "tei", wanted)


def test_a_record_that_is_not_as_signed_gives_no_file(press: Path) -> None:
    path = press / xml_path(ID, 1)
    path.write_bytes(path.read_bytes().replace(b"Revision 1", b"Revision 2"))
    report = export(open_in(press), "tei", [ID])
    assert report.exit == 10
    assert report.result.text is None


def test_a_withheld_record_gives_no_file_and_says_so(press: Path) -> None:
    assert withhold(open_in(press), ID, Withholding("The archive", "a court order", repeat_created=True)).exit == 0
    report = export(open_in(press), "tei", [ID])
    assert (report.exit, report.result.records, report.result.text) == (3, (), None)
    assert "nothing" in {item.code for item in report.findings}


def test_a_rule_that_the_record_describes_as_well_stands_there_once(press: Path, tmp_path: Path) -> None:
    source = tmp_path / "twice.txt"
    source.write_bytes(EXAMPLE.read_bytes() + b"\n")
    before = set(press.glob("records/*/*/r1/record.xml"))
    ingest_into(press, source, sign=False)
    (path,) = set(press.glob("records/*/*/r1/record.xml")) - before
    text = path.read_text("utf-8")
    rules = re.findall(r'ana="shared:(rule-[^"]+)"', text)
    rule = max(rules, key=rules.count)
    assert rules.count(rule) > 1
    described = f'<interpretation xml:id="{rule}"><p>{rule.removeprefix("rule-")}</p></interpretation>'
    text = text.replace(f'"shared:{rule}"', f'"#{rule}"', 1)
    text = text.replace("<listPrefixDef>", f"<editorialDecl>{described}</editorialDecl><listPrefixDef>")
    path.write_text(text, "utf-8")
    assert sign_records(open_in(press)).exit == 0
    root = exported(press, path.parents[1].name)
    assert len(root.xpath(f"//t:interpretation[@xml:id='{rule}']", namespaces=NAMESPACES)) == 1
