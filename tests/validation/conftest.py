"""One small valid record about an invented statement, and schemas small enough to read."""

from dataclasses import dataclass

import pytest

from archivist.base.digest import digests_of, sha256_hex
from archivist.model.metadata import Evidence, Field, Mention, Metadata, Speaker, Stated, Statement
from archivist.model.record import Access, Record, Relation, SourceFile, TextFacts, record_id
from archivist.model.source import Acquisition, Container

TEXT = "وزارة المياه\nبيان صحفي\n12 آذار 2023\nقال الناطق سامر: يبدأ العمل يوم الأحد.\n"


@dataclass(frozen=True)
class Case:
    record: Record
    text: str
    data: bytes


def evidence(words, part="value"):
    start = TEXT.index(words)
    return Evidence(words, start, start + len(words), part)


def found(value, words):
    return Field(value, None, None, "high", "a.rule", None, (evidence(words),))


@pytest.fixture
def case():
    data = TEXT.encode()
    digests = digests_of(data)
    metadata = Metadata(
        title=found("بيان صحفي", "بيان صحفي"),
        language=found("ar", "وزارة المياه"),
        issuer=found("وزارة المياه", "وزارة المياه"),
        speaker=Field(
            Speaker("سامر", "الناطق"),
            reason=None,
            certainty="medium",
            rule="a.rule",
            evidence=(evidence("سامر", "name"), evidence("الناطق", "role")),
        ),
        date_issued=found("2023-03-12", "12 آذار 2023"),
        place=Field("دمشق", reason=None, stated=Stated("Ada", "she was there", "2023-04-01T00:00:00Z")),
        document_type=found("statement", "بيان"),
    )
    day, person = evidence("يوم الأحد"), evidence("سامر")
    record = Record(
        id=record_id(digests.sha256),
        revision=1,
        status="active",
        change=None,
        source=SourceFile("source.txt", "بيان.txt", *_facts(digests), "text/plain", "utf-8"),
        text=TextFacts(sha256_hex(data), len(TEXT), None),
        acquisitions=(
            Acquisition("2023-03-12T09:00:00Z", "table", container=Container("list.csv", "cd" * 32, "row=17")),
        ),
        collection=None,
        accession=None,
        access=Access(),
        rights=None,
        metadata=metadata,
        statements=(Statement("direct", ((0, len(TEXT)),)),),
        mentions=(
            Mention("date", "2023-03-12", day.start, day.end, day.text, None, "high", "date.weekday", "2023-03-12"),
            Mention("person", "سامر", person.start, person.end, person.text, None, "high", "a.rule"),
        ),
        relations=(Relation("corrects", "ef" * 16, Stated("Ada", "it says so", "2023-04-01T00:00:00Z")),),
    )
    return Case(record, TEXT, data)


def _facts(digests):
    return digests.bytes, digests.sha256, digests.sha512


@pytest.fixture
def small_rng():
    """A grammar: a TEI element with p elements of text, each with optional id and target."""
    return b"""<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0">
      <start><element name="TEI"><zeroOrMore><ref name="p"/></zeroOrMore></element></start>
      <define name="p"><element name="p"><text/>
        <optional><attribute name="xml:id"/></optional><optional><attribute name="target"/></optional>
      </element></define>
    </grammar>"""


@pytest.fixture
def small_sch():
    """Rules: a p is not empty, and does not say forbidden."""
    return b"""<schema xmlns="http://purl.oclc.org/dsdl/schematron">
      <ns prefix="t" uri="http://www.tei-c.org/ns/1.0"/>
      <pattern><rule context="t:p">
        <assert id="p-not-empty" test="string(.)">A p has text.</assert>
        <report id="p-forbidden" test="contains(., 'forbidden')">It says <value-of select="."/>.</report>
      </rule></pattern>
    </schema>"""
