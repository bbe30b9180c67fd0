"""An invented statement with everything a record can have, how to build it, and the schemas."""

import hashlib
import os
from dataclasses import replace
from functools import cache
from pathlib import Path

from lxml import etree, isoschematron
from tei_schema import tei_all, tei_grammar

from archivist.base.digest import digests_of
from archivist.model.document import Document
from archivist.model.metadata import Candidate, Evidence, Field, Mention, Metadata, Speaker, Stated, Statement
from archivist.model.record import Access, Change, Record, Relation, SourceFile, TextFacts, record_id
from archivist.model.source import Acquisition, Container
from archivist.tei.build import record_xml
from archivist.tei.making import Making, Step
from archivist.tei.shared_header import shared_header
from archivist.validation.schema_files import current_schemas

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("ARCHIVIST_SHARED", ROOT.parent / "shared"))
NS = {"t": "http://www.tei-c.org/ns/1.0", "xml": "http://www.w3.org/XML/1998/namespace"}

HEADER = shared_header(
    "archivist",
    "1.2.3.dev4+local",
    {"title.line": "The line under the issuer.", "not.used": "A rule that no record of these tests uses."},
    current_schemas().digests(),
)
MAKING = Making(
    made="2023-04-01T10:00:00Z",
    archive_title="An archive for tests",
    header=HEADER,
    schema_version=current_schemas().version,
)
# The same record as archivist 0.2 wrote it, by version 1.1 of the schemas.
OLDER = ROOT / "tests/fixtures/everything-1.1"

# What r1 and r2 would have told, for a record of a later revision.
EARLIER = (
    Step("amended", "2023-03-14T10:00:00Z", "a typing error", "archivist 1.2", by="Ada", revision=2),
    Step("validated", "2023-03-14T10:00:00Z", "Checked.", "archivist 1.2", schemas="1.1", revision=2),
    Step("validated", "2023-03-12T12:00:00Z", "Checked.", "archivist 1.0"),
    Step("encoded", "2023-03-12T12:00:00Z", "Marked up.", "archivist 1.0"),
    Step("ingested", "2023-03-12T12:00:00Z", "Received.", "archivist 1.0"),
)

LINES = [
    "نقلت الوكالة بياناً عن انقطاع المياه.\n",
    "وهذا نص البيان:\n",
    "\r\n",
    "وزارة المياه\r",
    " \n",
    "بيان صحفي\n",
    "دمشق، 12 آذار 2023\n",
    "قال الناطق سامر <يوم الأحد> في دمشق\x0c إن العمل & الإصلاح يبدأ.\n",
    "وكانت الوزارة أعلنت في آذار 2022 خطة.\n",
    "***\n",
]
TEXT = "".join(LINES)
SPAN = (TEXT.index("وزارة المياه"), len(TEXT) - 1)


def at(words, part="value", locator=None):
    start = TEXT.index(words)
    return Evidence(words, start, start + len(words), part, locator=locator)


def found(value, *evidence, **others):
    return Field(value=value, reason=None, certainty="high", evidence=evidence, **({"rule": "title.line"} | others))


def mention(kind, value, words, **others):
    proof = at(words)
    return Mention(kind, value, proof.start, proof.end, words, others.pop("ref", None), "high", "a.rule", **others)


METADATA = Metadata(
    title=found("بيان صحفي", at("بيان صحفي")),
    language=found("ar", at("وزارة المياه")),
    issuer=found("وزارة المياه", at("وزارة المياه"), ref="org.water", agreed=("issuer.issued", "issuer.signature")),
    office=Field(value=None, reason="ambiguous", rule="office.line"),
    speaker=found(Speaker("سامر", "الناطق"), at("سامر", "name"), at("الناطق", "role")),
    date_issued=found(
        "2023-03-12",
        at("12 آذار 2023", locator="docx:p=7"),
        candidates=(Candidate("2022-03", None, "low", "date.in-text", None, (at("آذار 2022"),)),),
    ),
    date_published=found("2023-03-12", Evidence("2023-03-12T09:00:00Z", None, None, "value", "embedded", "html:meta")),
    place=Field(value="دمشق", reason=None, stated=Stated("Ada", "she was  there", "2023-04-01T09:00:00Z")),
    document_type=found("press-release", at("بيان صحفي")),
)

MENTIONS = (
    mention("organisation", "وزارة المياه", "وزارة المياه", ref="org.water"),
    mention("place", "دمشق", "دمشق"),
    mention("date", "2023-03-12", "12 آذار 2023"),
    mention("person", "سامر", "سامر"),
    mention("person", "الناطق سامر", "الناطق سامر"),
    mention("date", "2023-03-12", "يوم الأحد", anchor="2023-03-12"),
    mention("date", "2022-03", "آذار 2022"),
)


NOTHING = Field(reason="absent", stated=Stated("Eva", "it has none", "2023-04-01T09:10:00Z"))

