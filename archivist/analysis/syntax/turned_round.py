"""The subject of a verb of speaking: through whom it speaks, and behind the verb where a headline has no comma."""

import re
from collections.abc import Sequence
from itertools import takewhile

from archivist.analysis.syntax.appositions import in_apposition
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.extents import extent_before
from archivist.analysis.syntax.objects_before_verbs import is_object, stands_before_subject
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_romance_like
from archivist.analysis.syntax.speakers_by_commas import mended, role_behind
from archivist.analysis.syntax.subjects import phrase_after, subject_of
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax.told_behind import teller_behind
from archivist.analysis.syntax.trimmed_phrases import trimmed
from archivist.analysis.syntax.voices import speaks_through

__all__ = ["clause_subject", "is_done_by", "is_of_several"]

_NAME = (2, 4)  # words of a person's name
_FEWEST = 4  # words before the verb of a clause that says something
# Verbs of what is said, not of whom it is said to or of: behind "a salué" stands whom somebody salutes.
_SAYS = ("déclaré", "affirmé", "indiqué", "assuré", "estimé", "souligné", "précisé", "expliqué", "ajouté", "dit")
_PRESENT = ("déclare", "affirme", "indique", "assure", "estime", "souligne", "précise", "explique", "ajoute")
_SPANISH = (
    *("sostuvo", "sostiene", "informó", "anunció", "indicó", "aseveró", "comentó", "agregó", "añadió"),
    *("afirma", "asegura", "dice", "señala", "afirmó", "aseguró", "dijo", "señaló", "explica", "advierte"),
)
_HAVE = ("ont", "han")
_BARE = re.compile(r"\w+(?:é|ée|és|ées|ado)")  # participles, which are no verb of a clause without an auxiliary
_AUXILIARY = re.compile(
    r"(?:ai|as|a|avons|avez|ont|avait|avaient|aurait|auraient|aura|auront|est|sont|était|étaient)(?:-\w+)*|"
    r"ayant|avoir|eut|été|être|ait|aient|he|has|ha|han|hemos|hay|había|habían|haya|hayan|haber|habiendo|hubo|habrán?|"
    r"habrían?|fue|fueron|es|son|era|sido"
)
_WHO, _IT = ("qui", "quien", "quienes"), ("c'", "ce", "ç'")
_IS = ("c'est", "est", "sont", "fue", "fueron", "es", "son", "era")
_BEFORE_NOUN = ("article", "possessive", "indefinite", "honorific")
_FEWEST_BEFORE, _NOUN = 2, 4  # words before "by"; from a noun to it
_DONE = re.compile(r"\w{2,}(?:ée?s?|ue?s?|ite?s?|[ai]d[oa]s?)")
_PARTICIPLE, _BY = ("é", "ée", "és", "ées", "ado", "ada", "ados", "adas"), ("par", "por")


