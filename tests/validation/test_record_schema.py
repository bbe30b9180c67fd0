"""Whatever the model's writer makes of a sound record, the schema and the rules accept; a broken one they do not."""

import json
from dataclasses import replace

from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.digest import digests_of, sha256_hex
from archivist.model.metadata import Candidate, Evidence, Field, Mention, Metadata, Speaker, Stated, Statement
from archivist.model.record import RELATION_TYPES, Access, Change, Record, Relation, SourceFile, TextFacts, record_id
from archivist.model.record_json import record_bytes, record_from_dict, record_to_dict
from archivist.model.source import Acquisition, Container
from archivist.validation.json_schema import json_schema_findings
from archivist.validation.rules import record_findings
from archivist.validation.schema_files import current_schemas

bytes_of_texts = st.one_of(st.binary(min_size=1, max_size=40), st.text(min_size=1, max_size=40).map(str.encode))
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
words_or_none = st.none() | words
times = st.datetimes().map(lambda moment: f"{moment:%Y-%m-%dT%H:%M:%SZ}".rjust(20, "0"))
dates = st.tuples(st.dates(), st.sampled_from([4, 7, 10])).map(lambda pair: str(pair[0])[: pair[1]])
certainties = st.sampled_from(["high", "medium", "low"])
types = st.sampled_from(["statement", "press-release", "readout", "other"])
languages = st.sampled_from(["ar", "ckb", "ku", "fa", "zh-Hant"])
speakers = st.one_of(st.builds(Speaker, words, words_or_none), st.builds(Speaker, st.none(), words))
reasons = st.sampled_from(["absent", "ambiguous", "conflict", "no-anchor", "not-applicable", "withheld"])
words_of_people = st.builds(Stated, words, words, times)
methods = st.sampled_from(["file", "folder", "stdin", "table", "mailbox", "warc", "bag", "watch", "stated"])
containers = st.builds(Container, words, st.just("cd" * 32), words_or_none, words_or_none)
others = st.sampled_from(["ef" * 16, "https://example.org/en?a=1#b", "ftp://a.example:21/%D8%A8"])
relations = st.builds(Relation, st.sampled_from(RELATION_TYPES), others, words_of_people)


def values(name):
    special = {"language": languages, "speaker": speakers, "document_type": types}
    return dates if name.startswith("date") else special.get(name, words)


@st.composite
def places(draw, text):
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))


@st.composite
def evidences(draw, text):
    if draw(st.booleans()):
        start, end = draw(places(text))
        return Evidence(
            text[start:end], start, end, draw(st.sampled_from(["value", "anchor"])), locator=draw(words_or_none)
        )
    return Evidence(draw(words), None, None, "value", "embedded", draw(words))


@st.composite
def proofs(draw, text):
    start, end = draw(places(text))
    return (Evidence(text[start:end], start, end), *draw(st.lists(evidences(text), max_size=2)))


@st.composite
def fields(draw, name, text):
    candidates = st.builds(Candidate, values(name), words_or_none, certainties, words, st.none() | dates, proofs(text))
    rest = {"rule": draw(words_or_none), "candidates": tuple(draw(st.lists(candidates, max_size=1)))}
    kind = draw(st.sampled_from(["null", "nothing", "found", "stated"]))
    if kind == "null":
        return Field(reason=draw(reasons), **rest)
    if kind == "nothing":
        return Field(stated=draw(words_of_people), **rest)
    value, anchor = draw(values(name)), draw(st.none() | dates)
    if kind == "stated":
        return Field(value, draw(words_or_none), None, stated=draw(words_of_people), anchor=anchor, **rest)
    proof = draw(proofs(text))
    return Field(value, draw(words_or_none), None, draw(certainties), anchor=anchor, evidence=proof, **rest)


@st.composite
def metadatas(draw, text):
    return Metadata(**{name: draw(fields(name, text)) for name, _ in Metadata().items()})


@st.composite
def mentions(draw, text):
    start, end = draw(places(text))
    kind = draw(st.sampled_from(["person", "organisation", "place", "date"]))
    value = draw(st.none() | dates if kind == "date" else words)
    certainty, anchor = draw(st.none() | certainties), draw(st.none() | dates)
    return Mention(kind, value, start, end, text[start:end], draw(words_or_none), certainty, draw(words), anchor)


@st.composite
def statements(draw, text):
    if draw(st.booleans()):
        return Statement("direct", ((0, len(text)),))
    form = draw(st.sampled_from(["embedded", "partial", "reported"]))
    return Statement(form, (draw(places(text)),), draw(st.none() | metadatas(text)))


