"""Stamping the current checkpoint, and what the stamps of an archive prove."""

from base64 import b64decode
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import tsa
import walks
from machine import at, here, open_in
from walks import codes, ingest_into, verify_all

import archivist.pipeline.log.timestamp as timestamping
from archivist.base.places import CHECKPOINT
from archivist.model.envelope import ROOT_TYPE
from archivist.model.errors import ArchivistError, NothingError, UsageError
from archivist.model.findings import Report, worst_exit
from archivist.model.log import TreeHead
from archivist.model.trust import Good, Revocation, Role, TrustRoot
from archivist.pipeline.log.timestamp import Authority, random_nonce, timestamp
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.signed.signed_side import read_roots
from archivist.pipeline.signed.trusted_time import Stamp, TrustedTimes, read_stamps, trusted_times
from archivist.signing.dsse import envelope_bytes, parse_envelope
from archivist.signing.first_root import sign
from archivist.signing.timestamp import read_token, request
from archivist.signing.trust_wire import root_payload

CA = tsa.authority_root()
TARIQ, USHA = tsa.issue("tariq", CA), tsa.issue("usha", CA, serial=8)
KEYS = tsa.trusted(TARIQ, CA), tsa.trusted(USHA, CA, "Usha")
NOW = "2026-03-01T12:00:30Z"
TIME = "2026-03-01T12:00:00Z"
URL = "https://tsa.example/here"


def trusting(archive: Archive, *keys, threshold=1) -> Archive:
    """Add version 2 of the trust root, which names timestamp authorities."""
    first = archive.root / "manifests/trust/root.1.json"
    envelope, _ = parse_envelope(first.read_bytes(), "", ROOT_TYPE)
    roots, _ = read_roots(archive, pin_of(archive))
    role = Role(tuple(sorted(key.keyid for key in keys)), threshold, ())
    second = replace(
        roots[0], version=2, keys=roots[0].keys | {key.keyid: key for key in keys}, roles=roots[0].roles | {"tsa": role}
    )
    store = here().keys
    signed = sign(ROOT_TYPE, root_payload(second), [store.load(item.keyid) for item in envelope.signatures])
    (archive.root / "manifests/trust/root.2.json").write_bytes(envelope_bytes(signed))
    return archive


@pytest.fixture
def archive(press: Path) -> Archive:
    return trusting(open_in(press), *KEYS)


def text_of(archive: Archive) -> bytes:
    return (archive.root / CHECKPOINT).read_bytes().split(b"\n\n")[0] + b"\n"


def size_of(archive: Archive) -> int:
    return int(text_of(archive).split(b"\n")[1])


def answers(archive: Archive, party=TARIQ, **changes):
    """Return what an authority would answer, without a network."""
    return lambda _url, _question: tsa.token(party, text_of(archive), **changes)


def stamp(archive: Archive, name="tariq", *, ask=None, **authority):
    return timestamp(at(archive, NOW), Authority(URL, name, **authority), ask=ask or answers(archive), nonce=lambda: 5)


def files(archive: Archive) -> dict[str, bytes]:
    return {
        path.relative_to(archive.root).as_posix(): path.read_bytes()
        for path in sorted(archive.root.rglob("*"))
        if path.is_file() and ".archivist/" not in path.as_posix()
    }


def evaluate(archive: Archive, now=NOW) -> TrustedTimes:
    stamps, told = read_stamps(archive)
    assert told == ()
    return trusted_times(stamps, read_roots(archive, pin_of(archive))[0], now)


def test_the_checkpoint_is_stamped_by_a_real_authority(archive: Archive, tmp_path: Path):
    def answer(handler, body):
        tsa.reply(handler, tsa.openssl_token(tmp_path / "tsa", TARIQ, body))

    before, size = files(archive), size_of(archive)
    with tsa.served(answer) as (url, seen):
        report = timestamp(at(archive, "2400-01-01T00:00:00Z"), Authority(url))
    assert report.exit == 0, report.findings
    assert len(seen) == 1
    path = f"manifests/log/time/{size}.127.0.0.1.tsr"
    made = report.to_dict()["timestamp"]
    assert (made["state"], made["path"], made["size"], made["by"]) == ("stamped", path, size, "Tariq")
    after = files(archive)
    assert after.keys() - before.keys() == {path, f"manifests/log/time/{size}.checkpoint"}
    assert after[f"manifests/log/time/{size}.checkpoint"] == after[CHECKPOINT]
    token, _ = read_token(after[path], path)
    assert token is not None
    assert made["time"] == token.time
    assert evaluate(archive, "2400-01-01T00:00:00Z").times == ((size, token.time),)


