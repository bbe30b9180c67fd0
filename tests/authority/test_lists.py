import json

import pytest

from archivist.authority.lists import GUARDS, built_in, from_folder
from archivist.model.errors import ArchivistError


def test_every_id_is_there_once_and_says_what_it_names():
    entries = built_in().entries
    ids = [entry.entity.id for entry in entries]
    assert len(ids) == len(set(ids))
    prefixes = {"organisation": "org.", "person": "per.", "place": "place."}
    assert all(entry.entity.id.startswith(prefixes[entry.entity.type]) for entry in entries)


def test_every_entry_has_names_and_a_known_guard():
    for entry in built_in().entries:
        assert entry.guard in GUARDS
        assert entry.entity.names
        assert all(name.strip() == name and name for forms in entry.entity.names.values() for name in forms)


def test_company_and_affiliations_name_entries():
    entries = built_in().entries
    ids = {entry.entity.id for entry in entries}
    assert all(other in ids for entry in entries for other in entry.company)
    assert all(entry.entity.affiliation in ids for entry in entries if entry.entity.affiliation)


def test_outside_identifiers_have_their_form_and_only_checked_ones_are_given():
    for entry in built_in().entries:
        for name, value in entry.entity.external.items():
            assert name in ("geonames", "wikidata")
            assert value.removeprefix("Q" if name == "wikidata" else "").isdigit()
    wikidata = {entry.entity.id for entry in built_in().entries if "wikidata" in entry.entity.external}
    assert wikidata == {"org.us-state", "org.isis", "org.las", "org.oic", "org.gcc", "org.au"}


def test_a_folder_may_hold_some_of_the_files(tmp_path):
    person = {"id": "per.x", "names": {"en": ["Invented Name"]}, "affiliation": "org.un", "role": "envoy"}
    (tmp_path / "persons.json").write_text(json.dumps({"persons": [person]}), "utf-8")
    (entry,) = from_folder(tmp_path).entries
    assert (entry.entity.type, entry.entity.role) == ("person", "envoy")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("persons.json", b"{"),
        ("persons.json", b"[]"),
        ("persons.json", b'{"persons": [{"names": {}}]}'),
        ("persons.json", b'{"persons": [1]}'),
        ("organisations.json", b"\xff\xfe"),
        ("places.csv", b"id,ar\nplace.x,y\n"),
        ("places.csv", b"id,ar,en,ku,geonames,guard\nplace.x,a,b,c,1,sometimes\n"),
        ("places.csv", b'id,ar,en,ku,geonames,guard\n"place.x,a\n'),
    ],
)
def test_a_list_of_another_form_is_told_by_its_name(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ArchivistError, match=name):
        from_folder(tmp_path)


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ArchivistError, match="not a folder"):
        from_folder(tmp_path / "none")
