import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.places import manifest_path, place_of
from archivist.fixity.path_rules import clashes, hostile_paths

FOLDER = "records/00/" + "00" + "a" * 30

GOOD = [
    f"{FOLDER}/source.txt",
    f"{FOLDER}/r1/record.xml",
    f"{FOLDER}/r12/record.json",
    "manifests/trust/root.1.json",
    "manifests/trust/root.12.json",
    f"manifests/schemas/{'a' * 64}.rng",
    "manifests/log/time/12.checkpoint",
    "manifests/log/time/12.freetsa.tsr",
]

HOSTILE = {
    "empty": "",
    "parent": "records/../x",
    "parent at the end": "records/..",
    "absolute": "/records/x",
    "absolute elsewhere": "/etc/passwd",
    "double slash": "records//x",
    "dot": "records/./x",
    "trailing slash": "records/x/",
    "backslash": "records\\x",
    "backslash parent": "records/..\\..\\x",
    "drive": "C:/records/x",
    "stream": "records/x:y",
    "NUL": "records/x\0y",
    "newline": "records/x\ny",
    "carriage return": "records/x\ry",
    "DEL": "records/x\x7fy",
    "right-to-left override": "records/x\u202etxt.exe",
    "zero width space": "records/x\u200by",
    "byte order mark": "records/\ufeffx",
    "decomposed": "records/e\u0301",
    "composed": "records/\u00e9",
    "Arabic": "records/بيان.txt",
    "line separator": "records/x\u2028y",
    "private use": "records/\ue000",
    "unassigned": "records/\u0378",
    "full-width": "records/\uff58",
    "superscript device": "records/com\u00b9",
    "Cyrillic look-alike": "records/\u0430",
    "space": "records/x y",
    "trailing space": "records/x ",
    "trailing dot": "records/x.",
    "leading dash": "records/-rf",
    "leading tilde": "records/~root",
    "git": "records/.git/config",
    "hidden": "records/.x",
    "star": "records/*",
    "question mark": "records/?",
    "dollar": "records/$HOME",
    "quote": "records/'x'",
    "semicolon": "records/x;y",
    "percent": "records/%2e%2e",
    "device": "records/con",
    "device with suffix": "records/AUX.txt",
    "device as folder": "records/nul/x",
    "numbered device": "records/lpt1.json",
    "256 byte name": "records/" + "x" * 256,
    "1 kB path": "records/" + "/".join(["x" * 100] * 10),
    "another top": "archivist.toml",
    "another folder": "docs/x",
    "top alone": "records",
    "top look-alike": "records2/x",
    "a manifest": "manifests/000001.dsse.json",
    "the checkpoint": "manifests/log/checkpoint",
    "a tile": "manifests/log/tile/0/000",
    "an aid": "manifests/VERIFY.sh",
    "anything else of the signed side": "manifests/x",
    "root 0": "manifests/trust/root.0.json",
    "root 01": "manifests/trust/root.01.json",
}


@every_case("name", GOOD)
def test_good_names(name):
    assert hostile_paths([name], "m") == ()


def test_good_names_together():
    assert hostile_paths(GOOD, "m") == ()


@every_case("name", HOSTILE.values(), ids=HOSTILE)
def test_hostile_names(name):
    findings = hostile_paths([name], "manifests/000001.dsse.json")
    assert [item.code for item in findings] == ["hostile-path"]
    assert findings[0].path == "manifests/000001.dsse.json"
    assert findings[0].exit == 12


CLASHES = {
    "twice": ["records/x", "records/x"],
    "letter case": ["records/x", "records/X"],
    "letter case of a folder": ["records/x/a", "records/X/a"],
    "file and folder": ["records/x", "records/x/y"],
    "file and folder of folders": ["records/x/y/z", "records/x"],
    "file and folder in other letter case": ["records/X", "records/x/y"],
    "file and folder around a sibling": ["records/x", "records/x-1", "records/x/y"],
}


@every_case("names", CLASHES.values(), ids=CLASHES)
def test_names_that_exclude_each_other(names):
    assert len(list(clashes(names))) == 1


@given(st.lists(st.text(max_size=40) | st.sampled_from(GOOD), max_size=6))
def test_no_text_leaks_an_exception_and_what_passes_is_plain(names):
    findings = hostile_paths(names, "m")
    for item in findings:
        item.message.encode()
    if not findings:
        assert all(name.isascii() and name.split("/")[0] in {"records", "manifests"} for name in names)


def test_a_lone_surrogate_can_be_told():
    assert hostile_paths(["records/\udcff"], "m")[0].found == "records/\\udcff"


@pytest.mark.parametrize("seq", [1, 42, 999_999, 1_000_000])
def test_a_manifest_has_one_name(seq):
    assert place_of(manifest_path(seq)).number == seq


@every_case("name", ["1", "00001", "0000001", "000000", "000001 ", "-00001", "٠٠٠٠٠١"])
def test_other_spellings_of_a_number_are_no_manifest(name):
    assert place_of(f"manifests/{name}.dsse.json") is None
