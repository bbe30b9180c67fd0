"""Read the texts of a corpus, without an archive, and compare with the truth that people wrote beside them.

1. read `truth.jsonl`     2. read each text and analyse it     3. judge the reading     4. check that it is proved
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archivist.base.limits import SOURCE_BYTES, TRUTH_BYTES
from archivist.base.opening import RefusedError, read_below
from archivist.base.said import said, said_by
from archivist.model.document import Document
from archivist.model.errors import NothingError
from archivist.model.findings import Finding, Report, finding
from archivist.model.metadata import Certainty, Reading
from archivist.model.progress import SILENT, Observer, observed
from archivist.model.results.evaluate import Band, EvaluateResult
from archivist.model.source import Source
from archivist.pipeline.evaluate.interval import wilson
from archivist.pipeline.evaluate.judge import Tally, judged, proofs, unlisted
from archivist.pipeline.evaluate.truth import BadTruthError, Truth, truth_of_line
from archivist.pipeline.opened.reader_process import read_source
from archivist.pipeline.record.prepare import read_document

__all__ = ["TRUTH", "evaluate", "text_of"]

TRUTH = "truth.jsonl"
_FOLDERS = ("", "texts/")  # where the texts lie
_CERTAINTIES: tuple[Certainty, ...] = ("high", "medium", "low")
_HINT = said("name a folder of texts with a truth.jsonl that has a line for each: docs/how-to/measure-the-reading.md")


@dataclass
class _Counts:
    """What has been counted so far."""

    every: Tally = field(default_factory=Tally)
    languages: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    bands: Counter[tuple[Certainty, bool]] = field(default_factory=Counter)
    texts: int = 0
    read: int = 0
    slices: int = 0
    broken: int = 0
    unproved: int = 0
    unlisted: int = 0


def evaluate(corpus: Path, observer: Observer = SILENT) -> Report[EvaluateResult]:
    """Return how well the texts of a folder are read; NothingError if it has no `truth.jsonl`, or that no line."""
    # 1. the truth
    findings: list[Finding] = []
    lines = _lines(corpus)
    counts = _Counts()
    seen: set[str] = set()
    for number, line in observed("texts", len(lines), lines, observer):
        try:
            truth = _once(truth_of_line(line), seen)
        except BadTruthError as error:
            findings.append(finding("bad-truth", TRUTH, line=str(number), reason=said_by(error)))
            continue
        # 2. the text
        document, problems = text_of(corpus, truth.file)
        findings += problems
        reading = read_document(document, None) if document else None
        # 3. and 4. judged and proved
        _judge(counts, truth, document, reading)
        if document and reading:
            findings += _proof(counts, truth, document, reading)
    return Report("evaluate", tuple(findings), _result(corpus, counts))


def text_of(corpus: Path, name: str) -> tuple[Document | None, tuple[Finding, ...]]:
    """Read a text of a corpus, which lies in its folder or in `texts/`; None and the reason if it cannot be read."""
    for folder in _FOLDERS:
        try:
            data = read_below(corpus, folder + name, SOURCE_BYTES)
        except FileNotFoundError:
            continue
        except (RefusedError, OSError) as error:
            reason = error.found if isinstance(error, RefusedError) else str(error.strerror or error).lower()
            return None, (finding("text-unreadable", name, found=reason),)
        return read_source(Source(name, name.rpartition("/")[2], data, "file"))
    return None, (finding("text-missing", name),)


def _lines(corpus: Path) -> list[tuple[int, str]]:
    try:
        data = read_below(corpus, TRUTH, TRUTH_BYTES)
    except RefusedError as error:
        raise NothingError(
            said("{path}/{truth} is {found}", path=corpus, truth=TRUTH, found=error.found), _HINT
        ) from error
    except OSError as error:
        raise NothingError(
            said("{corpus} holds no {truth} that can be read", corpus=corpus, truth=TRUTH), _HINT
        ) from error
    text = data.decode("utf-8-sig", "replace")  # a line that is no UTF-8 is no JSON either, or has a name that is not
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if not lines:
        raise NothingError(said("{corpus}/{truth} has no line", corpus=corpus, truth=TRUTH), _HINT)
    return lines


def _once(truth: Truth, seen: set[str]) -> Truth:
    if truth.file in seen:
        raise BadTruthError("its file has a line before")
    seen.add(truth.file)
    return truth


def _judge(counts: _Counts, truth: Truth, document: Document | None, reading: Reading | None) -> None:
    counts.texts += 1
    counts.read += reading is not None
    for item in judged(truth, document, reading):
        counts.every.add(item)
        counts.languages[truth.language].add(item)
        if item.asserted and item.certainty:
            counts.bands[item.certainty, item.ok] += 1
    if truth.entities is not None and reading:
        counts.unlisted += unlisted(truth, reading.mentions)


def _proof(counts: _Counts, truth: Truth, document: Document, reading: Reading) -> Iterator[Finding]:
    slices, broken, unproved = proofs(document, reading)
    counts.slices += slices
    counts.broken += broken
    counts.unproved += unproved
    if broken:
        yield finding("slice-broken", truth.file, count=broken)
    if unproved:
        yield finding("value-unproved", truth.file, count=unproved)


def _result(corpus: Path, counts: _Counts) -> EvaluateResult:
    bands = []
    for certainty in _CERTAINTIES:
        right, wrong = counts.bands[certainty, True], counts.bands[certainty, False]
        bands.append(Band(certainty, right + wrong, right, wilson(right, right + wrong)))
    return EvaluateResult(
        corpus=str(corpus),
        texts=counts.texts,
        read=counts.read,
        fields=counts.every.scores(),
        languages={tag: counts.languages[tag].scores() for tag in sorted(counts.languages)},
        bands=tuple(bands),
        slices=counts.slices,
        broken=counts.broken,
        unproved=counts.unproved,
        unlisted=counts.unlisted,
    )
