"""The layer of syntax of one text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from archivist.analysis.syntax import orders
from archivist.analysis.syntax.bare_bodies import with_bare_bodies
from archivist.analysis.syntax.parted_words import is_shouted
from archivist.analysis.syntax.quotations import Quotation, quotations
from archivist.analysis.syntax.relations import Reader, Relation, Setting
from archivist.analysis.syntax.roles_before_names import with_roles_before_names
from archivist.analysis.syntax.run_in_labels import without_labels
from archivist.analysis.syntax.second_voices import without_second_voices
from archivist.analysis.syntax.tokens import Sentence, sentences
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span
from archivist.base.registry import plugins

__all__ = ["Syntax", "read_syntax"]

_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 110  # characters of a title, of a line that signs
_NOUNS = frozenset(("head-noun", "role-noun", "listed"))  # reasons that need no capital beside them


@dataclass(frozen=True)
class Syntax:
    """The lines that were read, what they quote, their sentences, and who says what in them."""

    lines: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    sentences: tuple[Sentence, ...]
    relations: tuple[Relation, ...]


def read_syntax(setting: Setting, lines: Sequence[Span]) -> Syntax:
    """Read the sentences of `lines`; a language without facts of its grammar has tokens and no relations."""
    facts = setting.tongue.syntax or SyntaxFacts()
    quoted = tuple(item for item in quotations(setting.view.text, lines) if not _is_all(setting, item, lines))
    made = sentences(setting.view, facts, without_labels(setting.view, setting.tongue, lines), quoted)
    reader = _readers().get(facts.order) if setting.tongue.syntax else None
    relations = tuple(relation for sentence in made for relation in reader(setting, sentence)) if reader else ()
    loud = {item.number for item in made if is_shouted(facts, item)} if reader else set()
    relations = tuple(
        item for item in relations if item.sentence not in loud or _NOUNS.intersection(item.subject.reasons)
    )
    relations = with_bare_bodies(setting, made, with_roles_before_names(setting, made, relations))
    relations = without_second_voices(setting, relations)
    return Syntax(tuple(lines), quoted, made, relations)


def _is_all(setting: Setting, quoted: Quotation, lines: Sequence[Span]) -> bool:
    """Return whether marks stand around all that a text says, in several lines: its own words, and nobody quotes it.

    A word for a statement stands above them, and none for an office: "Press release", not "Message of the mayor: …".
    """
    text, facts = setting.view.text, setting.tongue.syntax
    inside = [line for line in lines if line.end > quoted.inside.start and line.start < quoted.inside.end]
    if facts is None or not setting.tongue.capitals or len(inside) <= 1 or inside[0].start != quoted.span.start:
        return False
    around = [line for line in lines if line not in inside]
    above = " ".join(text[line.start : line.end] for line in around if line.start < quoted.span.start)
    kinds = [facts.classes_of(word.casefold()) for word in _WORD.findall(above)]
    named = any("statement" in kind for kind in kinds) and not any("role" in kind for kind in kinds)
    return named and ":" not in above and all(line.end - line.start <= _SHORT for line in around)


@cache
def _readers() -> Mapping[str, Reader]:
    return plugins(orders)
