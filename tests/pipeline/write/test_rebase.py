"""Two clones both signed. The one that was published first stands; the other's records are signed anew after it."""

import os
import shutil
from pathlib import Path

import pytest
from machine import at, here, open_in
from planted_index import index_bytes
from repositories import git
from walks import codes, ingest_into, sign_draft, verify_all

from archivist.base.digest import sha256_hex
from archivist.base.places import CHECKPOINT
from archivist.model.errors import ArchivistError, MissingKeyError
from archivist.model.findings import Report
from archivist.model.manifest import Withheld
from archivist.model.record import record_id
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.batch import batching
from archivist.pipeline.batch.recover import recover_archive
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.change.check import CheckRequest, check
from archivist.pipeline.find.find import FindRequest, list_records, search
from archivist.pipeline.find.selection import Selection
from archivist.pipeline.opened.archive import pin_of
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.trust import draft as trust
from archivist.pipeline.write import rebase as module
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.rebase import rebase
from archivist.pipeline.write.withdraw import withdraw
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.store.index import INDEX

LATER = "2025-11-24T18:00:00Z"


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "batch")


def statement(folder: Path, number: int, suffix: str = "txt") -> Path:
    path = folder.parent / f"statement-{number}.{suffix}"
    path.write_text(f"Statement by the Ministry of Roads\n{number} May 2024\nRoad {number} is open to traffic again.\n")
    return path


@pytest.fixture(scope="session")
def _cloned(_made: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("cloned")
    press, mine = place / "press", place / "mine"
    shutil.copytree(_made[0], press)
    shutil.copytree(_made[1], place / "keys")
    git(press, "init", "--quiet", "--initial-branch", "main")
    commit(press)
    git(place, "clone", "--quiet", "press", "mine")
    git(mine, "remote", "set-url", "origin", "../press")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(place / "keys"))
        ingest_into(press, statement(press, 3))
        commit(press)
        ingest_into(mine, statement(mine, 4))
        ingest_into(mine, statement(mine, 5))
    git(mine, "fetch", "--quiet")
    return place


@pytest.fixture
def clones(_cloned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Return a published clone with a batch of its own, and one that knows it and has signed two others."""
    shutil.copytree(_cloned, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    return tmp_path / "press", tmp_path / "mine"


def rebased(folder: Path, onto: str = "origin/main") -> Report:
    return rebase(open_in(folder, LATER), onto)


def content(folder: Path) -> dict[str, bytes]:
    """Return what a person sees of an archive: path → bytes, without git's and the writer's own folders."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not {".git", ".archivist"} & set(path.relative_to(folder).parts)
    }


