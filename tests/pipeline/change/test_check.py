"""A change is checked against the revision that it is proposed for: what was published stays, what is new is whole."""

import json
import shutil
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

import pytest
from machine import at, here, open_in
from repositories import git
from walks import ENGLISH, codes, ingest_into, sign_draft, verify_all

from archivist.base.canonical import canonical_bytes, readable_bytes
from archivist.base.digest import sha256_hex
from archivist.base.limits import ROOT_VERSIONS
from archivist.base.places import CHECKPOINT, root_path
from archivist.model.errors import ArchivistError, BusyError, UsageError
from archivist.model.findings import Report
from archivist.model.manifest import Withheld
from archivist.pipeline.batch import batching
from archivist.pipeline.batch.sign import sign_records
from archivist.pipeline.change import changed_files
from archivist.pipeline.change.check import CheckRequest, check
from archivist.pipeline.opened.archive import pin_of
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.trust import draft as trust
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.reports._interface import View
from archivist.reports._text_verify import change_lines
from archivist.store.journal import Journal, write_journal
from archivist.store.lock import writing

RECORD = "records/05/0582186ee6565d29ccefe4dccf63bcb7"


def git_bytes(folder: Path, path: str) -> bytes:
    return subprocess.run(["git", "-C", str(folder), "show", f"HEAD:{path}"], check=True, capture_output=True).stdout


def commit(folder: Path, message: str = "batch") -> None:
    git(folder, "add", "--all", "--force", "--", ":(exclude,glob)**/.archivist/**")
    git(folder, "commit", "--quiet", "--message", message)


@pytest.fixture(scope="session")
def _committed(_made: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("committed") / "press"
    shutil.copytree(_made[0], folder)
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder)
    return folder


@pytest.fixture
def tracked(press: Path, _committed: Path) -> Path:
    """Return an archive of two batches, committed on the branch main."""
    shutil.copytree(_committed / ".git", press / ".git")
    git(press, "update-index", "--refresh")
    return press


def statement(folder: Path, number: int) -> Path:
    path = folder.parent / f"statement-{number}.txt"
    path.write_text(f"Statement by the Ministry of Roads\n{number} May 2024\nRoad {number} is open to traffic again.\n")
    return path


def checked(folder: Path, base: str = "main", **request: object) -> Report:
    return check(open_in(folder), CheckRequest(base, **request))


def states(report: Report) -> dict[str, str]:
    return {item.check: item.state for item in report.checks}


def test_a_new_batch_passes_and_only_it_is_counted(tracked: Path) -> None:
    ingest_into(tracked, statement(tracked, 3), statement(tracked, 4))
    report = checked(tracked)
    assert (report.exit, codes(report)) == (0, set())
    assert report.result.counts.to_dict() == {
        "manifests": 1,
        "records": 2,
        "files": 6,
        "authentic": 2,
        "unsigned": 0,
        "withheld": 0,
    }
    names = (
        "pin",
        "root",
        "signatures",
        "chain",
        "log",
        "fixity",
        "unlisted",
        "aids",
        "schemas",
        "rebuild",
        "evidence",
    )
    assert {name: states(report)[name] for name in names} == dict.fromkeys(names, "passed")
    commit(tracked)
    assert checked(tracked, "HEAD~1").result.counts.to_dict() == report.result.counts.to_dict()


def test_no_change_is_a_success_that_says_so(tracked: Path) -> None:
    (tracked / "README").write_text("About this archive\n")
    report = checked(tracked)
    assert report.exit == 0
    assert [item.code for item in report.findings] == ["no-change"]
    assert states(report)["log"] == "passed"


def test_an_archive_in_a_folder_of_the_repository(press: Path) -> None:
    top = press.parent
    (top / ".gitignore").write_text("keys/\n")
    git(top, "init", "--quiet", "--initial-branch", "main")
    commit(top)
    ingest_into(press, statement(press, 3))
    assert checked(press).exit == 0
    (press / RECORD / "source.txt").write_bytes(b"another\n")
    assert codes(checked(press)) == {"altered"}


def test_a_revision_without_archive_means_that_everything_is_new(press: Path) -> None:
    git(press, "init", "--quiet", "--initial-branch", "main")
    git(press, "commit", "--quiet", "--allow-empty", "--message", "start")
    report = checked(press)
    assert report.exit == 0
    assert report.findings[0].code == "base-empty"
    assert report.result.counts.records == 2


