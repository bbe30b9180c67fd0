"""Whole walks through the pipeline, for tests."""

import shutil
from pathlib import Path

from machine import at, here, open_in

from archivist.model.findings import Report
from archivist.pipeline.opened.archive import Archive, NewPlace
from archivist.pipeline.record.prepare import IngestRequest
from archivist.pipeline.trust import draft as trust
from archivist.pipeline.trust import sign as trust_sign
from archivist.pipeline.verify.verify import VerifyRequest, verify
from archivist.pipeline.write.ingest import IngestManner, ingest
from archivist.signing.keystore import KeyStore

EXAMPLE = Path(__file__).parents[1] / "examples/000_c6574d2f7a715160.txt"
ENGLISH = "Statement by the Ministry of Water\n3 March 2024\nThe ministry has opened the new well in the valley.\n"
RECEIVED = "2025-11-24T16:00:00Z"


def ingest_into(folder: Path, *sources: Path, sign: bool = True, **request: object) -> Report:
    place = open_in(folder) if (folder / "archivist.toml").exists() else NewPlace(folder, here())
    asked = IngestRequest(RECEIVED, folder.name, **request)
    with Path("/dev/null").open("rb") as nothing:
        # Tests have a clock that stands still, whatever the archive was given before.
        manner = IngestManner(sign=sign, new=True, repeat_created=True)
        return ingest(place, [str(source) for source in sources], nothing, asked, manner)


def verify_all(folder: Path, **request: object) -> Report:
    return verify(open_in(folder), VerifyRequest(**request))


def sign_draft(archive: Archive, keys: KeyStore | None = None, time: str = "2025-11-24T16:05:00Z") -> Report:
    """Sign the draft of the next trust root, as somebody does who has read it; with `keys`, as their holder."""
    signing = at(archive, time, keys)
    if keys is not None and keys.folder != archive.context.keys.folder:
        _bring_drafts(archive.context.keys, keys)
    draft = trust.show(signing).to_dict()["draft"]
    return trust_sign.sign_pending(signing, draft and draft["fingerprint"])


def _bring_drafts(source: KeyStore, target: KeyStore) -> None:
    shutil.copytree(source.folder / "pending", target.folder / "pending", dirs_exist_ok=True)


def codes(report: Report) -> set[str]:
    return {item.code for item in report.findings if item.exit}
