"""Where a page leads to the words of a statement: the clause before a colon, and what it must hold."""

import re
from dataclasses import dataclass
from itertools import islice

from archivist.analysis.language import Language
from archivist.analysis.layout.cue_lines import by_label, by_lead, by_line, quotation_at, words_begin
from archivist.analysis.layout.cue_parts import begun_before, goes_on_in_parts
from archivist.analysis.layout.kind_heads import heads_text
from archivist.analysis.patterns import pattern
from archivist.analysis.searching import search
from archivist.analysis.syntax.quotations import Quotation
from archivist.analysis.text_view import Span, TextView

__all__ = ["find_cue", "is_in_part"]

_NEAR = 60_000  # characters: a frame longer than this is no frame
_CLAUSE = 400  # characters before a colon that can be its clause
_COLONS = 80  # colons that are looked at: a table has thousands
# no colon of a time of day or an address; behind a figure one that ends its line: "on the law of 2017:"
_COLON = re.compile(r"(?:(?<![0-9])|(?=:[ \t]*[\r\n])):(?!//)(?![0-9])[ ]?-?|[;؛.](?=\s*\n)")
_STOP = "[.!?؟…]"  # looked for before what stands before it, which is asked at few places then
_SENTENCE_START = re.compile(
    rf"{_STOP}(?<!\b\w{_STOP})(?<!\b(?:Mr|Ms|Dr|St){_STOP})(?<!\b(?:Mrs|Mme|Sra){_STOP})[\"'»”)]* "
)
_LEAST = 120  # characters of a statement's words
_WHOLE, _MOST = 250, 0.5  # characters, and the share of what follows, that make a quotation the whole statement
_ALONE = 90  # characters of a quotation of several sentences that fills its paragraph
_SAYING = 4  # words of a line that says who said what follows, at least
_LED = 0.35  # share of a text that may follow where words say at the end of a line that the statement does
_LEFT = 0.15  # the same, where nobody is told to speak in what follows
_OBJECT = 4  # characters between a verb and "following": an article, a pronoun
_AGAIN = 5  # words of a clause that says of "it" what it reads
_BEFORE = 300  # characters before a clause in which the statement is named that follows
_DATELINE = r"[^\W\d_a-z][\w.'’]*(?:,? [^\W\d_a-z][\w.'’]*){0,4} ?-{1,2} "  # a place before a label
_CONJUNCTION = 1  # a letter that is written on to the verb
_SPEAKS = 600  # characters of a statement in which its first person stands
_TOLD_IN = 700  # characters of a statement in which it may report somebody once


def find_cue(view: TextView, tongue: Language, body: Span) -> Span | None:
    """Return the words that lead to the statement, up to where it begins; None where nothing is led to.

    A clause leads to it that says that it follows ("the following statement:"), or whose verb says what it reads, at
    the end of a line or before one long quotation, where the rest is no report of somebody else's words.
    """
    near = Span(body.start, min(body.end, body.start + _NEAR))
    led = _listed(view, tongue, near, body) or _by_clause(view, tongue, near, body) or by_line(view, tongue, body)
    led = led or by_label(view, tongue, body) or _by_letter(view, tongue, near, body)
    led = led or _by_saying(view, tongue, near, body) or _by_writing(view, tongue, near, body)
    led = led or _by_voice(view, tongue, near, body) or by_lead(view, tongue, body)
    if led is None or _leads_elsewhere(view, tongue, led):
        return None
    quotation = quotation_at(view, Span(led.end, body.end))
    part = goes_on_in_parts(view, tongue, led, quotation) or (quotation and begun_before(view, tongue, led))
    return None if part else led


def _leads_elsewhere(view: TextView, tongue: Language, cue: Span) -> bool:
    """Return whether a cue leads to a part of the statement, or to the page that has it: "can be read at:"."""
    said = view.slice(cue).rstrip()
    if not said.endswith(":"):
        return False
    clause = view.trimmed(cue.start, cue.start + len(said) - 1)
    if is_in_part(view, tongue, clause) and not _greets(view, tongue, cue.end):
        return True
    return any(match.end() == clause.end for match in tongue.voice.found("elsewhere", view.text, *clause))