def test_the_same_name_is_not_asked_again(archive: Archive):
    assert stamp(archive).result.state == "stamped"
    before = files(archive)

    def never(_url, _question):
        raise AssertionError

    report = stamp(archive, ask=never)
    assert report.exit == 0
    assert report.result.state == "already"
    assert report.result.time == TIME
    assert files(archive) == before


def test_a_second_authority_stamps_the_same_checkpoint(archive: Archive):
    stamp(archive)
    assert stamp(archive, "usha", ask=answers(archive, USHA)).result.by == "Usha"
    assert len(read_stamps(archive)[0]) == 1
    assert evaluate(archive).tokens == 2


def test_the_question_is_what_the_contract_says(archive: Archive):
    asked = []

    def ask(url, question):
        asked.append((url, question))
        return tsa.token(TARIQ, text_of(archive), policy="1.2.3")

    assert stamp(archive, ask=ask, policy="1.2.3").exit == 0
    assert asked == [(URL, request(text_of(archive), 5, "1.2.3"))]


@pytest.mark.parametrize(
    ("changes", "code", "status"),
    [
        ({"nonce": 6}, "timestamp-nonce", 12),
        ({"policy": "1.2.4"}, "timestamp-policy", 13),
        ({"imprint": bytes(64)}, "timestamp-imprint", 12),
        ({"time": "20270101000000Z"}, "timestamp-future", 13),
        ({"tail": b"<html>"}, "timestamp-malformed", 12),
    ],
)
def test_a_bad_answer_is_told_and_nothing_is_written(archive: Archive, changes, code, status):
    before = files(archive)
    report = stamp(archive, ask=answers(archive, **changes), policy=tsa.POLICY)
    assert codes(report) == {code}
    assert report.exit == status
    assert report.result.state == "refused"
    assert files(archive) == before


def test_an_authority_that_refuses_is_not_called_a_forger(archive: Archive):
    with pytest.raises(ArchivistError, match=r"tsa\.example refuses: rejection"):
        stamp(archive, ask=answers(archive, status=(2,)))


def test_a_longer_log_is_stamped_after_the_shorter_one(archive: Archive, tmp_path: Path):
    stamp(archive)
    first = size_of(archive)
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Roads\n4 March 2024\nThe road is open.\n")
    assert ingest_into(archive.root, tmp_path / "third.txt").exit == 0
    assert codes(stamp(archive, ask=answers(archive, time="20260301115959Z"))) == {"timestamp-order"}
    assert stamp(archive, ask=answers(archive, time="20260301120010Z")).exit == 0
    assert evaluate(archive).times == ((first, TIME), (size_of(archive), "2026-03-01T12:00:10Z"))
    assert evaluate(archive).check(size_of(archive)).state == "passed"
    assert evaluate(archive).check(size_of(archive) + 1).state == "not_checked"


@pytest.mark.parametrize("name", ["", "a/b", "..", "-x", "é", "a" * 65])
def test_a_name_must_fit_into_a_path(archive: Archive, name: str):
    if name:
        with pytest.raises(UsageError, match="cannot name"):
            stamp(archive, name)
    else:
        assert stamp(archive, None).result.path.endswith(".tsa.example.tsr")


def test_what_cannot_be_asked(archive: Archive):
    with pytest.raises(UsageError, match="object identifier"):
        stamp(archive, policy="one.two")
    with pytest.raises(UsageError, match="not the address"):
        timestamp(at(archive, NOW), Authority("tsa.example"))
    (archive.root / "manifests/trust/root.2.json").unlink()
    with pytest.raises(UsageError, match="names no timestamp authority"):
        stamp(archive)


def test_an_archive_without_a_log_has_nothing_to_stamp(archive: Archive):
    (archive.root / CHECKPOINT).unlink()
    with pytest.raises(NothingError, match="no log checkpoint"):
        stamp(archive)


def test_what_does_not_verify_is_not_stamped(archive: Archive):
    checkpoint = archive.root / CHECKPOINT
    checkpoint.write_bytes(checkpoint.read_bytes().replace(b"\n\n", b"\nextension\n\n"))
    with pytest.raises(ArchivistError, match="does not verify"):
        stamp(archive)


def test_another_checkpoint_of_this_size_is_not_overwritten(archive: Archive):
    size = size_of(archive)
    other = (archive.root / CHECKPOINT).read_bytes().replace(text_of(archive).split(b"\n")[2], b"A" * 43 + b"=")
    folder = archive.root / "manifests/log/time"
    folder.mkdir()
    (folder / f"{size}.checkpoint").write_bytes(other)
    assert "not-an-extension" in codes(stamp(archive))
    assert [path.name for path in folder.iterdir()] == [f"{size}.checkpoint"]


