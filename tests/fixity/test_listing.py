import os
from contextlib import contextmanager
from hashlib import sha256

import pytest
from every_case import every_case

from archivist.fixity.listing import MayWait, incomplete_records, look_for_stray


def schema(content, suffix="rng"):
    return f"manifests/schemas/{sha256(content).hexdigest()}.{suffix}"


KNOWN = [schema(b"new"), f"manifests/schemas/{'a' * 64}.rng"]


def look(shelf, *, ignored=(), **waiting):
    return look_for_stray(shelf.root, shelf.names, MayWait(**{"log_size": 10, "schemas": KNOWN} | waiting), ignored)


def told(shelf, **options):
    return [(item.code, item.path) for item in look(shelf, **options).findings]


@pytest.fixture
def full(shelf):
    """An archive with one of everything."""
    shelf.record(0, 1, 2)
    shelf.record(2)
    shelf.put("manifests/trust/root.1.json")
    shelf.put(schema(b"x"))
    for name in (
        "000001.dsse.json",
        "log/checkpoint",
        "log/tile/0/000",
        "log/tile/0/x001/067.p/8",
        "VERIFY.sh",
        "HOWTO-VERIFY.md",
    ):
        shelf.put(f"manifests/{name}", listed=False)
    return shelf


def test_a_whole_archive_has_nothing_unlisted(full):
    listing = look(full)
    assert (listing.findings, listing.unsigned, listing.newer) == ((), {}, ())


def test_an_empty_archive(shelf):
    assert told(shelf) == []


def test_empty_folders_are_harmless(full):
    (full.root / "records/aa/bb").mkdir(parents=True)
    assert told(full) == []


FOREIGN = [
    "records/notes.txt",
    "records/00/notes.txt",
    "records/00/.hidden",
    "records/zz/" + "z" * 32 + "/source.txt",
    "records/ff/" + "00" + "a" * 30 + "/source.txt",
    "manifests/notes.txt",
    "manifests/1.dsse.json",
    "manifests/000001.dsse.json.bak",
    "manifests/trust/root.json",
    "manifests/trust/root.0.json",
    "manifests/log/entries",
    "manifests/log/time/x.tsr",
    "manifests/schemas/archivist.rng",
]


@pytest.mark.parametrize("name", FOREIGN)
def test_foreign_files(full, name):
    full.put(name, listed=False)
    assert told(full) == [("unlisted", name)]
    assert look(full).findings[0].exit == 11


def test_files_outside_the_two_folders_are_nobodys_business(full):
    full.put("README.md", listed=False)
    full.put(".archivist/journal", listed=False)
    assert told(full) == []


def test_a_second_source_and_a_third_file_in_a_revision(full):
    folder = full.record(0)
    for name in ("source.html", "r1/record.pdf", "r1/.record.xml.swp", "r02/record.xml"):
        full.put(f"{folder}/{name}", listed=False)
    assert {code for code, _ in told(full)} == {"unlisted"}
    assert len(told(full)) == 4


def test_a_complete_record_is_unsigned(full):
    folder = full.record(1, listed=False)
    listing = look(full)
    assert told(full) == [("unsigned-record", folder)]
    assert listing.findings[0].exit == 11
    assert listing.unsigned == {folder: (f"{folder}/r1/record.json", f"{folder}/r1/record.xml", f"{folder}/source.txt")}


def test_a_complete_record_of_several_revisions_is_told_once(full):
    folder = full.record(1, 1, 2, 3, listed=False)
    assert told(full) == [("unsigned-record", folder)]
    assert len(look(full).unsigned[folder]) == 7


def test_a_complete_revision_of_a_listed_record_is_unsigned(full):
    folder = full.record(0, 3, 4, listed=False, source=False)
    assert told(full) == [("unsigned-record", f"{folder}/r3"), ("unsigned-record", f"{folder}/r4")]
    assert look(full).unsigned[f"{folder}/r3"] == (f"{folder}/r3/record.json", f"{folder}/r3/record.xml")


def test_a_revision_of_a_record_whose_source_was_withheld(full):
    folder = full.record(0, 3, listed=False, source=False)
    (full.root / folder / "source.txt").unlink()
    assert told(full) == [("unsigned-record", f"{folder}/r3")]


