from hashlib import sha256

import pytest

from archivist.fixity.withheld import entries_of, withheld_files
from archivist.model.manifest import Withheld

NAME = "records/00/x"
DIGEST = sha256(NAME.encode()).hexdigest()


def entry(name=NAME, digest=DIGEST) -> Withheld:
    return Withheld(name, digest, "2026-02-01T00:00:00Z", "Amal", "to protect a witness")


def test_a_later_manifest_withholds_a_listed_file(chain):
    found, findings = withheld_files(chain({"names": [NAME]}, {"withheld": (entry(),)}))
    assert found == {NAME: entry()}
    assert findings == ()


@pytest.mark.parametrize("wrong", [entry(name="records/00/y"), entry(digest="f" * 64)])
def test_what_was_never_listed_cannot_be_excused(chain, wrong):
    found, findings = withheld_files(chain({"names": [NAME]}, {"withheld": (wrong,)}))
    assert found == {}
    assert [(item.code, item.exit) for item in findings] == [("withheld-unknown", 12)]


def test_nothing_is_excused_in_advance(chain):
    assert withheld_files(chain({"withheld": (entry(),)}, {"names": [NAME]}))[0] == {}


def test_nothing_is_excused_by_the_manifest_that_lists_it(chain):
    found, findings = withheld_files(chain({"names": [NAME], "withheld": (entry(),)}))
    assert found == {}
    assert [(item.code, item.exit) for item in findings] == [("withheld-unknown", 12)]


def test_of_one_manifest_alone_what_it_lists_itself_is_no_entry(chain):
    ((_, manifest, _),) = chain({"names": [NAME], "withheld": (entry(), entry(name="records/00/y"))})
    assert entries_of(manifest) == (entry(name="records/00/y"),)
