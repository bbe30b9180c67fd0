import os
from dataclasses import replace
from pathlib import Path

import pytest

from archivist.analysis.analyse import analyse, read_context
from archivist.analysis.decision.decide import Judge
from archivist.analysis.decision.model import Model
from archivist.authority.matcher import load_authority
from archivist.model.document import Document

REPOSITORY = Path(__file__).parents[2]
SEED = ("records/05/0582186ee6565d29ccefe4dccf63bcb7/source.txt", "seed/000_c6574d2f7a715160.txt")


def document(text):
    return Document(text, "text/plain", "utf-8", "given")


@pytest.fixture
def shared():
    """The folder of material to measure on, which may be missing."""
    return Path(os.environ.get("ARCHIVIST_SHARED", REPOSITORY.parent / "shared"))


@pytest.fixture
def seed(shared):
    """The one real statement, from the archive or the shared folder; None where neither is here."""
    found = [path for path in (REPOSITORY / SEED[0], shared / SEED[1]) if path.is_file()]
    return found[0].read_bytes().decode("utf-8") if found else None


@pytest.fixture
def read():
    """Return the reading of a text, with the built-in authority lists, decided by the priors alone.

    So a rule's test says what the rule does, whatever weight the next fit gives it.
    """
    return lambda text: analyse(document(text), load_authority().find(text), judge=Judge(Model()))


@pytest.fixture
def likeliest(read):
    """Return a function: a text's issuer, and its speaker's name and role; the first candidates where they are open."""

    def of(text):
        made = read(text).metadata
        issuer, speaker = (
            field.value or next((item.value for item in field.candidates), None)
            for field in (made.issuer, made.speaker)
        )
        return issuer, speaker and (speaker.name, speaker.role)

    return of


@pytest.fixture
def context():
    """Return what the rules are handed for a text."""
    return lambda text: replace(read_context(document(text), load_authority().find(text)), judge=Judge(Model()))


@pytest.fixture
def subject(context):
    """Return a function: the name, the role and the body of the first subject of a text."""

    def of(text):
        read = context(text)
        phrase = read.syntax.relations[0].subject
        return tuple(span and read.view.wording(span) for span in (phrase.name, phrase.role, phrase.body))

    return of