def test_a_revision_after_a_gap_is_no_revision(full):
    folder = full.record(0, 4, listed=False, source=False)
    assert told(full) == [("unlisted", f"{folder}/r4/record.json"), ("unlisted", f"{folder}/r4/record.xml")]


INCOMPLETE = ["source.txt", "r1/record.xml", "r1/record.json"]


@pytest.mark.parametrize("gone", INCOMPLETE)
def test_an_incomplete_record_is_unlisted_file_by_file(full, gone):
    folder = full.record(1, listed=False)
    (full.root / folder / gone).unlink()
    assert told(full) == sorted(("unlisted", f"{folder}/{name}") for name in INCOMPLETE if name != gone)


def test_a_record_with_two_sources_is_no_record(full):
    folder = full.record(1, listed=False)
    full.put(f"{folder}/source.html", listed=False)
    assert {code for code, _ in told(full)} == {"unlisted"}


def test_a_foreign_file_does_not_hide_an_unsigned_record(full):
    folder = full.record(1, listed=False)
    full.put(f"{folder}/notes", listed=False)
    assert told(full) == [("unsigned-record", folder), ("unlisted", f"{folder}/notes")]


def test_what_the_next_batch_will_list(full):
    names = [
        "manifests/log/time/10.checkpoint",
        "manifests/log/time/10.freetsa.tsr",
        "manifests/log/time/11.checkpoint",
        schema(b"new"),
        "manifests/trust/root.2.json",
    ]
    for name in names:
        full.put(name, b"new", listed=False)
    assert told(full) == []
    assert look(full).newer == tuple(names)


OLDER = ["manifests/log/time/9.checkpoint", "manifests/log/time/9.freetsa.tsr", f"manifests/schemas/{'a' * 64}.rng"]


@pytest.mark.parametrize("name", OLDER)
def test_what_cannot_be_newer_than_the_last_batch(full, name):
    full.put(name, listed=False)
    assert told(full) == [("unlisted", name)]


def test_a_schema_that_nobody_knows_does_not_wait_for_a_batch(full):
    name = schema(b"anything")
    full.put(name, b"anything", listed=False)
    assert told(full) == [("unlisted", name)]
    assert told(full, schemas=[name]) == []


def test_a_schema_under_another_suffix_does_not_wait(full):
    name = schema(b"new", "xml")
    full.put(name, b"new", listed=False)
    assert told(full) == [("unlisted", name)]


def test_a_header_waits_where_unsigned_records_name_it(full):
    name, asked = schema(b"header", "xml"), []
    full.put(name, b"header", listed=False)
    full.put(schema(b"new"), b"new", listed=False)
    record = full.record(1, listed=False)

    def named(files, records):
        asked.append((set(files), set(records)))
        return {name, "manifests/schemas/other.xml"}

    listing = look(full, named=named)
    assert [item.code for item in listing.findings] == ["unsigned-record"]
    assert listing.newer == tuple(sorted([name, schema(b"new")]))
    assert asked == [({name}, {f"{record}/{file}" for file in INCOMPLETE})]
    assert told(full, named=lambda _files, _records: ()) == [("unlisted", name), ("unsigned-record", record)]


def test_a_header_with_other_bytes_than_its_name_says_does_not_wait_whoever_names_it(full):
    name = schema(b"header", "xml")
    full.put(name, b"another", listed=False)
    assert told(full, named=lambda files, _records: [*files, name]) == [("unlisted", name)]


def test_what_nobody_names_is_not_read(full, monkeypatch):
    monkeypatch.setattr("archivist.fixity.listing.read_file", None)
    name = schema(b"header", "xml")
    full.put(name, b"header", listed=False)
    assert told(full) == [("unlisted", name)]


def test_nobody_is_asked_for_what_records_name_where_no_header_is_in_question(full):
    full.record(1, listed=False)
    full.put(schema(b"new"), b"new", listed=False)
    look(full, named=None)


def test_an_older_trust_root_that_no_manifest_lists(full):
    full.put("manifests/trust/root.3.json")
    full.put("manifests/trust/root.2.json", listed=False)
    assert told(full) == [("unlisted", "manifests/trust/root.2.json")]


def test_paths_of_a_write_in_progress_are_left_out(full):
    folder = full.record(1, listed=False)
    assert told(full, ignored={f"{folder}/{name}" for name in INCOMPLETE}) == []