def clause_subject(setting: Setting, tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return who speaks by a verb: the body that does through another, or what stands before or behind it."""
    voice = speaks_through(setting, tokens, verb)
    if voice:
        return voice.body
    cleft = _in_cleft(setting, tokens, verb) if is_romance_like(setting) else None
    if cleft is not None or _ends_with_name(tokens, verb):
        return cleft or phrase_after(setting, tokens, verb + 1)
    return teller_behind(setting, tokens, verb) or _subject(setting, tokens, verb)


def _subject(setting: Setting, tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return what stands before a verb as its subject, or behind it where that is an aside's or an object."""
    subject = mended(setting, tokens, verb, trimmed(setting, tokens, subject_of(setting, tokens, verb)))
    aside = _aside_by(tokens, subject, verb) if subject is not None and is_romance_like(setting) else None
    if aside is not None:
        described = _before_aside(setting, tokens, aside)
        body = described is not None and described.kind == "body"
        if body or tokens[aside - 1].text == ",":  # "the account given by BODY" is that of BODY
            return described
    if subject is not None and is_romance_like(setting) and is_object(tokens, subject, verb):
        late = stands_before_subject(tokens, verb)
        return trimmed(setting, tokens, phrase_after(setting, tokens, verb + 1)) if late else None
    if subject is None and tokens[verb].form in (*_SAYS, *_PRESENT, *_SPANISH):
        return role_behind(setting, tokens, verb)
    return subject


def _in_cleft(setting: Setting, tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return who it is that acts: "c'est BODY qui a annoncé", "fue el ROLE, NAME, quien anunció"."""
    who = verb - 1
    while who > 0 and tokens[who].has("auxiliary"):
        who -= 1
    if who < 2 or tokens[who].form not in _WHO:  # noqa: PLR2004
        return None
    if tokens[who - 1].text == ",":
        subject = in_apposition(setting, tokens, who - 1)
    else:
        subject = phrase_in(setting, tokens, extent_before(tokens, who))
    at = next((k for k in range(who) if subject and tokens[k].start >= subject.span.start), 0) - 1
    while at > 0 and tokens[at].has("article", "possessive", "honorific"):
        at -= 1
    if at < 0 or tokens[at].form not in _IS:
        return None
    first = at - (at > 0 and tokens[at - 1].form in _IT)
    return subject if first == 0 or not tokens[first - 1].word else None


def _aside_by(tokens: Sequence[Token], subject: Phrase, verb: int) -> int | None:
    """Return where an aside begins whose agent a subject is: "BODY, led by the mayor, NAME, has condemned".

    So it does without commas, "the party founded by NAME condemns", unless what is by somebody is a statement.
    """
    first = next((k for k, token in enumerate(tokens) if token.start >= subject.span.start), len(tokens))
    by = next((k for k in range(min(first + 1, verb), 0, -1) if tokens[k].form in _BY), 0)
    if by < _FEWEST_BEFORE or not all(token.has(*_BEFORE_NOUN) for token in tokens[by + 1 : first]):
        return None
    if not tokens[by - 1].word or tokens[by - 1].capital:
        return None
    if tokens[by - 2].text == ",":
        return by - 1 if any(token.text == "," for token in tokens[by:verb]) else None
    described = tokens[by - 2].word and not tokens[by - 2].has("auxiliary", "passive", "pronoun", "time", "negation")
    stated = any(token.has("statement") for token in tokens[max(0, by - _NOUN) : by - 1])
    return by - 1 if described and not stated and _DONE.fullmatch(tokens[by - 1].form) else None


def _before_aside(setting: Setting, tokens: Sequence[Token], aside: int) -> Phrase | None:
    """Return the subject before an aside; without a comma the first body of "the BODY of the party founded by"."""
    comma = tokens[aside - 1].text == ","
    extent = extent_before(tokens, aside - comma)
    link = next((k for k in range(extent.end - 1, extent.start, -1) if tokens[k].has("link")), extent.end)
    named = any(token.capital for token in tokens[extent.start : link])
    if named and not comma and all(token.word and not token.capital for token in tokens[link : extent.end]):
        extent = extent._replace(end=link)
    return phrase_in(setting, tokens, extent) if extent.start < extent.end and not extent.governed else None


def _ends_with_name(tokens: Sequence[Token], verb: int) -> bool:
    """Return whether nothing but a person's name stands behind a verb of what is said: "La paix vient dit ANA VEGA"."""
    token = tokens[verb]
    if verb < _FEWEST or token.quoted or token.form not in (*_SAYS, *_PRESENT, *_SPANISH):
        return False
    name = list(takewhile(lambda word: word.word, tokens[verb + 1 :]))
    behind = tokens[verb + 1 + len(name) :]
    if not _NAME[0] <= len(name) <= _NAME[1] or any(word.text not in ".!" for word in behind):
        return False
    return all(word.capital and not word.has("body", "time") for word in name)


def is_done_by(tokens: Sequence[Token], verb: int) -> bool:
    """Return whether a participle without an auxiliary is no verb: "le projet lancé par NAME", "appelée NAME"."""
    if _BARE.fullmatch(tokens[verb].form) and not any(_AUXILIARY.fullmatch(token.form) for token in tokens[:verb]):
        return True
    if verb + 1 >= len(tokens) or verb == 0 or tokens[verb + 1].form not in _BY:
        return False
    return tokens[verb].form.endswith(_PARTICIPLE) and not tokens[verb - 1].has("auxiliary", "pronoun", "passive")


def is_of_several(tokens: Sequence[Token], subject: Phrase, verb: int) -> bool:
    """Return whether a subject ends a list, or is surnames with a verb in the plural: "VEGA y ROBLEDO han dicho"."""
    if _ends_list(tokens, subject):
        return True
    if subject.kind != "body" or subject.reasons != ("capitals",):
        return False
    inside = [token for token in tokens[:verb] if subject.span.start <= token.start < subject.span.end]
    several = any(token.form in _HAVE for token in tokens[max(0, verb - 2) : verb])
    return several and any(token.has("conjunction") and token.text != "&" for token in inside)


def _ends_list(tokens: Sequence[Token], subject: Phrase) -> bool:
    """Return whether a name ends an English list of three: "the Reed Board, the Holm Club, and the Guild"."""
    last = next((k for k, token in enumerate(tokens) if token.start >= subject.span.start), 0)
    last -= last > 0 and tokens[last - 1].form == "the"
    joint = last - 2
    if joint < 1 or tokens[joint + 1].form != "and" or tokens[joint].text != ",":
        return False
    comma = next((k for k in range(joint - 1, 0, -1) if tokens[k].text == ","), 0)
    item = tokens[comma + 1 : joint]
    named = any(token.capital for token in item) and tokens[comma - 1].capital
    return comma > 0 and named and all(token.capital or token.has("link", "article", "inside") for token in item)
