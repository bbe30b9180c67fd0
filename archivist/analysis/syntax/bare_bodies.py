"""Bodies whose names hold no noun for one: what the text says of them further on tells them from persons (English).

"Halden Freight said it has ordered wagons", "Halden Freight said … The company said …", "Halden City … Halden City
Football Club". A person is named again by the surname, and has a given name that is usual somewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation, Setting, is_english_like
from archivist.analysis.syntax.tokens import Sentence, Token

__all__ = ["with_bare_bodies"]

_WORDS = range(2, 5)  # of such a name
_OWN, _ITS = "it", "its"
_HAVE = frozenset(("has", "had", "plans", "planned", "expects", "expected", "intends", "intended"))
_NO_ACT = frozenset(("been", "be", "become", "take", "taken", "seem", "seemed", "appeared", "appear"))
_OBJECT, _LATER = 5, 4  # tokens from a verb to its object; sentences in which the text goes on to speak of it
_CALLED = frozenset(
    (
        *("company", "firm", "group", "club", "bank", "airline", "retailer", "manufacturer", "operator", "utility"),
        *("charity", "organisation", "organization", "agency", "association", "union", "university", "college"),
        *("hospital", "school", "party", "network", "brand", "brewery", "developer", "franchise", "team"),
    )
)


def with_bare_bodies(
    setting: Setting, sentences: Sequence[Sentence], relations: Sequence[Relation]
) -> tuple[Relation, ...]:
    """Return the relations; a name that could be a person's is a body's where the text speaks of it as of one.

    The noun by which it is called there is the name again.
    """
    made = list(relations)
    for number, item in enumerate(made if is_english_like(setting) else ()):
        if item.subject.name is None or not _may_be(setting, item.subject):
            continue
        again = _called_again(setting, made, number)
        shown = again is not None or _is_longer(setting, item.subject)
        if not shown and not _acts(sentences[item.sentence].tokens, item.place):
            continue
        reasons = ("head-noun",) if shown else ("capitals",)
        body = Phrase("body", item.subject.span, body=item.subject.name, reasons=reasons)
        written = setting.view.slice(item.subject.name)
        for place in range(number, len(made)):
            other = made[place].subject
            same = other.kind == "name" and other.name is not None and setting.view.slice(other.name) == written
            if same or place == again:
                made[place] = replace(made[place], subject=replace(body, span=other.span))
    return tuple(made)


def _may_be(setting: Setting, subject: Phrase) -> bool:
    """Return whether nothing shows that a name is a person's: no role, no given name, no surname that stands alone."""
    if subject.kind != "name" or subject.name is None or subject.reasons != ("capitals",):
        return False
    words = setting.view.slice(subject.name).split()
    if len(words) not in _WORDS or any(is_given_name(word) or len(word.strip(".")) == 1 for word in words[:-1]):
        return False
    alone = re.compile(rf"(?<!{re.escape(words[-2])} )(?<!\w){re.escape(words[-1])}(?!\w)")
    return alone.search(setting.view.text) is None


def _called_again(setting: Setting, relations: Sequence[Relation], number: int) -> int | None:
    """Return the next clause of a body, if that is "the company" and no other body has been the subject before."""
    if any(item.subject.kind == "body" for item in relations[:number]):
        return None
    last = relations[number].sentence + _LATER
    bodies = (k for k in range(number + 1, len(relations)) if relations[k].subject.kind == "body")
    own = next((k for k in bodies if relations[k].sentence <= last), None)
    if own is None or not relations[own].subject.anaphora:
        return None
    return own if _is_called(setting, relations[own].subject) else None


def _acts(tokens: Sequence[Token], place: int) -> bool:
    """Return whether what the subject says is of "its" own, or that "it" does something: "said it has ordered"."""
    verb = next((k for k, token in enumerate(tokens) if token.start == place), len(tokens))
    for at in range(verb + 1, min(len(tokens) - 2, verb + 1 + _OBJECT)):
        token = tokens[at]
        if token.quoted or not token.word:
            return False
        if token.form == _ITS:
            return True
        if token.form == _OWN:
            after = [item.form for item in tokens[at + 1 : at + 4]]
            return bool(after) and after[0] in _HAVE and _NO_ACT.isdisjoint(after)
        if not token.has("time", "close", "complement", "auxiliary") or token.has("pronoun") != token.has("complement"):
            return False
    return False


def _is_longer(setting: Setting, subject: Phrase) -> bool:
    """Return whether the text has the name with a noun for a body behind it: "Halden City Football Club"."""
    facts = setting.tongue.syntax
    if subject.name is None or facts is None:
        return False
    written = re.escape(setting.view.slice(subject.name))
    longer = re.compile(rf"(?<!\w){written}((?: [A-Z]\w+){{1,3}})(?!\w)")
    found = (match[1].split() for match in longer.finditer(setting.view.text))
    return any("body" in facts.classes_of(words[-1].casefold()) for words in found)


def _is_called(setting: Setting, subject: Phrase) -> bool:
    """Return whether a body is called by one noun that no person could be called by: "the company"."""
    words = setting.view.slice(subject.body or subject.span).casefold().split()
    return bool(words) and len(words) <= 2 and words[-1] in _CALLED  # noqa: PLR2004
