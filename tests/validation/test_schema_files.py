import json

import pytest
from jsonschema import Draft202012Validator

from archivist.model.errors import ArchivistError
from archivist.validation import schema_files
from archivist.validation.schema_files import SchemaSet, current_schemas

THREE = {"archivist.rng": b"<a/>", "archivist.sch": b"<b/>", "record.schema.json": b"{}"}


def test_the_schemas_of_this_version_are_found():
    schemas = current_schemas()
    assert sorted(schemas.digests()) == sorted(THREE)
    assert json.loads(schemas.record_json)["$id"] == "urn:archivist:schema:record:1"


def test_an_installation_without_schemas_is_told_in_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr(schema_files, "files", lambda _package: tmp_path)
    current_schemas.cache_clear()
    with pytest.raises(ArchivistError, match="the schemas cannot be read"):
        current_schemas()
    current_schemas.cache_clear()


def test_a_wheel_carries_the_schemas_inside_the_package(tmp_path, monkeypatch):
    (tmp_path / "_schemas").mkdir()
    for name, data in THREE.items():
        (tmp_path / "_schemas" / name).write_bytes(data)
    monkeypatch.setattr(schema_files, "files", lambda _package: tmp_path)
    current_schemas.cache_clear()
    assert current_schemas() == SchemaSet(b"<a/>", b"<b/>", b"{}")
    current_schemas.cache_clear()


@pytest.mark.parametrize("name", ["record", "manifest", "report"])
def test_the_json_schemas_are_valid_and_name_no_place_on_the_network(name):
    folder = schema_files.files("archivist") / ".." / "schemas"
    text = (folder / f"{name}.schema.json").read_text("utf-8")
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:archivist:schema:{name}:1"
    assert all(reference.startswith("#/$defs/") for reference in _references(schema))
    assert "\\d" not in text


def _references(schema):
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"]
        for value in schema.values():
            yield from _references(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _references(value)
