"""The body that "the ministry", or one noun that is part of its name, points back to."""

import re
from collections.abc import Iterator

from archivist.analysis.constructions.nouns_at_ends import fuller_of_one_word
from archivist.analysis.context import TextContext
from archivist.analysis.decision.contracted_names import is_contracted
from archivist.analysis.names.names_at import body_at
from archivist.analysis.patterns import folded, pattern
from archivist.analysis.proposals import same
from archivist.analysis.syntax.arabic_heads import bodies_with_head
from archivist.analysis.syntax.arabic_nouns import RULERS
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.text_view import Span

__all__ = ["fuller_before", "named_before", "named_by_head", "named_in_full"]

_WORD = re.compile(r"[^\W\d_]+")
_NAME = r"[^\W\d_a-zß-ÿ][\w/-]+"
_FIRST_PART = r"[^\W\d_a-zß-ÿ][\w/-]{1,30}?"  # of a compound
_SENTENCE_END = re.compile(r"[.!?؟\n\r]")
_ENDING = 2  # letters that a case or a possessive may change at the end of a word
_SHORTEST = 3  # letters of a word that can be compared
# the rest of a name, and its first letters, those of small words small
_INITIALS = r"[^\n\r(.,;:]{3,90} \((?P<initials>[A-Z][A-Za-z]{1,6}[A-Z])\)"
_ARTICLE, _JOINED = "ال", "[وف]?(?:لل(?!ال)|[بلك](?=ال))?"  # what Arabic writes on to a name
_NISBA, _OF_MINISTER = "يه", pattern(r"(?<!\w)(?:ل|ب|و)?(?:وزير|وزيرة|وزراء) $")
_ARTICLES = ("وال", "لل", "ال")
# Nouns that the name of a ministry, a directorate is shortened by in news
_KINDS = frozenset(folded("وزارة مديرية هيئة شركة وكالة منظمة حركة حزب رئاسة").split())
_AGENCY, _NEWS = folded("وكالة"), frozenset(folded("أنباء انباء أخبار").split())
_FOR_NEWS = " " + folded("للأنباء")
_COUNTRY = re.compile(r" (?:ال\w{3,}(?:ي|يه)|لكره \w+)")  # "the Nubian"; of a game
_OWNER = re.compile(r" (?:لل|ل(?=\w{3,} ))\w+(?: \w+){0,1}")  # "of the movement NAME", behind the name of its organ
_CHANNELS, _MARKS = frozenset(folded("محطة قناة شبكة إذاعة صحيفة مجلة").split()), ('"', "'", "«", "“", "”")


def named_before(context: TextContext, phrase: Phrase) -> Span | None:
    """Return the one body named before the phrase whose name has the phrase's head word; None for none or several."""
    here = phrase.body or phrase.span
    if body := _body_of_office(context, here):
        return body
    stems = {_stem(word) for word in _WORD.findall(context.view.slice(here))}
    named: dict[str, Span] = {}
    for span in _bodies_before(context, here.start):
        words = [_stem(word) for word in _WORD.findall(context.view.slice(span))]
        if len(words) > 1 and stems.intersection((words[0], words[-1])):
            named.setdefault(same(context.named(span)), span)
    kept = [key for key in named if not any(key != other and key in other for other in named)]
    if len(kept) == 1:
        return _no_medium(context, named[kept[0]])
    facts = context.tongue.syntax
    return _named_with_initials(context, here) or (
        _compound_before(context, here) if facts and facts.nouns_capital else None
    )


def _called_below(context: TextContext, here: Span) -> Span | None:
    """Return the one body with a name of its own that acts behind one with its head word: "a rights centre"."""
    named: dict[str, Span] = {}
    for subject in (relation.subject for relation in context.syntax.relations):
        body = subject.body if subject.kind == "body" and not subject.anaphora else None
        plain = body is not None and body.start > here.end and "indefinite" not in subject.reasons
        if body is not None and plain and _head(context, body) == _head(context, here):
            named.setdefault(same(context.named(body)), body)
    return next(iter(named.values())) if len(named) == 1 else None


def _body_of_office(context: TextContext, here: Span) -> Span | None:
    """Return the body of which an office has spoken in a sentence before: "the office" is "the office of BODY"."""
    head = _head(context, here)
    for relation in context.syntax.relations:
        office, body = relation.subject.office, relation.subject.body
        before = (
            office is not None and body is not None and _SENTENCE_END.search(context.view.text, body.end, here.start)
        )
        if office and before and _head(context, office) == head:
            return body
    return None


