"""What another program does with archivist: the examples of the front door, run as they stand."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from bags import make_bag
from repositories import git

import archivist
from archivist import api

STATEMENT = "Statement by the Ministry of Water\n3 March 2024\nThe ministry has opened the new well in the valley.\n"


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> archivist.Archive:
    """Make an archive of one statement, as a program would that has none yet."""
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1732464000")
    (tmp_path / "well.txt").write_text(STATEMENT)
    place = archivist.open_or_new(tmp_path / "press")
    said = archivist.IngestRequest(by="The desk", origin="https://example.org/well")
    report = archivist.ingest(place, [tmp_path / "well.txt"], said, archivist.IngestManner(new=True))
    assert report.exit == 0
    return archivist.open_archive(tmp_path / "press")


def test_ingest_tells_what_became_of_each_source(press: archivist.Archive, tmp_path: Path) -> None:
    report = archivist.ingest(press, [tmp_path / "well.txt", "-"], standard_input=io.BytesIO(b"\xff\xfe\x00"))
    assert [item.state for item in report.result.records] == ["already", "refused"]
    assert report.result.manifest is None
    assert report.exit == 4


def test_what_cannot_be_said_is_refused(press: archivist.Archive, tmp_path: Path) -> None:
    for said in (
        {"stated": archivist.StatedFields({"title": "A well"})},
        {"origin": "somewhere"},
        {"captured": "today"},
        {"by": "a\tb"},
    ):
        with pytest.raises(archivist.UsageError):
            archivist.ingest(press, [tmp_path / "well.txt"], archivist.IngestRequest(**said))


def test_verify_says_what_is_wrong_and_where(press: archivist.Archive) -> None:
    report = archivist.verify(press, archivist.VerifyRequest(require=("pin",)))
    assert (report.exit, report.result.counts.authentic) == (0, 1)
    source = next((press.root / "records").glob("*/*/source.txt"))
    source.write_text(STATEMENT.replace("new", "old"))
    report = archivist.verify(press)
    found = next(item for item in report.findings if item.code == "altered")
    assert (report.verdict, found.path) == ("altered", source.relative_to(press.root).as_posix())


def test_a_record_is_found_and_read_with_the_words_that_prove_it(press: archivist.Archive) -> None:
    (record,) = archivist.find(press, words=["valley"]).result.found
    assert [item.id for item in archivist.find(press).result.found] == [record.id]
    read = archivist.read_record(press, record.id[:8]).result
    issuer = read.record.metadata.issuer
    assert issuer.value == "Ministry of Water"
    assert [proof.text for proof in issuer.evidence] == ["Ministry of Water"]
    assert STATEMENT[issuer.evidence[0].start : issuer.evidence[0].end] == "Ministry of Water"


def test_a_relation_is_stated_and_read_from_both_ends(press: archivist.Archive, tmp_path: Path) -> None:
    (tmp_path / "again.txt").write_text(STATEMENT.replace("new well", "old well"))
    added = archivist.ingest(press, [tmp_path / "again.txt"]).result.records[0].id
    first = next(item.id for item in archivist.find(press).result.found if item.id != added)
    said = archivist.RelateRequest("corrects", first, "The desk", "it says so")
    report = archivist.relate(press, added[:8], said)
    assert (report.exit, report.result.relation.to) == (0, first)
    read = archivist.read_record(press, first, find_related=True).result
    assert [(item.direction, item.type, item.other) for item in read.related.relations] == [("from", "corrects", added)]
    assert archivist.read_record(press, first).result.related is None
    with pytest.raises(archivist.UsageError):
        archivist.relate(press, added, said)


def test_export_gives_the_document(press: archivist.Archive) -> None:
    report = archivist.export(press, "premis")
    assert (report.exit, len(report.result.records)) == (0, 1)
    assert "premis" in report.result.text


def test_a_bag_is_imported_as_its_files_would_be(press: archivist.Archive, tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag", {"well.txt": STATEMENT.encode(), "road.txt": b"Statement: the road is open.\n"})
    report = archivist.import_bag(press, bag, archivist.IngestRequest(by="The desk"))
    assert (report.exit, sorted(item.state for item in report.result.records)) == (0, ["already", "archived"])


def test_a_record_is_given_out_as_a_page_a_zip_and_a_site(press: archivist.Archive, tmp_path: Path) -> None:
    (record,) = archivist.find(press).result.found
    made = archivist.certificate(press, record.id[:8], archivist.CertificateRequest("ar"))
    assert (made.exit, made.result.page[:15]) == (0, "<!DOCTYPE html>")
    zipped = archivist.hand_over(press, [record.id], tmp_path / "well.zip")
    assert (zipped.exit, (tmp_path / "well.zip").stat().st_size) == (0, zipped.result.bytes)
    with pytest.raises(archivist.UsageError):
        archivist.hand_over(press, [record.id], tmp_path / "well.zip")
    site = archivist.build_site(press, tmp_path / "site", archivist.SiteRequest())
    assert (site.exit, site.result.records, (tmp_path / "site/index.html").is_file()) == (0, 1, True)


def test_check_compares_with_a_revision(press: archivist.Archive) -> None:
    git(press.root, "init", "--quiet", "--initial-branch", "main")
    git(press.root, "add", "--all")
    git(press.root, "commit", "--quiet", "--message", "one")
    assert archivist.check(press, archivist.CheckRequest("main")).exit == 0


def test_a_program_brings_keys_and_pin_of_its_own(press: archivist.Archive, tmp_path: Path) -> None:
    stranger = archivist.Context(archivist.KeyStore(tmp_path / "none"), tmp_path, pin="SHA256:" + "A" * 43)
    report = archivist.verify(archivist.open_archive(press.root, stranger))
    assert "pin-differs" in {item.code for item in report.findings}
    nobody = archivist.Context(archivist.KeyStore(tmp_path / "none"), tmp_path)
    with pytest.raises(archivist.MissingKeyError):
        archivist.ingest(archivist.open_archive(press.root, nobody), [tmp_path / "well.txt"])


def test_there_is_no_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    with pytest.raises(archivist.NothingError):
        archivist.open_archive(tmp_path)
    assert isinstance(archivist.open_or_new(tmp_path), archivist.NewPlace)


def test_the_front_door_is_the_list_and_nothing_more() -> None:
    assert set(archivist.__all__) == {*api.__all__, "__version__"}
    for name in api.__all__:
        assert getattr(archivist, name) is getattr(api, name)
    for module in (archivist, api):
        with pytest.raises(AttributeError, match="no attribute 'secret'"):
            module.secret  # noqa: B018  # asking is what is tested


def test_the_example_in_its_docstring_runs(press: archivist.Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [line[4:] for line in api.__doc__.splitlines() if line.startswith("    ")]
    monkeypatch.chdir(press.root.parent)
    exec(compile("\n".join(lines), "the example", "exec"), {})  # noqa: S102


def test_the_import_alone_is_quick() -> None:
    """It imports none of the libraries: whoever asks only for the version does not wait for lxml."""
    script = "import archivist, sys; print(sorted({'lxml', 'cryptography', 'typer', 'jsonschema'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