def _listed(view: TextView, tongue: Language, near: Span, body: Span) -> Span | None:
    for source in tongue.cues:
        match = search(source.replace("{types}", tongue.type_source)).search(view.text, near.start, near.end)
        if match:
            start = words_begin(view, match.end())
            clause = _clause(view, match.end() - 1, near.start)
            if start < body.end and not (is_in_part(view, tongue, clause) and not _greets(view, tongue, start)):
                return Span(match.start(), start)
    return None


def is_in_part(view: TextView, tongue: Language, clause: Span) -> bool:
    """Return whether a clause says that it leads to a part of somebody's statement."""
    words, said = tongue.voice.words, view.slice(clause)
    if not tongue.voice.partly or not words["partly"].search(said) or words["own"].search(said):
        return False
    return any(words[name].search(said) for name in ("statement", "reads"))


def _greets(view: TextView, tongue: Language, start: int) -> bool:
    """Return whether a letter's greeting begins at a place: such words are the whole of it."""
    return tongue.voice.words["greeting"].match(view.text, start) is not None


def _by_clause(view: TextView, tongue: Language, near: Span, body: Span) -> Span | None:
    for colon in islice(_COLON.finditer(view.text, near.start, near.end), _COLONS):
        clause = _clause(view, colon.start(), near.start)
        start = words_begin(view, colon.end())
        if start >= body.end or not _names_statement(view, tongue, clause, near.start) or _is_cut(view, clause):
            continue
        if _lists_own(view, tongue, clause):
            continue
        if is_in_part(view, tongue, clause) and not _greets(view, tongue, start):
            continue
        cue = _Cue(clause, Span(start, body.end), ends=_ends_line(view, colon.end(), start), stop=colon.group() == ".")
        if _leads(view, tongue, cue, body):
            return Span(clause.start, start)
    return None


def _lists_own(view: TextView, tongue: Language, clause: Span) -> bool:
    """Return whether a clause ends with a verb of the present by which a body lists what it announces."""
    return any(match.end() == clause.end for match in tongue.voice.found("listing", view.text, *clause))


def _is_cut(view: TextView, clause: Span) -> bool:
    """Return whether the line of a clause is a page's summary, cut short, and the clause stands whole again below."""
    line = next((line for line in view.lines if line.start <= clause.start < line.end), clause)
    cut = view.slice(line).rstrip(" ]").endswith(("…", "..."))
    return cut and view.text.find(view.slice(clause), line.end) >= 0


def _names_statement(view: TextView, tongue: Language, clause: Span, floor: int) -> bool:
    """Return whether a clause names the statement, or says that "it" follows, or reads, and words before name it.

    Who "said the following:" need not name it.
    """
    voice = tongue.voice

    def has(name: str) -> bool:
        return voice.search(name, view.text, clause.start, clause.end) is not None

    if has("statement") or (tongue.capitals and _says_following(view, tongue, clause)):
        return True
    again = tongue.capitals and has("reads") and len(view.slice(clause).split()) <= _AGAIN
    if not again and not has("text"):
        return False
    return tongue.voice.search("statement", view.text, max(floor, clause.start - _BEFORE), clause.start) is not None


def _says_following(view: TextView, tongue: Language, clause: Span) -> bool:
    """Return whether a clause ends with a verb of speaking and its object: "said the following"."""
    words = tongue.voice.words
    ends = [
        item.end() for name in ("told", "reads") for item in words[name].finditer(view.text, clause.start, clause.end)
    ]
    near = max(ends, default=clause.start)
    last = words["following"].search(view.text, near, clause.end)
    return bool(ends) and last is not None and last.end() == clause.end and last.start() - near <= _OBJECT


def _by_saying(view: TextView, tongue: Language, near: Span, body: Span) -> Span | None:
    """Find one line that says who said what follows, without marks of quotation: "On the fire NAME declared today:"."""
    words, begins = tongue.voice.words, {line.start for line in view.lines}
    for colon in islice(_COLON.finditer(view.text, near.start, near.end), _COLONS):
        start = words_begin(view, colon.end()) if colon.group() == ":" else colon.end()
        if not _ends_line(view, colon.end(), start):
            continue
        clause = _clause(view, colon.start(), near.start)
        said, rest = view.slice(clause), Span(start, body.end)
        if clause.start not in begins:
            continue
        if not words["told"].search(said) or words["own"].search(said) or len(said.split()) < _SAYING:
            continue
        long = body.end - start >= max(_LEAST, _MOST * (body.end - body.start))
        own = long and words["own"].search(view.slice(rest)) and not words["told"].search(view.slice(rest))
        return Span(clause.start, start) if own and quotation_at(view, rest) is None else None
    return None


