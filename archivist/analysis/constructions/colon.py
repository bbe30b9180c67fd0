"""Who is named before the colon of a headline: "The ministry: no cases this week", "SMITH: we shall not yield"."""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.constructions.chains import named_in_full
from archivist.analysis.constructions.lines import body_of_line, is_arabic_body
from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.nameless import is_anybody
from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.mentions.introduced_persons import IntroducedPerson
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.names_at import body_at
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.relations import is_english_like
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["bodies_before_colon", "persons_before_colon"]

_BEFORE = re.compile(r"[#\"'«“]?(?P<who>[^\W\d_][^:؛;.!?؟\n]{1,70}?)[\"'»”]? ?: ?(?=[\"'«“]?\w)")
_PICTURES = re.compile(r"[^\w!-~«»“”‘’–—•·،؛؟…]*")  # before a line
_NAME_AND_ROLE = re.compile(r"(?P<name>[^\W\d_a-zà-ÿ][\w'-]+(?: [^\W\d_][\w'.-]*){1,3}), (?P<role>[^:.\n]{3,160}?) ?:")
_QUOTED_BY = re.compile(
    r"(?P<name>[^\W\d_a-zà-ÿ][\w'-]+(?: [^\W\d_][\w'.-]*){1,3}), (?P<role>[^:.\n«“„\"]{3,100}?) ?: ?[«“„\"]"
)
# What has a name in Arabic as bodies do, and where or with what others do something
_EVENTS = frozenset(
    folded("مهرجان معرض مؤتمر قمة مشروع حملة برنامج محطة مطار ميناء ملتقى منتدى دورة خطوط سكك طريق سد").split()
)
_MARKS, _STOPS = "\"'«“„‹", re.compile(r"[.!?؟](?: |$)")
_WORDS, _LINES = 7, 2
_LETTERS, _OWN = 6, 30  # letters of a short form; characters behind it in which "we" stands
_BEHIND, _INTRODUCED = re.compile(r"[^\W\d_][\w'-]*"), 5  # words behind a colon; of them, with a role and a name
_FULL, _ROLE = (2, 3, 4), 4  # words of a full name; of a role before it, at most
_SHOWN = frozenset(("head-noun", "listed", "acronym"))
_NO_ROLE = ("article", "close", "clause", "saying", "agent", "frame", "source", "time", "honorific", "possessive")


def bodies_before_colon(context: TextContext) -> Iterator[Named]:
    """Return the body that a headline, or the first line, names before a colon."""
    bare = list(_before_colon(context))
    facts = context.tongue.syntax or SyntaxFacts()
    for span in _on_first_lines(context):
        body = _named(context, span) if span in bare and not is_anybody(context, span) else None
        label = "statement" in facts.classes_of(_words(context, span)[-1])  # "Club statement: …" names no club
        body = body or _short_form(context, span)
        if body is None and context.tongue.capitals and not facts.nouns_capital and not label:
            body = whole_body(context, span)
        if body and body.end >= span.end:
            named = Span(body.start, span.end)
            if _is_another(context, named) or _is_where(context, span) or _is_asked_about(context, span):
                continue
            if _is_topic(context, named):
                continue
            yield Named(named_in_full(context, named) or named, None, "issuer.before-colon", 64, "medium")


def _short_form(context: TextContext, span: Span) -> Span | None:
    """Return letters behind which a headline goes on in the first person: "ABC: We call on"."""
    word = context.view.slice(span)
    if not (context.tongue.capitals and word.isalpha() and word.isupper() and 1 < len(word) <= _LETTERS):
        return None
    behind = context.view.text[span.end : span.end + _OWN].lstrip("\"'»” :")
    own = context.tongue.voice.words["own"].match(behind)
    return span if own and context.known.at(span.start, "place") is None else None


def _is_another(context: TextContext, label: Span) -> bool:
    """Return whether the lead tells of the statement of a body with another name than that before the colon.

    What both say is one: the headline has the body's short name, the lead its whole one.
    """
    sentences, view = context.syntax.sentences, context.view
    below = [item for item in context.syntax.relations if sentences[item.sentence].span.start >= label.end]
    said = [item for item in below if item.subject.kind == "body" and item.subject.body and not item.foreign]
    lead = said[0].subject if said else None
    if lead is None or lead.body is None or lead.anaphora or not _SHOWN.intersection(lead.reasons):
        return False
    first, *others = view.slice(lead.body).split()
    again = (view.slice(item.subject.span).split()[0] for item in said if item.framed and item.subject.anaphora)
    told = said[0].framed or any(word.endswith(first) for word in again)
    return told and context.leads(lead.body) and not {first, *others} & set(view.slice(label).split())


def _is_where(context: TextContext, label: Span) -> bool:
    """Return whether one with a role and a name begins what is behind the colon: "Council: Mayor NAME proposes …".

    The headline tells what that person does; the body before the colon is where it is done.
    """
    facts = context.tongue.syntax
    line = next((item for item in context.syntax.lines if item.start <= label.start < item.end), label)
    words = [item.group() for item in _BEHIND.finditer(context.view.text, label.end, line.end)][:_INTRODUCED]
    if not context.tongue.capitals or facts is None or not words:
        return False
    if "article" in facts.classes_of(words[0].casefold()):
        words = words[1:]
    return bool(words) and "role" in facts.classes_of(words[0].casefold()) and any(map(is_given_name, words[1:]))


def _is_asked_about(context: TextContext, label: Span) -> bool:
    """Return whether what is behind the colon is one question outside marks: "Parish council: what does it do?"."""
    line = next((item for item in context.syntax.lines if item.start <= label.start < item.end), label)
    asked = context.view.text[label.end : line.end].strip(" :")
    return asked.endswith(("?", "؟")) and asked[:1] not in _MARKS and not _STOPS.search(asked[:-1])