def test_random_numbers_differ():
    assert len({random_nonce() for _ in range(20)}) == 20


# The evaluation, a pure function over stamped checkpoints, tokens and roots.


@pytest.fixture
def stamped(archive: Archive):
    """Evaluate stamps of the current checkpoint under any tsa role."""
    text, size = text_of(archive), size_of(archive)
    first = read_roots(archive, pin_of(archive))[0][0]
    data = (archive.root / CHECKPOINT).read_bytes()

    def run(tokens, *keys, threshold=1, **values) -> TrustedTimes:
        role = Role(tuple(sorted(key.keyid for key in keys)), threshold, ())
        root: TrustRoot = replace(
            first, keys=first.keys | {key.keyid: key for key in keys}, roles=first.roles | {"tsa": role}
        )
        named = {f"manifests/log/time/{size}.{number}.tsr": made for number, made in enumerate(tokens)}
        entry = replace(Stamp(size, data, named), **values)
        return trusted_times([entry], [root], NOW)

    run.text, run.size = text, size
    return run


def test_the_heads_that_were_stamped_are_handed_on(stamped, archive: Archive):
    got = stamped([tsa.token(TARIQ, stamped.text)], *KEYS)
    root = b64decode(stamped.text.split(b"\n")[2])
    path = f"manifests/log/time/{stamped.size}.checkpoint"
    assert got.heads == ((path, TreeHead(archive.settings.archive, stamped.size, root)),)


def test_the_time_is_when_the_last_needed_holder_vouched(stamped):
    early, late = tsa.token(TARIQ, stamped.text), tsa.token(USHA, stamped.text, time="20260301120005Z")
    assert stamped([early, late], *KEYS).times == ((stamped.size, TIME),)
    assert stamped([early, late], *KEYS, threshold=2).times == ((stamped.size, "2026-03-01T12:00:05Z"),)
    missed = stamped([early], *KEYS, threshold=2)
    assert (missed.times, missed.findings) == ((), ())
    assert missed.check(stamped.size).state == "not_checked"


def test_two_authorities_of_one_holder_count_once(stamped):
    keys = KEYS[0], replace(KEYS[1], holder="Tariq"), tsa.trusted(tsa.issue("x", CA), CA, "Xenia")
    tokens = [tsa.token(TARIQ, stamped.text), tsa.token(USHA, stamped.text)]
    assert stamped(tokens, *keys, threshold=2).times == ()


def test_a_strangers_token_is_an_error_alone_and_a_warning_beside_a_good_one(stamped):
    strange = tsa.token(USHA, stamped.text)
    alone = stamped([strange], KEYS[0])
    assert [(item.code, item.exit) for item in alone.findings] == [("timestamp-authority", 13)]
    assert alone.check(stamped.size).state == "failed"
    beside = stamped([tsa.token(TARIQ, stamped.text), strange], KEYS[0])
    assert [(item.code, item.exit) for item in beside.findings] == [("timestamp-authority", 0)]
    assert beside.check(stamped.size).state == "passed"


def test_a_false_token_stays_an_error_beside_a_good_one(stamped):
    false = tsa.token(USHA, stamped.text, imprint=bytes(64))
    got = stamped([tsa.token(TARIQ, stamped.text), false], *KEYS)
    assert worst_exit(got.findings) == 12


@pytest.mark.parametrize(
    ("reason", "at", "good", "counts"),
    [
        ("superseded", NOW, None, True),
        ("lost", NOW, None, True),
        ("superseded", TIME, None, False),
        ("compromised", NOW, None, False),
        ("compromised", NOW, 0, False),
        ("compromised", TIME, 1000, True),
    ],
)
def test_a_revoked_authority_counts_by_the_time_or_the_size_until_which_it_was_good(stamped, reason, at, good, counts):
    last = None if good is None else Good(good, "0" * 64)
    key = replace(KEYS[0], revoked=Revocation(at, reason, last))
    got = stamped([tsa.token(TARIQ, stamped.text)], key)
    assert bool(got.times) is counts
    assert worst_exit(got.findings) == 0
    assert counts or [item.code for item in got.findings] == ["key-revoked"]


