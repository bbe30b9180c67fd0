import pytest

from archivist.fixity.whole import incomplete_records

FOLDER = "records/ab/ab000000000000000000000000000000"
WHOLE = [f"{FOLDER}/source.txt", f"{FOLDER}/r1/record.json", f"{FOLDER}/r1/record.xml"]


def told(names):
    return [(item.code, item.exit, item.path) for item in incomplete_records(names)]


def test_a_whole_record_and_files_that_are_no_records() -> None:
    assert told(WHOLE) == []
    assert told([*WHOLE, f"{FOLDER}/r2/record.json", f"{FOLDER}/r2/record.xml", "manifests/trust/root.1.json"]) == []


@pytest.mark.parametrize(
    "names",
    [
        WHOLE[1:],
        [*WHOLE, f"{FOLDER}/source.bin"],
        WHOLE[:2],
        WHOLE[:1],
        [*WHOLE, f"{FOLDER}/r3/record.json", f"{FOLDER}/r3/record.xml"],
        [*WHOLE, f"{FOLDER}/r2/record.json"],
    ],
)
def test_a_part_of_a_record_is_told(names) -> None:
    assert told(names) == [("record-incomplete", 11, FOLDER)]
