"""What `ingest` found, value by value, with the words that prove each."""

from collections.abc import Iterable, Iterator, Sequence

from archivist.base.directions import Quoted, Told
from archivist.model.metadata import Candidate, Evidence, Field, Reason, Speaker, Stated, Value
from archivist.model.results.ingest import IngestedSource, IngestResult
from archivist.reports._interface import View, quote
from archivist.reports._locators import locator_words
from archivist.reports._sections import alone

__all__ = [
    "LABELS",
    "SECTIONS",
    "field_lines",
    "ingest_lines",
    "null_words",
    "proof_words",
    "reason_words",
    "stated_words",
    "value_words",
]

LABELS = 14  # columns of the name of a field
_INDENT = " " * (LABELS + 4)


def ingest_lines(result: IngestResult, view: View) -> Iterator[str]:
    """Return one block a source, then what was written and how to check it."""
    for source in result.records:
        yield from _source(source, view)
    states = [source.state for source in result.records]
    archived, already = states.count("archived"), states.count("already")
    if already and not archived:
        yield view.say("ingest.unchanged")
    if not archived:
        return
    sources = view.count("sources", archived)
    if result.dry_run:
        yield view.say("ingest.planned", sources=sources)
        return
    if result.manifests:
        path = " … ".join(dict.fromkeys((result.manifests[0], result.manifests[-1])))
        yield view.say("ingest.signed", sources=sources, path=path)
    else:
        yield view.say("ingest.unsigned", sources=sources)
    if result.check:
        yield view.say("ingest.how")
        yield f"  {view.program} {' '.join(result.check)}"


def _source(source: IngestedSource, view: View) -> Iterator[str]:
    if source.state == "refused":
        yield view.say("ingest.refused", source=source.source)
        return
    key = "already" if source.state == "already" else "source"
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


SECTIONS = dict((alone(IngestResult, ingest_lines),))