def _named_with_initials(context: TextContext, here: Span) -> Span | None:
    """Return the one name before a noun that begins with it and has its own initials in brackets behind it.

    That is where names have capitals, and an inner word may have none: "Office national des eaux (ONE)".
    """
    if not context.tongue.capitals:
        return None
    full: dict[str, Span] = {}
    named = re.compile(rf"(?<!\w){re.escape(_head(context, here).capitalize())}{_INITIALS}")
    for match in named.finditer(context.view.text, context.scope.start, here.start):
        span = Span(match.start(), match.start("initials") - len(" ("))
        letters = iter(word[0].upper() for word in _WORD.findall(context.view.slice(span)))
        if all(letter in letters for letter in match["initials"].upper()):
            full.setdefault(same(context.named(span)), span)
    return next(iter(full.values())) if len(full) == 1 else None


def _head(context: TextContext, span: Span) -> str:
    return context.view.slice(span).split()[0].removeprefix("ال").casefold()


def named_by_head(context: TextContext, head: str, end: int) -> Span | None:
    """Return the one body before `end` whose name begins with a head word; None for none or several."""
    full = dict[str, Span]()
    for span in _bodies_by_head(context, head, end):
        full.setdefault(same(context.named(span)), span)
    kept = [key for key in full if not any(key != other and other.startswith(key) for other in full)]
    return _no_medium(context, full[kept[0]]) if len(kept) == 1 else None


def _bodies_by_head(context: TextContext, head: str, end: int) -> Iterator[Span]:
    """Return the names that begin with a head word: in Arabic behind an article too, by the syntax of the sentence."""
    text, by_syntax = context.view.text, _by_syntax(context, head, end)
    for match in re.compile(rf"(?<!\w){re.escape(head)} ").finditer(text, context.scope.start, end):
        body = body_at(text, match.start(), context.tongue, context.known)
        if head.endswith(_NISBA) and _OF_MINISTER.search(text, context.scope.start, match.start()):
            by_syntax.pop(match.start(), None)
            continue  # "the French minister of foreign affairs" is a person
        if (
            body and context.view.slice(body).split()[-1].removeprefix(_ARTICLES[-1]) not in RULERS
        ):  # "King NAME Centre"
            longer = by_syntax.pop(body.start, body)
            purpose = text.startswith(" ل", body.end)  # "the army, so as to win back"
            yield longer if longer.end > body.end and not purpose else body
    yield from by_syntax.values()


def _by_syntax(context: TextContext, head: str, end: int) -> dict[int, Span]:
    """Return the names with a head word by the syntax of their sentences, by where they begin: in Arabic."""
    sentences = context.syntax.sentences if context.tongue.article_attached else ()
    before = (sentence for sentence in sentences if sentence.span.start < end)
    spans = (span for sentence in before for span in bodies_with_head(context.setting, sentence, head, end))
    return {span.start: span for span in spans}


def named_in_full(context: TextContext, short: Span) -> Span | None:
    """Return the longer name of an Arabic body that the text has beside the short one; None for none or several."""
    if not context.tongue.article_attached or " " not in context.view.slice(short):
        return None
    return _organ_in_full(context, short) or _acting_in_full(context, short)


def _organ_in_full(context: TextContext, short: Span) -> Span | None:
    """Return the longer name with which the text first calls an organ: "the executive office of BODY".

    Afterwards it is "the executive office". Every longer name that begins so must be the same one.
    """
    text, name = context.view.text, context.view.slice(short)
    if not name.startswith(_ARTICLE) and context.named(short).startswith(_ARTICLE):
        name = _ARTICLE + name  # behind لل, which hides it
    if not name.startswith(_ARTICLES[-1]):
        return None
    named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    starts = [match.start() for match in named.finditer(text, context.scope.start, context.scope.end)]
    bodies = [body_at(text, start, context.tongue, context.known) for start in starts]
    longer = [body for body in bodies if body and body.end - body.start > len(name)]
    first = longer[0] if longer and longer[0].start == starts[0] else None
    return first if len({same(context.named(body)) for body in longer}) == 1 else None


