"""Clauses whose subject comes before the verb, or behind it where something else comes first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from archivist.analysis.syntax.behalf import speaks_in_name
from archivist.analysis.syntax.capital_words import CLOSING_MARKS
from archivist.analysis.syntax.declined_names import is_declined, is_owner
from archivist.analysis.syntax.framed_objects import stands_in_frame
from archivist.analysis.syntax.fronted_objects import is_of_others
from archivist.analysis.syntax.hearers import is_in_dative
from archivist.analysis.syntax.inside_names import describes_author
from archivist.analysis.syntax.issued_by import issued_by, told_by
from archivist.analysis.syntax.kinds_of_statements import behind_kind, without_addressee
from archivist.analysis.syntax.media import is_cited, is_media, relays
from archivist.analysis.syntax.own_statements import is_denied, says_behind, says_itself, sets_free
from archivist.analysis.syntax.owners import owner_before
from archivist.analysis.syntax.parted_words import split_words
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.points_back import in_full
from archivist.analysis.syntax.relations import Reader, Relation, RelationKind, Setting
from archivist.analysis.syntax.relative_objects import of_relative
from archivist.analysis.syntax.said_before import before_main, is_within_account, tells_of_statement, was_said_before
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Sentence, Token
from archivist.analysis.syntax.trimmed_phrases import trimmed
from archivist.analysis.syntax.turned_round import clause_subject, is_done_by, is_of_several
from archivist.analysis.syntax.unsaid import (
    is_acted_on,
    is_asked_for,
    is_owned,
    is_private,
    is_told_by_others,
    is_unsaid,
)
from archivist.analysis.syntax.voices import body_again, is_no_reply, speaks_through, spoken_for
from archivist.analysis.syntax.without_subjects import as_we, begins_as_we, without_subjects
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["PLUGIN"]

_FRAME = 6  # tokens from "in" to the noun for the statement
_OBJECT = 9  # tokens from the noun to "issued" by
_LATE_OBJECT = 15  # tokens from "issued" to the noun: when and where may stand between
_NEAR_OBJECT, _TITLE = 3, 4  # tokens before it that are its object; before the noun at the head of a title
_NOMINATIVE = re.compile(r"(?:ое|ее|ая|яя|ые|ие|ый)$")  # of an adjective that describes the noun before it
_GENITIVE = re.compile(r"(?:ого|его)$")  # of an adjective with which a body's name begins
_HEARD = "интервью"  # behind which the medium stands, in no case that shows
_DATIVE_PLURAL = re.compile(r"\w{2,}[ая]м")  # no author stands in it: "ОБРАЩЕНИЕ РЫБАКАМ"
_SEVERAL = re.compile(r"(?:ния|ммы)$")  # of nouns for statements with which a sentence begins
_HAVE, _PLURAL = ("have", "han", "habían", "ont", "avaient", "haben", "hatten"), ("aron", "ieron", "jeron", "èrent")
_AUTHORS = frozenset(("head-noun", "listed", "acronym"))  # reasons for a body that shows what it is
_TELLS = ("reads", "read", "follows", "continues", "continued", "went", "goes")
# Between a quotation and its verb; behind the verb; an earlier one
_BETWEEN, _REFLEXIVE = ",-–—", ("sich",)
_NO_VERB = ("close", "clause", "conjunction", "article", "pronoun", "time", "auxiliary", "link", "frame", "locative")
_SIGNALS = ("saying", "performing", "issuing", "statement", "source", "citing", "acting", "told_by")


@dataclass(frozen=True, slots=True)
class _Clauses:
    """A sentence with elided words apart; `framed` where it says that something was said in a statement."""

    setting: Setting
    facts: SyntaxFacts
    number: int
    tokens: tuple[Token, ...]
    framed: bool


def _read(setting: Setting, sentence: Sentence) -> Iterator[Relation]:
    """Return who says, issues and performs what in a sentence of subject, verb and object."""
    facts = setting.tongue.syntax
    quoting = any(token.quoted for token in sentence.tokens)
    if facts is None or not (quoting or any(_signals(token, facts) for token in sentence.tokens)):
        if facts is not None and sentence.tokens and begins_as_we(facts, sentence.tokens):
            yield from as_we(setting, split_words(setting, sentence, facts), sentence.number)
        return
    tokens = split_words(setting, sentence, facts)
    clauses = _Clauses(setting, facts, sentence.number, tokens, any(_frame(tokens, k) for k in range(len(tokens))))
    yield from without_subjects(setting, tokens, sentence.number, framed=clauses.framed)
    spoken = of_body = False
    for place, token in enumerate(tokens):
        aside = token.quoted and token.has("saying") and _aside(clauses, place)
        closing = _behind_quotation(clauses, place) if quoting else None
        if closing:
            yield closing
        noun = not facts.nouns_capital and (  # "Das sagte der ROLE" has no noun in small letters
            _is_noun(tokens, place) or (facts.infinitive and is_owned(tokens, place))
        )
        if (token.quoted and not aside) or token.classes.isdisjoint(_SIGNALS) or noun:
            continue
        if is_no_reply(tokens, place):
            continue
        for found in _relations(clauses, place, spoken=spoken):
            # "X thanked Y in a statement": the statement is X's
            of_other = of_body and found.kind == "statement-of" and found.subject.kind == "body"
            relation = speaks_in_name(setting, tokens, replace(found, foreign=found.foreign or of_other))
            spoken = spoken or relation.kind in ("says", "performs")
            of_body = of_body or (relation.kind == "says" and relation.subject.kind == "body")
            yield relation
            voice = speaks_through(setting, tokens, place)
            if voice and voice.person and relation.subject == voice.body:
                yield replace(relation, kind="says", subject=voice.person)
            yield from spoken_for(tokens, relation)


def _signals(token: Token, facts: SyntaxFacts) -> bool:
    return not token.classes.isdisjoint(_SIGNALS) or token.has("notice") or token.form in facts.compounds


def _relations(clauses: _Clauses, place: int, *, spoken: bool) -> Iterator[Relation]:
    setting, tokens = clauses.setting, clauses.tokens
    token = tokens[place]
    subject: Phrase | None = None
    kind: RelationKind = "says"
    framed, foreign = clauses.framed, False
    if token.has("issuing") and (issued := _issued(clauses, place)) is not None:
        (subject, foreign), kind, framed = issued, "issues", True
    elif token.has("statement") and not _verb(tokens, place) and (at := _author(clauses, place)) is not None:
        subject, kind = _written_by(clauses, place, at), "statement-of"
        foreign = not _own(clauses, place) or _answered(tokens, place) or (spoken and not _in_frame(tokens, place))
        foreign = foreign or is_of_others(setting, tokens, place) or is_asked_for(clauses.facts, tokens, place)
    elif token.has("statement") and (owner := owner_before(setting, tokens, place)) is not None:
        subject, kind = owner, "statement-of"
        foreign = not _tells(tokens, place)
    elif (told := told_by(clauses.facts, tokens, place)) is not None:
        subject = phrase_after(setting, tokens, told)
    elif _speaks(tokens, place):
        subject = clause_subject(setting, tokens, place) or body_again(tokens, place, framed=framed)
        subject = in_full(setting, tokens, place, subject)
        kind = "performs" if token.has("performing") and not framed else "says"
        press = clauses.facts.nouns_capital or not clauses.facts.article
        if subject and subject.kind in ("person", "name") and token.has("saying") and press:
            kind = "says"  # the press tells in the present what a person said
    if (
        subject is None
        or subject.kind == "other"
        or _plural(clauses, subject, token)
        or is_of_several(tokens, subject, place)
        or is_declined(clauses.facts, tokens, subject, of_statement=kind == "statement-of", says=kind == "says")
        or (clauses.facts.nouns_capital and not token.has("source") and is_in_dative(tokens, subject, place))
        or (kind in ("says", "performs") and not token.has("source") and is_owner(setting, subject))
        or (kind in ("says", "performs") and (is_unsaid(tokens, subject, place) or is_done_by(tokens, place)))
        or is_acted_on(clauses.facts, tokens, subject, place)
        or (kind == "issues" and is_told_by_others(tokens, subject))
        or (subject.name is not None and _several(tokens, place, token))
        or (token.form == "so" and tokens[place - 1].word)
        or (token.text.isupper() and subject.reasons == ("acronym",))  # "JOINT STATEMENT" is no statement of JOINT
        or not (subject.body or subject.name or subject.role or subject.anaphora)
    ):
        return
    foreign = foreign or is_media(tokens, subject) or relays(token, subject) or before_main(tokens, place)
    foreign = foreign or was_said_before(tokens, place) or (kind == "issues" and is_private(tokens, place, subject))
    earlier = tokens[0].has("elsewhen") and (framed or kind == "issues" or not clauses.facts.article)
    foreign = foreign or (kind == "issues" and is_within_account(tokens, place)) or (clauses.number > 0 and earlier)
    foreign = foreign or (kind == "says" and tells_of_statement(tokens, place))
    yield Relation(kind, subject, token.start, clauses.number, framed, foreign)


def _issued(clauses: _Clauses, place: int) -> tuple[Phrase | None, bool] | None:
    """Return who issues the statement that a verb has as its object, and whether another's text cites it."""
    setting, tokens = clauses.setting, clauses.tokens
    by = issued_by(tokens, place)
    if by is not None:
        return phrase_after(setting, tokens, by), _answered(tokens, place) or is_cited(tokens, place)
    relative = of_relative(setting, tokens, place)
    if relative is not None:
        return relative.subject, not _own(clauses, relative.noun) or _answered(tokens, relative.noun)
    if _object(tokens, place) is not None or stands_in_frame(clauses.facts, tokens, place):
        return clause_subject(setting, tokens, place), False
    return (phrase_after(setting, tokens, place + 1), False) if _object_before(clauses, place) else None


