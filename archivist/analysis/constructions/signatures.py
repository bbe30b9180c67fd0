"""Who signs: the lines behind a valediction, a name and a role in either order, a body, an office of one.

Without a valediction the last lines are a signature where one is a name and the next one to it a role and no more.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from archivist.analysis.constructions.arabic_letters import (
    name_before_town,
    office_above_body,
    office_before,
    reader_of_letter,
    without_greeting,
)
from archivist.analysis.constructions.bodies_of_roles import body_beside_role, is_among_bodies
from archivist.analysis.constructions.closing_signers import closing_signer
from archivist.analysis.constructions.last_signers import last_signer, signs
from archivist.analysis.constructions.lines import body_of_line, body_of_role, is_arabic_body
from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.constructions.signature_lines import (
    NO_SIGNATURE,
    bare,
    below_place_and_day,
    classes_of,
    is_dated,
    is_sentence,
    own_lines,
    signed_alone,
    signing_lines,
    untitled,
)
from archivist.analysis.constructions.signature_names import (
    JOINT,
    is_before_initial,
    is_name,
    is_role,
    is_signer_with_stop,
    name_and_role,
)
from archivist.analysis.constructions.signed_on_behalf import is_part, last_on_behalf, on_behalf
from archivist.analysis.constructions.wrapped_roles import beside_role, unwrapped
from archivist.analysis.context import TextContext, once
from archivist.analysis.languages import given_names
from archivist.analysis.layout.page_labels import is_label
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.names_at import body_at
from archivist.analysis.patterns import either, pattern
from archivist.analysis.searching import Search, search
from archivist.analysis.text_view import Span

__all__ = ["sending_bodies", "signing_bodies", "signing_on_one_line", "signing_persons"]

_LINES, _SIGNING = 14, 5  # lines searched, lines of a signature
_PROSE = 200  # characters of a line that is a paragraph
_NAME_WORDS, _ROLE_WORDS = 2, 16
_BLOCK, _SHORT_ROLE = (2, 4), 8  # lines of a signature without a valediction; words of a role
_NAMED_BESIDE = r"(?=\w+ [^.!?]{3,90}\.?$)"  # who signs on the line of the valediction
_INITIALS = r"(?:[^\W\d_a-zà-öø-ÿа-яё]\. ?){1,2}"
_SURNAME = r"[^\W\d_a-zà-öø-ÿа-яё][^\W\d_]+(?:-[^\W\d_]+)?"
_AT_THE_END = re.compile(rf"(?<![\w.])(?P<name>{_INITIALS}{_SURNAME}|{_SURNAME} {_INITIALS}(?<! ))[ |]*$")
_ONE = re.compile(r"[A-ZÀ-Þ]\. ?[^\W\d_]{2}")  # an initial right before a surname
_SIGNED, _ROLE_BEGINS, _CONTACT = 120, 3, 4  # characters of a signature; words in which a role begins; lines below


def signing_persons(context: TextContext) -> Iterator[Named]:
    """Return the one person who signs behind a valediction, with the role that stands beside the name."""
    last = last_on_behalf(context)
    if last and last.name:
        yield Named(untitled(context, last.name), last.role, "speaker.signed-letter", 86, "high")
        return
    alone = last_signer(context) if not _signature(context) else None
    if alone:
        yield Named(untitled(context, alone.name), alone.role, "speaker.signed-letter", 86, "high")
        return
    closing = closing_signer(context) if not _signature(context) else None
    if closing:
        yield Named(closing.name, closing.role, "speaker.signed-letter", 86, "high")
        return
    lines = _signature(context) or _last_lines(context) or signed_alone(context)
    lines = [name_before_town(context, line) or line for line in lines]
    lines = unwrapped(context, lines)
    names = _names(context, lines)
    joined = [pair for line in lines if (pair := beside_role(context, line))]
    if not names and not joined:
        lines = reader_of_letter(context)
        names = list(range(len(lines)))
    if len(names) + len(joined) != 1:
        return  # nobody, or several who sign together
    name, role = joined[0] if joined else (lines[names[0]], _role_beside(context, lines, names[0]))
    if _is_contact(context, name) or (role is None and is_among_bodies(context, lines, name)):
        return
    yield Named(untitled(context, name), role, "speaker.signed-letter", 86, "high")


def _is_contact(context: TextContext, name: Span) -> bool:
    """Return whether a line above a name says that it is of whom the press may ask."""
    contacts = context.tongue.contacts
    above = [line for line in context.view.lines if line.end <= name.start][-_CONTACT + 1 :] if contacts else []
    label = pattern(rf"(?i:{either(contacts)})") if above else None
    return any(label.match(context.view.text, line.start, line.end) for line in above) if label else False


def _names(context: TextContext, lines: Sequence[Span]) -> list[int]:
    """Return the numbers of the lines that are names; one with a usual given name leaves the others to be roles.

    Beside a name in small letters a line in capitals is none.
    """
    names = [number for number, line in enumerate(lines) if is_name(context, line)]
    first = {number: context.view.slice(lines[number]).split()[0] for number in names}
    usual = [number for number in names if first[number] in given_names() or is_given_name(first[number])]
    calm = [number for number in names if not context.view.slice(lines[number]).isupper()]
    return usual or calm or names


def signing_on_one_line(context: TextContext) -> Iterator[Named]:
    """Return the one who signs with initials, on one line with the role or below it: "ROLE OF X     A. B. NAME"."""
    signed = list(_on_one_line(context))
    if len({context.view.slice(name) for name, _ in signed}) == 1:
        name, role = signed[-1]
        yield Named(name, role, "speaker.signature", 82, "high")


def _on_one_line(context: TextContext) -> Iterator[tuple[Span, Span]]:
    lines = context.view.lines if context.tongue.capitals else ()
    for number, line in enumerate(lines):
        short = line.end - line.start <= _SIGNED
        match = _AT_THE_END.search(context.view.text, line.start, line.end) if short else None
        if match is None or (2 * number < len(lines) and _is_written_to(context, match["name"])):
            continue
        name = Span(*match.span("name"))
        above = lines[number - 1] if number else None
        before = bare(context, context.view.trimmed(line.start, name.start))
        first = context.view.slice(before).rpartition(" ")[2]
        if is_given_name(first) or (_ONE.match(match["name"]) and is_before_initial(context, first)):
            continue  # no initial with which a name begins: "Nora B. QUILL"
        if before.start < before.end and _role_begins(context, before):
            yield name, before
        elif above and above.end - above.start <= _SIGNED and _role_begins(context, above):
            ends = before.end if before.start < before.end else above.end
            yield name, bare(context, context.view.trimmed(above.start, ends))


def _is_written_to(context: TextContext, name: str) -> bool:
    """Return whether a name with initials above a letter stands in a case that shows whom it is to: "И. И. Иванову"."""
    return any("oblique" in classes_of(context, word.rpartition(".")[2]) for word in name.split())


def _role_begins(context: TextContext, span: Span) -> bool:
    """Return whether a slice is a role and what it is of, and no sentence: "acting head of the city"."""
    words = context.view.slice(span)
    told = "statement" in classes_of(context, words.split()[0])  # "Statement of the head NAME", a headline
    if told or NO_SIGNATURE.search(words) or ". " in words:
        return False
    return any("role" in classes_of(context, word) for word in words.split()[:_ROLE_BEGINS])


def sending_bodies(context: TextContext) -> Iterator[Named]:
    """Return the body that a press release says it is from, or whom below its text one can ask."""
    senders, contacts = context.tongue.senders, context.tongue.contacts
    if not senders and not contacts:
        return
    text, lines = context.view.text, context.view.lines
    for number, line in enumerate(lines):
        sender = senders and pattern(rf"(?i:{either(senders)}) ?: ?(?P<who>[^,\n]+)").match(text, line.start, line.end)
        if sender:
            yield Named(Span(*sender.span("who")), None, "issuer.signature", 88, "medium")
        elif contacts and number and pattern(rf"(?i:{either(contacts)})").match(text, line.start, line.end):
            near = lines[number + 1 : number + 1 + _CONTACT]  # what an address stands in is no name
            below = (whole_body(context, item) for item in near if not NO_SIGNATURE.search(context.view.slice(item)))
            body = next(filter(None, below), None)
            if body:
                yield Named(body, None, "issuer.signature", 72, "medium")


def signing_bodies(context: TextContext) -> Iterator[Named]:
    """Return the body that signs behind a valediction, or in whose name somebody does."""
    yield from _body_of_last_lines(context)
    yield from _bodies_of_signers(context)
    for _, role in _on_one_line(context):
        own = body_of_line(context, role)
        if own:
            yield Named(own, None, "issuer.signed-letter", 80, "medium")
    signed = [without_greeting(context, line) for line in unwrapped(context, _signature(context))]
    for office, line in office_above_body(context, signed):
        if office:
            yield Named(line, office, "issuer.signed-letter", 84, "medium")
            continue
        pair = beside_role(context, line)
        role = pair[1] if pair else line
        body = body_of_line(context, role) or body_of_role(context, role) or body_beside_role(context, role)
        if body and (pair or is_role(context, line)):
            yield Named(body, None, "issuer.signed-letter", 84, "medium")
            continue
        behalf = on_behalf(context, line)
        if behalf:
            yield Named(behalf.body, None, "issuer.signed-for", 86, "medium")
        elif not is_name(context, line):
            yield from _body_of(context, line)


def _bodies_of_signers(context: TextContext) -> Iterator[Named]:
    """Return the body in whose name somebody signs without a valediction, or that the signer's role is held in."""
    last = last_on_behalf(context)
    if last and not is_part(context, last.body):
        yield Named(last.body, None, "issuer.signed-for", 86, "medium")
    for alone in (last_signer, closing_signer) if not _signature(context) else ():
        signer = alone(context)
        if signer and signer.body:
            yield Named(signer.body, None, "issuer.signed-letter", 84, "medium")


