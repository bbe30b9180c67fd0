"""The headline below a rubric: "At the meeting of the council / The mayor opened the bridge", where verbs stand last.

Persian news have above the headline a few words that say on what occasion, and hold no verb.
"""

from collections.abc import Iterable, Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.layout.page_headline import is_prose
from archivist.analysis.patterns import pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["below_rubric"]

_WEIGHT = 70
_FEWEST = 3  # words of a headline


def below_rubric(context: TextContext, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Return the proposals without a rubric, and the headline below it."""
    found = _rubric_and_headline(context)
    if found is None:
        yield from proposals
        return
    rubric, headline = found
    begins, ends = context.view.original(rubric)
    own = range(begins, ends)
    yield from (item for item in proposals if not any(proof.start in own for proof in item.evidence))
    evidence = (context.view.evidence(headline),)
    yield Proposal(context.view.wording(headline), "title.headline", _WEIGHT, "medium", evidence)


def _rubric_and_headline(context: TextContext) -> tuple[Span, Span] | None:
    facts, lines = context.tongue.syntax or SyntaxFacts(), context.parts.above
    if facts.order != "sov" or context.tongue.capitals or len(lines) <= 1 or not context.tongue.past:
        return None
    first, second = lines[:2]
    plain = (first.kind, second.kind) in (("other", "other"), ("other", "title")) and not is_prose(
        context.view.slice(second.span)
    )
    words = context.view.slice(first.span).split()
    begins = bool(words) and "close" in facts.classes_of(words[0]) and not _ends_with_verb(context, facts, first.span)
    headline = context.view.slice(second.span).count(" ") + 1 >= _FEWEST and _ends_with_verb(
        context, facts, second.span
    )
    return (first.span, second.span) if plain and begins and headline else None


def _ends_with_verb(context: TextContext, facts: SyntaxFacts, line: Span) -> bool:
    text = context.view.slice(line).rstrip(" .؛!")
    past = pattern(rf"(?:{context.tongue.past})$").search(text) is not None
    return past or bool({"light", "saying", "performing"} & facts.classes_of(text.split()[-1]))
