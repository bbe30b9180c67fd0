from base64 import b64encode
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.ledger.checkpoint import new_checkpoint
from archivist.ledger.merkle import EMPTY_ROOT
from archivist.ledger.tile_reader import TileReader
from archivist.ledger.witness import Answer, Submission, judge, parse_submission, submission_bytes
from archivist.model.log import TreeHead

ORIGIN = "archivist.invalid/0123456789abcdef"


@pytest.fixture
def log(make_log):
    return make_log(5, 4, 3)


@pytest.fixture
def submit(trust, verify):
    """Submit checkpoint `new` of a log to a witness that knows checkpoint `old` of it, or nothing."""

    def ask(log, old, new, *, known="same", **changes):
        seen = log.checkpoints[old].head if old is not None else None
        checkpoint = log.checkpoints[new]
        size = seen.size if seen else 0
        proof = TileReader(len(log.hashes), log.read).consistency(min(size, checkpoint.head.size), checkpoint.head.size)
        submission = replace(Submission(size, proof[0], checkpoint), **changes)
        return judge(submission, seen if known == "same" else known, {ORIGIN: trust}, verify)

    return ask


def test_a_witness_follows_a_log_that_only_grows(log, submit):
    known = None
    for new in range(3):
        judgement = submit(log, new - 1 if new else None, new, known=known)
        assert judgement.answer is Answer.COSIGN
        known = judgement.head
        assert known == log.checkpoints[new].head


def test_the_same_checkpoint_is_cosigned_again(log, submit):
    judgement = submit(log, 1, 1)
    assert (judgement.answer, judgement.known_size) == (Answer.COSIGN, 9)


def test_an_empty_log_is_cosigned(log_key, trust, verify):
    empty = new_checkpoint(TreeHead(ORIGIN, 0, EMPTY_ROOT), log_key.key, log_key.sign)
    assert judge(Submission(0, (), empty), None, {ORIGIN: trust}, verify).answer is Answer.COSIGN
    false = new_checkpoint(TreeHead(ORIGIN, 0, b"x" * 32), log_key.key, log_key.sign)
    assert judge(Submission(0, (), false), None, {ORIGIN: trust}, verify).answer is Answer.CONFLICT


def test_an_old_size_that_is_not_the_witnesss_own_is_a_conflict(log, submit):
    for judgement in (
        submit(log, 0, 2, known=log.checkpoints[1].head),
        submit(log, None, 2, known=log.checkpoints[1].head),
    ):
        assert judgement.answer is Answer.CONFLICT
        assert (judgement.head, judgement.known_size) == (log.checkpoints[1].head, 9)
    judgement = submit(log, 1, 2, known=None)
    assert (judgement.answer, judgement.known_size) == (Answer.CONFLICT, 0)


def test_a_log_that_shrinks_is_refused(log, submit):
    assert submit(log, 2, 0).answer is Answer.MALFORMED


def test_a_second_root_of_one_size_is_refused(log, make_log, submit):
    fork = make_log(5, 4, prefix=b"other")
    judgement = submit(fork, 1, 1, known=log.checkpoints[1].head)
    assert judgement.answer is Answer.CONFLICT
    assert judgement.head == log.checkpoints[1].head


def test_another_history_is_refused(log, make_log, submit):
    fork = make_log(5, 4, 3, prefix=b"other")
    judgement = submit(fork, 1, 2, known=log.checkpoints[1].head)
    assert judgement.answer is Answer.INCONSISTENT
    assert judgement.head == log.checkpoints[1].head


@pytest.mark.parametrize("proof", [(), (b"x" * 32,), (b"short",)])
def test_a_wrong_proof_is_refused(log, submit, proof):
    assert submit(log, 0, 1, proof=proof).answer is Answer.INCONSISTENT


def test_a_proof_from_nothing_must_be_empty(log, submit):
    assert submit(log, None, 1, proof=(b"x" * 32,)).answer is Answer.INCONSISTENT


def test_an_unknown_log_is_refused(log, make_log, signer, submit):
    other = make_log(5, signer=signer("archivist.invalid/other"))
    assert submit(other, None, 0).answer is Answer.UNKNOWN_LOG
    assert submit(log, 0, 1, known=replace(log.checkpoints[0].head, origin="elsewhere")).answer is Answer.UNKNOWN_LOG


def test_a_log_that_has_not_signed_is_refused(make_log, signer, submit):
    posing = make_log(5, signer=signer(ORIGIN, "Eve"))
    assert submit(posing, None, 0).answer is Answer.NOT_SIGNED


def test_a_request_is_read_as_it_was_written(log):
    proof, _ = TileReader(12, log.read).consistency(5, 12)
    submission = Submission(5, proof, log.checkpoints[-1])
    data = submission_bytes(submission)
    assert data.startswith(b"old 5\n" + b64encode(proof[0]) + b"\n")
    assert parse_submission(data) == submission
    first = Submission(0, (), log.checkpoints[0])
    assert parse_submission(submission_bytes(first)) == first


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("old 5", "old 05"),
        ("old 5", "old -5"),
        ("old 5", "old ٥"),
        ("old 5", "new 5"),
        ("old 5\n", ""),
        ("old 5\n", "old 5\n\n"),
        ("old 5\n", "old 5\nAAAA\n"),
        ("old 5\n", "old 5\n" + f"{b64encode(bytes(32)).decode()}\n" * 64),
        ("\n12\n", "\n012\n"),
        ("\n", "\r\n"),
    ],
)
def test_other_requests_are_malformed(log, old, new):
    text = submission_bytes(Submission(5, (), log.checkpoints[-1])).decode()
    assert old in text
    assert parse_submission(text.replace(old, new).encode()) is None


def test_a_request_of_any_length_is_not_read(log):
    data = submission_bytes(Submission(5, (), log.checkpoints[-1]))
    assert parse_submission(data + b"x" * 2_000_000) is None


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything(data):
    assert parse_submission(b"old 0\n\n" + data) is None
