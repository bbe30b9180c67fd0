import json

import pytest
from jsonschema import Draft202012Validator

from archivist.base.digest import sha256_hex
from archivist.model.errors import ArchivistError
from archivist.model.findings import catalogue, finding
from archivist.validation import schema_files
from archivist.validation.schema_files import (
    SchemaSet,
    current_schemas,
    in_force,
    schema_versions,
    schemas_by_digest,
    schemas_of_version,
)

THREE = {"archivist.rng": b"<a/>", "archivist.sch": b"<b/>", "record.schema.json": b"{}"}


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Return an installed package's folder; nothing read from another is remembered."""
    caches = (schema_files.schema_versions, schema_files.schemas_of_version)
    for function in caches:
        function.cache_clear()
    monkeypatch.setattr(schema_files, "files", lambda _package: tmp_path)
    yield tmp_path
    for function in caches:
        function.cache_clear()


def put(folder, index, **versions):
    """Write schemas as a wheel has them; `index` is what versions.json says."""
    for place, contents in versions.items():
        inside = folder / "_schemas" / ("" if place == "current" else place)
        inside.mkdir(parents=True, exist_ok=True)
        for name, data in contents.items():
            (inside / name).write_bytes(data)
    (folder / "_schemas/versions.json").write_text(json.dumps(index))


def digests(contents):
    return {name: sha256_hex(data) for name, data in contents.items()}


def test_the_schemas_of_this_version_are_found():
    schemas = current_schemas()
    assert schemas.version == list(schema_versions())[-1]
    assert sorted(schemas.digests()) == sorted(THREE)
    assert json.loads(schemas.record_json)["$id"] == "urn:archivist:schema:record:1"


def test_every_released_version_is_there_as_it_was_released():
    assert len(schema_versions()) > 1
    for version, known in schema_versions().items():
        schemas = schemas_of_version(version)
        assert (schemas.version, schemas.digests()) == (version, known)
        assert schemas_by_digest(known) == schemas


def test_version_1_0_is_the_one_of_2026_for_ever():
    assert schema_versions()["1.0"]["archivist.rng"].startswith("f45f7ae20bcb78cf")
    assert schema_versions()["1.0"]["archivist.sch"].startswith("fe10803232e8ec6d")
    assert schema_versions()["1.0"]["record.schema.json"].startswith("d7bfd313130ec7dc")


def test_no_version_has_digests_that_nobody_released():
    assert schemas_by_digest({}) is None
    assert schemas_by_digest(current_schemas().digests() | {"archivist.sch": "0" * 64}) is None


@pytest.mark.usefixtures("installed")
def test_an_installation_without_schemas_is_told_in_one_line():
    with pytest.raises(ArchivistError, match="the schemas cannot be read"):
        current_schemas()


def test_a_wheel_carries_the_schemas_inside_the_package(installed):
    newer = THREE | {"archivist.rng": b"<c/>"}
    put(installed, {"1.0": digests(THREE), "1.1": digests(newer)}, current=newer, **{"1.0": THREE})
    assert current_schemas() == SchemaSet("1.1", b"<c/>", b"<b/>", b"{}")
    assert schemas_by_digest(digests(THREE)) == SchemaSet("1.0", b"<a/>", b"<b/>", b"{}")


def test_a_schema_that_is_not_as_it_was_released_is_not_used(installed):
    put(installed, {"1.0": digests(THREE)}, current=THREE | {"archivist.sch": b"<b />"})
    with pytest.raises(ArchivistError, match=r"version 1\.0 is not as it was released"):
        current_schemas()


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


OLD = finding("wrong-id", "record.json")
NEW = finding("date-disagrees", "record.json", where="/metadata/date_issued", words="x")


def test_a_rule_holds_from_its_own_version_on():
    assert in_force((OLD, NEW), "1.0") == (OLD,)
    assert in_force((OLD, NEW), "1.1") == (OLD, NEW)


def test_a_version_that_nobody_released_has_every_rule():
    assert in_force((OLD, NEW), "test") == (OLD, NEW)


def test_every_rule_names_a_released_version():
    assert {entry.since for entry in catalogue().values()} <= set(schema_versions())
