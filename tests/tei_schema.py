"""TEI's own schema, to hold ours and what is exported to it."""

import gzip
import os
from functools import cache
from pathlib import Path

from lxml import etree

TEI_ALL = Path(__file__).parent / "vectors/tei_all-4.9.0.rng.gz"


@cache
def tei_grammar() -> etree._Element:
    """Return TEI's own schema, version 4.9.0, or the one that ARCHIVIST_TEI_ALL names."""
    other = os.environ.get("ARCHIVIST_TEI_ALL")
    return etree.fromstring(Path(other).read_bytes() if other else gzip.decompress(TEI_ALL.read_bytes()))


@cache
def tei_all() -> etree.RelaxNG:
    """Load TEI's own schema.

    A reachable notAllowed changes no verdict, but keeps libxml2 from spending eight seconds on automata.
    """
    grammar = tei_grammar()
    rng = "{http://relaxng.org/ns/structure/1.0}"
    resource = next(item for item in grammar.iter(f"{rng}define") if item.get("name") == "model.resource")
    etree.SubElement(resource[0], f"{rng}notAllowed")
    return etree.RelaxNG(grammar)