def _by_writing(view: TextView, tongue: Language, near: Span, body: Span) -> Span | None:
    """Find a clause at the end of its line that says who wrote the long quotation below: "On its page BODY wrote:"."""
    if not tongue.voice.search("writes", view.text, near.start, near.end):
        return None
    for colon in islice(_COLON.finditer(view.text, near.start, near.end), _COLONS):
        clause, rest = _clause(view, colon.start(), near.start), Span(words_begin(view, colon.end()), body.end)
        ended = colon.group() == ":" and _ends_line(view, colon.end(), rest.start)
        quotation = quotation_at(view, rest) if ended and rest.start < rest.end else None
        if quotation is None or not tongue.voice.search("writes", view.text, clause.start, clause.end):
            continue
        quoted = quotation.inside.end - quotation.inside.start
        least = _ALONE if _is_alone(view, tongue, quotation, rest.end) else _WHOLE
        if quoted >= max(least, _MOST * (rest.end - rest.start)):
            return Span(clause.start, rest.start)
    return None


def _by_voice(view: TextView, tongue: Language, near: Span, body: Span) -> Span | None:
    """Find the colon at the end of a line that names the statement where the first person begins to speak.

    Before it nobody says "we", behind it nobody tells of others: "In a letter the league recalls what it did:". One
    with which a text begins may be its issuer's own.
    """
    voice, first = tongue.voice, tongue.voice.search("own", view.text, near.start, near.end)
    for colon in islice(_COLON.finditer(view.text, near.start, near.end), _COLONS):
        if first is None or first.start() < colon.start():
            return None
        clause, rest = _clause(view, colon.start(), near.start), Span(words_begin(view, colon.end()), body.end)
        if not _ends_line(view, colon.end(), rest.start) or not colon.group().startswith(":"):
            continue
        size = rest.end - rest.start
        long = size >= max(_LEAST, _MOST * (body.end - body.start)) and first.start() < rest.start + _SPEAKS
        if not long or _told_in(view, tongue, rest) > size / _TOLD_IN or quotation_at(view, rest):
            continue
        named = voice.search("statement", view.text, *clause) if not _lists_own(view, tongue, clause) else None
        if clause.start > body.start and named and not heads_text(view, tongue, clause, body):
            return Span(clause.start, rest.start)
    return None


def _by_letter(view: TextView, tongue: Language, near: Span, body: Span) -> Span | None:
    """Find the colon at the end of a line behind which a quotation greets as a letter does, and says what it says."""
    words = tongue.voice.words
    for colon in islice(_COLON.finditer(view.text, near.start, near.end), _COLONS):
        start = words_begin(view, colon.end())
        quotation = quotation_at(view, Span(start, body.end)) if _ends_line(view, colon.end(), start) else None
        inside = view.trimmed(*quotation.inside) if quotation else Span(0, 0)
        if inside.end - inside.start < _LEAST:
            continue
        clause = _clause(view, colon.start(), near.start)
        if not words["own"].search(view.slice(clause)) and _greets(view, tongue, inside.start):
            return Span(clause.start, start)
    return None


@dataclass(frozen=True, slots=True)
class _Cue:
    """A clause and what follows it; `ends` where it ends its line, `stop` where a full stop does and no colon."""

    clause: Span
    rest: Span
    ends: bool
    stop: bool


def _ends_line(view: TextView, end: int, start: int) -> bool:
    return any(sign in view.text[end:start] for sign in "\r\n")


