"""archivist.rng is a subset of TEI: random documents that it accepts are valid in tei_all."""

import random

from lxml import etree
from rng_sampler import RNG, Sampler
from tei_example import ROOT, built, relax_ng, tei_all

GRAMMAR = etree.parse(str(ROOT / "schemas/archivist.rng")).getroot()


def test_random_documents_of_our_schema_are_tei():
    sampler = Sampler(GRAMMAR, random.Random(4))  # noqa: S311  # seeded, so that a failure comes back
    seen = set()
    for _ in range(400):
        root = sampler.document()
        seen.update(item.tag.partition("}")[2] for item in root.iter())
        assert relax_ng().validate(root), str(relax_ng().error_log)
        assert tei_all().validate(root), str(tei_all().error_log)
    assert seen == {item.get("name") for item in GRAMMAR.iter(f"{RNG}element")}


def test_nothing_in_the_schema_is_there_for_nothing():
    """Every element that the schema knows is one that archivist writes."""
    written = {item.tag.partition("}")[2] for item in built().iter()}
    assert {item.get("name") for item in GRAMMAR.iter(f"{RNG}element")} - written == set()