def _acting_in_full(context: TextContext, short: Span) -> Span | None:
    """Return the body that acts under a longer name, before the short one or below a headline that has it.

    The longer one goes on with whose it is, "the Nubian ministry of trade", or has the noun of its kind before it.
    """
    name = context.view.slice(short).removeprefix(_ARTICLE)
    full: dict[str, Span] = {}
    seen = set[str]()
    for relation in context.syntax.relations:
        body, kind = relation.subject.body, relation.subject.kind
        if body is None or kind != "body" or relation.foreign or relation.subject.anaphora:
            continue
        words = context.view.slice(body)
        if words in seen:
            continue  # the first place of a name is the one that can stand before the short one
        seen.add(words)
        kind_before, _, rest = words.partition(" ")
        whole = kind_before in _KINDS and rest.removeprefix(_ARTICLE) == name
        added = words.removeprefix(_ARTICLE).removeprefix(name)
        owned = _COUNTRY.fullmatch(added) is not None or _OWNER.fullmatch(added) is not None
        longer = len(added) < len(words.removeprefix(_ARTICLE)) and owned
        longer = longer or is_contracted(name.split(), words.split())
        if (longer or whole) and (body.start < short.start or _is_in_headline(context, short)):
            full.setdefault(same(context.named(body)), body)
    return next(iter(full.values())) if len(full) == 1 else None


def _is_in_headline(context: TextContext, span: Span) -> bool:
    headline = context.parts.headline
    return headline is not None and headline.span.start <= span.start < headline.span.end


def _no_medium(context: TextContext, body: Span | None) -> Span | None:
    """Return a body that is no agency and no channel in quotation marks, which pass on what others say."""
    facts = context.tongue.syntax
    if body is None or facts is None or not context.tongue.article_attached:
        return body
    head, _, rest = context.view.slice(body).partition(" ")
    agency = head.removeprefix(_ARTICLE) == _AGENCY and rest.split(" ")[0].removeprefix(_ARTICLE) in _NEWS
    channel = head.removeprefix(_ARTICLE) in _CHANNELS and rest[:1] in _MARKS
    told = context.view.text.startswith(_FOR_NEWS, body.end)
    return None if agency or channel or told else body


def fuller_before(context: TextContext, phrase: Phrase) -> Span | None:
    """Return the one longer name before a compound noun that it is the head of: "Landesamt TOWN" before "Landesamt".

    That is where every noun has a capital, and such a noun may be a name as well. Of what only describes a body, "a
    rights centre", the name may stand behind it.
    """
    facts, here = context.tongue.syntax, phrase.body
    if here is not None and context.tongue.head_last:
        return fuller_of_one_word(context, here)
    if here is not None and "indefinite" in phrase.reasons:
        return _called_below(context, here)
    if facts is None or not facts.nouns_capital or here is None or "head-noun" not in phrase.reasons:
        return None
    noun = context.view.slice(here)
    if " " in noun or noun.isupper() or context.ref_of(here, "organisation"):
        return None
    return _compound_before(context, here) or _named_with_initials(context, here)


def _compound_before(context: TextContext, here: Span) -> Span | None:
    """Return the one name before a noun that begins with it, or with a compound of it: "Ruderverband TOWN"."""
    facts, noun = context.tongue.syntax, context.view.slice(here).split()[-1]
    full: dict[str, Span] = {}
    head = rf"(?:{re.escape(noun)}|{_FIRST_PART}{re.escape(noun.casefold())})s?"
    longer = re.compile(rf"(?<!\w){head} (?P<name>{_NAME}(?: {_NAME})?)(?!\w)")
    for match in longer.finditer(context.view.text, context.scope.start, here.start):
        if not any(facts and facts.classes_of(word.casefold()) for word in match["name"].split()):
            full.setdefault(same(match["name"]), Span(*match.span()))
    return next(iter(full.values())) if len(full) == 1 else None


def _bodies_before(context: TextContext, end: int) -> Iterator[Span]:
    """Return the bodies that are listed, that act in a sentence, or that begin with a head word, before a place."""
    for span, match in context.matches:
        if match.entity.type == "organisation" and span.end <= end:
            longer = body_at(context.view.text, span.start, context.tongue, context.known)
            yield longer if longer and longer.end > span.end else span
    for relation in context.syntax.relations:
        body = relation.subject.body
        if body and body.end <= end and not relation.subject.anaphora:
            yield body


def _stem(word: str) -> str:
    """Return what is left of a word without article, case and ending."""
    bare = next((word.removeprefix(article) for article in _ARTICLES if word.startswith(article)), word).casefold()
    return bare[: max(_SHORTEST, len(bare) - _ENDING)]
