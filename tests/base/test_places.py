from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base import places

ID = "0582186ee6565d29ccefe4dccf63bcb7"


def test_a_records_files_lie_where_the_contract_says() -> None:
    assert places.record_folder(ID) == f"records/05/{ID}"
    assert places.source_path(ID, "txt") == f"records/05/{ID}/source.txt"
    assert places.xml_path(ID, 1) == f"records/05/{ID}/r1/record.xml"
    assert places.json_path(ID, 12) == f"records/05/{ID}/r12/record.json"
    assert places.manifest_path(1) == "manifests/000001.dsse.json"
    assert places.manifest_path(1234567) == "manifests/1234567.dsse.json"
    assert [places.aid_path(name) for name in places.AIDS] == ["manifests/HOWTO-VERIFY.md", "manifests/VERIFY.sh"]
    assert places.schema_path("ab" * 32, "record.schema.json") == f"manifests/schemas/{'ab' * 32}.json"


def test_what_lies_under_records() -> None:
    assert places.is_under_records(f"records/05/{ID}/odd")
    assert not any(map(places.is_under_records, ["records", "recordsx/a", "manifests/000001.dsse.json"]))


@every_case(
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


def test_tiles_lie_where_c2sp_tlog_tiles_says() -> None:
    assert places.tile_path(0, 0) == "manifests/log/tile/0/000"
    assert places.tile_path(0, 0, 5) == "manifests/log/tile/0/000.p/5"
    assert places.tile_path(1, 1234067) == "manifests/log/tile/1/x001/x234/067"
    assert places.tile_path(63, 999, 255) == "manifests/log/tile/63/999.p/255"


GOOD = {
    "manifests/000001.dsse.json": "manifest",
    "manifests/1234567.dsse.json": "manifest",
    "manifests/trust/root.1.json": "trust",
    "manifests/log/checkpoint": "checkpoint",
    "manifests/log/tile/0/000": "tile",
    "manifests/log/tile/0/000.p/1": "tile",
    "manifests/log/tile/63/x001/x234/067.p/255": "tile",
    "manifests/log/time/0.checkpoint": "stamped",
    "manifests/log/time/12.tsa.example.org.tsr": "token",
    "manifests/log/time/12.free-tsa_1.tsr": "token",
    f"manifests/schemas/{'ab' * 32}.rng": "schema",
    "manifests/VERIFY.sh": "aid",
}
BAD = (
    "",
    "manifests",
    "manifests/",
    "archivist.toml",
    ".git/config",
    ".archivist/journal",
    "/manifests/VERIFY.sh",
    "./manifests/VERIFY.sh",
    "manifests//VERIFY.sh",
    "manifests/VERIFY.sh\n",
    "Manifests/VERIFY.sh",
    "manifests/0000001.dsse.json",
    "manifests/000000.dsse.json",
    "manifests/١٢٣٤٥٦.dsse.json",
    "manifests/trust/root.0.json",
    "manifests/trust/root.01.json",
    "manifests/trust/root.2.json/..",
    "manifests/log/tile/../../../.git/config",
    "manifests/log/tile/..",
    "manifests/log/tile/0/..",
    "manifests/log/tile/0/000/../001",
    "manifests/log/tile/0/000.p",
    "manifests/log/tile/0/000.p/0",
    "manifests/log/tile/0/000.p/256",
    "manifests/log/tile/0/000.p/01",
    "manifests/log/tile/0/000.p/1/2",
    "manifests/log/tile/00/000",
    "manifests/log/tile/64/000",
    "manifests/log/tile/0/0",
    "manifests/log/tile/0/1000",
    "manifests/log/tile/0/x001",
    "manifests/log/tile/0/001/x067",
    "manifests/log/tile/0/x000/067",
    "manifests/log/tile/0//067",
    "manifests/log/tile/entries/000",
    "manifests/log/time/5..tsr",
    "manifests/log/time/5...tsr",
    "manifests/log/time/5.a..tsr",
    "manifests/log/time/5.a/../b.tsr",
    "manifests/log/time/05.checkpoint",
    "manifests/log/time/../checkpoint",
    f"manifests/schemas/{'AB' * 32}.rng",
    f"manifests/schemas/{'ab' * 32}.relaxng-xml",
    f"manifests/schemas/{'ab' * 32}.",
    f"records/05/{ID}",
    f"records/06/{ID}/source.txt",
    f"records/05/{ID}/source.TXT",
    f"records/05/{ID}/source.",
    f"records/05/{ID}/source.tar.gz",
    f"records/05/{ID}/source./../x",
    f"records/05/{ID}/r0/record.xml",
    f"records/05/{ID}/r01/record.xml",
    f"records/05/{ID}/r1/../r2/record.xml",
    f"records/05/{ID}/r1/record.txt",
    f"records/05/{ID}/r1/record.xml/",
    f"records/../05/{ID}/source.txt",
)


@every_case("path", GOOD)
def test_what_lies_under_manifests_is_known_by_its_path(path: str) -> None:
    place = places.place_of(path)
    assert place is not None
    assert place.kind == GOOD[path]
    assert places.belongs(path)


@every_case("path", BAD)
def test_any_other_path_belongs_to_no_archive(path: str) -> None:
    assert places.place_of(path) is None
    assert places.record_file(path) is None
    assert not places.belongs(path)


@given(st.text(alphabet="manifests/log/tile/time/records/0123456789abcdefx.p-_/", max_size=60) | st.text())
def test_no_path_of_an_archive_leads_out_of_it(path: str) -> None:
    hostile = f"manifests/log/tile/{path}"
    for name in (path, hostile, f"manifests/log/time/5.{path}.tsr", f"records/05/{ID}/{path}"):
        if places.belongs(name):
            assert name.isascii()
            assert ".." not in name
            assert all(part and not part.startswith(".") for part in name.split("/"))


def test_words_of_paths() -> None:
    assert places.record_id_of(f"records/05/{ID}/anything") == ID
    assert places.record_id_of(f"records/05/{ID}x") is None
    assert (places.revision_number("r12"), places.revision_number("r01"), places.revision_number("r")) == (
        12,
        None,
        None,
    )
    assert places.is_shelf("0f")
    assert not places.is_shelf("0F")
    assert places.is_record_id(ID)
    assert not places.is_record_id(ID[:-1])
    assert places.is_source_name("source.txt")
    assert not places.is_source_name("source.t.t")
    assert [places.is_token_name(name) for name in ("tsa.example.org", "a..b", ".a", "a.", "a/b", "")] == [
        True,
        *[False] * 5,
    ]


def test_a_record_names_the_header_that_it_shares_by_digest() -> None:
    sha256 = "ab" * 32
    assert places.shared_pattern(sha256) == f"../../../../manifests/schemas/{sha256}.xml#$1"
    assert places.shared_digest(places.shared_pattern(sha256)) == sha256
    wrong = (
        "",
        "#$1",
        sha256,
        places.shared_pattern(sha256.upper()),
        places.shared_pattern(sha256)[3:],
        f"{places.shared_pattern(sha256)}x",
    )
    assert [places.shared_digest(item) for item in wrong] == [None] * len(wrong)
    assert places.shared_digest(f"../../../../manifests/schemas/{sha256}.rng#$1") is None