@once
def _signature(context: TextContext) -> list[Span]:
    """Return the short lines behind the last valediction of the statement."""
    end, valediction = context.parts.statement.end, _valediction(context.tongue.valedictions)
    lines = [line for line in context.view.lines if line.end <= end and line.start >= context.parts.statement.start]
    ending = lines[-_LINES:]
    if not valediction.may_match(context.view.text):
        return below_place_and_day(context, ending)
    for number in range(len(ending) - 1, -1, -1):
        here = ending[number]
        words = context.view.slice(here)
        closed = valediction.pattern.search(words) if valediction.has_words(words) else None
        if closed is None:
            continue
        if any(line.end - line.start > _PROSE for line in ending[number + 1 :]):
            return []  # a letter that is cited, with words of the statement behind it
        rest = context.view.trimmed(here.start + closed.end(), here.end)
        behind = [rest] if rest.end > rest.start else []
        behind += ending[number + 1 : number + 1 + _SIGNING]
        return signing_lines(context, behind)
    return below_place_and_day(context, ending)


@once
def _last_lines(context: TextContext) -> list[Span]:
    """Return the last short lines of a statement below its last sentence, if they are a name and a role beside it."""
    view, lines = context.view, own_lines(context)
    ending = [line for line in lines[-_BLOCK[1] - 2 :] if not is_dated(context, line)][-_BLOCK[1] - 1 :]
    told = (number for number, line in enumerate(ending) if is_sentence(context, line))
    prose = max((number for number in told if not is_signer_with_stop(context, ending[number])), default=None)
    labelled = prose is not None and is_label(view.slice(ending[prose]), before=False)  # "Tags:", and these behind it
    block = ending[prose + 1 :] if prose is not None and context.tongue.capitals and not labelled else []
    kept = signing_lines(context, block)
    if not 0 < len(block) <= _BLOCK[1] or len(kept) < len(block):
        return []
    words = [word for line in kept for word in view.slice(line).split()]
    named = [number for number, line in enumerate(kept) if is_name(context, line)]
    beside = {number + step for number in named for step in (-1, 1)}
    roles = [number for number in beside if 0 <= number < len(kept) and _is_bare_role(context, kept[number])]
    by_press = any("media" in classes_of(context, word) for word in words)
    direct = not named and context.form.form == "direct"
    pairs = [pair for line in kept if (pair := name_and_role(context, line))] if direct else []
    alone = sum(JOINT.search(view.slice(line)) is not None for line in kept) <= 1  # else several who sign
    joined = len(pairs) == 1 and alone and signs(context, pairs[0][1])
    signed = joined or (bool(roles) and len(block) >= _BLOCK[0])
    return kept if signed and not by_press else []