def _is_topic(context: TextContext, label: Span) -> bool:
    """Return whether the last noun of a label, which the others tell of in English, is none of a body: "Council Tax".

    A name whose last word says nothing stands without a colon, too: "Police Ruland" is called so by its text.
    """
    name = context.view.slice(label)
    facts, words = context.tongue.syntax or SyntaxFacts(), name.split()
    kinds = [facts.classes_of(word.casefold().strip("'’")) for word in words]
    if not is_english_like(context.setting) or len(words) == 1 or any("link" in kind for kind in kinds):
        return False
    shown = {"body", "enterprise", "office", "media", "role"} & kinds[-1] or words[-1].isupper()
    told = re.search(rf"{re.escape(name)}(?! ?:)", context.view.text) is not None
    return not shown and not told and context.ref_of(label, "organisation") is None


def _named(context: TextContext, span: Span) -> Span | None:
    body = body_at(context.view.text, span.start, context.tongue, context.known)
    if body and body.end >= span.end:
        return body
    head = context.view.slice(span).split()[0].removeprefix("ال")
    told = any(item.subject.body and not item.foreign for item in context.syntax.relations)
    if not told and head not in _EVENTS and is_arabic_body(context, span):
        return span  # where no sentence tells whose words they are
    return body_of_line(context, span, whole=True)


def persons_before_colon(context: TextContext, people: Sequence[IntroducedPerson]) -> Iterator[Named]:
    """Return the person whose surname a headline has before a colon, by the full name that the text has."""
    yield from _introduced(context)
    yield from _labelled(context)
    for span in _before_colon(context):
        words = _words(context, span)
        full = {_words(context, item.name): item for item in people if _is_of(words, _words(context, item.name))}
        if len(full) == 1:
            (item,) = full.values()
            yield Named(item.name, item.role, "speaker.before-colon", 66, "medium")
        elif context.tongue.capitals and len(words) in _FULL:
            yield from _behind_role(context, span)


def _behind_role(context: TextContext, name: Span) -> Iterator[Named]:
    """Return the full name before a colon, with the role behind which the text has it again."""
    words = context.view.slice(name).split()
    for sentence in context.syntax.sentences:
        tokens = sentence.tokens
        at = next((k for k in range(len(tokens)) if [item.text for item in tokens[k : k + len(words)]] == words), 0)
        first = at
        while first > max(0, at - _ROLE) and tokens[first - 1].word and not tokens[first - 1].has(*_NO_ROLE):
            first -= 1
        if any(token.has("role") for token in tokens[first:at]):
            again = Span(tokens[at].start, tokens[at + len(words) - 1].end)
            role = Span(tokens[first].start, tokens[at - 1].end)
            yield Named(again, role, "speaker.before-colon", 70, "medium", frozenset(("role-noun",)))
            return


def _introduced(context: TextContext) -> Iterator[Named]:
    """Return who speaks by the first line "NAME, ROLE :" above the words."""
    facts = context.tongue.syntax or SyntaxFacts()
    for line in context.syntax.lines[:1] if context.tongue.capitals else ():
        match = _NAME_AND_ROLE.fullmatch(context.view.text, line.start, line.end)
        if match and is_given_name(match["name"].split()[0]):
            role = Span(*match.span("role"))
            if any("role" in facts.classes_of(word) for word in _words(context, role)):
                yield Named(Span(*match.span("name")), role, "speaker.before-colon", 74, "medium")


def _labelled(context: TextContext) -> Iterator[Named]:
    """Return the one person with a role whom a line of a report names before a colon and a quotation."""
    facts = context.tongue.syntax or SyntaxFacts()
    found: dict[str, Named] = {}
    for line in context.syntax.lines[1:] if context.tongue.capitals else ():
        labelled = context.view.text.find(":", line.start, line.end) > 0
        match = _QUOTED_BY.match(context.view.text, line.start, line.end) if labelled else None
        if match is None or not is_given_name(match["name"].split()[0]):
            continue
        role = Span(*match.span("role"))
        if any("role" in facts.classes_of(word) for word in _words(context, role)):
            item = Named(Span(*match.span("name")), role, "speaker.before-colon", 66, "medium", frozenset(("quotes",)))
            found.setdefault(match["name"], item)
    if len(found) == 1:
        yield from found.values()


def _before_colon(context: TextContext) -> Iterator[Span]:
    """Return what stands before a colon, if it is short and has no word that a name alone would not have."""
    statement = (context.tongue.syntax or SyntaxFacts()).classes_of
    for span in _on_first_lines(context):
        classes = [statement(word) for word in _words(context, span)]
        no_name = any({"statement", "saying", "close"} & kinds and "inside" not in kinds for kinds in classes)
        if len(classes) <= _WORDS and not no_name:
            yield span


def _on_first_lines(context: TextContext) -> Iterator[Span]:
    for line in context.syntax.lines[:_LINES]:
        signs = _PICTURES.match(context.view.text, line.start, line.end)
        match = _BEFORE.match(context.view.text, signs.end() if signs else line.start, line.end)
        if match is not None and match["who"].count("(") == match["who"].count(")"):  # no "NAME (EXCHANGE: letters)"
            own = match["who"].count("«") > match["who"].count("»")  # 'Firm «NAME»:', whose mark is its own
            yield Span(match.start("who"), match.end("who") + own)


def _words(context: TextContext, span: Span) -> tuple[str, ...]:
    return tuple(context.view.slice(span).casefold().split())


def _is_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Return whether a surname, or a whole name, is that of a full name of two words or more."""
    return len(full) > 1 and (short == full or short == full[-len(short) :])
