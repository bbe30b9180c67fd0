"""The title of a post of a social network: most have none, for their first line begins their words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archivist.analysis.context import TextContext
from archivist.analysis.patterns import pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.text_view import Span
from archivist.model.metadata import Evidence

__all__ = ["of_posts"]

_POST = re.compile(
    r"https?://(?:t\.co|(?:mobile\.)?twitter\.com|x\.com)/\w|(?<!\w)#\w+_\w|^(?:RT )?@\w{3,}|^#\w+(?: +#\w+)+[ \t]*$",
    re.MULTILINE,
)
_PASSED_ON = re.compile(r"RT @\w+: ?")  # before the words of whose post it passes on
_BESIDE = re.compile(r"https?://\S+|[#@]\w+(?: ?\|)?|[0-9]+")  # of no sentence: links, tags, handles, counts
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 4  # words of a text below a title
_LABEL = 4  # words of a name before a colon
_TITLES = frozenset(("title.headline", "title.heading", "title.page-headline", "title.alone"))


def of_posts(context: TextContext, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Return the proposals without those that in a post are its first words, and without whose post it passes on."""
    text = context.view.document.text
    marked = "#" in text or "@" in text or "://" in text
    post = marked and _POST.search(text) is not None
    for item in proposals:
        if not post or item.rule not in _TITLES:
            yield item
            continue
        own = _without_source(item)
        if not _is_no_title(context, own):
            yield own


def _without_source(item: Proposal) -> Proposal:
    """Return a title without "RT @account:"."""
    proof = item.evidence[0]
    source = _PASSED_ON.match(proof.text)
    if source is None or proof.start is None or proof.end is None or not isinstance(item.value, str):
        return item
    rest = Evidence(proof.text[source.end() :], proof.start + source.end(), proof.end, proof.part)
    begun = _PASSED_ON.match(item.value)
    return replace(item, value=item.value[begun.end() :] if begun else item.value, evidence=(rest,))


def _is_no_title(context: TextContext, item: Proposal) -> bool:
    """Return whether a line answers somebody, names who speaks, is the whole post or begins with its first verb."""
    proof = item.evidence[0]
    if proof.start is None or proof.end is None:
        return False
    written = proof.text.strip()
    named = written.endswith(":") and len(_WORD.findall(written)) <= _LABEL
    begin, end = (context.view.folded.index(place) for place in (proof.start, proof.end))
    text = context.view.text
    word = context.view.slice(Span(begin, end))
    tag = text[begin - 1 : begin] == "#" and " " not in word  # "#urgent", not "#statement"
    if tag and not pattern(context.tongue.type_source).fullmatch(word):
        return True
    if written.startswith("@") or named:
        return True
    below = _BESIDE.sub(" ", text[end : context.parts.body.end])
    return len(_WORD.findall(below)) < _FEWEST or _acts(context, Span(begin, end))


def _acts(context: TextContext, line: Span) -> bool:
    """Return whether a line begins with a verb of speaking, where the subject stands behind it: a sentence."""
    facts = context.tongue.syntax
    if facts is None or facts.order != "vso":
        return False
    first = _WORD.search(context.view.text, line.start, line.end)
    return first is not None and not {"saying", "performing"}.isdisjoint(facts.classes_of(first.group().casefold()))