def test_the_published_history_stands_and_ours_follows_it(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    report = rebased(mine)
    assert (report.exit, report.findings) == (0, ())
    made = report.to_dict()["rebase"]
    assert made["dropped"] == ["manifests/000003.dsse.json", "manifests/000004.dsse.json"]
    assert (made["manifests"], made["manifest"], len(made["records"])) == (3, "manifests/000004.dsse.json", 2)
    assert verify_all(mine).result.counts.authentic == 5
    told = check(open_in(mine), CheckRequest("origin/main"))
    assert (told.exit, told.result.counts.manifests, told.result.counts.records) == (0, 1, 2)
    published = {path: data for path, data in content(theirs).items() if "/log/" not in path}
    assert published.items() <= content(mine).items()
    assert codes(rebased(mine)) == set()


def test_it_is_published_without_a_merge(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    rebased(mine)
    git(mine, "reset", "--quiet", "origin/main")
    git(mine, "add", "records", "manifests")
    git(mine, "commit", "--quiet", "--message", "rebased")
    assert git(mine, "status", "--porcelain") == ""
    git(theirs, "switch", "--quiet", "--detach")
    git(mine, "push", "--quiet", "origin", "HEAD:main")
    git(theirs, "switch", "--quiet", "main")
    assert verify_all(theirs).result.counts.authentic == 5


def test_a_second_time_there_is_nothing_to_do(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    rebased(mine)
    before = content(mine)
    report = rebased(mine)
    assert (report.exit, [item.code for item in report.findings]) == (0, ["nothing-to-rebase"])
    assert content(mine) == before


@pytest.mark.parametrize("onto", ["HEAD", "origin/main"])
def test_a_clone_that_is_only_ahead_or_only_behind_is_left_alone(onto: str, clones: tuple[Path, Path]) -> None:
    _, mine = clones
    if onto == "origin/main":
        git(mine, "reset", "--quiet", "--hard")
        git(mine, "clean", "-fdxq")
    before = content(mine)
    assert [item.code for item in rebased(mine, onto).findings] == ["nothing-to-rebase"]
    assert content(mine) == before


def test_a_record_that_both_have_archived_is_the_published_one(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    ingest_into(theirs, statement(theirs, 5), by="The other collector")
    commit(theirs)
    git(mine, "fetch", "--quiet")
    report = rebased(mine)
    assert report.exit == 0
    assert {item.code for item in report.findings} == {"rebase-replaced"}
    assert len(report.to_dict()["rebase"]["records"]) == 1
    assert verify_all(mine).result.counts.authentic == 5


def test_the_same_bytes_under_two_suffixes_are_one_source(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    ingest_into(theirs, statement(theirs, 5, "text"))
    commit(theirs)
    git(mine, "fetch", "--quiet")
    assert rebased(mine).exit == 0
    assert verify_all(mine).result.counts.authentic == 5


def test_unsigned_records_of_this_clone_stay_unsigned(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    ingest_into(mine, statement(mine, 6), sign=False)
    assert rebased(mine).exit == 0
    assert codes(verify_all(mine)) == {"unsigned-record"}


def test_when_both_have_archived_the_same_nothing_is_left_to_sign(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    ingest_into(theirs, statement(theirs, 4), statement(theirs, 5))
    commit(theirs)
    git(mine, "fetch", "--quiet")
    assert rebased(mine).to_dict()["rebase"]["manifest"] is None
    assert verify_all(mine).result.counts.authentic == 5


def refused(mine: Path, onto: str = "origin/main") -> Report:
    before = content(mine)
    report = rebased(mine, onto)
    assert content(mine) == before
    assert report.to_dict()["rebase"] is None
    return report


def test_a_stamped_checkpoint_is_never_dropped(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    size = (mine / CHECKPOINT).read_text().splitlines()[1]
    (mine / "manifests/log/time").mkdir(exist_ok=True)
    shutil.copy(mine / CHECKPOINT, mine / f"manifests/log/time/{size}.checkpoint")
    report = refused(mine)
    assert (report.exit, codes(report)) == (14, {"rebase-refused"})
    assert "was stamped" in report.findings[0].message


def test_a_cosigned_checkpoint_is_never_dropped(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    with (mine / CHECKPOINT).open("a", encoding="utf-8") as note:
        note.write("— witness.example " + "AAAA" * 26 + "\n")
    report = refused(mine)
    assert (report.exit, codes(report)) == (14, {"rebase-refused"})
    assert "cosignature" in report.findings[0].message


def test_a_trust_root_of_this_clone_is_not_dropped(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    (mine / "manifests/trust/root.2.json").write_bytes((mine / "manifests/trust/root.1.json").read_bytes())
    assert codes(refused(mine)) == {"rebase-refused"}


def test_a_checkpoint_that_is_already_the_revisions(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    shutil.rmtree(mine / "manifests/log")
    shutil.copytree(theirs / "manifests/log", mine / "manifests/log")
    assert codes(refused(mine)) == {"rebase-refused"}


def test_without_a_checkpoint_nothing_is_dropped(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    (mine / CHECKPOINT).unlink()
    assert codes(refused(mine)) == {"checkpoint-missing"}


def signed(folder: Path, *names: str) -> None:
    """Sign files as they are, in one batch."""
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f"{name} as {folder.name} wrote it\n")
    archive = open_in(folder)
    head = batching.read_head(archive, pin_of(archive))
    files = {name: (folder / name).read_bytes() for name in names}
    batching.sign_batch(
        archive, head, batching.signing_keys(head.root, archive.context.keys), {schemas_in_use()}, files, LATER
    )


def test_a_revision_that_builds_on_what_both_wrote_is_not_carried_over(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    folder = "records/05/0582186ee6565d29ccefe4dccf63bcb7"
    second, third = ([f"{folder}/r{number}/record.json", f"{folder}/r{number}/record.xml"] for number in (2, 3))
    signed(theirs, *second)
    commit(theirs)
    signed(mine, *second, *third)
    git(mine, "fetch", "--quiet")
    report = refused(mine)
    assert codes(report) == {"rebase-refused"}
    assert "r3/record.json builds on what both have written" in report.findings[0].message


def test_a_trust_root_that_was_published_meanwhile_signs_the_new_batch(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    archive, store = open_in(theirs), here().keys
    trust.rotate(at(archive, "2025-11-24T16:05:00Z"), "manifest", None)
    sign_draft(archive, store)
    ingest_into(theirs, statement(theirs, 6))
    commit(theirs)
    git(mine, "fetch", "--quiet")
    assert rebased(mine).exit == 0
    assert (mine / "manifests/trust/root.2.json").exists()
    assert verify_all(mine).result.counts.authentic == 6


def test_a_stamp_on_the_common_history_is_kept_and_listed(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    note = git(mine, "show", f"HEAD:{CHECKPOINT}")
    stamped = f"manifests/log/time/{note.splitlines()[1]}.checkpoint"
    (mine / stamped).parent.mkdir()
    (mine / stamped).write_text(note)
    assert rebased(mine).exit == 0
    assert "unlisted" not in codes(verify_all(mine))
    assert (mine / stamped).read_text() == note
    assert not (theirs / stamped).exists()


def test_an_altered_record_is_not_signed_anew(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    newest = max((mine / "records").rglob("record.json"), key=lambda path: path.stat().st_mtime_ns)
    newest.write_bytes(newest.read_bytes() + b" ")
    report = refused(mine)
    assert (report.exit, codes(report)) == (10, {"altered"})


def test_an_altered_manifest_of_this_clone_is_told(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    (mine / "manifests/000004.dsse.json").write_bytes(b"{}")
    assert refused(mine).exit == 12


def test_another_archive_is_no_revision_to_rebase_onto(
    clones: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, mine = clones
    with monkeypatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(tmp_path / "other-keys"))
        ingest_into(tmp_path / "other", statement(mine, 7))
    git(tmp_path / "other", "init", "--quiet", "--initial-branch", "main")
    commit(tmp_path / "other")
    git(mine, "fetch", "--quiet", str(tmp_path / "other"), "main")
    assert refused(mine, "FETCH_HEAD").exit == 13


def test_a_revision_whose_files_are_not_as_signed(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    newest = max((theirs / "records").rglob("source.txt"), key=lambda path: path.stat().st_mtime_ns)
    newest.write_text("Something else\n")
    commit(theirs)
    git(mine, "fetch", "--quiet")
    report = refused(mine)
    assert (report.exit, codes(report)) == (10, {"altered"})
    assert report.findings[0].path.startswith("origin/main:records/")


def test_without_the_key_nothing_is_written(
    clones: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, mine = clones
    before = content(mine)
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "nothing"))
    with pytest.raises(MissingKeyError):
        rebased(mine)
    assert content(mine) == before


def test_nothing_is_written_through_a_link(clones: tuple[Path, Path], tmp_path: Path) -> None:
    theirs, mine = clones
    before = content(mine)
    newest = max((theirs / "records").rglob("source.txt"), key=lambda path: path.stat().st_mtime_ns)
    folder = mine / newest.relative_to(theirs).parent
    folder.parent.mkdir(exist_ok=True)
    (tmp_path / "outside").mkdir()
    folder.symlink_to(tmp_path / "outside")
    with pytest.raises(ArchivistError, match="is a link"):
        rebased(mine)
    assert content(mine) == before
    assert not list((tmp_path / "outside").iterdir())


def test_killed_between_its_two_writes_sign_finishes_it(
    clones: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, mine = clones
    with monkeypatch.context() as patch:
        patch.setattr(module, "sign_batch", lambda *_, **__: pytest.fail("killed"))
        with pytest.raises(pytest.fail.Exception):
            rebased(mine)
    assert codes(verify_all(mine)) == {"unsigned-record"}
    assert sign_records(open_in(mine, LATER)).exit == 0
    assert verify_all(mine).result.counts.authentic == 5


@pytest.mark.parametrize("gone", [True, False])
def test_a_revision_whose_log_does_not_hold_its_batches(gone: bool, clones: tuple[Path, Path]) -> None:  # noqa: FBT001
    theirs, mine = clones
    (tile,) = (theirs / "manifests/log/tile/0/000.p").iterdir()
    data = tile.read_bytes()
    tile.unlink()
    if not gone:
        tile.write_bytes(data[:-32] + bytes(32))
    git(theirs, "add", "--all")
    git(theirs, "commit", "--quiet", "--message", "tile")
    git(mine, "fetch", "--quiet")
    report = refused(mine)
    assert (report.exit, report.findings[0].code) == (14, "tile-missing" if gone else "tile-altered")
    assert report.findings[0].path == f"origin/main:{tile.relative_to(theirs)}"


def test_logs_that_do_not_begin_alike(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    (tile,) = (mine / "manifests/log/tile/0/000.p").iterdir()
    tile.write_bytes(bytes(32) + tile.read_bytes()[32:])
    assert codes(refused(mine)) == {"not-an-extension"}
    tile.unlink()
    assert codes(refused(mine)) == {"tile-missing"}


FIRST = "0582186ee6565d29ccefe4dccf63bcb7"
SOURCE = f"records/05/{FIRST}/source.txt"


def withhold_in(folder: Path, wanted: str = FIRST) -> None:
    asked = Withholding("The archive", "somebody would be in danger")
    assert withhold(open_in(folder, LATER), wanted, asked).exit == 0


def amend_in(folder: Path, place: str) -> None:
    amendment = Amendment(StatedFields({"place": place}), "A. Keeper", "told so")
    assert amend(open_in(folder, LATER), FIRST, amendment).exit == 0


def test_what_this_clone_withheld_stays_withheld(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    withhold_in(mine)
    report = rebased(mine)
    assert (report.exit, len(report.to_dict()["rebase"]["withheld"])) == (0, 3)
    assert not (mine / SOURCE).exists()
    verified = verify_all(mine)
    assert (verified.exit, verified.result.counts.withheld, verified.result.counts.authentic) == (0, 1, 4)
    assert check(open_in(mine), CheckRequest("origin/main")).exit == 0


def test_a_withholding_alone_is_signed_anew(clones: tuple[Path, Path], tmp_path: Path) -> None:
    theirs, _ = clones
    git(tmp_path, "clone", "--quiet", str(theirs), "other")
    withhold_in(tmp_path / "other")
    ingest_into(theirs, statement(theirs, 6))
    commit(theirs)
    git(tmp_path / "other", "fetch", "--quiet")
    report = rebased(tmp_path / "other")
    assert (report.exit, report.to_dict()["rebase"]["records"]) == (0, [])
    assert report.to_dict()["rebase"]["manifest"] == "manifests/000005.dsse.json"
    assert verify_all(tmp_path / "other").exit == 0


def test_killed_before_it_is_withheld_again_no_byte_of_it_is_back_and_verify_says_so(
    clones: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, mine = clones
    withhold_in(mine)
    with monkeypatch.context() as patch:
        patch.setattr(module, "sign_batch", lambda *_, **__: pytest.fail("killed"))
        with pytest.raises(pytest.fail.Exception):
            rebased(mine)
    assert not (mine / f"records/05/{FIRST}").exists()
    assert codes(verify_all(mine)) == {"unsigned-record", "missing"}
    git(mine, "checkout", "origin/main", "--", f"records/05/{FIRST}")
    sign_records(open_in(mine, LATER))
    withhold_in(mine)
    assert verify_all(mine).exit == 0


def test_what_they_withheld_goes_here_too_with_our_revision_of_it(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    amend_in(mine, "Washington")
    withhold_in(theirs)
    commit(theirs)
    git(mine, "fetch", "--quiet")
    report = rebased(mine)
    assert report.exit == 0
    gone = {item.path for item in report.findings if item.code == "rebase-withheld"}
    assert gone == {SOURCE, *(f"records/05/{FIRST}/r{n}/record.{kind}" for n in (1, 2) for kind in ("json", "xml"))}
    assert not (mine / "records/05").exists()
    verified = verify_all(mine)
    assert (verified.exit, verified.result.counts.authentic) == (0, 4)


def test_both_withheld_it(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    withhold_in(mine)
    withhold_in(theirs)
    commit(theirs)
    git(mine, "fetch", "--quiet")
    assert rebased(mine).to_dict()["rebase"]["withheld"] == []
    assert verify_all(mine).exit == 0


def test_what_only_this_clone_has_listed_and_withheld_cannot_be_carried_over(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    ours = next(path for path in git(mine, "ls-files", "--others", "records").split() if path.endswith("source.txt"))
    withhold_in(mine, ours.split("/")[2])
    assert "only this clone has listed it" in refused(mine).findings[0].message


R2 = [f"records/05/{FIRST}/r2/record.{kind}" for kind in ("json", "xml")]


def published(theirs: Path, mine: Path) -> None:
    commit(theirs)
    git(mine, "fetch", "--quiet")


def test_a_revision_that_they_made_of_what_we_withheld_goes_with_it_under_our_reason(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    withhold_in(mine)
    amend_in(theirs, "Washington")
    published(theirs, mine)
    report = rebased(mine)
    assert report.exit == 0
    assert set(R2) < set(report.to_dict()["rebase"]["withheld"])
    assert not (mine / "records/05").exists()
    verified = verify_all(mine)
    assert (verified.exit, verified.result.counts.withheld) == (0, 1)
    assert {item.params["why"] for item in verified.findings if item.path in R2} == {"somebody would be in danger"}
    found = list_records(open_in(mine), FindRequest(Selection()), [FIRST]).to_dict()["found"]
    assert [(item["state"], item["revision"]) for item in found] == [("withheld", 2)]
    assert check(open_in(mine), CheckRequest("origin/main")).exit == 0


def test_a_withdrawal_that_they_made_of_it_goes_with_it(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    withhold_in(mine)
    assert withdraw(open_in(theirs, LATER), FIRST, "The archive", "false").exit == 0
    published(theirs, mine)
    assert rebased(mine).exit == 0
    assert not (mine / "records/05").exists()
    assert verify_all(mine).exit == 0


def test_where_the_source_alone_was_withheld_their_revision_stands(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    asked = Withholding("The archive", "somebody would be in danger", source_only=True)
    assert withhold(open_in(mine, LATER), FIRST, asked).exit == 0
    amend_in(theirs, "Washington")
    published(theirs, mine)
    assert rebased(mine).to_dict()["rebase"]["withheld"] == [SOURCE]
    assert (verify_all(mine).exit, (mine / SOURCE).exists(), (mine / R2[0]).exists()) == (0, False, True)


def test_where_they_withheld_the_source_alone_our_revision_is_left_out(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    amend_in(mine, "Washington")
    asked = Withholding("The archive", "somebody would be in danger", source_only=True)
    assert withhold(open_in(theirs, LATER), FIRST, asked).exit == 0
    published(theirs, mine)
    assert rebased(mine).exit == 0
    assert (verify_all(mine).exit, (mine / SOURCE).exists(), (mine / R2[0]).exists()) == (0, False, False)


def test_the_words_of_what_they_withheld_leave_our_index(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    look = FindRequest(Selection())
    assert search(open_in(mine), look, ["برايس"]).result.totals.total == 1
    assert "برايس".encode() in index_bytes(mine)
    withhold_in(theirs)
    published(theirs, mine)
    assert rebased(mine).exit == 0
    assert not (mine / INDEX).exists()
    assert search(open_in(mine), look, ["برايس"]).result.totals.total == 0


def test_what_we_amended_and_then_withheld_is_left_out_with_its_rows(clones: tuple[Path, Path]) -> None:
    _, mine = clones
    amend_in(mine, "Washington")
    withhold_in(mine)
    report = rebased(mine)
    assert (report.exit, set(R2) & set(report.to_dict()["rebase"]["withheld"])) == (0, set())
    verified = verify_all(mine)
    assert (verified.exit, verified.result.counts.withheld, (mine / "records/05").exists()) == (0, 1, False)


def test_what_both_have_archived_and_we_withheld_is_withheld_as_they_list_it(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    ingest_into(mine, statement(mine, 6))
    (identity,) = {path.name for path in mine.glob("records/*/*")} - {
        *(path.name for path in theirs.glob("records/*/*")),
        *(record_id(sha256_hex(statement(mine, number).read_bytes())) for number in (4, 5)),
    }
    withhold_in(mine, identity)
    ingest_into(theirs, statement(theirs, 6, "text"), by="The other collector")
    published(theirs, mine)
    report = rebased(mine)
    assert (report.exit, len(report.to_dict()["rebase"]["withheld"])) == (0, 3)
    assert not list(mine.glob(f"records/*/{identity}"))
    assert verify_all(mine).exit == 0


def test_a_loose_revision_of_what_was_withheld_is_told_and_not_deleted(clones: tuple[Path, Path]) -> None:
    theirs, mine = clones
    loose = [mine / name for name in R2]
    loose[0].parent.mkdir()
    for place in loose:
        place.write_bytes((mine / f"records/05/{FIRST}/r1" / place.name).read_bytes())
    withhold_in(theirs)
    published(theirs, mine)
    before = content(mine)
    told = refused(mine).findings[0]
    assert (told.code, R2[0] in told.message) == ("rebase-refused", True)
    assert content(mine) == before


def test_what_they_withhold_in_advance_removes_nothing_here(clones: tuple[Path, Path]) -> None:
    """Whoever signs over there could else make this clone delete a record that only it has."""
    theirs, mine = clones
    (ours,) = [name for name in content(mine).keys() - content(theirs).keys() if name.endswith("source.txt")][:1]
    archive = open_in(theirs)
    head = batching.read_head(archive, pin_of(archive))
    entry = Withheld(ours, sha256_hex((mine / ours).read_bytes()), LATER, "The archive", "to lose it")
    keys = batching.signing_keys(head.root, archive.context.keys)
    batching.sign_batch(archive, head, keys, {schemas_in_use()}, {}, LATER, withheld=[entry])
    published(theirs, mine)
    before = content(mine)
    report = refused(mine)
    assert [(item.code, item.path) for item in report.findings] == [
        ("withheld-unknown", "origin/main:manifests/000004.dsse.json")
    ]
    assert content(mine) == before


@pytest.mark.parametrize("calls", [0, 1, 2])
def test_killed_after_its_commit_it_is_finished_as_the_log_says(calls: int, clones: tuple[Path, Path]) -> None:
    """Recovery judges every staged file by the other's signed log: manifests, tiles and records of theirs."""
    theirs, mine = clones
    child = os.fork()
    if child == 0:
        die_after_the_commit(calls)
        rebased(mine)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert "write-interrupted" in codes(verify_all(mine))
    done = recover_archive(open_in(mine)).to_dict()["recovered"]
    assert (done["state"], done["left"]) == ("finished", [])
    assert codes(verify_all(mine)) == {"unsigned-record"}, "the other's history, with ours to be signed"
    assert content(theirs).items() <= content(mine).items()
    assert sign_records(open_in(mine, LATER)).exit == 0
    assert verify_all(mine).result.counts.authentic == 5


def die_after_the_commit(calls: int) -> None:
    """Make this process end after so many more calls that rename or remove a file once the checkpoint is in place."""
    made: list[str] = []

    def wrap(name: str) -> None:
        real = getattr(os, name)

        def counted(path: str, *others: str, **options: int) -> None:
            if len(made) > calls:
                os._exit(9)
            real(path, *others, **options)
            if made or "checkpoint" in others:
                made.append(path)

        setattr(os, name, counted)

    wrap("rename")
    wrap("unlink")
