"""The words of a sentence with elided words apart, and without the classes that names and acronyms only look like."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.asides import without_asides
from archivist.analysis.syntax.capital_words import is_acronym
from archivist.analysis.syntax.name_asides import without_name_asides
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.surnames_like_roles import without_roles_in_surnames
from archivist.analysis.syntax.tokens import Sentence, Token
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["in_capitals", "is_shouted", "split_words", "with_compounds"]

_GLUED, _PIECE = re.compile(r"(?:[А-ЯЁ]\.){1,2}[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"), re.compile(r"\.|[^.]+")
_ELIDED = re.compile(r"([^\W\d_]{1,2}')(?=\w)")
_SHOUTING = 0.7  # share of words in capitals in a line whose capitals say nothing
_NO_NOUN: frozenset[str] = frozenset()
_SPEAKING = ("saying", "performing")
_JUNIOR = ("jr", "sr", "ii", "iii")
_OF_A_NOUN = ("article", "link", "agent", "clause")  # what is elided before a noun
_LIKE_ADVERBS = "ment"  # an ending of adverbs in French, and of nouns


def split_words(setting: Setting, sentence: Sentence, facts: SyntaxFacts) -> tuple[Token, ...]:
    """Return the tokens with elided words apart, and without the classes that acronyms only look like."""
    known: tuple[Token, ...] | None = setting.words.get(sentence.number)
    if known is None:
        parts = _split(without_name_asides(without_asides(sentence.tokens)), facts)
        known = setting.words[sentence.number] = without_roles_in_surnames(setting, parts)
    return known


def _split(tokens: Sequence[Token], facts: SyntaxFacts) -> tuple[Token, ...]:
    parts = [
        part
        for token in tokens
        for part in (_parts(token, facts) if "'" in token.text or "." in token.text else (token,))
    ]
    made = _separated(with_compounds(parts, facts), facts)
    # A word without a capital or a class is part of no name: most words.
    first = facts.article and facts.late_subject and not facts.nouns_capital  # the noun for a role stands first
    named = [
        k
        for k, token in enumerate(made)
        if token.capital and token.classes and (_is_named(made, k) or (first and _is_last_name(made, k)))
    ]
    for k in named:  # found before any of them loses its classes
        made[k] = made[k]._replace(classes=_NO_NOUN)
    for k, token in enumerate(made):
        if token.form == "al" and token.has("close") and not any(after.capital for after in made[k + 1 : k + 2]):
            made[k] = token._replace(classes=token.classes - {"particle"})
        elif token.form.endswith(_LIKE_ADVERBS) and token.has("auxiliary") and k and _rules_noun(made[k - 1]):
            made[k] = token._replace(classes=token.classes - {"auxiliary"})  # "le développement", "du logement"
    if in_capitals(made):
        return tuple([_calm(token, before) for before, token in _pairs(made)] if _tells_names(facts) else made)
    return tuple(
        [
            token._replace(classes=_of_acronym(token)) if token.text.isupper() and is_acronym(token) else token
            for token in made
        ]
    )


def _rules_noun(token: Token) -> bool:
    return token.has("article", "link", "possessive") and not token.has("conjunction")


def is_shouted(facts: SyntaxFacts, sentence: Sentence) -> bool:
    """Return whether the words of a sentence are read as if in small letters: it is written in capitals throughout."""
    return _tells_names(facts) and in_capitals(sentence.tokens)


def in_capitals(tokens: Sequence[Token]) -> bool:
    """Return whether words are written in capitals throughout."""
    words = [token.text for token in tokens if token.word and len(token.text) > 1]
    return sum(map(str.isupper, words)) > _SHOUTING * len(words)


def _tells_names(facts: SyntaxFacts) -> bool:
    """Return whether names alone have capitals, and articles stand before the other nouns."""
    return facts.order == "svo" and bool(facts.article) and not facts.nouns_capital


def _pairs(tokens: Sequence[Token]) -> Iterator[tuple[Token | None, Token]]:
    """Return each word with the one before it."""
    return zip((None, *tokens), tokens, strict=False)


def _calm(token: Token, before: Token | None) -> Token:
    """Return a word in capitals as it is written elsewhere: one of the grammar in small letters, a name with one.

    Behind an article a word that is also a preposition is the noun: "COMUNICADO DEL FRENTE".
    """
    if token.has("body") and token.has("close") and before is not None and before.has("article", "link"):
        return token._replace(text=token.text.capitalize(), classes=token.classes - {"close", "answer"})
    if token.classes:
        return token._replace(capital=False, text=token.text.lower())
    return token._replace(text=token.text.capitalize())


def with_compounds(tokens: list[Token], facts: SyntaxFacts) -> list[Token]:
    """Give the last word of a compound its class; those before it are no more than its auxiliaries, or all a time."""
    for place, token in enumerate(tokens) if facts.compounds else ():
        for words, name in facts.compounds.get(token.form, ()):
            end = place + len(words)
            if tuple(item.form for item in tokens[place:end]) != words:
                continue
            for at in range(place, end - 1):
                before = ("auxiliary", name) if name == "time" else ("auxiliary",)
                tokens[at] = tokens[at]._replace(classes=frozenset(before))
            tokens[end - 1] = tokens[end - 1]._replace(classes=frozenset((name,)))
    return tokens


def _separated(tokens: list[Token], facts: SyntaxFacts) -> list[Token]:
    """Take the class of a verb of speaking from one that means something else without, or with, another word."""
    for place, token in enumerate(tokens) if facts.parting or facts.ambiguous else ():
        if token.capital or not token.has(*_SPEAKING, "issuing"):
            continue
        needed = next((words for verb, words in facts.parting if verb.fullmatch(token.form)), None)
        other = next((words for verb, words in facts.ambiguous if verb.fullmatch(token.form)), None)
        speaks = token.has(*_SPEAKING)
        last = needed is not None and _stands_last(tokens, place, needed)
        alone = speaks and needed is not None and not last and not _stands_by(tokens, place, needed)
        if other is not None and any(other.fullmatch(word.form) for word in _clause(tokens, place)):
            tokens[place] = token._replace(classes=token.classes.difference(_SPEAKING, ("issuing",)))
        elif speaks and last:
            tokens[place - 1] = tokens[place - 1]._replace(classes=frozenset(("auxiliary",)))
        elif alone:
            tokens[place] = token._replace(classes=token.classes.difference(_SPEAKING))
    return tokens


def _clause(tokens: Sequence[Token], verb: int) -> Sequence[Token]:
    """Return the words of a verb's clause, without what somebody says: "NAME marked, that the jubilee …"."""
    behind = range(verb + 1, len(tokens))
    end = next((k for k in behind if tokens[k].quoted or tokens[k].has("complement")), len(tokens))
    return tokens[:end]


