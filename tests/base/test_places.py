import pytest

from archivist.base import places

ID = "0582186ee6565d29ccefe4dccf63bcb7"


def test_a_records_files_lie_where_the_contract_says() -> None:
    assert places.record_folder(ID) == f"records/05/{ID}"
    assert places.source_path(ID, "txt") == f"records/05/{ID}/source.txt"
    assert places.xml_path(ID, 1) == f"records/05/{ID}/r1/record.xml"
    assert places.json_path(ID, 12) == f"records/05/{ID}/r12/record.json"
    assert places.manifest_path(1) == "manifests/000001.dsse.json"
    assert places.manifest_path(1234567) == "manifests/1234567.dsse.json"
    assert places.schema_path("ab" * 32, "record.schema.json") == f"manifests/schemas/{'ab' * 32}.json"


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
    assert places.source_extension(name, is_text=is_text) == extension