def _is_bare_role(context: TextContext, line: Span) -> bool:
    """Return whether a line is a role and little else: its first words say so, or its last, "PRESS OFFICER"."""
    words = context.view.slice(line).split()
    telling = words[:3]
    if context.tongue.head_last:
        telling = words[-1:]
    elif context.tongue.head_inside:
        telling = [*telling, *words[-1:]]
    return len(words) <= _SHORT_ROLE and any("role" in classes_of(context, word) for word in telling)


def _body_of_last_lines(context: TextContext) -> Iterator[Named]:
    """Take the line in capitals below a name and a role, where the body that they belong to signs with them."""
    lines = [] if _signature(context) else _last_lines(context)
    ours = pattern(context.tongue.genres.we).search(context.view.text) if lines and context.tongue.genres.we else None
    signed = ours or any(is_dated(context, line) for line in own_lines(context)[-_SIGNING:])
    for line in lines if context.tongue.capitals and signed else ():
        body = None if is_name(context, line) or is_role(context, line) else whole_body(context, line)
        if body:
            yield Named(body, None, "issuer.signed-letter", 80, "medium")
    for line in lines if context.tongue.head_last or ours else ():
        role = _is_bare_role(context, line) and not is_name(context, line)
        body = (
            body_of_line(context, line) or body_of_role(context, line) or body_beside_role(context, line)
            if role
            else None
        )
        if body:
            yield Named(body, None, "issuer.signed-letter", 80, "medium")
    for above, line in pairwise(lines[1:]):
        text = context.view.slice(line)
        again = text.split()[0] == context.view.slice(above).split()[0]  # "FORCE PRESS OFFICER", "FORCE HEADQUARTERS"
        if _is_bare_role(context, above) and text.isupper() and not (again or _is_bare_role(context, line)):
            yield Named(line, None, "issuer.signed-letter", 84, "medium")