RELATIONS = (
    Relation("answers", "0" * 31 + "1", Stated("Ada", "it quotes it", "2023-04-01T09:20:00Z")),
    Relation("translation-of", "https://example.org/en?a=1&b=2", Stated("Zoe", "both say so", "2023-04-01T09:21:00Z")),
)


def example(**changes):
    """Return the example as `(Record, Document)`."""
    data = TEXT.encode()
    facts = digests_of(data)
    record = Record(
        id=record_id(facts.sha256),
        revision=2,
        status="active",
        change=Change("amended", "Ben", "a wrong place", "2023-04-01T09:30:00Z", hashlib.sha256(b"r1").hexdigest()),
        source=SourceFile("source.txt", "بيان.txt", facts.bytes, facts.sha256, facts.sha512, "text/plain", "utf-8"),
        text=TextFacts(facts.sha256, len(TEXT), None),
        acquisitions=(
            Acquisition(
                "2023-03-12T12:00:00Z", "file", "https://example.org/a?b=c&d", "2023-03-12T11:00:00Z", "Ada", "x"
            ),
            Acquisition("2023-03-13T12:00:00Z", "stdin"),
            Acquisition(
                "2023-03-14T12:00:00Z",
                "warc",
                container=Container("crawl.warc.gz", "d" * 64, "<urn:uuid:1>", "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"),
            ),
        ),
        collection="waters",
        accession="2023/1",
        access=Access("embargoed", "2030-01-01", "a promise"),
        rights="press text",
        metadata=METADATA,
        statements=(Statement("embedded", (SPAN,)), Statement("reported", (), replace(METADATA, title=NOTHING))),
        mentions=MENTIONS,
        relations=RELATIONS,
    )
    return replace(record, **changes), Document(TEXT, "text/plain", "utf-8", "a test")


def making_of(record):
    """Return how a record is made: from the second revision on with the steps before it."""
    return replace(MAKING, earlier=tuple(step for step in EARLIER if step.revision < record.revision))


def about(text, *statements):
    """Return a record that knows nothing of a text but its statements, as `(Record, Document)`."""
    facts = TextFacts("0" * 64, len(text), None)
    record, _ = example(text=facts, metadata=Metadata(), statements=statements, mentions=(), change=None, revision=1)
    record = replace(record, relations=())
    return record, Document(text, "text/plain", "utf-8", "a test")


def built(**changes):
    """Return the parsed record.xml of the example."""
    record, document = example(**changes)
    return parsed(record_xml(record, document, making_of(record)))


def parsed(data):
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


def select(root, path):
    """Return the one node at an XPath, with `t:` for TEI."""
    (node,) = root.xpath(path, namespaces=NS)
    return node


@cache
def relax_ng():
    return etree.RelaxNG(etree.parse(str(ROOT / "schemas/archivist.rng")))


@cache
def schematron():
    return isoschematron.Schematron(etree.parse(str(ROOT / "schemas/archivist.sch")), store_report=True)


def broken_rules(root):
    """Return the ids of the Schematron asserts that fail."""
    # Schematron sees the file as it would be read, so ids and white space are those of a parsed document.
    schematron().validate(parsed(etree.tostring(root)))
    report = schematron().validation_report
    return {item.get("id") for item in report.iter("{http://purl.oclc.org/dsdl/svrl}failed-assert")}


def older():
    """Return the parsed record.xml of the example as version 1.1 of the schemas has it."""
    return parsed((OLDER / "record.xml").read_bytes())


@cache
def tei_constraints():
    """Return the constraints that TEI writes as Schematron in its schema, as far as they are XPath 1.

    Each is the nodes that it is about, what must be true of them, and whether it must rather be false.
    """
    constraints = []
    schematron = "{http://purl.oclc.org/dsdl/schematron}"
    for test in tei_grammar().iter(f"{schematron}assert", f"{schematron}report"):
        names = {item.get("prefix"): item.get("uri") for item in test.getroottree().iter(f"{schematron}ns")}
        names = {"tei": NS["t"], **names}
        try:
            about, true = (
                etree.XPath(path, namespaces=names)
                for path in (f"//{test.getparent().get('context')}", test.get("test"))
            )
        except etree.XPathSyntaxError:
            continue
        if "$" not in test.get("test"):
            constraints.append((about, true, test.tag == f"{schematron}report"))
    return constraints


def broken_constraints(root):
    """Return TEI's constraints that a document breaks, as XPath."""
    return {
        true.path
        for about, true, is_report in tei_constraints()
        for node in about(root)
        if bool(true(node)) == is_report
    }


def assert_valid(root):
    """Check against archivist.rng, archivist.sch and tei_all."""
    assert relax_ng().validate(root), str(relax_ng().error_log)
    assert broken_rules(root) == set()
    assert tei_all().validate(root), str(tei_all().error_log)
    assert broken_constraints(root) == set()
