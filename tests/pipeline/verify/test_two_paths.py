"""The one pass over an archive and the way that looks at every row by itself come to the same report."""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from attacks.forging import Forger
from machine import at, here, open_in
from tamperings import tamper
from walks import ENGLISH, RECEIVED, ingest_into

from archivist.base.places import record_id_of
from archivist.fixity import manifest_payload
from archivist.fixity.measure import compare_rows
from archivist.model.findings import Finding
from archivist.model.manifest import Row, Withheld
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.opened.archive import initialise
from archivist.pipeline.verify import file_checks
from archivist.pipeline.verify import verify as verify_module
from archivist.pipeline.verify.swept_archive import Rest
from archivist.pipeline.verify.verify import VerifyRequest, verify
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.signing.keystore import KeyStore

SEEDS = range(24)
LATER = "2025-12-01T08:00:00Z"


def texts(folder: Path, first: int, count: int) -> list[Path]:
    paths = [folder / f"text-{number}.txt" for number in range(first, first + count)]
    for number, path in enumerate(paths, first):
        path.write_text(f"{ENGLISH}The well is number {number}.\n")
    return paths


def record_ids(press: Path) -> list[str]:
    return sorted(path.name for path in (press / "records").glob("*/*"))


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of an archive with a revised, a withheld and an unsigned record, and of its keys."""
    place = tmp_path_factory.mktemp("lived-in")
    press = place / "press"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(place / "keys"))
        make(place, press)
    return place


def make(place: Path, press: Path) -> None:
    initialise(here(), press, archive_id="archive.example.org/press", title=None, holder="Amal", created=RECEIVED)
    assert ingest_into(press, *texts(place, 0, 4)).exit == 0
    revised, gone, *_ = record_ids(press)
    stated = Amendment(StatedFields({"title": "The well"}), "Amal", "told so")
    assert amend(open_in(press, "2025-11-24T16:30:00Z"), revised, stated).exit == 0
    asked = Withholding("Amal", "to protect a witness")
    assert withhold(at(open_in(press), "2025-11-24T16:40:00Z"), gone, asked).exit == 0
    assert ingest_into(press, *texts(place, 4, 3)).exit == 0
    assert ingest_into(press, *texts(place, 7, 1), sign=False).exit == 0


def told(press: Path, **request: object) -> dict:
    report = verify(open_in(press, LATER), VerifyRequest(**request)).to_dict()
    return json.loads(json.dumps(report))


def tampered(lived_in: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> tuple[Path, object]:
    """Return a copy of the archive that somebody with its keys has altered, and what he did."""
    shutil.copytree(lived_in, folder / "place", symlinks=True)
    press = folder / "place/press"
    monkeypatch.setenv("ARCHIVIST_KEYS", str(folder / "place/keys"))
    return press, tamper(press, Forger(press, KeyStore(Path(os.environ["ARCHIVIST_KEYS"]))), seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_both_paths_tell_the_same_of_a_tampered_archive(
    lived_in: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    press, what = tampered(lived_in, tmp_path, monkeypatch, seed)
    quick = [told(press, fixity_only=True), told(press, jobs=1 + seed % 2)]
    monkeypatch.setattr(manifest_payload, "split_rows", lambda _: None)
    assert [told(press, fixity_only=True), told(press)] == quick, what


@pytest.mark.parametrize("seed", SEEDS[::4])
def test_a_look_at_a_record_tells_the_same_whether_or_not_all_rows_are_read(
    lived_in: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    press, what = tampered(lived_in, tmp_path, monkeypatch, seed)
    record, *_ = (path.relative_to(press).as_posix() for path in sorted(press.glob("records/*/*")))
    near = [told(press, places=(place,)) for place in (record, f"{record}/source.txt", "manifests")]
    monkeypatch.setattr(verify_module, "rest_near", lambda signed, _places: Rest(signed))
    assert [told(press, places=(place,)) for place in (record, f"{record}/source.txt", "manifests")] == near, what


def test_an_archive_in_order_is_settled_but_for_what_needs_another_look(
    lived_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Revised, withheld and unsigned records cost themselves, and no other."""
    monkeypatch.setenv("ARCHIVIST_KEYS", str(lived_in / "keys"))
    press = lived_in / "press"
    looked_at: list[str] = []

    def compare(root: Path, rows: Iterable[Row], withheld: Mapping[str, Withheld]) -> tuple[Finding, ...]:
        rows = list(rows)
        looked_at.extend(row.name for row in rows)
        return compare_rows(root, rows, withheld)

    monkeypatch.setattr(file_checks, "compare_rows", compare)
    report = told(press, allow_unsigned=True)
    assert report["exit"] == 0
    revised = {path.parent.name for path in press.glob("records/*/*/r2")}
    gone = {record_id_of(item["path"]) for item in report["findings"] if item["code"] == "withheld"}
    assert (len(revised), len(gone)) == (1, 1)
    assert {record_id_of(name) for name in looked_at} - {None} == revised | gone