@st.composite
def sound_records(draw):
    """Draw a record that breaks no rule, its text and its source bytes."""
    data = draw(bytes_of_texts)
    text, digests = data.decode("utf-8", "surrogateescape"), digests_of(data)
    changes = st.builds(Change, st.sampled_from(["amended", "withdrawn"]), words, words, times, st.just("ab" * 32))
    change = draw(st.none() | changes)
    access = draw(st.sampled_from([Access(), Access("restricted"), Access("embargoed", "2040-01-01", "a reason")]))
    acquisitions = st.builds(
        *(Acquisition, times, methods, words_or_none, st.none() | times, words_or_none, words_or_none),
        st.none() | containers,
    )
    metadata = draw(metadatas(text))
    spoken = tuple(draw(st.lists(statements(text), max_size=2)))
    if not spoken:
        kind = replace(metadata.document_type, value="report") if metadata.document_type.value else Field()
        metadata = replace(metadata, issuer=Field(reason="not-applicable"), document_type=kind)
    record = Record(
        id=record_id(digests.sha256),
        revision=2 if change else 1,
        status="withdrawn" if change and change.kind == "withdrawn" else "active",
        change=change,
        source=SourceFile(
            "source.txt", draw(words), digests.bytes, digests.sha256, digests.sha512, "text/plain", "utf-8"
        ),
        text=TextFacts(sha256_hex(text.encode("utf-8", "surrogatepass")), len(text), None),
        acquisitions=tuple(draw(st.lists(acquisitions, min_size=1, max_size=2))),
        collection=draw(words_or_none),
        accession=draw(words_or_none),
        access=access,
        rights=draw(words_or_none),
        metadata=metadata,
        statements=spoken,
        mentions=tuple(draw(st.lists(mentions(text), max_size=3))),
        relations=tuple(draw(st.lists(relations, max_size=2, unique_by=lambda item: (item.type, item.to)))),
    )
    return record, text, data


def schema_findings(value):
    return json_schema_findings(value, current_schemas().record_json, "record.json")


@given(sound_records())
def test_a_sound_record_passes_the_schema_and_the_rules_also_read_back_from_its_json(drawn):
    record, text, data = drawn
    assert schema_findings(record_to_dict(record)) == ()
    assert [item for item in record_findings(record, text, data, "record.json") if item.exit] == []
    again = record_from_dict(json.loads(record_bytes(record)))
    assert record_to_dict(again) == record_to_dict(record)
    assert [item for item in record_findings(again, text, data, "record.json") if item.exit] == []


def keys_of(value, place=()):
    if isinstance(value, dict):
        for key, item in value.items():
            yield (*place, key)
            yield from keys_of(item, (*place, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from keys_of(item, (*place, index))


def at(value, place):
    for key in place:
        value = value[key]
    return value


def test_no_key_can_be_left_out_added_or_given_another_type(case):
    whole = record_to_dict(case.record)
    places = list(keys_of(whole))
    assert len(places) > 150
    for *above, key in places:
        for change in ("left out", "added", "another type"):
            holder = at(whole, above)
            sound = dict(holder)
            if change == "left out":
                del holder[key]
            elif change == "added":
                holder["unknown"] = None
            else:
                holder[key] = 1.5
            found = schema_findings(whole)
            holder.clear()
            holder.update(sound)  # as before, in the order of before
            assert found, (above, key, change)
            assert all(item.exit == 5 for item in found)
    assert not schema_findings(whole)


@every_case(
    ("place", "value"),
    [
        ("schema", "archivist-record/2"),
        ("id", "05" * 16 + "\n"),
        ("revision", 0),
        ("revision", 1.0),
        ("status", "deleted"),
        ("source.path", "../source.txt"),
        ("source.path", "source.TXT"),
        ("source.charset", "UTF-8"),
        ("source.sha256", "AB" * 32),
        ("text.chars", True),
        ("acquisitions", []),
        ("acquisitions.0.received", "2023-03-12T09:00:00+00:00"),
        ("acquisitions.0.received", "٢٠٢٣-03-12T09:00:00Z"),
        ("acquisitions.0.method", "guess"),
        ("access.level", "secret"),
        ("metadata.title.value", {"name": "x", "role": None}),
        ("metadata.title.reason", "unknown"),
        ("metadata.speaker.value", "سامر"),
        ("metadata.date_issued.value", "12 March 2023"),
        ("metadata.document_type.value", "poem"),
        ("metadata.language.value", "Arabic"),
        ("metadata.title.certainty", "certain"),
        ("metadata.title.evidence.0.start", -1),
        ("metadata.title.evidence.0.part", "half"),
        ("metadata.title.evidence.0.in", "elsewhere"),
        ("statements.0.form", "quoted"),
        ("statements.0.spans", []),
        ("statements.0.spans.0", [1, 2, 3]),
        ("mentions.0.type", "animal"),
        ("mentions.0.value", "يوم الأحد"),
        ("mentions.1.value", None),
        ("mentions.1.value", ""),
        ("acquisitions.0.container.sha256", "CD" * 32),
        ("acquisitions.0.container.name", ""),
        ("metadata.title.evidence.0.locator", ""),
        ("relations.0.type", "friend-of"),
        ("relations.0.to", "EF" * 16),
        *(
            ("relations.0.to", f"https://{address}")
            for address in ("", "a b", "a/%", "a/%zz", "[a", "a:", "a:b", "a/#b#c", "a/[b]", "a\\b", "b@a", "بيان")
        ),
        ("relations.0.to", "urn:x"),
        ("relations.0.stated", None),
        ("relations.0.stated.at", "yesterday"),
    ],
)
def test_values_outside_the_contract_are_refused_at_their_place(case, place, value):
    broken = record_to_dict(case.record)
    *above, key = (int(part) if part.isdecimal() else part for part in place.split("."))
    at(broken, above)[key] = value
    found = schema_findings(broken)
    assert found
    assert any(item.params["where"].startswith("/" + place.replace(".", "/").rstrip("0123456789")) for item in found)
