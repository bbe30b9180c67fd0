from pathlib import Path

import pytest

from archivist.store import layout

ID = "0582186ee6565d29ccefe4dccf63bcb7"


def test_a_records_files_lie_where_the_contract_says() -> None:
    assert layout.record_folder(ID) == f"records/05/{ID}"
    assert layout.source_path(ID, "txt") == f"records/05/{ID}/source.txt"
    assert layout.xml_path(ID, 1) == f"records/05/{ID}/r1/record.xml"
    assert layout.json_path(ID, 12) == f"records/05/{ID}/r12/record.json"
    assert layout.manifest_path(1) == "manifests/000001.dsse.json"
    assert layout.manifest_path(1234567) == "manifests/1234567.dsse.json"
    assert layout.schema_path("ab" * 32, "record.schema.json") == f"manifests/schemas/{'ab' * 32}.json"


@pytest.mark.parametrize(
    ("name", "is_text", "extension"),
    [
        ("statement.txt", True, "txt"),
        ("STATEMENT.TXT", True, "txt"),
        ("statement", True, "txt"),
        ("statement", False, "bin"),
        ("statement.doc-x", True, "txt"),
        ("statement.بيان", True, "txt"),
        ("archive.tar.gz", False, "gz"),
        ("statement.abcdefghi", True, "txt"),
    ],
)
def test_the_extension_is_the_lower_case_suffix_or_txt_or_bin(name: str, is_text: bool, extension: str) -> None:  # noqa: FBT001
    assert layout.source_extension(name, is_text=is_text) == extension


def test_manifests_and_roots_are_listed_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    (tmp_path / "manifests/trust").mkdir(parents=True)
    for name in ("1000000.dsse.json", "000002.dsse.json", "000010.dsse.json", "notes.txt", "2.dsse.json"):
        (tmp_path / "manifests" / name).touch()
    for name in ("root.10.json", "root.9.json", "root.0.json", "root.01.json", "root.1.json.bak"):
        (tmp_path / "manifests/trust" / name).touch()
    assert [path[10:] for path in layout.manifest_paths(tmp_path)] == [
        "000002.dsse.json",
        "000010.dsse.json",
        "1000000.dsse.json",
    ]
    assert [path[16:] for path in layout.root_paths(tmp_path)] == ["root.9.json", "root.10.json"]


def test_the_nearest_archive_upward_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "archive/records/05"
    inner.mkdir(parents=True)
    assert layout.find_archive(inner) is None
    (tmp_path / "archive/archivist.toml").touch()
    assert layout.find_archive(inner) == tmp_path / "archive"