@cache
def _valediction(words: tuple[str, ...]) -> Search:
    """Compile a valediction that ends a line, or stands before the comma or dash behind which the sender is named."""
    return search(
        rf"(?i:(?:^|(?<=[.!،,] )|(?<=\.)){either(words)})[ .,،!…:]*(?:$|(?=- )|(?<=, )(?=\w+ [^.!?]{{3,90}}\.?$))"
    )


def _role_beside(context: TextContext, lines: Sequence[Span], number: int) -> Span | None:
    """Return the role on the line below a name or above it, with the line on which a long one goes on."""
    below = lines[number + 1] if number + 1 < len(lines) else None
    if below and (is_role(context, below) or is_name(context, below)):
        further = lines[number + 2] if number + 2 < len(lines) else None
        goes_on = further is not None and not JOINT.search(context.view.slice(below)) and _goes_on(context, further)
        return Span(below.start, further.end) if further and goes_on else below
    above = lines[number - 1] if number else None
    return above if above and is_role(context, above) else None


def _goes_on(context: TextContext, line: Span) -> bool:
    words = context.view.slice(line).split()
    return len(words) <= _ROLE_WORDS and bool(classes_of(context, words[0]) & {"body", "role"})


def _begins_with_name(context: TextContext, words: Sequence[str]) -> bool:
    """Return whether a line is a person's name with the body behind it: "FIRST LAST Harbour Council"."""
    return context.tongue.capitals and len(words) > _NAME_WORDS and is_given_name(words[0])


def _body_of(context: TextContext, line: Span) -> Iterator[Named]:
    """Take a line that is a body's name, or an office's with the body that it is part of."""
    text, tongue = context.view.text, context.tongue
    words = context.view.slice(line).split()
    if any("role" in classes_of(context, word.rstrip(",")) for word in words[:1]) or _begins_with_name(context, words):
        return
    body = body_at(text, line.start, tongue, context.known)
    whole = body if body and body.end >= line.end else None
    whole = whole or body_of_line(context, line, whole=True) or whole_body(context, line)
    if whole:
        yield Named(whole, None, "issuer.signed-letter", 84, "medium")
    elif tongue.article_attached and "body" in classes_of(context, words[0]):
        joints = list(re.compile(r" ب(?=\w)").finditer(text, line.start, line.end))
        if not joints and is_arabic_body(context, line):
            yield Named(line, None, "issuer.signed-letter", 84, "medium")
        for joint in joints:
            whole = body_at(text, joint.end(), tongue, context.known)
            if whole and whole.end >= line.end:
                office = office_before(context, Span(line.start, joint.start()))
                yield Named(whole, office, "issuer.signed-letter", 84, "medium")
