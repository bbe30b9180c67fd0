from archivist.model.findings import catalogue, finding
from archivist.validation.in_force import in_force
from archivist.validation.schema_files import schema_versions

OLD = finding("wrong-id", "record.json")
NEW = finding("date-disagrees", "record.json", where="/metadata/date_issued", words="x")


def test_a_rule_holds_from_its_own_version_on():
    assert in_force((OLD, NEW), "1.0") == (OLD,)
    assert in_force((OLD, NEW), "1.1") == (OLD, NEW)


def test_a_version_that_nobody_released_has_every_rule():
    assert in_force((OLD, NEW), "test") == (OLD, NEW)


def test_every_rule_names_a_released_version():
    assert {entry.since for entry in catalogue().values()} <= set(schema_versions())
