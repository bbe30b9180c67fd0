"""What became of the sources of an ingest; with --verbose what was found in each, with the words that prove it."""

import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from archivist.base.directions import Quoted, Told
from archivist.model.findings import Report, Result
from archivist.model.metadata import Candidate, Evidence, Field, Reason, Speaker, Stated, Value
from archivist.model.results.archive import InitResult
from archivist.model.results.ingest import IngestedSource, IngestResult
from archivist.reports._interface import Pasted, View, quote
from archivist.reports._locators import locator_words
from archivist.reports._sections import judged
from archivist.reports._table import Cell, Column, table_lines

__all__ = [
    "DIGITS",
    "LABELS",
    "SECTIONS",
    "field_lines",
    "ingest_lines",
    "made_lines",
    "null_words",
    "proof_words",
    "reason_words",
    "stated_words",
    "value_words",
]

LABELS = 14  # columns of the name of a field
_INDENT = " " * (LABELS + 4)
_MADE = 12


# `show` takes the first digits of an id; twelve tell some million records apart.
DIGITS = 12
_SHAPE = (
    Column("source", least=12, ends=True),
    Column("record"),
    Column("issued"),
    Column("language"),
    Column("issuer", least=8, most=60),
)
# Findings about what lay in a folder and was not taken for a source.
_PASSED_OVER = "skipped-"


def ingest_lines(result: IngestResult, report: Report[Result], view: View) -> Iterator[str]:
    """Return the archive if it is new, a line a source, how many became what, and how to check it."""
    if result.made is not None:
        yield from made_lines(result.made, view)
        yield ""
    if view.verbose:
        for source in result.records:
            yield from _source(source, view)
    elif result.records:
        yield from table_lines(_SHAPE, [_row(source, view) for source in result.records], view)
    yield from _counted(result, report, view)
    if result.check:
        yield view.say("ingest.how")
        yield view.command(shlex.join(result.check))


def made_lines(made: InitResult, view: View) -> Iterator[str]:
    """Return where a new archive, its keys and its pin are, and what to keep."""
    yield view.say("init.made", id=made.id, path=made.path)
    yield Pasted(f"  {view.label('init.root', _MADE)}{made.pin}")  # without marks, for it is compared and pasted
    yield f"  {view.label('init.keys', _MADE)}{view.path(made.keys)}"
    yield view.say("init.keep")


def _row(source: IngestedSource, view: View) -> list[Cell]:
    """Return the cells of one source; of one that brought nothing new its state is the last."""
    if source.state == "refused" or source.id is None:
        return [Quoted(source.source), view.term("ingested", "refused")]
    if source.state == "already" or source.metadata is None:
        return [Quoted(source.source), source.id[:DIGITS], view.term("ingested", source.state)]
    facts = source.metadata
    said = (facts.date_issued.value, facts.language.value, facts.issuer.value)
    issued, language, issuer = (item if isinstance(item, str) else None for item in said)
    return [Quoted(source.source), source.id[:DIGITS], issued, language, Quoted(issuer) if issuer is not None else None]


def _counted(result: IngestResult, report: Report[Result], view: View) -> Iterator[str]:
    states = Counter(source.state for source in result.records)
    passed_over = sum(item.code.startswith(_PASSED_OVER) for item in report.findings)
    counts = {"planned" if result.dry_run else "archived": states["archived"], "already": states["already"]}
    counts |= {"refused": states["refused"], "passed-over": passed_over}
    parts = [view.say(f"ingest.{name}", n=n) for name, n in counts.items() if n]
    if parts:
        yield view.listed(parts)
    if not states["archived"]:
        yield view.say("ingest.unchanged")
    elif result.dry_run:
        yield view.say("ingest.nothing-written")
    elif result.manifests:
        path = " … ".join(dict.fromkeys((result.manifests[0], result.manifests[-1])))
        yield view.say("ingest.signed", path=path)
    else:
        yield view.say("ingest.unsigned")


def _source(source: IngestedSource, view: View) -> Iterator[str]:
    if source.state == "refused":
        yield view.say("ingest.source-refused", source=source.source)
        return
    key = "source-already" if source.state == "already" else "source"
    yield view.say(f"ingest.{key}", source=source.source, path=source.path)
    if source.state == "archived" and source.metadata is not None:
        yield from field_lines(source.metadata.items(), view)


def field_lines(fields: Iterable[tuple[str, Field]], view: View) -> Iterator[str]:
    """Return one line a field and one a proof; a value that nothing proves would show at once."""
    for name, field in fields:
        label = f"  {view.label(f'field.{name}', LABELS)}"
        if field.value is None:
            yield f"{label}{null_words(field, view, 80)}"
            for candidate in field.candidates:
                proof = proof_words(candidate.evidence, view)
                yield _INDENT + view.say("proof.candidate", value=value_words(candidate.value, view), proof=proof)
            continue
        stated = field.stated
        sure = stated_words(stated, view, 80) if stated else view.term("certainty", str(field.certainty))
        ref = f"  {view.value(field.ref)}" if field.ref else ""
        yield f"{label}{value_words(field.value, view)}{ref}  [{sure}]"
        if field.evidence:
            yield f"{_INDENT}{proof_words(field.evidence, view)}"


def null_words(field: Field, view: View, limit: int = 200) -> str:
    """Say why a field has no value, or that somebody says there is none and up to a limit of characters why."""
    if field.stated is None:
        return f"— {reason_words(field.reason, field.candidates, view)}"
    return f"— {view.say('proof.none')}  [{stated_words(field.stated, view, limit)}]"


def stated_words(stated: Stated, view: View, limit: int = 200) -> Told:
    """Say whose word a value is, and up to a limit of characters why."""
    return view.say("proof.stated", by=quote(stated.by), because=quote(stated.because, limit))


def reason_words(reason: Reason | None, candidates: Sequence[Candidate], view: View) -> Told:
    """Say why a field has no value; the text allows more than one only where there are more to choose from."""
    unsure = reason == "ambiguous" and len(candidates) <= 1
    return view.term("reason", "unsure" if unsure else str(reason))


def value_words(value: Value, view: View) -> Told:
    """Return a value, safe to show; of a speaker name and role."""
    parts = (value.name, value.role) if isinstance(value, Speaker) else (value,)
    return view.listed(Quoted(part) for part in parts if part)


def proof_words(evidence: Sequence[Evidence], view: View) -> Told:
    """Return the words of a proof and where they stand."""
    return view.listed((_proof(item, view) for item in evidence), "semicolon")


def _proof(item: Evidence, view: View) -> Told:
    text = quote(item.text, 60)
    if item.place == "text":
        if item.locator is None:
            return view.say("proof.characters", start=item.start, end=item.end, text=text)
        where = locator_words(item.locator, view)
        return view.say("proof.placed", start=item.start, end=item.end, place=where, text=text)
    return view.say("proof.embedded", locator=item.locator, text=text)


SECTIONS = dict((judged(IngestResult, ingest_lines),))
