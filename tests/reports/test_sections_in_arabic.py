"""What the commands say in Arabic: nothing in it is English but values of the report, its keys, and commands."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from archivist.base.digest import sha256_hex
from archivist.cli.main import run
from archivist.model.disclosure import Disclosure
from archivist.model.findings import Check, Report
from archivist.model.results.archive import RecoverResult
from archivist.model.results.certificate import CertificateResult, VerifierResult
from archivist.model.results.evaluate import Band, EvaluateResult, FieldScore
from archivist.model.results.log import (
    CosignatureResult,
    LogCheckResult,
    LogRebaseResult,
    Rebased,
    RebasedRecord,
    TimestampResult,
    WitnessAddResult,
    WitnessRequestResult,
)
from archivist.model.results.sign import BatchDraft, SharedSignResult, WithheldFile
from archivist.model.results.trust import PinResult, RootDescription, TrustInForceResult
from archivist.model.results.verify import CheckResult, Counts
from archivist.pipeline.evaluate.judge import FIELDS
from archivist.reports import View, render
from archivist.reports.as_text import TELLERS, sections

FIRST = "وزارة المياه\nبيان\n03/04/2024\nتُدين الوزارة الاعتداء على بئر الوادي وتطالب بوقفه فوراً.\n"
SECOND = "وزارة المياه\nبيان\n03/04/2024\nتأسف الوزارة للاعتداء علـى بئر الوادي.\n\nوتشكر أهالي الوادي.\n"
# {first}, {second}: ids; {tmp}: a folder. Each command stands where the ones before it have left the archive.
COMMANDS = """
init {tmp}/press
ingest --dry-run {tmp}/first.txt
ingest {tmp}/first.txt {tmp}/second.txt
ingest {tmp}/first.txt
verify {tmp}/press
validate {tmp}/press/records
show {first}
show {first} --evidence
show {first} --as provenance
review --all
amend {first} --date 2024-03-04 --by أمل --because الترتيب --access embargoed --until 2030-01-01
diff {first}
relate {first} corrects {second} --by أمل --because الكلام
relate {first} copy-of https://example.org/1 --by أمل --because الكلام
show {first}
show {second}
diff {first}
relate {first} copy-of https://example.org/1 --by أمل --because الكلام --remove
diff {first} {second}
diff {first} {second} --ignore-marks
list --limit 1
search بئر
explain issuer.says
explain {first}
explain altered --lang ar
export --list
export prov --all -o {tmp}/prov.json
hand-over {second} -o {tmp}/second.zip --reveals-others
site build -o {tmp}/site
withhold {second} --by أمل --because خصوصية --dry-run
withhold {second} --by أمل --because خصوصية
withdraw {first} --by أمل --because تكذيب
withhold {first} --file source --by أمل --because خصوصية
show {first} --as provenance
list --all-access
verify {tmp}/press
sign
recover
config
log show
log prove {first}
keys list
keys new --alg ed25519 --holder أمل
trust show
trust pin
trust rotate manifest
trust policy --require pin
trust export {tmp}/draft
trust sign
trust show
authority check
"""
CHECKS = (Check("pin", "passed"), Check("time", "not_checked"))
REBASED = Rebased(
    onto="main",
    commit="e",
    manifests=2,
    dropped=("a",),
    records=(RebasedRecord("f", "c"),),
    withheld=("b",),
    manifest="d",
)
ROOT = RootDescription(archive="a", version=2, created="…", fingerprint="a", roles=(), policy=())
DRAFT = BatchDraft(
    fingerprint="a",
    place="b",
    seq=3,
    created="…",
    records=("c",),
    others=("d",),
    withheld=(WithheldFile("e", "f", "g"),),
    threshold=2,
    signed=("h",),
    waiting=("i",),
)
MEASURED = EvaluateResult(
    corpus="a",
    texts=3,
    read=2,
    fields=tuple(FieldScore(field, true=3, found=2, asserted=2, right=2, correct=2, missed=1) for field in FIELDS),
    languages={"ar": (FieldScore("language"),)},
    bands=tuple(Band(certainty, 2, 1, (0.1, 0.9)) for certainty in ("high", "medium", "low")),
    slices=9,
    broken=1,
    unproved=1,
    unlisted=4,
)
# What would need git, a time stamp, a witness or a second holder to come about.
WRITTEN = (
    Report("check", (), CheckResult(Counts(manifests=1, records=2, files=3), CHECKS, None)),
    Report("log rebase", (), LogRebaseResult(REBASED)),
    Report("log rebase", (), LogRebaseResult(replace(REBASED, records=(), manifest=None))),
    Report("log check", (), LogCheckResult(tuple(Check(name, "passed") for name in ("proof", "extension")))),
    Report("log timestamp", (), TimestampResult("already", path="d", size=4, time="…", by="…")),
    Report("log witness request", (), WitnessRequestResult(4, "…")),
    Report("log witness cosign", (), CosignatureResult(4, "…")),
    Report("log witness add", (), WitnessAddResult({}, 2)),
    *(
        Report("recover", (), RecoverResult(state, dry_run, ("a",), ("b",), ("c",), why))
        for state, why in (("settled", None), ("undone", None), ("finished", None), ("discarded", "x"))
        for dry_run in (False, True)
    ),
    Report("sign", (), SharedSignResult(draft=DRAFT, file="j")),
    Report("sign", (), SharedSignResult(draft=replace(DRAFT, signed=()))),
    Report("trust sign", (), TrustInForceResult(ROOT, None, in_force="b", manifest="c", changes=())),
    Report("trust pin", (), PinResult("a", "b", "c")),
    Report("trust pin", (), PinResult("a", "b", None)),
    Report("evaluate", (), MEASURED),
    *(
        Report("certificate", (), CertificateResult("05", "ar", "SHA256:a", pinned, Disclosure(n), "…"))
        for n, pinned in ((0, True), (1, True), (2, False), (3, False))
    ),
    Report("certificate", (), VerifierResult("archive.example.org/press", "ar", "SHA256:a", "…")),
)
# What is passed on as it is.
EXACT = {"log prove", "log witness request", "log witness cosign"}
# Names that no language changes, and the names of trust roles and checks.
FORMATS = {"BagIt", "CSV", "JSON", "LD", "Lines", "OCFL", "PREMIS", "PROV", "RO", "Crate", "SQLite", "TEI", "XML"}
NAMES = FORMATS | {"W", "C", "SHA", "pin", "P"}


def strings(value: Any) -> Iterator[str]:
    """Return every string of a report, its keys too."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from strings(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