def _stands_last(tokens: Sequence[Token], verb: int, part: re.Pattern[str]) -> bool:
    """Return whether a verb ends its clause, what it parts from elsewhere right before it: "wie BODY bekannt gab"."""
    last = verb + 1 == len(tokens) or not tokens[verb + 1].word
    return last and verb > 1 and not tokens[verb - 1].capital and part.fullmatch(tokens[verb - 1].form) is not None


def _stands_by(tokens: Sequence[Token], verb: int, part: re.Pattern[str]) -> bool:
    """Return whether what a verb parts from stands behind it, or, a noun, before one that ends its clause."""
    last = verb + 1 == len(tokens) or not tokens[verb + 1].word
    nouns = (token for token in tokens[:verb] if last and token.capital)
    behind = (token for k, token in enumerate(tokens[verb + 1 :], verb + 1) if not _governs_name(tokens, k))
    return any(part.fullmatch(token.form) for token in (*behind, *nouns))


def _governs_name(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a small word is a preposition right before what it governs: "aus Berlin", "aus dem Dorf"."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or tokens[place].capital or not tokens[place].has("close") or tokens[place].has("particle"):
        return False
    return after.capital or after.has("article")


def _is_named(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a word is part of a person's name, whatever else it means."""
    token = tokens[place]
    if not token.classes or not token.capital:
        return False
    return _is_initial(tokens, place) or _is_surname(tokens, place) or _is_first_name(tokens, place)


def _is_initial(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a letter that is a word too is an initial before a surname: "А. Верхов", "А. Б. Верхов"."""
    end = place
    while end + 1 < len(tokens) and len(tokens[end].text) == 1 and tokens[end].capital and tokens[end + 1].text == ".":
        end += 2
    return place < end < len(tokens) and tokens[end].capital and len(tokens[end].text) > 1


def _is_first_name(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a small word of the language is somebody's first name: "Sean", "Will"."""
    token, after = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None or place == 0 or not after.capital or not token.has("close", "auxiliary", "clause", "saying"):
        return False
    return not after.classes and not token.has("time", "role", "body", "honorific") and is_given_name(token.text)


def _is_surname(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a noun of role or body is a person's last name: "Governor Ana King", "Ida Church"."""
    token, before = tokens[place], tokens[place - 1] if place else None
    if token.capital and token.has("role", "body") and _is_behind_initial(tokens, place):
        return True
    if before is None or not token.capital or not before.capital or not token.has("role", "body") or before.classes:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is not None and (after.capital or after.has("link")):
        return False
    title = next((tokens[k] for k in range(place - 2, -1, -1) if tokens[k].text != "."), token)
    if title.form == "chief":
        return False  # "Chief Medical Officer"
    titled = title.has("role", "honorific") and not title.has("body")
    return is_given_name(before.text) or (place > 1 and titled and token.has("role") and not token.has("body"))


def _is_behind_initial(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a noun ends a name with an initial, nothing but "Jr." behind it: "Ida B. King Jr."."""
    at = place - 1 - (place > 0 and tokens[place - 1].text == ".")
    if (
        at < 1
        or len(tokens[at].text.rstrip(".")) != 1
        or not (tokens[at].capital and is_given_name(tokens[at - 1].text))
    ):
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return after is None or not (after.has("link") or (after.capital and after.form.rstrip(".") not in _JUNIOR))


def _is_last_name(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a role's noun is a surname behind a given name, or another surname: "Ana Luz Reyes Fuentes"."""
    token, before = tokens[place], tokens[place - 1] if place > 1 else None
    if before is None or not before.capital or before.classes or not token.has("role") or token.text.isupper():
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is not None and after.has("link") and not token.form.endswith("s") and not is_given_name(before.text):
        return False  # "FIRST LAST Président du BODY"
    run = takewhile(lambda word: word.capital and word.word and not word.classes, reversed(tokens[:place]))
    return token.form.endswith("s") or any(is_given_name(word.text) for word in run)


def _parts(token: Token, facts: SyntaxFacts) -> Iterator[Token]:
    if token.word and _GLUED.fullmatch(token.text):
        yield from _without_glue(token, facts)
        return
    if token.word and token.text.endswith("."):
        token = token._replace(classes=facts.classes_of(token.form[:-1]))
    elided = _ELIDED.match(token.text) if "'" in token.text else None
    classes = facts.classes_of(elided[1].casefold()) if elided else _NO_NOUN
    if not elided or not classes or token.has("source"):  # "d'après" is one word
        yield token
        return
    if token.text[0].isupper() and token.text[elided.end()].isupper() and classes.isdisjoint(_OF_A_NOUN):
        yield token._replace(classes=_NO_NOUN)  # a surname: "N'Diaye"
        return
    cut = elided.end()
    head, rest = token.text[:cut], token.text[cut:]
    form = head.casefold()
    classes = facts.classes_of(form)
    yield token._replace(end=token.start + cut, text=head, form=form, classes=classes, capital=False)
    form = rest.casefold()
    classes, capital = facts.classes_of(form), rest[0].isupper()
    yield token._replace(start=token.start + cut, text=rest, form=form, classes=classes, capital=capital)


def _without_glue(token: Token, facts: SyntaxFacts) -> Iterator[Token]:
    """Return the initials, their full stops and the surname that a Russian text writes as one word: "А.Б.Верхов"."""
    for match in _PIECE.finditer(token.text):
        start, text = token.start + match.start(), match.group()
        form, word = text.casefold(), text != "."
        classes = facts.classes_of(form) if word else _NO_NOUN
        yield token._replace(
            start=start, end=start + len(text), text=text, form=form, classes=classes, capital=word, word=word
        )


def _of_acronym(token: Token) -> frozenset[str]:
    """Return the classes that a word in capitals keeps; some are a role only so: "DA", "PM"."""
    role = frozenset(("role",)) if token.has("initials") else _NO_NOUN
    return role or token.classes & {"role", "body", "honorific", "abbreviation", "media"}
