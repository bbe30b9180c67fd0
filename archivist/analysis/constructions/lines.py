"""The body that a line, or a part of one, names: a phrase by itself, without a verb."""

from archivist.analysis.context import TextContext
from archivist.analysis.syntax.final_head_phrases import chains, phrase_of
from archivist.analysis.syntax.izafe_clauses import phrase_at
from archivist.analysis.syntax.parted_words import split_words
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Sentence, sentences
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["body_of_line", "office_on_lines"]


_UNSURE = frozenset(("asked", "one-word", "capitals", "genitive"))  # reasons that need a verb beside them


def body_of_line(context: TextContext, line: Span, *, whole: bool = False) -> Span | None:
    """Return the body that a phrase is, or that its role belongs to, in languages that write no articles.

    `whole`: the phrase is a body, and nothing stands behind it. Other languages have readers of their own.
    """
    phrase = _phrase_of(context, line)
    if phrase is None or phrase.anaphora or (whole and (phrase.kind != "body" or phrase.span.end < line.end)):
        return None
    return phrase.body if phrase.kind in ("body", "role") and not _UNSURE.intersection(phrase.reasons) else None


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


def _phrase_of(context: TextContext, line: Span) -> Phrase | None:
    """Return the phrase with which a slice begins, in languages that write no articles."""
    facts = context.tongue.syntax
    if facts is None or facts.order == "vso" or (facts.order == "svo" and facts.article) or line.start >= line.end:
        return None
    first = next(iter(sentences(context.view, facts, (line,), ())), None)
    return _phrase(Setting(context.view, context.tongue, context.known), first, facts) if first else None


def _phrase(setting: Setting, sentence: Sentence, facts: SyntaxFacts) -> Phrase | None:
    words = sentence.tokens
    if facts.order == "svo":
        return phrase_after(setting, split_words(setting, sentence, facts), 0)
    if setting.tongue.head_last:
        chain = next(chains(setting, words), None)
        return phrase_of(setting, words, chain) if chain and chain.start == 0 and not chain.case else None
    read = phrase_at(setting, words, 0)
    return read[0] if read else None
