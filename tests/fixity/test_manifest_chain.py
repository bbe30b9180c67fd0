from dataclasses import replace

import pytest

from archivist.fixity.manifest_chain import Listed, chain_findings, named_root_findings, repeated_findings

ARCHIVE = "archivist.invalid/0123456789abcdef"


def told(manifests, archive=ARCHIVE):
    listed = Listed()
    names = [(path, [row.name for row in manifest.rows]) for path, manifest, _ in manifests]
    for _, some in names:
        listed.add(some)
    found = [*chain_findings(manifests, archive), *repeated_findings(names, listed.suspects())]
    return [(item.code, item.exit) for item in found]


def test_a_whole_chain(chain):
    assert told(chain({}, {}, {})) == []
    assert told([]) == []


def test_a_chain_cannot_show_that_its_end_was_cut_off(chain):
    assert told(chain({}, {}, {})[:2]) == [], "the log's checkpoint shows it"


@pytest.mark.parametrize("gone", [0, 1])
def test_a_manifest_taken_out(chain, gone):
    manifests = chain({}, {}, {})
    del manifests[gone]
    assert told(manifests) == [("seq-gap", 14)]


def test_manifests_that_were_swapped(chain):
    first, second, third = chain({}, {}, {})
    assert ("seq-gap", 14) in told([first, third, second])
    renamed = [first, (second[0], *third[1:]), (third[0], *second[1:])]
    assert ("seq-gap", 14) in told(renamed)


def test_a_manifest_in_the_file_of_another_number(chain):
    (_, manifest, identity), *_ = chain({})
    assert told([("manifests/000002.dsse.json", manifest, identity)]) == [("seq-gap", 14)]


def test_the_same_manifest_twice(chain):
    first, *_ = chain({})
    assert told([first, ("manifests/000002.dsse.json", *first[1:])]) == [("seq-gap", 14), ("listed-twice", 14)]


def test_a_first_manifest_that_was_replaced(chain):
    first, second = chain({}, {})
    assert told([(first[0], first[1], "f" * 64), second]) == [("prev-differs", 14)]


@pytest.mark.parametrize("start", [1, 3])
def test_leaf_ranges_neither_overlap_nor_leave_a_gap(chain, start):
    assert told(chain({}, {"log_start": start})) == [("leaf-range", 14)]


def test_the_log_begins_with_the_first_batch(chain):
    assert told(chain({"log_start": 1})) == [("leaf-range", 14)]


def test_the_trust_root_never_goes_back(chain):
    assert told(chain({"root_version": 2}, {"root_version": 1})) == [("root-rollback", 14)]
    assert told(chain({"root_version": 1}, {"root_version": 3}, {"root_version": 3})) == []


def test_a_manifest_of_another_archive(chain):
    assert told(chain({}, {"archive": "other.invalid/archive"})) == [("manifest-other-archive", 13)]


def test_a_file_is_listed_once(chain):
    name = "records/00/x"
    assert told(chain({"names": [name]}, {"names": [name]})) == [("listed-twice", 14)]


def test_names_of_two_batches_that_exclude_each_other(chain):
    assert told(chain({"names": ["records/x"]}, {"names": ["records/X"]})) == [("hostile-path", 12)]


def test_the_root_that_a_manifest_paths(manifest):
    made = replace(manifest(), root_version=2, root_sha256="b" * 64)

    def codes(roots):
        return [(item.code, item.exit) for item in named_root_findings(made, "m", roots)]

    assert codes({1: "a" * 64, 2: "b" * 64}) == []
    assert codes({1: "a" * 64}) == [("root-chain-short", 14)]
    assert codes({2: "c" * 64}) == [("root-differs", 14)]
