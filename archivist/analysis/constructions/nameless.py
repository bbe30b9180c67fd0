"""What constructions take for a body and names none: a common noun, the letters of a kind, a person's surname."""

import re

from archivist.analysis.context import TextContext
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.capital_words import is_kind_of_firm
from archivist.analysis.syntax.noun_capitals import COUNTRIES
from archivist.analysis.syntax.relations import is_english_like
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["is_anybody", "names_nobody"]

_NISBA = re.compile(r"(?!ال)[^\W\d_]{3,}(?:ي|يه)")
_FEMININE = "يه"  # other adjectives look like surnames
_ORDINALS = frozenset(folded("الأولى الثانية الثالثة الرابعة الخامسة الأول الثاني الثالث الرابع").split())
# Adjectives of countries, and others that end so: hardly a name does before a common noun
_OF_COUNTRY = re.compile(r"[A-Z][a-z]+(?:ish|ese|[aei]an|man|nch|eek|tch|iss|ech|qi|ni|li)|U\.[SK]\.")
_PAIR = 2  # words


def names_nobody(context: TextContext, body: Span) -> bool:
    """Return whether words that stand where a body's name could are none."""
    if context.ref_of(body, "organisation"):
        return False
    if not context.tongue.capitals:
        return context.view.slice(body).endswith(_FEMININE) and is_anybody(context, body)
    words = context.view.slice(body).split()
    if len(words) == 1:
        return _is_common_noun(context, words[0]) or _is_kind(context, words[0]) or _is_surname(context, words)
    if len(words) > _PAIR and _is_headline(context, words):
        return True
    return len(words) == _PAIR and (_is_of_country(context, *words) or _is_surname(context, words))


def is_anybody(context: TextContext, span: Span) -> bool:
    """Return whether Arabic words are no name: a noun and an adjective, both without article, "an Egyptian club".

    "The second league" is no body either, but what clubs play in.
    """
    words = context.view.slice(span).split()
    if not context.tongue.article_attached or len(words) != _PAIR:
        return False
    if words[1] in _ORDINALS:
        return True
    return words[0] in context.tongue.heads and _NISBA.fullmatch(words[1]) is not None


def _is_headline(context: TextContext, words: list[str]) -> bool:
    """Return whether words with capitals throughout have a verb in English: "Ministry of Ports Announces Closure".

    "Court of Appeals" and "Claims Board" have none.
    """
    if not is_english_like(context.setting):
        return False
    facts = context.tongue.syntax or SyntaxFacts()
    kinds = [facts.classes_of(word.casefold()) for word in words]
    for number in range(1, len(words) - 1):
        verb = words[number].endswith("s") and {"saying", "performing"} & kinds[number]
        noun = {"link", "article"} & kinds[number - 1] or "body" in kinds[number + 1] or "body" in kinds[number]
        if verb and not noun:
            return True
    return False


def _is_common_noun(context: TextContext, word: str) -> bool:
    """Return whether a body is one word that says what it is: "the union", where names are written with capitals."""
    return not word.isupper() and word in context.tongue.heads


def _is_kind(context: TextContext, word: str) -> bool:
    """Return whether capitals alone say what a body is, by law or in sports: "the FC", "the NGO", "ООО"."""
    facts = context.tongue.syntax or SyntaxFacts()
    return word.isupper() and (is_kind_of_firm(word) or facts.means("called", word.casefold()))


def _is_of_country(context: TextContext, first: str, noun: str) -> bool:
    """Return whether a common noun has the adjective of a country, which has many such bodies: "German carmaker"."""
    facts = context.tongue.syntax
    if facts is None or facts.nouns_capital or not context.tongue.head_inside or noun.istitle():
        return False
    return facts.means("called", noun.casefold()) and (first in COUNTRIES or _OF_COUNTRY.fullmatch(first) is not None)


def _is_surname(context: TextContext, words: list[str]) -> bool:
    """Return whether the text has a word, alone or behind letters of an office, as the surname of one named in full.

    Two given names that are joined are nobody else's.

    Where the parts of a surname are joined, its shape looks like a firm's: "Gov. Adler-Vance".
    """
    surname = words[-1]
    if len(words) == 1 and "-" in surname and is_given_name(surname):
        return True  # "signed by Anna-Maria"
    shaped = "-" in surname if len(words) == 1 else words[0].isupper()
    return shaped and not is_given_name(surname) and surname in context.setting.surnames
