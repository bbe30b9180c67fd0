"""Witnesses: ask for a cosignature, give one, and take one into the archive; each step on its own machine.

A request is the body of add-checkpoint (c2sp.org/tlog-witness), an answer is signature lines: both are files here,
to be carried or sent by whatever the two sides agree on.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from archivist.base.clock import parse_time
from archivist.base.digest import sha256_hex
from archivist.base.durable import make_folders, replace_file
from archivist.base.limits import NOTE_BYTES, WITNESS_BYTES
from archivist.base.opening import read_regular
from archivist.base.places import CHECKPOINT, stamped_path
from archivist.base.said import said, said_by
from archivist.base.shape import ShapeError
from archivist.ledger.checkpoint import add_signatures, checkpoint_bytes, checkpoint_findings, head_text, log_trust
from archivist.ledger.cosignature import cosign, witnessed
from archivist.ledger.note import COSIGNATURE, ED25519, find_key, parse_signature_lines, parse_vkey, signature_lines
from archivist.ledger.tile_reader import TileReader
from archivist.ledger.witness import Answer, Submission, judge, parse_submission, submission_bytes
from archivist.model.errors import ArchivistError, UsageError
from archivist.model.findings import Report, finding, worst_exit
from archivist.model.log import LogTrust, NoteKey, TreeHead
from archivist.model.results.log import CosignatureResult, WitnessAddResult, WitnessRequestResult
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.opened.context import Context
from archivist.pipeline.signed.checkpoint_files import load_checkpoint, tile_source, verify_note
from archivist.pipeline.signed.signed_side import read_roots
from archivist.store.batch import WriteBatch, write_batch
from archivist.store.lock import writing

__all__ = ["Witness", "add_cosignatures", "give_cosignature", "request_cosignature"]


class Witness:
    """What a witness remembers: the largest head that it has cosigned, one file a log in a folder of its own.

    A witness that forgets would cosign any history, so a state that cannot be read is an error.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def known(self, origin: str) -> TreeHead | None:
        """Return the last head cosigned for a log, None for a log not seen before."""
        try:
            raw = json.loads(read_regular(self._place(origin), NOTE_BYTES))
            return TreeHead(raw["origin"], raw["size"], bytes.fromhex(raw["root"]))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            hint = said("restore it: a witness that forgets would cosign a rewritten history")
            raise ArchivistError(said("{path} cannot be read", path=self._place(origin)), hint) from error

    def remember(self, head: TreeHead) -> None:
        """Write the new head durably, before anything is signed."""
        content = {"origin": head.origin, "size": head.size, "root": head.root.hex()}
        replace_file(self.folder, self._place(head.origin).name, (json.dumps(content, indent=1) + "\n").encode(), 0o600)

    def _place(self, origin: str) -> Path:
        return self.folder / f"{sha256_hex(origin.encode())[:32]}.json"


def request_cosignature(archive: Archive, old_size: int) -> Report[WitnessRequestResult]:
    """Make a request for witnesses that last saw the log at `old_size`; the result has it as text."""
    roots, findings = read_roots(archive, pin_of(archive))
    checkpoint, problems = load_checkpoint(archive)
    if not roots or checkpoint is None:
        return Report("log witness request", (*findings, *problems))
    findings = (*findings, *checkpoint_findings(checkpoint, log_trust(roots), verify_note, CHECKPOINT))
    if not 0 <= old_size <= checkpoint.head.size:
        raise UsageError(
            said("the log has {size} leaves, not {old_size}", size=checkpoint.head.size, old_size=old_size),
            said("give the size the witness knows"),
        )
    proof, wrong = TileReader(checkpoint.head.size, tile_source(archive)).consistency(old_size, checkpoint.head.size)
    if proof is None or worst_exit(findings):
        return Report("log witness request", (*findings, *wrong))
    text = submission_bytes(Submission(old_size, proof, checkpoint)).decode("utf-8")
    return Report("log witness request", findings, WitnessRequestResult(checkpoint.head.size, text))


