"""The body that a line, or a part of one, names: a phrase by itself, without a verb."""

from archivist.analysis.context import TextContext
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_words import arabic_words
from archivist.analysis.syntax.final_head_phrases import chains
from archivist.analysis.syntax.final_head_readings import phrase_of
from archivist.analysis.syntax.izafe_clauses import phrase_at
from archivist.analysis.syntax.parted_words import split_words
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Sentence, sentences
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = [
    "body_of_held_role",
    "body_of_line",
    "body_of_role",
    "closing_body_with_organ",
    "is_arabic_body",
    "is_organ_alone",
    "office_on_lines",
]


_ROLE_WORDS = 4  # words in which a role names the body that it is held in
_COMPOUND = 9  # letters of a noun with another one before it
_UNSURE = frozenset(("asked", "one-word", "capitals", "genitive"))  # reasons that need a verb beside them


def body_of_line(context: TextContext, line: Span, *, whole: bool = False) -> Span | None:
    """Return the body that a phrase is, or that its role belongs to, in languages that write no articles.

    `whole`: the phrase is a body, and nothing stands behind it; so it may be read where every noun has a capital,
    if more stands behind a noun that bodies alone have. Other languages have readers of their own.
    """
    phrase = _phrase_of(context, line, whole=whole)
    if phrase is None or phrase.anaphora or (whole and (phrase.kind != "body" or phrase.span.end < line.end)):
        return None
    return phrase.body if phrase.kind in ("body", "role") and not _UNSURE.intersection(phrase.reasons) else None


def is_organ_alone(context: TextContext, line: Span) -> bool:
    """Return whether a line is an organ that every body has, "Yönetim Kurulu", and says no more of whose it is."""
    facts = context.tongue.syntax
    if facts is None or not context.tongue.head_last:
        return False
    *before, last = (facts.classes_of(word.casefold()) for word in context.view.slice(line).split())
    return bool(before) and all("described" in kind for kind in before) and bool({"described", "body"} & last)


def closing_body_with_organ(context: TextContext) -> Span | None:
    """Return the body that signs as the last line with its organ behind the name: "BODY Yönetim Kurulu"."""
    lines = [line for line in context.parts.closing if line.kind != "date"] if context.tongue.head_last else []
    if not lines or lines[-1].kind != "other" or context.form.form != "direct":
        return None
    line, words = lines[-1].span, context.view.slice(lines[-1].span).split()
    if not all(word[:1].isupper() or word in context.tongue.small_set for word in words):
        return None
    return body_of_line(context, line, whole=True)


def office_on_lines(context: TextContext, lines: Span) -> tuple[Span, Span] | None:
    """Return the body and its office that a line, or two of them, name together and name nothing else."""
    phrase = _phrase_of(context, lines)
    if phrase is None or phrase.anaphora or phrase.name or phrase.body is None or phrase.body.end < lines.end:
        return None
    office = phrase.office
    if phrase.kind == "role" and _is_office(context, lines):
        office = context.view.trimmed(lines.start, phrase.body.start)  # an office that speaks is a role, too
    return (phrase.body, office) if office else None


def _is_office(context: TextContext, lines: Span) -> bool:
    """Return whether the first word of a slice is that of an office: "press service"."""
    facts, first = context.tongue.syntax or SyntaxFacts(), context.view.slice(lines).split()[0]
    return "office" in facts.classes_of(first.casefold())


def _phrase_of(context: TextContext, line: Span, *, whole: bool = False) -> Phrase | None:
    """Return the phrase with which a slice begins, in languages that write no articles."""
    facts = context.tongue.syntax
    if facts is None or facts.order == "vso" or line.start >= line.end:
        return None
    plain = whole and facts.nouns_capital and _heads_name(context, context.view.slice(line))
    if facts.order == "svo" and facts.article and not plain:
        return None
    first = next(iter(sentences(context.view, facts, (line,), ())), None)
    return _phrase(Setting(context.view, context.tongue, context.known), first, facts) if first else None


def body_of_role(context: TextContext, line: Span) -> Span | None:
    """Return the body with which an Arabic line ends that begins with a role in it: "secretary of BODY"."""
    words = _arabic_words(context, line)
    if not words or not words[0].has("role"):
        return None
    place = next((place for place in range(1, min(len(words), _ROLE_WORDS)) if words[place].has("body")), 0)
    several = words[place].definite and words[place].stem.endswith("ات")  # "director of the charities", which are many
    return words.span(place, len(words)) if place and not several and _is_whole(words, place) else None


def body_of_held_role(context: TextContext, line: Span) -> Span | None:
    """Return the body that a line names with the role held in it, and nothing behind: "Chair of the BODY"."""
    facts = context.tongue.syntax
    if facts is None or facts.order != "svo" or not facts.article or line.start >= line.end:
        return None
    first = next(iter(sentences(context.view, facts, (line,), ())), None)
    phrase = _phrase(Setting(context.view, context.tongue, context.known), first, facts) if first else None
    body = phrase.body if phrase and phrase.kind == "role" and not phrase.anaphora else None
    return body if body and body.end >= line.end and " " in context.view.slice(body) else None


def is_arabic_body(context: TextContext, line: Span) -> bool:
    """Return whether an Arabic line is the name of a body, by the noun of its kind, and nothing else."""
    words = _arabic_words(context, line)
    return bool(words) and words[0].has("body") and not words[0].preposition and _is_whole(words, 0)


def _is_whole(words: Words, place: int) -> bool:
    ended = words.body_end(place, strict=False, takes_ba=False)  # a line has no verb
    return ended.end == len(words) and ended.definite and ended.end > place + 1


def _arabic_words(context: TextContext, line: Span) -> Words:
    """Return the words of a line; none where the language has another order of words."""
    facts, setting = context.tongue.syntax, Setting(context.view, context.tongue, context.known)
    lines = (line,) if facts and facts.order == "vso" and line.start < line.end else ()
    first = next(iter(sentences(context.view, facts or SyntaxFacts(), lines, ())), None)
    return Words(setting, arabic_words(setting, first) if first else ())


def _heads_name(context: TextContext, words: str) -> bool:
    """Return whether a noun for bodies, or one that is written together with it, stands before the end of a name."""
    heads = tuple(head.casefold() for head in context.tongue.heads)
    return any(
        word in context.tongue.heads or (word.casefold().endswith(heads) and len(word) >= _COMPOUND)
        for word in words.split()[:-1]
    )


def _phrase(setting: Setting, sentence: Sentence, facts: SyntaxFacts) -> Phrase | None:
    words = sentence.tokens
    if facts.order == "svo":
        return phrase_after(setting, split_words(setting, sentence, facts), 0)
    if setting.tongue.head_last:
        chain = next(chains(setting, words), None)
        return phrase_of(setting, words, chain) if chain and chain.start == 0 and not chain.case else None
    read = phrase_at(setting, words, 0)
    return read[0] if read else None
