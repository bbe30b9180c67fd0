"""What a witness does with a checkpoint (c2sp.org/tlog-witness, add-checkpoint), without network and disk.

The caller reads its record of the log, asks `judge`, writes the new record durably, and only then signs
and answers, all under one lock: two requests that overlap could otherwise roll the record back.
"""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from archivist.base.limits import WITNESS_BYTES
from archivist.base.said import said
from archivist.base.shape import ShapeError
from archivist.ledger.checkpoint import checkpoint_bytes, checkpoint_findings, parse_checkpoint
from archivist.ledger.merkle import EMPTY_ROOT, verify_consistency
from archivist.ledger.note import Verify, decimal, hash_of
from archivist.model.findings import worst_exit
from archivist.model.log import Checkpoint, LogTrust, TreeHead

__all__ = ["Answer", "Judgement", "Submission", "judge", "parse_submission", "submission_bytes"]

# The protocol's own limit: no tree is higher.
_HASHES = 63


class Answer(IntEnum):
    """The answers of add-checkpoint, by their HTTP status."""

    COSIGN = 200
    MALFORMED = 400
    NOT_SIGNED = 403
    UNKNOWN_LOG = 404
    CONFLICT = 409
    INCONSISTENT = 422


@dataclass(frozen=True, slots=True)
class Submission:
    """A request: the size that the log believes the witness to know, a consistency proof, a checkpoint."""

    old_size: int
    proof: tuple[bytes, ...]
    checkpoint: Checkpoint


@dataclass(frozen=True, slots=True)
class Judgement:
    """The answer; `head` is what the witness knows from now on, unchanged unless the answer is COSIGN.

    With CONFLICT the answer's body is the size of `head`, 0 if there is none.
    """

    answer: Answer
    head: TreeHead | None

    @property
    def known_size(self) -> int:
        """The size of the largest tree of this log that the witness has cosigned."""
        return self.head.size if self.head else 0


def judge(submission: Submission, known: TreeHead | None, logs: Mapping[str, LogTrust], verify: Verify) -> Judgement:
    """Return the answer to a submission; `known` is the last head cosigned for its origin, None if there is none.

    `logs` are the logs that this witness serves: origin → keys. `known` must be read before anything is
    compared; a witness that forgets begins at 0 and would cosign any history.
    """
    head = submission.checkpoint.head
    size, root = (known.size, known.root) if known else (0, EMPTY_ROOT)
    answer = Answer.COSIGN
    # 1. A log that this witness serves.
    if head.origin not in logs or (known is not None and known.origin != head.origin):
        answer = Answer.UNKNOWN_LOG
    # 2. Signed by it; lines of strangers are ignored.
    elif worst_exit(checkpoint_findings(submission.checkpoint, logs[head.origin], verify, "", stored=False)):
        answer = Answer.NOT_SIGNED
    # 3. A log never shrinks.
    elif submission.old_size > head.size:
        answer = Answer.MALFORMED
    # 4. From exactly where the witness stands, and no second root of one size.
    elif submission.old_size != size or (head.size == size and head.root != root):
        answer = Answer.CONFLICT
    # 5. By a proof.
    elif not verify_consistency(size, head.size, root, head.root, submission.proof):
        answer = Answer.INCONSISTENT
    return Judgement(answer, head if answer is Answer.COSIGN else known)


def submission_bytes(submission: Submission) -> bytes:
    """Return the body of a request."""
    lines = [f"old {submission.old_size}", *(b64encode(item).decode("ascii") for item in submission.proof)]
    return "\n".join(lines).encode("ascii") + b"\n\n" + checkpoint_bytes(submission.checkpoint)


def parse_submission(data: bytes) -> Submission | None:
    """Read the body of a request; None, to be answered with MALFORMED, if it has another form."""
    try:
        return _submission(data)
    except ShapeError:
        return None


def _submission(data: bytes) -> Submission:
    if len(data) > WITNESS_BYTES:
        raise ShapeError(said("the request is longer than {witness_bytes} bytes", witness_bytes=WITNESS_BYTES))
    start, blank, rest = data.partition(b"\n\n")
    if not blank or not start.isascii() or not start.startswith(b"old "):
        raise ShapeError(said("the request does not begin with an old size"))
    first, *lines = start.decode("ascii").split("\n")
    if len(lines) > _HASHES:
        raise ShapeError(said("more than {hashes} hashes", hashes=_HASHES))
    proof = tuple(hash_of(item, "a hash") for item in lines)
    return Submission(decimal(first[4:], "the old size"), proof, parse_checkpoint(rest))