def give_cosignature(
    context: Context, request: Path, log_keys: Sequence[str], keyid: str, name: str, state: Witness
) -> Report[CosignatureResult]:
    """Judge a request and cosign its checkpoint; `log_keys` are the verifier keys of the logs that are served.

    1. read the request   2. read what is known   3. judge   4. remember, durably   5. only then sign

    From 2 on under one lock: of two requests that overlap the later must see what the earlier was promised.
    """
    # 1. request
    data = _read(request)
    submission = parse_submission(data)
    if submission is None:
        return _refused(request, Answer.MALFORMED, 0)
    key = context.keys.load(keyid)
    try:
        make_folders(state.folder)
    except OSError as error:
        raise ArchivistError(
            said("{folder} cannot be made: {strerror}", folder=state.folder, strerror=error.strerror),
            said("check its owner"),
        ) from error
    with writing(state.folder):
        # 2. known, 3. judge
        head = submission.checkpoint.head
        judgement = judge(submission, state.known(head.origin), _served(log_keys), verify_note)
        if judgement.answer is not Answer.COSIGN or judgement.head is None:
            return _refused(request, judgement.answer, judgement.known_size)
        # 4. remember
        state.remember(judgement.head)
        # 5. sign
        own = NoteKey(name, key.spki[-32:], key.spki, name)
        at = parse_time(context.clock.now_to_write()).timestamp()
        signature = cosign(head_text(judgement.head), own, key.sign, int(at))
    text = signature_lines([signature]).decode("utf-8")
    return Report("log witness cosign", (), CosignatureResult(judgement.head.size, text))


def add_cosignatures(archive: Archive, path: Path) -> Report[WitnessAddResult]:
    """Add the good cosignatures of this archive's witnesses to the stored checkpoint; all others are refused."""
    try:
        signatures = parse_signature_lines(_read(path))
    except ShapeError as error:
        return Report("log witness add", (finding("cosignature-malformed", str(path), detail=said_by(error)),))
    with exclusive(archive):
        roots, root_findings = read_roots(archive, pin_of(archive))
        checkpoint, problems = load_checkpoint(archive)
        if not roots or checkpoint is None or worst_exit(root_findings):
            return Report("log witness add", (*root_findings, *problems))
        trust = log_trust(roots)
        strangers = [item for item in signatures if find_key(item, trust.witnesses, COSIGNATURE) is None]
        grown = add_signatures(checkpoint, [item for item in signatures if item not in strangers])
        vouched = witnessed(grown, trust, verify_note, archive.context.clock.now_to_write(), str(path))
        findings = [finding("cosignature-stranger", str(path), found=item.name) for item in strangers]
        findings += vouched.findings
        if worst_exit(findings):
            return Report("log witness add", tuple(findings))
        data = checkpoint_bytes(grown)
        if data != checkpoint_bytes(checkpoint):
            write_batch(archive.root, _kept(archive, data, grown.head.size))
    return Report("log witness add", (), WitnessAddResult(vouched.times, vouched.quorum))


def _refused(request: Path, answer: Answer, size: int) -> Report[CosignatureResult]:
    return Report("log witness cosign", (finding("request-refused", str(request), answer=int(answer), size=size),))


def _kept(archive: Archive, data: bytes, size: int) -> WriteBatch:
    """Replace the checkpoint, and keep a copy: the next batch signs a new one, and the witnesses' time must survive."""
    copy = stamped_path(size)
    replaced = {CHECKPOINT: data}
    if (archive.root / copy).exists():
        return WriteBatch({}, CHECKPOINT, replaced | {copy: data})
    return WriteBatch({copy: data}, CHECKPOINT, replaced)


def _served(log_keys: Sequence[str]) -> dict[str, LogTrust]:
    served = {}
    for text in log_keys:
        try:
            key, kind = parse_vkey(text)
        except ShapeError as error:
            raise UsageError(
                said("{text!r} is no verifier key: {error}", text=text, error=error),
                said("`archivist log show` gives it"),
            ) from error
        if kind != ED25519:
            raise UsageError(
                said("{name} is a witness's key, not a log's", name=key.name),
                said("`archivist log show` gives the log's"),
            )
        served[key.name] = LogTrust(key.name, (key,))
    return served


def _read(path: Path) -> bytes:
    try:
        return read_regular(path, WITNESS_BYTES, follow=True)
    except OSError as error:
        raise UsageError(
            said("{path} cannot be read: {strerror}", path=path, strerror=error.strerror),
            said("name the file that the other side gave"),
        ) from error
