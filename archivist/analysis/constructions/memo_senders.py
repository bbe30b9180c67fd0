"""Who sends a memorandum: the line "From: NAME, ROLE, BODY" among those of its head, "To:", "Date:", "Subject:".

A message has such lines, too, and may pass on what others say: so only a body that is the whole line is taken where no
word for the memorandum stands above them.
"""

from collections.abc import Iterator
from typing import NamedTuple

from archivist.analysis.constructions.bodies_of_roles import body_beside_role
from archivist.analysis.constructions.lines import body_of_line, is_arabic_body
from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.constructions.signature_lines import classes_of, untitled
from archivist.analysis.constructions.signature_names import is_name, role_and_name
from archivist.analysis.context import TextContext, once
from archivist.analysis.layout.page_lines import is_header_field
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span

__all__ = ["memo_bodies", "memo_persons"]

_HEAD, _FIELDS, _LENGTH = 9, 2, 120  # lines of the head; of them that are fields, at least; characters of a sender
_JOINT = ", "
_BESIDE = 2  # lines between two fields, where no word shows a memorandum
_NO_SENDER = ("@", "<", "http", ";")  # in an address of mail


class _Sender(NamedTuple):
    """The person, the role and the body that a line names; any of them may be missing."""

    name: Span | None
    role: Span | None
    body: Span | None


def memo_persons(context: TextContext) -> Iterator[Named]:
    """Return the person from whom a memorandum says that it is."""
    sender = _sender(context)
    if sender is not None and sender.name is not None:
        yield Named(untitled(context, sender.name), sender.role, "speaker.header-line", 86, "high")


def memo_bodies(context: TextContext) -> Iterator[Named]:
    """Return the body from which a memorandum says that it is, or in which its sender holds an office."""
    sender = _sender(context)
    body = sender.body if sender is not None else _body_alone(context)
    if body is not None:
        yield Named(body, None, "issuer.header-line", 90, "medium")


def _body_alone(context: TextContext) -> Span | None:
    """Return the body behind the label of who sends, where another field of a head stands beside it."""
    view, area, labels = context.view, context.parts.statement, context.tongue.mail_from
    if not labels:
        return None
    lines = [line for line in view.lines if area.start <= line.start < area.end][:_HEAD]
    fields = [number for number, line in enumerate(lines) if is_header_field(view, line)]
    label = pattern(rf"(?i:{either(labels)}) ?[:/] ?")
    for number in fields:
        sender = label.match(view.text, lines[number].start, lines[number].end)
        if sender is not None and any(0 < abs(other - number) <= _BESIDE for other in fields):
            return _body(context, Span(sender.end(), lines[number].end))
    return None


def _body(context: TextContext, line: Span) -> Span | None:
    """Return the body that the rest of a line is, without anybody beside it, and no address."""
    if line.start >= line.end or any(sign in context.view.slice(line) for sign in (_JOINT, *_NO_SENDER)):
        return None
    if is_arabic_body(context, line):
        return line
    return body_of_line(context, line, whole=True) or whole_body(context, line)


@once
def _sender(context: TextContext) -> _Sender | None:
    tongue, text, lines = context.tongue, context.view.text, context.view.lines[:_HEAD]
    if not (tongue.memos and tongue.mail_from and tongue.mail_fields and tongue.capitals):
        return None
    memo, sent = (
        pattern(rf"(?i:{either(tongue.memos)})\W*"),
        pattern(rf"[*_]*(?i:{either(tongue.mail_from)})[*_]* ?: ?"),
    )
    above = next((number for number, line in enumerate(lines) if memo.fullmatch(text, line.start, line.end)), None)
    field = pattern(rf"[*_]*(?i:{either(tongue.mail_fields)})[*_]* ?: ?\S")
    if above is None or sum(field.match(text, line.start, line.end) is not None for line in lines) < _FIELDS:
        return None
    for line in lines[above + 1 :]:
        label = sent.match(text, line.start, line.end)
        who = context.view.trimmed(label.end(), line.end) if label else None
        if who is not None and 0 < who.end - who.start <= _LENGTH:
            return None if any(sign in context.view.slice(who) for sign in _NO_SENDER) else _named(context, who)
    return None


def _named(context: TextContext, who: Span) -> _Sender | None:
    """Return who "NAME, ROLE, BODY", "ROLE NAME", "NAME" or "BODY" is; a name alone has a usual given name."""
    name, *rest = context.view.slice(who).split(_JOINT)
    if rest:
        first, role = Span(who.start, who.start + len(name)), Span(who.start + len(name) + len(_JOINT), who.end)
        held = any("role" in classes_of(context, word) for word in rest[0].split())
        if held and is_name(context, first):
            return _Sender(first, role, body_beside_role(context, role))
    elif (body := whole_body(context, who)) is not None:
        return _Sender(None, None, body)
    elif is_name(context, who) and is_given_name(context.view.slice(untitled(context, who)).split()[0]):
        return _Sender(who, None, None)
    pair = role_and_name(context, who)
    return _Sender(*pair, body_beside_role(context, pair[1])) if pair else None