def link(place):
    place.symlink_to("/etc")


@pytest.mark.parametrize(
    "name", ["records/link", "manifests/VERIFY.sh", "manifests/trust/root.2.json", "manifests/log/tile/1"]
)
@pytest.mark.parametrize("make", [link, os.mkfifo])
def test_links_and_pipes_are_unlisted_wherever_they_lie(full, name, make):
    (full.root / name).unlink(missing_ok=True)
    make(full.root / name)
    assert told(full) == [("unlisted", name)]


def test_a_top_folder_that_is_a_link_is_not_entered(full, tmp_path):
    (full.root / "records").rename(tmp_path / "elsewhere")
    (full.root / "records").symlink_to(tmp_path / "elsewhere")
    assert told(full) == [("unlisted", "records")]


def test_a_name_that_is_not_utf_8_can_be_told(full):
    os.close(os.open(os.fsencode(full.root) + b"/records/\xff", os.O_CREAT | os.O_WRONLY))
    assert told(full) == [("unlisted", "records/\\xff")]


def test_a_folder_that_cannot_be_read_is_told(full, monkeypatch):
    plain = os.scandir

    def refuse(folder):
        if str(folder).endswith("/records"):
            raise PermissionError(13, "Permission denied")
        return plain(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert told(full) == [("cannot-read", "records")]


class Entry:
    """One entry of a folder, whose kind cannot be told."""

    def __init__(self, entry, error):
        self.name, self._error = entry.name, error

    def is_dir(self, **_options):
        raise self._error

    is_file = stat = is_dir


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (FileNotFoundError(2, "No such file or directory"), []),
        (PermissionError(13, "Permission denied"), [("cannot-read", "records/1")]),
    ],
)
def test_an_entry_that_has_just_gone_does_not_hide_the_rest(full, monkeypatch, error, expected):
    for name in ("records/0", "records/1", "records/2"):
        full.put(name, listed=False)
    plain = os.scandir

    @contextmanager
    def scan(folder):
        with plain(folder) as entries:
            by_name = sorted(entries, key=lambda entry: entry.name)
            yield [Entry(entry, error) if entry.name == "1" else entry for entry in by_name]

    monkeypatch.setattr(os, "scandir", scan)
    assert told(full) == sorted([("unlisted", "records/0"), *expected, ("unlisted", "records/2")], key=lambda it: it[1])


FOLDER = "records/ab/ab000000000000000000000000000000"
WHOLE = [f"{FOLDER}/source.txt", f"{FOLDER}/r1/record.json", f"{FOLDER}/r1/record.xml"]


def incomplete(names):
    return [(item.code, item.exit, item.path) for item in incomplete_records(names)]


def test_a_whole_record_and_files_that_are_no_records() -> None:
    assert incomplete(WHOLE) == []
    assert (
        incomplete([*WHOLE, f"{FOLDER}/r2/record.json", f"{FOLDER}/r2/record.xml", "manifests/trust/root.1.json"]) == []
    )


@every_case(
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
    assert incomplete(names) == [("record-incomplete", 11, FOLDER)]


def test_of_a_run_of_revisions_that_are_not_listed_the_first_is_told() -> None:
    far = [f"{FOLDER}/r999999999/record.xml", *(f"{FOLDER}/r5/record.{kind}" for kind in ("json", "xml"))]
    expected = [item.expected for item in incomplete_records([*WHOLE, *far])]
    assert expected == ["both files of r2", "both files of r6", "both files of r999999999"]


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "desktop.ini"])
def test_litter_of_a_file_manager_is_named_and_stays_unlisted(full, name):
    full.put(f"records/{name}", listed=False)
    found = look(full).findings
    assert [(item.code, item.exit) for item in found] == [("litter", 0), ("unlisted", 11)]
    assert f"rm -- records/{name}" in found[0].hint


@pytest.mark.parametrize("name", [".ds_store", "Thumbs.db.txt", "._statement"])
def test_a_name_that_is_like_litter_is_not_called_so(full, name):
    full.put(f"records/{name}", listed=False)
    assert [item.code for item in look(full).findings] == ["unlisted"]


def test_a_folder_with_the_name_of_litter_is_not_called_so(full):
    full.put("records/.DS_Store/x", listed=False)
    assert [item.code for item in look(full).findings] == ["unlisted"]
