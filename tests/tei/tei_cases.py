"""Hypothesis strategies: texts with every kind of code point, and valid records about them."""

import hashlib
import json

from hypothesis import settings
from hypothesis import strategies as st

from archivist.model.document import Document
from archivist.model.metadata import (
    Candidate,
    Evidence,
    Field,
    Mention,
    Metadata,
    Speaker,
    Stated,
    Statement,
)
from archivist.model.record import RELATION_TYPES, Access, Change, Record, Relation, SourceFile, TextFacts, record_id
from archivist.model.record_json import displayed
from archivist.model.source import Acquisition, Container
from archivist.tei.entities import mention_name
from archivist.validation.schema_files import current_schemas

# A record is large: it is many examples in one. Of the long profile's 100 these are 40.
few_examples = settings(max_examples=settings().max_examples * 2 // 5)

# What makes rebuilding hard, beside ordinary letters.
AWKWARD = [
    *"\n\r\t \0\x0b\x0c\x1b\x1f\x7f\x85\xa0\u200b\u200c\u200f\u202e\u2028\u2029\ufdd0\ufeff\ufffd\ufffe\uffff",
    *"\U0001fffe\U0001f600\U0010ffff\ud800\udc80\udcff\udfff",
    *("\r\n", "\n\n", "]]>", "<lb/>", "&amp;", "&#10;", "\\u0041", "\\", "--", "<!--", "<?x?>", "   ", "\t\t"),
]
ORDINARY = [*"بيان صادر عن الوزارة:،٢٠٢٢abcXYZ.019", " ", "\n"]

texts = st.lists(st.one_of(st.sampled_from(AWKWARD), st.sampled_from(ORDINARY), st.characters())).map("".join)
strings = st.one_of(st.text(max_size=12), texts.filter(lambda text: len(text) < 40))
names = st.one_of(st.none(), strings)
times = st.datetimes().map(lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0"))
dates = st.one_of(
    st.dates().map(str), st.dates().map(lambda day: str(day)[:7]), st.dates().map(lambda day: str(day)[:4])
)
refs = st.one_of(st.none(), st.sampled_from(["org.us-state", "place.alhasakah", "a b/c:%ü", ""]))
rules = st.sampled_from(["issuer.header-line", "date.dateline", "title_2 ä", ""])
certainties = st.sampled_from(["high", "medium", "low"])
digests = st.binary(max_size=4).map(lambda data: hashlib.sha256(data).hexdigest())
people = st.sampled_from(["Ada", "Ada  L.", "نور"])
words_of_people = st.builds(Stated, people, strings, times)
containers = st.builds(Container, strings, digests, names, names)
# What record.schema.json allows as an id or as an address outside the archive.
_RELATION = json.loads(current_schemas().record_json)["properties"]["relations"]["items"]["properties"]
others = st.one_of([st.from_regex(form["pattern"], fullmatch=True) for form in _RELATION["to"]["oneOf"]])
relations = st.builds(
    Relation,
    st.sampled_from(RELATION_TYPES),
    others,
    words_of_people,
)


@st.composite
def spans(draw, text):
    start = draw(st.integers(0, len(text)))
    return start, draw(st.integers(start, len(text)))


@st.composite
def evidences(draw, text):
    part = draw(st.sampled_from(["value", "name", "role", "anchor"]))
    if draw(st.integers(0, 3)) == 0:
        return Evidence(draw(strings), None, None, part, "embedded", draw(names))
    start, end = draw(spans(text))
    return Evidence(text[start:end], start, end, part, locator=draw(st.none() | names))


def _values(name):
    if name == "speaker":
        return st.one_of(strings, st.builds(Speaker, strings, names), st.builds(Speaker, st.none(), strings))
    if name.startswith("date"):
        return dates
    if name == "document_type":
        return st.sampled_from(["statement", "press-release", "other"])
    if name == "language":
        return st.sampled_from(["ar", "ckb", "zh-Hant", "en"])
    return strings


@st.composite
def candidates(draw, name, text):
    evidence = tuple(draw(st.lists(evidences(text), min_size=1, max_size=2)))
    return Candidate(draw(_values(name)), draw(refs), draw(certainties), draw(rules), draw(st.none() | dates), evidence)


@st.composite
def fields(draw, name, text):
    others = {
        "ref": draw(refs),
        "rule": draw(st.none() | rules),
        "anchor": draw(st.none() | dates),
        "candidates": tuple(draw(st.lists(candidates(name, text), max_size=2))),
        "agreed": tuple(draw(st.lists(rules, max_size=2, unique=True))),
    }
    how = draw(st.sampled_from(["null", "null", "found", "found", "stated"]))
    if how == "null":
        reason = draw(st.sampled_from(["absent", "ambiguous", "conflict", "no-anchor", "not-applicable", "withheld"]))
        stated = draw(st.none() | words_of_people)
        return Field(
            reason=reason, evidence=tuple(draw(st.lists(evidences(text), max_size=1))), stated=stated, **others
        )
    value = draw(_values(name))
    if how == "stated":
        return Field(value=value, reason=None, stated=draw(words_of_people), **others)
    evidence = tuple(draw(st.lists(evidences(text), min_size=1, max_size=3)))
    return Field(value=value, reason=None, certainty=draw(certainties), evidence=evidence, **others)


@st.composite
def metadatas(draw, text):
    return Metadata(**{name: draw(fields(name, text)) for name, _ in Metadata().items()})


@st.composite
def statements(draw, text):
    form = draw(st.sampled_from(["direct", "embedded", "partial", "reported"]))
    found = ((0, len(text)),) if form == "direct" else tuple(draw(st.lists(spans(text), max_size=3)))
    own = draw(metadatas(text)) if draw(st.integers(0, 4)) == 0 else None
    return Statement(form, found, own)


@st.composite
def mentions(draw, text):
    start, end = draw(spans(text))
    kind = draw(st.sampled_from(["person", "organisation", "place", "date"]))
    value = draw(st.none() | dates if kind == "date" else st.just(mention_name(displayed(text[start:end]))) | strings)
    anchor = draw(st.none() | dates) if kind == "date" else None
    return Mention(kind, value, start, end, text[start:end], draw(refs), draw(certainties), draw(rules), anchor)


@st.composite
def cases(draw):
    """Draw a text and a valid record about it: `(Record, Document)`."""
    text = draw(texts)
    sha256 = draw(digests)
    revision = draw(st.integers(1, 3))
    change = None
    if revision > 1:
        kind = draw(st.sampled_from(["amended", "withdrawn"]))
        change = Change(kind, draw(strings), draw(strings), draw(times), draw(digests))
    captured = st.none() | times
    acquisition = st.builds(Acquisition, times, strings, names, captured, names, names, st.none() | containers)
    record = Record(
        id=record_id(sha256),
        revision=revision,
        status=draw(st.sampled_from(["active", "withdrawn"])),
        change=change,
        source=SourceFile(
            "source.txt",
            draw(strings),
            draw(st.integers(0, 10**9)),
            sha256,
            draw(digests) * 2,
            draw(strings),
            draw(st.none() | st.just("utf-8")),
        ),
        text=TextFacts(hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), len(text), draw(names)),
        acquisitions=tuple(draw(st.lists(acquisition, max_size=2))),
        collection=draw(names),
        accession=draw(names),
        access=Access(draw(st.sampled_from(["open", "restricted", "embargoed"])), draw(st.none() | dates), draw(names)),
        rights=draw(names),
        metadata=draw(metadatas(text)),
        statements=tuple(draw(st.lists(statements(text), max_size=3))),
        mentions=tuple(draw(st.lists(mentions(text), max_size=6))),
        relations=tuple(draw(st.lists(relations, max_size=3))),
    )
    return record, Document(text, "text/plain", "utf-8", "a test")
