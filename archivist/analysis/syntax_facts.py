"""What the layer of syntax must know of a language: its function words and the shape of its sentences.

Closed classes only: no list of the bodies or persons that exist. Every entry is a pattern of one word, written as
people write it; it is folded and compared with whole words without case.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Literal

from archivist.analysis.patterns import either, folded

__all__ = ["Order", "SyntaxFacts", "Written"]

Order = Literal["vso", "svo", "sov"]
Written = tuple[str, str, frozenset[str], bool, bool]
_NONE: frozenset[str] = frozenset()
# Words of some constructions alone, which are no class for the others
_APART = (
    "we",
    "we_at",
    "members",
    "site",
    "told_from",
    "made_public",
    "called",
    "named_of",
    "informing",
    "relative",
    "asking",
)
_WRITTEN = ("spaced",)  # facts of how words are written
_PAIRS = ("together", "separable", "other_with", "agreeing", *_APART, *_WRITTEN)  # facts that are no class of words


@dataclass(frozen=True)
class SyntaxFacts:
    """The grammar of one language by its function words."""

    order: Order = "svo"
    plural_verb: tuple[str, ...] = ()  # endings of verbs that only a plural is the subject of
    nouns_capital: bool = False  # whether every noun is written with a capital
    dotless: bool = False  # whether the small letter of I is ı
    ordinal: str = ""  # words behind which figures and a full stop count, and end no sentence: "am 3. Mai"
    headline_verb: str = ""  # the shape of verbs of headlines, which no word has right behind a name's noun
    spaced: tuple[str, ...] = ()  # abbreviations that are one word, though a space parts their letters: "e. V."
    verb_second: bool = False  # whether the verb stands second, whatever stands first: "Als BODY fordern wir"
    late_subject: bool = False  # whether adjuncts may stand between a verb and the subject behind it

    # Classes of words, each a pattern of one word
    saying: tuple[str, ...] = ()  # verbs of speaking: "said", "condemns"
    announcing: tuple[str, ...] = ()  # verbs of speaking that are statements in themselves where a body does so
    performing: tuple[str, ...] = ()  # forms by which a statement itself acts: "condemns", "invites"
    issuing: tuple[str, ...] = ()  # verbs that a statement is the object of: "issued"
    sending: tuple[str, ...] = ()  # those of them of which somebody else is the object, too: "sent"
    statement: tuple[str, ...] = ()  # nouns for a statement
    missive: tuple[str, ...] = ()  # those of them that one person may send another: "letter"
    frame: tuple[str, ...] = ()  # prepositions before such a noun that make it the frame of what is said: "in"
    agent: tuple[str, ...] = ()  # words before whose statement it is: "by"
    article: tuple[str, ...] = ()
    possessive: tuple[str, ...] = ()  # "its"
    cardinal: tuple[str, ...] = ()  # numbers in words, from two on
    link: tuple[str, ...] = ()  # words inside a name: "of the"
    close: tuple[str, ...] = ()  # words that end a noun phrase: "that", "after"
    auxiliary: tuple[str, ...] = ()  # between a subject and its verb: "has", "also"
    pronoun: tuple[str, ...] = ()
    myself: tuple[str, ...] = ()  # the first person singular: "I", "my"
    thing: tuple[str, ...] = ()  # the pronoun for what is no person, as a body is none: "it"
    role: tuple[str, ...] = ()  # agentive nouns: what a person is
    initials: tuple[str, ...] = ()  # roles that are written as capitals, and only so: "PM"
    kin: tuple[str, ...] = ()  # relatives, whose name stands behind the one they are relatives of
    spokesman: tuple[str, ...] = ()  # those who speak in another's name
    body: tuple[str, ...] = ()  # nouns for bodies: they add certainty, no more
    mission: tuple[str, ...] = ()  # those of one country in another, whose place is part of their name: "embassy"
    enterprise: tuple[str, ...] = ()  # nouns that say of a name that it is a company's: "provider"
    time: tuple[str, ...] = ()  # "today", "Monday": between verb and subject, never in a name
    retort: tuple[str, ...] = ()  # nouns, or verbs, behind which whoever is replied to is named: "reply to"
    answer: tuple[str, ...] = ()  # "in response to", before a statement that is another's
    untrue: tuple[str, ...] = ()  # what a text says of a statement that it answers: "misleading"
    media: tuple[str, ...] = ()  # who hears a statement and passes it on: "agency", "newspaper"
    news: tuple[str, ...] = ()  # what the name of an agency of news says that it is for
    relaying: tuple[str, ...] = ()  # verbs with which the media pass on what others said: "reports", "пишет"
    honorific: tuple[str, ...] = ()
    courtesy: tuple[str, ...] = ()  # adjectives for those who are written to: "honourable"
    negation: tuple[str, ...] = ()
    unreal: tuple[str, ...] = ()  # auxiliaries of what was not said, or nobody knows: "should have", "aurait"
    hypothetical: tuple[str, ...] = ()  # words before a clause that tells nothing that was said: "if", "whether"
    nothing: tuple[str, ...] = ()  # what somebody says who says nothing
    infinitive: tuple[str, ...] = ()  # the word before a verb whose subject is another verb's object: "to"
    complement: tuple[str, ...] = ()  # words before what somebody says: "that"
    replying: tuple[str, ...] = ()  # verbs of speaking of which "not" says that somebody kept silent: "not respond"
    abbreviation: tuple[str, ...] = ()  # words whose full stop ends no sentence
    source: tuple[str, ...] = ()  # before whom a report relies on: "according to"
    citing: tuple[str, ...] = ()  # the same, if the verb of speaking ends the clause: "wie BODY mitteilte"
    including: tuple[str, ...] = ()  # words before some of those who were named: "including", "darunter"
    indefinite: tuple[str, ...] = ()  # articles of what is not yet known: "a"
    adverbial: tuple[str, ...] = ()  # nouns of adjuncts that no name ends with: "for the first time"
    clause: tuple[str, ...] = ()  # words that begin a clause of its own: "that", "who", "when"
    conjunction: tuple[str, ...] = ()  # "and": inside a name, or between two
    passive: tuple[str, ...] = ()  # auxiliaries behind which something is said of the subject: "was"
    oblique: tuple[str, ...] = ()  # words in a case that no subject has
    inside: tuple[str, ...] = ()  # prepositions that may stand within a body's name: "on", "against"
    adjective: tuple[str, ...] = ()  # the endings of adjectives, where a name's head may stand behind them
    participle: tuple[str, ...] = ()  # the endings of participles, which begin a clause behind a comma
    animate: tuple[str, ...] = ()  # the endings of nouns that only persons are called by
    inanimate: tuple[str, ...] = ()  # the endings of nouns that no person is called by
    within: tuple[str, ...] = ()  # prepositions before a body that speaks: "сообщили в", "desde"
    particle: tuple[str, ...] = ()  # small words inside a person's name: "van"
    # Where the verb stands at the end and is often two words
    telling: tuple[str, ...] = ()  # participles of speaking right before who speaks: "diyen X", X, who said
    spoken: tuple[str, ...] = ()  # nouns and adjectives that a light verb makes a verb of speaking: "known" + "made"
    light: tuple[str, ...] = ()  # such light verbs in a tense that tells what was said: "made"
    refusing: tuple[str, ...] = ()  # nouns of not doing what the noun before them says: "refused to comment"
    personal: tuple[str, ...] = ()  # verbs of speaking that only persons are the subject of: "spoke"
    postposition: tuple[str, ...] = ()  # words behind the noun that they govern: "hakkında", about
    opening: tuple[str, ...] = ()  # words that say that a statement's wording follows: "as follows"
    joins: tuple[str, ...] = ()  # words that show that another one belongs to them, where all such words show it
    informant: tuple[str, ...] = ()  # those who speak without a name: "a source"
    aim: tuple[str, ...] = ()  # the preposition before what a body is for: "по"
    purpose: tuple[str, ...] = ()  # nouns behind it that say so, and begin no adjunct
    governing: tuple[str, ...] = ()  # nouns inside a name that take a preposition: "defence" + "of"
    described: tuple[str, ...] = ()  # adjectives between the noun for a statement and whose it is: "joint"
    as_body: tuple[str, ...] = ()  # between "we" and the body that speaks: "as"
    office: tuple[str, ...] = ()  # words of the name of a part that speaks for its body: "public" + "relations"
    state: tuple[str, ...] = ()  # nouns in names of countries, whose offices are no bodies: "republic"
    unique: tuple[str, ...] = ()  # bodies of which a country has one, so that the bare noun names it: "the army"
    behalf: tuple[str, ...] = ()  # words, often several, before the body in whose name somebody speaks: "on behalf of"
    capacity: tuple[str, ...] = ()  # words right before the body that "we" say to be: "as", "as the", "en tant que"
    notice: tuple[str, ...] = ()  # what is drawn to something: "the attention of BODY has been drawn to a report"
    drawn: tuple[str, ...] = ()  # participles that say so behind it
    arriving: tuple[str, ...] = ()  # verbs that say so before it: "it has come to the attention of BODY"
    gerund: tuple[str, ...] = ()  # participles of speaking that say so of the subject: "speaking"
    acting: tuple[str, ...] = ()  # performative verbs in the first person, which needs no pronoun: "поздравляю"
    writing: tuple[str, ...] = ()  # with which whoever writes says so: "I am writing on behalf of"
    through: tuple[str, ...] = ()  # words before whoever speaks for a body: "through", "par la voix de"
    background: tuple[str, ...] = ()  # words that begin a clause of what was before: "after", "nachdem"
    elsewhen: tuple[str, ...] = ()  # adverbs with which a sentence turns to another statement: "later", "earlier"
    receiving: tuple[str, ...] = ()  # verbs of a host: who is their object is a guest, whom the host's text hears
    locative: tuple[str, ...] = ()  # prepositions that a place stands behind
    finite: tuple[str, ...] = ()  # verbs, by their endings, that no name goes on with where it has no article
    member: tuple[str, ...] = ()  # roles of those who do not speak for the body that they belong to: "member"

    we: tuple[str, ...] = ()  # "we" at the head of a clause
    we_at: tuple[str, ...] = ()  # between "we" and the body that says so: "at"
    members: tuple[str, ...] = ()  # who speaks as a body of which they are: "members"
    informing: tuple[str, ...] = ()  # verbs of what is told, before whoever told it: ", announced BODY"
    asking: tuple[str, ...] = ()  # verbs whose object somebody wants of another: "seeks", "awaits"
    relative: tuple[str, ...] = ()  # pronouns for a noun before them: "which"
    called: tuple[str, ...] = ()  # by which a body goes on to be called whose name says nothing of its kind: "the club"
    named_of: tuple[str, ...] = ()  # with which a body's name begins whose they are: "city of", "Friends of"
    site: tuple[str, ...] = ()  # where a body publishes: "website", "account"
    told_by: tuple[str, ...] = ()  # participles of making known, before the agent of a passive: "announced"
    told_from: tuple[str, ...] = ()  # before "from" and a statement that something is known by: "следует"
    made_public: tuple[str, ...] = ()  # participles behind a statement whose agent stands in the instrumental
    together: tuple[tuple[str, str], ...] = ()  # words that are a class only together: ("fait savoir", "saying")
    # Verbs of speaking that are such only with one of the words behind them: "hob … hervor"
    separable: tuple[tuple[str, str], ...] = ()
    # Verbs that are none of speaking in a sentence with one of the words: "verurteilt" with "Haftstrafe"
    other_with: tuple[tuple[str, str], ...] = ()
    # Pronouns for a body, "" where a verb needs none, with how the phrase begins that they can stand for
    agreeing: tuple[tuple[str, str], ...] = ()

    @cached_property
    def compounds(self) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
        """Return, by its first word, the words of each compound with the class of its last one."""
        made: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for written, name in self.together:
            words = tuple(folded(written).casefold().split())
            made.setdefault(words[0], []).append((words, name))
        return {first: tuple(items) for first, items in made.items()}

    @cached_property
    def classes(self) -> Mapping[str, re.Pattern[str]]:
        """Return the pattern of each class of words that the language has."""
        words = {item.name: getattr(self, item.name) for item in fields(self) if item.name not in _PAIRS}
        return {
            name: re.compile(folded(either(group)).casefold())
            for name, group in words.items()
            if isinstance(group, tuple) and group
        }

    @cached_property
    def parting(self) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
        """Return the pattern of each verb that parts from a word with that of the words that it needs behind it."""
        return _patterns(self.separable)

    @cached_property
    def ambiguous(self) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
        """Return the pattern of each verb that has another meaning with that of the words with which it has it."""
        return _patterns(self.other_with)

    @cached_property
    def _apart(self) -> Mapping[str, re.Pattern[str]]:
        return {
            name: re.compile(folded(either(getattr(self, name))).casefold()) for name in _APART if getattr(self, name)
        }

    def means(self, name: str, form: str) -> bool:
        """Return whether a folded word without case is one of a fact that makes no class of words: "site", "we"."""
        words = self._apart.get(name)
        return words is not None and words.fullmatch(form) is not None

    @cached_property
    def antecedents(self) -> Mapping[str, re.Pattern[str]]:
        """Return, by the pronoun for a body, how a phrase begins that it can stand for."""
        return {pronoun: re.compile(folded(source)) for pronoun, source in self.agreeing}

    @cached_property
    def _known(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def known_words(self) -> dict[str, Written]:
        """Return what `written` has told of words."""
        return {}

    def written(self, text: str) -> Written:
        """Return a word or sign as it is written, its form without case, its classes, its capital, whether a word."""
        known = self.known_words.get(text)
        if known is None:
            small = text.replace("İ", "i").replace("I", "ı") if self.dotless else text.replace("İ", "i")
            form, word = small.casefold(), text[0].isalnum()
            known = (text, form, self.classes_of(form) if word else _NONE, text[0].isupper(), word)
            if len(self.known_words) < _REMEMBERED:
                self.known_words[text] = known
        return known

    def classes_of(self, form: str) -> frozenset[str]:
        """Return the names of the classes that a folded word without case belongs to."""
        known = self._known.get(form)
        if known is None:
            known = frozenset(name for name, words in self.classes.items() if words.fullmatch(form))
            if len(self._known) < _REMEMBERED:
                self._known[form] = known
        return known


def _patterns(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(folded(verb)), re.compile(folded(words))) for verb, words in pairs)


_REMEMBERED = 100_000  # words: a bound on memory, more than a language's texts use of it
