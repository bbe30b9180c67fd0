"""What the grammar without forms and the forms accept together, the whole grammar accepts, and most of it they do."""

import random

import pytest
from grammar_cases import documents, mutants
from lxml import etree
from rng_sampler import _VALUES
from tei_example import HEADER, built, parsed

from archivist.validation._nodes import attributes_in
from archivist.validation._rng_forms import FormTests, leaves_of
from archivist.validation._rng_grammar import Grammar
from archivist.validation._rng_patterns import AttributePattern, DataPattern, ListOf
from archivist.validation._rng_values import takes
from archivist.validation.quick_rng import QuickGrammar
from archivist.validation.relax_ng import _FEW, _compiled, relax_ng_findings
from archivist.validation.schema_files import current_schemas, schema_versions, schemas_of_version


def quick(schema):
    root = etree.fromstring(schema)
    return QuickGrammar(root, Grammar(root)), etree.RelaxNG(root)


@pytest.mark.parametrize("version", schema_versions())
def test_no_mutant_is_accepted_that_the_whole_grammar_refuses(version):
    grammar, engine = quick(schemas_of_version(version).relax_ng)
    newest = version == list(schema_versions())[-1]
    verdicts = {(True, True): 0, (False, True): 0, (False, False): 0}
    for _, root in mutants(23, 900 if newest else 150):
        if root is not None:
            verdicts[grammar.accepts(root), bool(engine.validate(root))] += 1
    if newest:
        assert verdicts[True, True] > 50
        assert verdicts[False, False] > 200
        # One of four is a shared header, which is left to the whole grammar.
        assert verdicts[True, True] > 2 * verdicts[False, True]


def test_random_documents_are_accepted_by_no_more_than_the_whole_grammar():
    grammar, engine = quick(current_schemas().relax_ng)
    _, roots = documents(29, 150)
    chance = random.Random(31)  # noqa: S311  # the same every time
    for root in roots:
        grammar.accepts(root)
        node = chance.choice([item for item in root.iter() if item.attrib])
        name = chance.choice(node.keys())
        node.set(name, spoilt(node.get(name), chance))
        assert engine.validate(root) or not grammar.accepts(root)


def test_what_archivist_writes_is_accepted():
    grammar, engine = quick(current_schemas().relax_ng)
    assert grammar.accepted(built()) == attributes_in(built())
    for root in (built(), parsed(HEADER.data)):
        for node in root.iter():
            for name, value in node.items():
                node.set(name, f" {value}")  # what libxml2 collapses is its own matter
                assert engine.validate(root) or not grammar.accepts(root)
                node.set(name, value)


def spoilt(value, chance):
    place = chance.randrange(len(value) + 1)
    return value[:place] + chance.choice(["", " ", "\n", "x", "0", "/", ":", "$", "é", "٣"]) + value[place + 1 :]


@pytest.mark.parametrize("version", schema_versions())
def test_each_form_passes_what_the_grammar_takes_and_nothing_else(version):
    grammar = Grammar(etree.fromstring(schemas_of_version(version).relax_ng))
    tests = FormTests(grammar.patterns)
    chance = random.Random(37)  # noqa: S311  # the same every time
    words = sorted({word for words in _VALUES.values() for word in words} | {"", "b1", "m-3", "ch-r1-encoded", "file"})
    passed = 0
    for content in contents(grammar):
        test = tests.of(content)
        for word in [*words, *(spoilt(chance.choice(words), chance) for _ in range(60))] if test else ():
            if test(word):
                passed += 1
                assert takes(grammar.patterns, content, word), (content, word)
    assert passed > 50


def contents(grammar):
    for element in grammar.elements.values():
        for leaf in leaves_of(element.content):
            if isinstance(leaf, AttributePattern):
                yield leaf.content
            elif isinstance(leaf, DataPattern | ListOf):
                yield leaf


def test_the_first_few_documents_and_foreign_schemas_are_judged_by_the_whole_grammar(monkeypatch):
    _compiled.cache_clear()
    monkeypatch.setattr(QuickGrammar, "accepted", lambda *_: pytest.fail("asked"))
    root, schema = built(), current_schemas().relax_ng
    for _ in range(_FEW):
        assert relax_ng_findings(root, schema, "record.xml") == ()
    for _ in range(_FEW + 2):
        assert relax_ng_findings(root, schema + b"\n", "record.xml") == ()
    monkeypatch.setattr(QuickGrammar, "accepted", lambda *_: frozenset())
    root.set("bad", "1")
    assert relax_ng_findings(root, schema, "record.xml") == ()  # now it is asked
    monkeypatch.undo()
    assert [item.code for item in relax_ng_findings(root, schema, "record.xml")] == ["attribute-not-allowed"]
    _compiled.cache_clear()