def english_left(report: Report, view: View) -> list[str]:
    """Return the Latin words of the section that are not the report's own."""
    said = render(Report(report.command, (), report.result), "text", view)
    said = re.sub("[\u2066-\u2069]", "", said)
    said = re.sub(r"`[^`]*`", "", re.sub(r"(?m)^ *(archivist|git) .*$", "", said))
    # The beginning of an id or of a digest goes first: a short value could stand inside it, by chance.
    said = re.sub(r"\b[0-9a-f]{12}\b", "", said)
    for value in sorted(set(strings(report.result.to_dict())), key=len, reverse=True):
        if re.search("[A-Za-z]", value):
            said = re.sub(rf"(?<![A-Za-z]){re.escape(value)}(?![A-Za-z])", "", said)
    return [word for word in re.findall(r"[A-Za-z]+", said) if word not in NAMES]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Report]:
    tmp = tmp_path_factory.mktemp("arabic")
    made: list[Report] = []

    def kept(report: Report, name: str, view: View) -> str:
        made.append(report)
        return render(report, name, view)

    ids = {}
    for name, text in (("first", FIRST), ("second", SECOND)):
        (tmp / f"{name}.txt").write_text(text, "utf-8")
        ids[name] = sha256_hex(text.encode("utf-8"))[:32]
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ARCHIVIST_KEYS", str(tmp / "keys"))
        patched.setattr("archivist.reports.render", kept)
        for line in COMMANDS.strip().splitlines():
            words = line.format(tmp=tmp, **ids).split()
            before = len(made)
            code = run([*words, "--lang", "ar"] if words[0] == "init" else ["--archive", f"{tmp}/press", *words])
            assert len(made) == before + 1, (line, code)
    return made


def test_every_command_has_said_something_in_no_english(reports: list[Report]) -> None:
    for report in (*reports, *WRITTEN):
        for verbose in (False, True):
            assert not english_left(report, View(lang="ar", verbose=verbose)), report.command


def test_every_section_is_among_them_and_in_english_they_are_found_out(reports: list[Report]) -> None:
    every = (*reports, *WRITTEN)
    assert {type(report.result) for report in every} == {kind for name in TELLERS for kind in sections(name)}
    found = {report.command for report in every if english_left(report, View())}
    assert {report.command for report in every} - found == EXACT