def _leads(view: TextView, tongue: Language, cue: _Cue, body: Span) -> bool:
    words, text, size = tongue.voice.words, view.slice(cue.clause), cue.rest.end - cue.rest.start
    quotation = quotation_at(view, cue.rest)
    quoted = quotation.inside.end - quotation.inside.start if quotation else 0
    given = words["reproducing"].search(text) is not None
    text = words["reproducing"].sub("", text) if given else text  # "we" is the page
    following = given or words["following"].search(text) is not None
    label = cue.ends and not cue.stop and _is_label_of(view, tongue, cue.clause, body)
    reads = not cue.stop and words["reads"].search(text) is not None
    share = _LED if (label and _is_prose_below(view, cue)) or (following and cue.ends) else _MOST
    share = min(share, _share_below(view, tongue, cue, body)) if reads and not quotation else share
    if words["own"].search(text) or size < max(_LEAST, share * (body.end - body.start)):
        return False
    if following or (words["text"].search(text) and not cue.stop):
        return cue.ends or quoted >= _LEAST or (quotation is None and _speaks_on(view, tongue, cue.rest))
    if quotation or cue.stop:
        least = _ALONE if quotation and _is_alone(view, tongue, quotation, cue.rest.end) else _WHOLE
        return cue.ends and reads and quoted >= max(least, _MOST * size)
    if _told_in(view, tongue, cue.rest) > size / _TOLD_IN:
        return False
    several = cue.ends or _ends_line(view, cue.rest.start, cue.rest.end)
    return (reads and (several or _speaks_on(view, tongue, cue.rest))) or label


def _speaks_on(view: TextView, tongue: Language, rest: Span) -> bool:
    """Return whether what follows begins in the first person, and nobody is told to speak in it."""
    own = tongue.voice.search("own", view.text, rest.start, min(rest.end, rest.start + _SPEAKS))
    return own is not None and not _told_in(view, tongue, rest)


def _is_prose_below(view: TextView, cue: _Cue) -> bool:
    return cue.rest.start + _ALONE <= next(line.end for line in view.lines if line.end > cue.rest.start)


def _share_below(view: TextView, tongue: Language, cue: _Cue, body: Span) -> float:
    """Return the share of a text that may follow a line that reads it, where nobody is told to speak in what follows.

    It is small where only those speak of whom the page tells above.
    """
    if not cue.ends or _told_in(view, tongue, cue.rest):
        return _MOST
    return _LED if tongue.voice.search("own", view.text, body.start, cue.clause.start) else _LEFT


def _told_in(view: TextView, tongue: Language, rest: Span) -> int:
    """Return how often words report somebody; one with which a statement begins tells what the body itself did."""
    told = list(tongue.voice.found("told", view.text, rest.start, rest.end))
    begins = bool(told) and told[0].start() <= rest.start + _CONJUNCTION
    return sum(not _says_own(view, tongue, match.start(), rest) for match in told) - begins


def _says_own(view: TextView, tongue: Language, place: int, rest: Span) -> bool:
    """Return whether the sentence around a verb has the first person, where names have capitals: "as I have said"."""
    if not tongue.capitals:
        return False
    start = max(view.text.rfind(sign, rest.start, place) for sign in ".!?\n") + 1
    ends = [end for sign in ".!?\n" if (end := view.text.find(sign, place, rest.end)) >= 0]
    return tongue.voice.search("own", view.text, max(start, rest.start), min(ends, default=rest.end)) is not None


def _is_alone(view: TextView, tongue: Language, quotation: Quotation, end: int) -> bool:
    """Return whether a quotation of several sentences fills its paragraph, and nothing behind it tells of more."""
    inside, behind = view.slice(quotation.inside), quotation.span.end
    several = _SENTENCE_START.search(inside.rstrip()) is not None
    whole = _ends_line(view, behind, min(end, behind + 2)) or behind >= end
    return several and whole and not tongue.voice.count("told", view.text[behind:end])


def _is_label_of(view: TextView, tongue: Language, clause: Span, body: Span) -> bool:
    """Return whether a clause is a line that begins with the word for the statement, below other lines of a page."""
    first = next((line for line in view.lines if line.start >= body.start), None)
    begins = next((line for line in view.lines if line.start <= clause.start < line.end), None)
    if first is None or begins is None or begins == first or clause.end - clause.start > _LEAST:
        return False
    if heads_text(view, tongue, clause, body):
        return False
    label = pattern(rf"(?:{_DATELINE})?(?P<type>{tongue.type_source})").match(view.text, begins.start)
    return label is not None and label.start("type") >= clause.start


def _clause(view: TextView, end: int, least: int) -> Span:
    """Return the sentence before a colon, within its line."""
    start = max(least, end - _CLAUSE)
    start = max(start, view.text.rfind("\n", start, end) + 1, view.text.rfind("\r", start, end) + 1)
    for match in _SENTENCE_START.finditer(view.text, start, end):
        start = match.end()
    return view.trimmed(start, end)