@pytest.mark.parametrize(
    ("values", "code", "status"),
    [
        ({"checkpoint": None}, "stamped-missing", 11),
        ({"tokens": []}, "stamped-without-token", 11),
        ({"size": 1}, "stamped-size", 12),
        ({"checkpoint": b"no note"}, "checkpoint-malformed", 12),
    ],
)
def test_checkpoint_and_token_belong_together(stamped, values, code, status):
    values = dict(values)
    tokens = values.pop("tokens", [tsa.token(TARIQ, stamped.text)])
    got = stamped(tokens, *KEYS, **values)
    assert [(item.code, item.exit) for item in got.findings] == [(code, status)]
    assert got.times == ()


def test_nothing_stamped_is_nothing_checked():
    assert TrustedTimes().check(3).why == "nothing was stamped yet"


def test_a_write_in_progress_is_left_out(archive: Archive):
    stamp(archive)
    paths = {path for path in files(archive) if "/time/" in path}
    assert read_stamps(archive, paths) == ([], ())


@pytest.fixture
def at_that_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 3, 1, 12, 1, tzinfo=UTC).timestamp())))


def states(report: Report) -> dict[str, str]:
    return {check.check: check.state for check in report.checks}


@pytest.mark.usefixtures("at_that_time")
def test_verify_tells_trusted_time_and_the_next_batch_lists_the_token(archive: Archive, tmp_path: Path) -> None:
    assert states(verify_all(archive.root))["time"] == "not_checked"
    assert verify_all(archive.root, require=("time",)).exit == 20
    assert stamp(archive).exit == 0
    assert states(verify_all(archive.root, require=("time",)))["time"] == "passed"
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n5 March 2024\nA third one.\n")
    assert ingest_into(archive.root, tmp_path / "third.txt").exit == 0
    later = verify_all(archive.root)
    assert (later.exit, states(later)["time"]) == (0, "not_checked"), "the newest leaves have no time yet"
    token = next((archive.root / "manifests/log/time").glob("*.tsr"))
    written = token.read_bytes()
    token.write_bytes(written[:-1] + bytes((written[-1] ^ 1,)))
    assert {"altered", "timestamp-malformed"} & codes(verify_all(archive.root))


@pytest.mark.usefixtures("at_that_time")
def test_a_manifest_that_claims_to_be_younger_than_its_time_is_refused(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n5 March 2024\nA third one.\n")
    monkeypatch.setattr(walks, "RECEIVED", "2026-03-01T12:30:00Z")
    assert ingest_into(archive.root, tmp_path / "third.txt").exit == 0
    refused = stamp(archive)
    assert (codes(refused), refused.exit) == ({"created-after-time"}, 13)
    assert verify_all(archive.root).exit == 0, "a token that shows a false time is not archived"
    monkeypatch.setattr(timestamping, "_made_later", lambda *_: ())
    assert stamp(archive).exit == 0
    report = verify_all(archive.root)
    assert (codes(report), report.exit) == ({"created-after-time"}, 13)


@pytest.mark.usefixtures("at_that_time")
def test_a_stolen_keys_batches_stand_where_a_token_shows_them_before_the_theft(archive: Archive) -> None:
    assert stamp(archive).exit == 0
    roots, _ = read_roots(archive, pin_of(archive))
    keyid = roots[-1].roles["manifest"].keys[0]
    for since, expected in (("2026-03-01T12:00:01Z", 0), ("2026-03-01T12:00:00Z", 13)):
        revoke(archive, roots, keyid, Revocation(since, "compromised", None))
        assert verify_all(archive.root).exit == expected, "trusted time must lie strictly before the revocation"


def revoke(archive: Archive, roots: list[TrustRoot], keyid: str, revocation: Revocation) -> None:
    """Write version 3 of the trust root, which revokes a key."""
    third = replace(
        roots[1], version=3, keys=roots[1].keys | {keyid: replace(roots[1].keys[keyid], revoked=revocation)}
    )
    store = here().keys
    signed = sign(ROOT_TYPE, root_payload(third), [store.load(item) for item in roots[1].roles["root"].keys])
    (archive.root / "manifests/trust/root.3.json").write_bytes(envelope_bytes(signed))


@pytest.mark.usefixtures("at_that_time")
def test_a_journal_cannot_hide_a_stamp_that_a_batch_has_followed(archive: Archive, tmp_path: Path) -> None:
    assert stamp(archive).exit == 0
    paths = [path.relative_to(archive.root).as_posix() for path in (archive.root / "manifests/log/time").iterdir()]
    assert read_stamps(archive, paths) == ([], ()), "being written now, for all a reader knows"
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n5 March 2024\nA third one.\n")
    assert ingest_into(archive.root, tmp_path / "third.txt").exit == 0
    assert [len(found.tokens) for found in read_stamps(archive, paths)[0]] == [1]