@pytest.fixture
def swapped(press: Path, tmp_path: Path) -> Path:
    """Return a repository whose archive arc, on main, was deleted and made a link to another archive beside it."""
    top = tmp_path / "top"
    shutil.copytree(press, top / "arc")
    git(top, "init", "--quiet", "--initial-branch", "main")
    commit(top)
    ingest_into(top / "other", statement(press, 3))
    shutil.rmtree(top / "arc")
    (top / "arc").symlink_to("other")
    return top


def test_an_archive_made_a_link_to_another_is_refused(swapped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(swapped)
    for place in (Path("arc"), swapped / "arc", Path("other/../arc")):
        with pytest.raises(UsageError, match="arc is a link"):
            checked(place, place=place)


def test_an_archive_that_is_gone_is_missed_whichever_is_checked(swapped: Path) -> None:
    report = checked(swapped / "other", place=swapped / "other")
    assert (codes(report), report.exit, report.result.counts.authentic) == ({"published-gone"}, 14, 0)
    assert report.findings[0].path == "arc/archivist.toml"
    git(swapped, "checkout", "--force", "main", "--", "arc")
    assert checked(swapped / "other").exit == 0  # a second archive may come beside the first


def test_a_link_outside_every_repository_is_the_users_own(tracked: Path, tmp_path: Path) -> None:
    (tmp_path / "way").symlink_to(tracked)
    assert checked(tmp_path / "way", place=tmp_path / "way").exit == 0


def test_a_whole_archive_without_pin_is_vouched_for_by_nothing(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(press, "init", "--quiet", "--initial-branch", "main")
    git(press, "commit", "--quiet", "--allow-empty", "--message", "start")
    new = checked(press)
    said = "\n".join(change_lines(new.result, new, View()))
    assert "its trust root is the pinned one" in said
    assert "only grew" not in said
    monkeypatch.setenv("ARCHIVIST_KEYS", str(press.parent / "nowhere"))
    report = checked(press)
    said = "\n".join(change_lines(report.result, report, View()))
    assert (report.exit, report.result.counts.authentic) == (0, 0)
    assert "nothing vouches for this archive" in said
    assert "only grew" not in said


def test_nothing_is_authentic_while_the_log_fails(tracked: Path) -> None:
    ingest_into(tracked, statement(tracked, 3))
    altered("manifests/log/tile/0/000.p/99")(tracked)
    report = checked(tracked)
    assert (codes(report), states(report)["log"]) == ({"tile-extra"}, "failed")
    assert (report.exit, report.result.counts.authentic) == (11, 0)


def test_the_first_batch_follows_the_trust_root_alone(press: Path) -> None:
    shutil.move(press / "records", press.parent / "away")
    shutil.move(press / "manifests", press.parent / "all")
    (press / "manifests/trust").mkdir(parents=True)
    shutil.copy(press.parent / "all/trust/root.1.json", press / "manifests/trust/root.1.json")
    git(press, "init", "--quiet", "--initial-branch", "main")
    commit(press)
    assert (checked(press).exit, states(checked(press))["log"]) == (0, "not_checked")
    shutil.rmtree(press / "manifests")
    shutil.move(press.parent / "all", press / "manifests")
    shutil.move(press.parent / "away", press / "records")
    report = checked(press)
    assert (report.exit, report.result.counts.authentic) == (0, 2)


def altered(path: str, data: bytes = b"x") -> Callable[[Path], None]:
    def change(press: Path) -> None:
        (press / path).parent.mkdir(parents=True, exist_ok=True)
        (press / path).unlink(missing_ok=True)
        (press / path).write_bytes(data)

    return change


def removed(path: str) -> Callable[[Path], None]:
    return lambda press: (press / path).unlink()


def linked(path: str, target: str) -> Callable[[Path], None]:
    def change(press: Path) -> None:
        (press / path).unlink(missing_ok=True)
        (press / path).symlink_to(target)

    return change


MANIFEST = "manifests/000002.dsse.json"
FORBIDDEN = {
    "a listed source altered": (altered(f"{RECORD}/source.txt"), 10, {"altered"}),
    "a listed record.xml removed": (removed(f"{RECORD}/r1/record.xml"), 11, {"missing"}),
    "a listed file made a link": (linked(f"{RECORD}/source.txt", "r1/record.xml"), 10, {"not-a-file"}),
    "a manifest altered": (altered(MANIFEST), 14, {"published-changed"}),
    "the newest manifest removed": (removed(MANIFEST), 14, {"published-gone"}),
    "the trust root removed": (removed("manifests/trust/root.1.json"), 14, {"published-gone", "missing"}),
    "the trust root altered": (altered("manifests/trust/root.1.json"), 10, {"published-changed", "altered"}),
    "the checkpoint removed": (removed(CHECKPOINT), 14, {"checkpoint-missing"}),
    "the checkpoint malformed": (altered(CHECKPOINT), 12, {"checkpoint-malformed"}),
    "a tile altered": (altered("manifests/log/tile/0/000.p/13"), 14, {"tile-altered"}),
    "a tile removed": (removed("manifests/log/tile/0/000.p/13"), 14, {"tile-missing"}),
    "a tile more": (altered("manifests/log/tile/0/000.p/14"), 11, {"tile-extra"}),
    "an aid altered": (altered("manifests/VERIFY.sh"), 10, {"aid-altered"}),
    "a stray file": (altered("manifests/notes.txt"), 11, {"unlisted"}),
    "a stray file that git ignores": (altered("records/.cache.pyc"), 11, {"unlisted"}),
    "a second source": (altered(f"{RECORD}/source.html"), 11, {"unlisted"}),
    "attributes in a folder": (altered("records/.gitattributes", b"* eol=crlf\n"), 10, {"unlisted", "git-converts"}),
    "attributes at the top": (altered(".gitattributes", b"* text eol=crlf\n"), 10, {"git-converts"}),
}


@pytest.mark.parametrize("case", FORBIDDEN)
def test_what_a_change_must_not_do(case: str, tracked: Path) -> None:
    change, code, told = FORBIDDEN[case]
    (tracked / ".git/info/exclude").write_text("*.pyc\n")
    change(tracked)
    report = checked(tracked)
    assert (codes(report), report.exit) == (told, code)
    commit(tracked)
    assert (codes(checked(tracked, "HEAD~1")), checked(tracked, "HEAD~1").exit) == (told, code)


def test_what_belongs_to_one_clone_is_told_in_either_tree(tracked: Path) -> None:
    """A journal, a lock or a draft that came with a commit is a stranger's claim."""
    git(tracked, "add", "--force", ".archivist")
    staged = checked(tracked)
    assert ([item.found for item in staged.findings if item.exit], staged.exit) == ([".archivist"], 11)
    git(tracked, "commit", "--quiet", "--message", "state")
    assert codes(checked(tracked, "HEAD~1")) == codes(checked(tracked)) == {"local-state-tracked"}
    assert checked(tracked).findings[0].found == "main:.archivist"


@pytest.mark.parametrize("name", ["Records", "MANIFESTS", "Archivist.toml"])
def test_a_name_that_other_systems_take_for_a_part_of_the_archive(name: str, tracked: Path) -> None:
    altered(f"{name}/x" if "." not in name else name)(tracked)
    assert (codes(checked(tracked)), checked(tracked).exit) == ({"unlisted"}, 11)


def test_a_file_that_the_index_calls_unchanged(tracked: Path) -> None:
    git(tracked, "update-index", "--skip-worktree", f"{RECORD}/source.txt")
    altered(f"{RECORD}/source.txt")(tracked)
    assert codes(checked(tracked)) == {"altered"}


def test_an_archive_in_a_repository_with_longer_ids(press: Path) -> None:
    git(press, "init", "--quiet", "--initial-branch", "main", "--object-format", "sha256")
    commit(press)
    ingest_into(press, statement(press, 3))
    assert (checked(press).exit, checked(press).result.counts.authentic) == (0, 1)


def test_a_manifest_is_read_out_of_git_whatever_lies_in_its_place(tracked: Path) -> None:
    """Rows of an altered manifest still tell what was published."""
    altered(MANIFEST)(tracked)
    row = json.loads(_payload(git_bytes(tracked, MANIFEST)))["subject"][0]["name"]
    (tracked / row).unlink()
    assert codes(checked(tracked)) == {"published-changed", "missing"}


def _payload(envelope: bytes) -> bytes:
    return b64decode(json.loads(envelope)["payload"])


def test_a_rewritten_history_is_no_extension(tracked: Path, tmp_path: Path) -> None:
    """The branch has two batches like main, but another second one, signed with the true keys."""
    shutil.copytree(tracked, tmp_path / "fork")
    fork = tmp_path / "fork"
    ingest_into(tracked, statement(tracked, 3))
    commit(tracked)
    ingest_into(fork, statement(fork, 4))
    git(fork, "fetch", "--quiet", str(tracked), "main")
    report = checked(fork, "FETCH_HEAD")
    assert report.exit == 14
    assert {"published-changed", "not-an-extension"} <= codes(report)
    assert verify_all(fork).exit == 0  # alone, the fork cannot be told from the true archive


def test_an_archive_set_back_is_told(tracked: Path) -> None:
    ingest_into(tracked, statement(tracked, 3))
    commit(tracked)
    git(tracked, "branch", "published")
    git(tracked, "reset", "--quiet", "--hard", "HEAD~1")
    assert verify_all(tracked).exit == 0
    report = checked(tracked, "published")
    assert report.exit == 14
    assert {"published-gone", "not-an-extension"} <= codes(report)


def test_the_trust_root_is_the_revisions_own(tracked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change that brings its own archive, whole and sound, with its own keys, is not believed."""
    with monkeypatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(tmp_path / "other-keys"))
        patch.delenv("ARCHIVIST_ROOT_PIN", raising=False)
        ingest_into(tmp_path / "other", statement(tracked, 3))
    for name in ("records", "manifests", "archivist.toml"):
        place = tracked / name
        shutil.rmtree(place) if place.is_dir() else place.unlink()
        source = tmp_path / "other" / name
        shutil.copytree(source, place) if source.is_dir() else shutil.copy(source, place)
    report = checked(tracked)
    assert report.exit == 13
    assert "root-other-archive" in codes(report)


def test_unsigned_records_are_told_or_allowed_and_may_be_signed_later(tracked: Path) -> None:
    ingest_into(tracked, statement(tracked, 3), sign=False)
    assert (codes(checked(tracked)), checked(tracked).exit) == ({"unsigned-record"}, 11)
    report = checked(tracked, allow_unsigned=True)
    assert report.exit == 0
    assert (report.result.counts.unsigned, report.result.counts.authentic) == (1, 0)
    assert states(report)["rebuild"] == "passed"
    commit(tracked)
    sign_records(open_in(tracked, "2025-11-24T17:00:00Z"))
    signed = checked(tracked)
    assert (signed.exit, signed.result.counts.authentic) == (0, 1)


def test_an_unsigned_record_of_the_revision_may_go(tracked: Path) -> None:
    ingest_into(tracked, statement(tracked, 3), sign=False)
    commit(tracked)
    git(tracked, "rm", "-r", "--quiet", *git(tracked, "diff", "--name-only", "HEAD~1", "HEAD", "--").split())
    assert checked(tracked).exit == 0


def test_a_bad_new_record_is_examined(tracked: Path) -> None:
    report = ingest_into(tracked, statement(tracked, 3), sign=False)
    path = tracked / report.result.records[0].path
    path = path if path.is_dir() else path.parent
    place = next(path.rglob("record.xml"))
    place.write_bytes(place.read_bytes().replace(b"traffic", b"trouble"))
    assert "not-lossless" in codes(checked(tracked, allow_unsigned=True))


def test_a_new_file_that_was_altered_after_signing(tracked: Path) -> None:
    report = ingest_into(tracked, statement(tracked, 3))
    identity = report.result.records[0].id
    source = tracked / f"records/{identity[:2]}/{identity}/source.txt"
    source.write_text(ENGLISH)
    told = checked(tracked)
    assert (codes(told), told.result.counts.authentic) == ({"altered"}, 0)


def test_a_write_in_progress_is_waited_for(tracked: Path) -> None:
    with writing(tracked):
        write_journal(tracked, Journal({}, {CHECKPOINT: "0" * 64}, (), CHECKPOINT))
        with pytest.raises(BusyError):
            checked(tracked)
    assert "write-interrupted" in codes(checked(tracked))
    (tracked / ".archivist/journal").write_bytes(b"{}")
    assert "journal-foreign" in codes(checked(tracked))


@pytest.mark.parametrize("name", ["--output=/tmp/x", "", "a\nb"])
def test_a_revision_that_is_no_name_is_refused(name: str, tracked: Path) -> None:
    with pytest.raises(UsageError):
        checked(tracked, name)


def test_an_unknown_revision_tells_to_fetch(tracked: Path) -> None:
    with pytest.raises(ArchivistError, match="knows no revision") as caught:
        checked(tracked, "origin/main")
    assert "git fetch" in caught.value.hint


def test_a_folder_without_git(press: Path) -> None:
    with pytest.raises(ArchivistError, match="not in a git repository"):
        checked(press)


def test_a_broken_revision_is_told_and_nothing_is_compared_with_it(tracked: Path) -> None:
    (tracked / CHECKPOINT).write_text("no note\n")
    commit(tracked)
    report = checked(tracked)
    assert (codes(report), report.exit) == ({"checkpoint-malformed"}, 12)
    assert report.findings[0].path == f"main:{CHECKPOINT}"
    assert states(report) == {"base": "failed"}


def test_a_revision_whose_checkpoint_and_manifests_differ(tracked: Path) -> None:
    (tracked / MANIFEST).unlink()
    commit(tracked)
    assert codes(checked(tracked)) == {"log-size"}


@pytest.fixture
def withholding(tracked: Path) -> Callable[..., None]:
    """Return a function that signs a batch which withholds the first record's source; the file itself stays here."""

    def sign(**changes: str) -> None:
        data = (tracked / f"{RECORD}/source.txt").read_bytes()
        entry = {"sha256": sha256_hex(data), "at": "2025-11-24T17:00:00Z", "by": "The archive", "because": "asked for"}
        item = Withheld(**({"name": f"{RECORD}/source.txt"} | entry | changes))
        archive = open_in(tracked)
        head = batching.read_head(archive, pin_of(archive))
        keys, there = batching.signing_keys(head.root, archive.context.keys), tracked / item.name
        kept = there.read_bytes() if there.exists() else None
        batching.sign_batch(archive, head, keys, {schemas_in_use()}, {}, "2025-11-24T17:00:00Z", withheld=[item])
        if kept is not None:
            there.write_bytes(kept)

    return sign


def test_a_source_withheld_on_purpose_may_go(tracked: Path, withholding: Callable[..., None]) -> None:
    original = (tracked / f"{RECORD}/source.txt").read_bytes()
    withholding()
    (tracked / f"{RECORD}/source.txt").unlink()
    report = checked(tracked)
    assert (report.exit, [item.code for item in report.findings]) == (0, ["withheld"])
    commit(tracked)
    (tracked / f"{RECORD}/source.txt").write_bytes(b"another\n")
    assert codes(checked(tracked)) == {"altered"}
    (tracked / f"{RECORD}/source.txt").write_bytes(original)
    assert codes(checked(tracked)) == set()


@pytest.mark.parametrize("changes", [{"sha256": "0" * 64}, {"name": f"{RECORD}/source.pdf"}])
def test_only_a_listed_file_is_withheld(
    changes: dict[str, str], tracked: Path, withholding: Callable[..., None]
) -> None:
    withholding(**changes)
    assert codes(checked(tracked)) == {"withheld-unknown"}


def test_a_file_withheld_by_the_batch_that_lists_it_is_told_and_so_is_one_of_a_later_batch(tracked: Path) -> None:
    archive, name, data = open_in(tracked), "records/ab/ab" + "0" * 30 + "/source.txt", b"never here\n"
    head = batching.read_head(archive, pin_of(archive))
    entry = Withheld(name, sha256_hex(data), "2025-11-24T17:00:00Z", "The archive", "asked for")
    keys = batching.signing_keys(head.root, archive.context.keys)
    batching.sign_batch(archive, head, keys, {schemas_in_use()}, {name: data}, "2025-11-24T17:00:00Z", withheld=[entry])
    report = checked(tracked)
    assert (report.exit, codes(report) >= {"withheld-unknown", "missing"}) == (12, True)


def withhold_first(folder: Path) -> Report:
    asked = Withholding("The archive", "somebody would be in danger")
    return withhold(open_in(folder, "2025-11-24T17:00:00Z"), RECORD.rpartition("/")[2], asked)


def test_a_whole_record_withheld_on_purpose_may_go(tracked: Path) -> None:
    assert withhold_first(tracked).exit == 0
    report = checked(tracked)
    assert (report.exit, {item.code for item in report.findings}) == (0, {"withheld"})
    assert states(report)["withheld"] == "not_checked"
    assert report.result.counts.manifests == 1
    commit(tracked)
    assert [item.code for item in checked(tracked).findings] == ["no-change"]
    ingest_into(tracked, statement(tracked, 3))
    report = checked(tracked)
    assert (report.exit, report.result.counts.authentic) == (0, 1)


def test_a_withholding_that_nobody_signed_excuses_nothing(tracked: Path) -> None:
    """Not even the one who took the signatures out of a manifest that was good."""
    withhold_first(tracked)
    newest = tracked / "manifests/000003.dsse.json"
    envelope = json.loads(newest.read_bytes()) | {"signatures": []}
    newest.write_text(json.dumps(envelope, indent=1, sort_keys=True) + "\n")
    report = checked(tracked)
    gone = {item.path for item in report.findings if item.code == "missing"}
    assert gone == {f"{RECORD}/source.txt", f"{RECORD}/r1/record.json", f"{RECORD}/r1/record.xml"}
    newest.unlink()
    assert "missing" in codes(checked(tracked))


def test_a_file_is_listed_once(tracked: Path) -> None:
    archive = open_in(tracked)
    head = batching.read_head(archive, pin_of(archive))
    names = [f"{RECORD}/r1/record.json", f"{RECORD}/r1/record.xml"]
    files = {name: (tracked / name).read_bytes() for name in names}
    batching.sign_batch(
        archive,
        head,
        batching.signing_keys(head.root, archive.context.keys),
        {schemas_in_use()},
        files,
        "2025-11-24T17:00:00Z",
    )
    assert codes(checked(tracked)) == {"listed-twice"}


def test_a_rotated_key_continues_the_revisions_root(tracked: Path) -> None:
    archive, store = open_in(tracked), here().keys
    trust.rotate(at(archive, "2025-11-24T16:05:00Z"), "manifest", None)
    sign_draft(archive, store)
    report = checked(tracked)
    assert (report.exit, states(report)["root"], report.result.counts.manifests) == (0, "passed", 1)
    ingest_into(tracked, statement(tracked, 3))
    assert checked(tracked).exit == 0
    commit(tracked)
    assert checked(tracked, "HEAD~1").exit == 0
    (tracked / "manifests/trust/root.2.json").unlink()
    assert {"published-gone", "missing"} <= codes(checked(tracked))


def test_a_trust_root_that_nobody_signed_does_not_continue_it(tracked: Path) -> None:
    (tracked / "manifests/trust/root.2.json").write_bytes((tracked / "manifests/trust/root.1.json").read_bytes())
    report = checked(tracked)
    assert (report.exit, states(report)["root"]) == (13, "failed")


def test_a_manifest_that_skips_a_number(tracked: Path) -> None:
    ingest_into(tracked, statement(tracked, 3))
    (tracked / "manifests/000003.dsse.json").rename(tracked / "manifests/000004.dsse.json")
    assert "seq-gap" in codes(checked(tracked))


def test_a_new_manifest_that_was_altered_is_forged(tracked: Path) -> None:
    ingest_into(tracked, statement(tracked, 3))
    place = tracked / "manifests/000003.dsse.json"
    envelope = json.loads(place.read_bytes())
    envelope["signatures"][0]["sig"], envelope["signatures"][1]["sig"] = (
        envelope["signatures"][1]["sig"],
        envelope["signatures"][0]["sig"],
    )
    place.write_bytes(readable_bytes(envelope))
    report = checked(tracked)
    assert (report.exit, states(report)["signatures"], report.result.counts.authentic) == (12, "failed", 0)


def test_no_more_is_done_for_a_number_that_nobody_signed(tracked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A manifest that anybody can write may name a trust root whose number has 16 digits."""
    ingest_into(tracked, statement(tracked, 3))
    place = tracked / "manifests/000003.dsse.json"
    envelope = json.loads(place.read_bytes())
    payload = json.loads(b64decode(envelope["payload"]))
    payload["predicate"]["root"]["version"] = 2**53 - 1
    envelope["payload"] = b64encode(canonical_bytes(payload)).decode()
    place.write_bytes(readable_bytes(envelope))
    made = []
    monkeypatch.setattr(changed_files, "root_path", lambda version: made.append(version) or root_path(version))
    assert "root-chain-short" in codes(checked(tracked))
    assert len(made) <= ROOT_VERSIONS


def test_a_stamped_checkpoint_that_is_new_must_be_of_this_log(tracked: Path, tmp_path: Path) -> None:
    shutil.copytree(tracked, tmp_path / "fork")
    ingest_into(tmp_path / "fork", statement(tracked, 4))
    ingest_into(tracked, statement(tracked, 3))
    size = (tracked / CHECKPOINT).read_text().splitlines()[1]
    (tracked / "manifests/log/time").mkdir()
    shutil.copy(tmp_path / "fork" / CHECKPOINT, tracked / f"manifests/log/time/{size}.checkpoint")
    report = checked(tracked)
    assert (report.exit, states(report)["time"]) == (14, "failed")
    assert "not-an-extension" in codes(report)


def test_what_the_revisions_policy_requires_of_a_batch(tracked: Path) -> None:
    archive, store = open_in(tracked), here().keys
    trust.set_policy(at(archive, "2025-11-24T16:05:00Z"), ["time"])
    sign_draft(archive, store)
    commit(tracked)
    assert checked(tracked).exit == 0
    ingest_into(tracked, statement(tracked, 3))
    assert (codes(checked(tracked)), checked(tracked).exit) == ({"required-not-checked"}, 20)


def test_a_revision_whose_tiles_do_not_lead_to_its_checkpoint(tracked: Path) -> None:
    place = tracked / "manifests/log/tile/0/000.p/13"
    place.write_bytes(bytes(32) + place.read_bytes()[32:])
    commit(tracked)
    report = checked(tracked)
    assert (codes(report), states(report)["log"]) == ({"tree-root"}, "failed")
    assert report.findings[0].path == f"main:{CHECKPOINT}"


def test_an_older_checkpoint_put_back(tracked: Path) -> None:
    before = (tracked / CHECKPOINT).read_bytes()
    ingest_into(tracked, statement(tracked, 3))
    commit(tracked)
    (tracked / CHECKPOINT).write_bytes(before)
    assert codes(checked(tracked)) == {"not-an-extension"}


def test_a_new_batch_that_the_checkpoint_does_not_count(tracked: Path) -> None:
    before = (tracked / CHECKPOINT).read_bytes()
    ingest_into(tracked, statement(tracked, 3))
    (tracked / CHECKPOINT).write_bytes(before)
    assert codes(checked(tracked)) == {"log-size"}


def test_a_stamped_checkpoint_of_a_longer_log(tracked: Path, tmp_path: Path) -> None:
    shutil.copytree(tracked, tmp_path / "fork")
    ingest_into(tmp_path / "fork", statement(tracked, 4))
    size = (tmp_path / "fork" / CHECKPOINT).read_text().splitlines()[1]
    (tracked / "manifests/log/time").mkdir()
    shutil.copy(tmp_path / "fork" / CHECKPOINT, tracked / f"manifests/log/time/{size}.checkpoint")
    assert "not-an-extension" in codes(checked(tracked))


@pytest.mark.parametrize("name", ["000.p/13", "000.p/12"])
def test_a_partial_tile_that_is_left_over_after_growth(name: str, tracked: Path) -> None:
    ingest_into(tracked, statement(tracked, 3))
    (tracked / "manifests/log/tile/0" / name).parent.mkdir(exist_ok=True)
    (tracked / "manifests/log/tile/0" / name).write_bytes(git_bytes(tracked, "manifests/log/tile/0/000.p/13"))
    assert codes(checked(tracked)) == {"tile-extra"}


def test_a_new_tile_that_is_altered_or_missing(tracked: Path) -> None:
    ingest_into(tracked, statement(tracked, 3))
    (tile,) = (tracked / "manifests/log/tile/0/000.p").iterdir()
    tile.write_bytes(bytes(32) + tile.read_bytes()[32:])
    assert codes(checked(tracked)) == {"tile-altered"}
    tile.unlink()
    assert codes(checked(tracked)) == {"tile-missing"}
