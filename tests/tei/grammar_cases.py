"""Random documents of the grammar, mutants of records, and engines that judge them; a seed brings a failure back."""

import random
from functools import cache

import turbohtml
from lxml import etree
from mutants import Mutator
from rng_sampler import Sampler
from tei_example import HEADER, MAKING, ROOT, SHARED, TEXT, about, built, parsed
from turbohtml.validate import RelaxNG

from archivist.model.metadata import Statement
from archivist.model.source import Source
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.tei.build import record_xml
from archivist.validation._rng_grammar import Grammar
from archivist.validation.explain_rng import explained
from archivist.validation.xml_parser import parse_xml

SCHEMA = (ROOT / "schemas/archivist.rng").read_bytes()
RULES = etree.fromstring(SCHEMA)


def documents(seed, count):
    """Return a sampler and `count` of its documents, as they read back."""
    sampler = Sampler(RULES, random.Random(seed))  # noqa: S311
    return sampler, [parsed(etree.tostring(sampler.document())) for _ in range(count)]


def mutants(seed, count, *, corpus=False):
    """Return `count` mutants of records and of a shared header: `(bytes, tree)`, None for a tree that cannot be parsed.

    The records are those of these tests and of examples/, with `corpus` also those of the development corpus.
    """
    mutator = Mutator(_records(corpus), random.Random(seed))  # noqa: S311
    written = [mutator.mutant() for _ in range(count)]
    return [(data, parse_xml(data, "record.xml")[0]) for data in written]


@cache
def _records(corpus):
    folders = [ROOT / "examples", *([SHARED / "corpus/dev"] if corpus else [])]
    texts = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    request = IngestRequest("2024-03-04T00:00:00Z", "An archive for tests", origin="https://example.org/", by="Ada")
    made = [
        prepare(Source(path.name, path.name, path.read_bytes(), "file"), request, schemas_in_use()) for path in texts
    ]
    files = [data for item in made for name, data in item.files.items() if name.endswith(".xml")]
    bare = record_xml(*about(TEXT, Statement("direct", ((0, len(TEXT)),))), MAKING)
    return [built(), *map(parsed, [bare, HEADER.data, *files])]


@cache
def _second_engine():
    return RelaxNG(SCHEMA.decode())


def second_opinion(data):
    """Return whether turbohtml's RELAX NG engine, which shares nothing with libxml2, finds the bytes valid."""
    return _second_engine().validate(turbohtml.parse_xml(data.decode())).valid


@cache
def _grammar():
    return Grammar(RULES)


def faults(root):
    """Return what the explainer says of a tree when nobody asks libxml2 first."""
    return explained(root, _grammar(), "record.xml")