def _speaks(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a word is a verb of speaking or performing here, and no noun as in "un comunicado"."""
    token = tokens[place]
    if token.has("statement") and tokens[place - 1].has("article") and not _verb(tokens, place):
        return False
    return (token.has("saying", "performing") and not token.capital) or (token.has("saying") and place == 0)


def _behind_quotation(clauses: _Clauses, place: int) -> Relation | None:
    """Return who speaks by a verb of whatever sense right behind a quotation: "…", wehrt sich ROLE NAME."""
    tokens, token, facts = clauses.tokens, clauses.tokens[place], clauses.facts
    if token.quoted or not token.word or token.capital or not facts.nouns_capital:
        return None
    if token.has("saying", "issuing", "statement", *_NO_VERB):
        return None
    mark = place - 1
    while mark > 0 and tokens[mark].text in _BETWEEN:
        mark -= 1
    if mark < 1 or mark == place - 1 or tokens[mark].text not in CLOSING_MARKS:
        return None
    reflexive = place + 1 < len(tokens) and tokens[place + 1].form in _REFLEXIVE
    subject = phrase_after(clauses.setting, tokens, place + 1 + reflexive)
    if subject is None or (subject.kind != "person" and "surname" not in subject.reasons):
        return None
    return Relation("says", subject, token.start, clauses.number, clauses.framed, is_media(tokens, subject))


def _aside(clauses: _Clauses, place: int) -> bool:
    """Return whether a verb stands inside marks of quotation to say who speaks: "« C'est vrai, a dit NAME. »"."""
    tokens, before = clauses.tokens, place - 1
    while before > 0 and tokens[before].has("auxiliary"):
        before -= 1
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    inverted = after is not None and (after.capital or after.has("article"))
    return clauses.facts.late_subject and inverted and tokens[before].text == ","


def _several(tokens: Sequence[Token], place: int, verb: Token) -> bool:
    """Return whether the verb is one of several who speak: "han anunciado", "dijeron"."""
    return verb.form.endswith(_PLURAL) or any(token.form in _HAVE for token in tokens[max(0, place - 2) : place])


def _is_noun(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a form of a verb is a noun here: "la denuncia del PARTY"."""
    if tokens[place].capital or tokens[place].has("statement", "source") or not 0 < place < len(tokens) - 1:
        return False
    return tokens[place - 1].has("article", "possessive") and tokens[place + 1].has("link")


def _verb(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a word that is also a noun for a statement is a verb here: "a communiqué"."""
    if not tokens[place].has("saying") or place == 0 or not tokens[place - 1].has("auxiliary"):
        return False
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    return not tokens[place - 1].has("article") or behind is None or not behind.has("agent")  # "la nota de NAME"


def _plural(clauses: _Clauses, subject: Phrase, verb: Token) -> bool:
    """Return whether one bare word, or one name, has a verb in the plural, "Anwohner fordern", or an embassy has it."""
    shape = {"one-word", "article-before-name"} if clauses.facts.nouns_capital else {"one-word"}
    person = subject.kind == "person" and not (clauses.facts.article or clauses.facts.nouns_capital)
    alone = subject.kind == "name" or person or bool(shape & {*subject.reasons})
    if verb.has("mission"):  # "Botschaft der Republik LAND" is no message
        return subject.kind == "body" and _AUTHORS.isdisjoint(subject.reasons)
    return alone and verb.has("saying") and verb.form.endswith(clauses.facts.plural_verb)


def _frame(tokens: Sequence[Token], place: int) -> bool:
    """Return whether "in a … statement" begins here."""
    if "frame" not in tokens[place].classes or tokens[place].quoted:
        return False
    for token in tokens[place + 1 : place + _FRAME]:
        if token.has("statement"):
            return True
        if not token.word or (token.has("close", "saying") and not token.has("article")):
            return False
    return False


def _in_frame(tokens: Sequence[Token], place: int) -> bool:
    return any(_frame(tokens, k) for k in range(max(0, place - _FRAME), place))


def _object(tokens: Sequence[Token], place: int) -> int | None:
    """Return the noun for the statement that the verb of issuing has as its object."""
    for at in range(place + 1, min(len(tokens), place + _LATE_OBJECT)):
        if tokens[at].has("statement"):
            return at
        if (not tokens[at].word and tokens[at].text != ",") or tokens[at].has("saying", "source", "clause"):
            return None
    return None


def _object_before(clauses: _Clauses, place: int) -> bool:
    """Return whether the verb stands right behind its object, as it may where words have cases and no articles."""
    if clauses.facts.article or place == 0:
        return False
    tokens = clauses.tokens
    if tokens[place - 1].has("statement"):
        return all(token.word for token in tokens[max(0, place - _NEAR_OBJECT) : place])
    for at in range(place - 1, max(-1, place - _OBJECT), -1):
        if not tokens[at].word or tokens[at].has("saying", "issuing", "source", "clause"):
            return False
        if tokens[at].has("statement"):  # "the news, on his channel, published NAME"
            return not any(token.has("close", "frame", "agent") for token in tokens[max(0, at - _NEAR_OBJECT) : at])
    return False


def _author(clauses: _Clauses, place: int) -> int | None:
    """Return where the author of a statement stands: behind "by", or, without articles, right behind the noun."""
    tokens, at = clauses.tokens, place + 1
    while at < len(tokens) and tokens[at].has("time") and tokens[at].word:
        at += 1
    at = behind_kind(clauses.setting, tokens, at)
    if at >= len(tokens) or not tokens[at].word or sets_free(tokens, place, at):
        return None
    if tokens[at].has("agent"):
        return at if tokens[at].has("article") else at + 1
    named = _GENITIVE.search(tokens[at].form) and (tokens[at].capital or describes_author(tokens, at))
    described = tokens[at].has("oblique") and not named
    described = described or (not tokens[at].capital and _NOMINATIVE.search(tokens[at].form) is not None)
    heard = tokens[place].form == _HEARD and tokens[at].capital
    told = (
        heard
        or _DATIVE_PLURAL.fullmatch(tokens[at].form) is not None
        or tokens[at].has("close", "saying", "pronoun")
        or (tokens[at].has("statement") and not tokens[at].capital)
    )
    return at if not (clauses.facts.article or described or told) else None


def _written_by(clauses: _Clauses, place: int, at: int) -> Phrase | None:
    author = trimmed(clauses.setting, clauses.tokens, phrase_after(clauses.setting, clauses.tokens, at))
    return without_addressee(clauses.setting, clauses.tokens, place, author)


def _own(clauses: _Clauses, place: int) -> bool:
    """Return whether a statement is this text's: the first words of a title, a frame, the source of the report."""
    tokens = clauses.tokens
    if place == 0 and _SEVERAL.search(tokens[0].form):
        return False
    if place < _TITLE and not any(token.has("close", "saying", "frame") for token in tokens[:place]):
        return True
    relied = any(token.has("source") for token in tokens[max(0, place - _FRAME) : place])
    near = range(max(0, place - _NEAR_OBJECT), place)  # '"…", read a statement', not "you have read the statement"
    reads = any(tokens[k].form in _TELLS and not (k and tokens[k - 1].word) for k in near)
    announced = tokens[-1].text == ":" and not any(token.has("saying") for token in tokens[:place])
    own = relied or announced or reads or _in_frame(tokens, place)
    return own or says_itself(tokens, place) or says_behind(tokens, place)


def _tells(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a statement that is named with its owner is this text's: a title, or what the text relies on."""
    if any(token.has("source", "frame") for token in tokens[max(0, place - _FRAME) : place]):
        return True
    behind = tokens[place + 1 : place + _NEAR_OBJECT + 2]
    titled = place < _OBJECT and not any(token.has("close", "saying", "auxiliary") for token in tokens[:place])
    return any(token.has("saying") or token.form in _TELLS for token in behind) or (
        titled and (not behind or behind[0].has("close")) and tokens[-1].text != "."
    )


def _answered(tokens: Sequence[Token], place: int) -> bool:
    return is_denied(tokens, place) or any(token.has("answer") for token in tokens[max(0, place - _FRAME) : place])


PLUGIN: Reader = _read
