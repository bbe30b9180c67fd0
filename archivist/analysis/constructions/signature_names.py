"""What a line of a signature is: a person's name, a role, or both on one line."""

import re
from collections.abc import Sequence

from archivist.analysis.constructions.signature_lines import CROSSES, bare, classes_of, untitled
from archivist.analysis.context import TextContext
from archivist.analysis.languages import given_names
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.text_view import Span, words_from

__all__ = [
    "JOINT",
    "STOPS",
    "is_before_initial",
    "is_name",
    "is_role",
    "is_signer_with_stop",
    "name_and_role",
    "role_and_name",
]

JOINT = re.compile(r" - |, |، ?")  # between a name and a role on one line
STOPS = '.!?…:;"»”)'
_NAME_WORDS, _ROLE_WORDS = (2, 6), 16
_NO_SENTENCE = 5  # words that end with a full stop and are a role all the same
_WORD = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]*)*")
_DEFINITE = "ال"
_SHORT = 2  # letters of a small word among capitals: "FIRST LAST Y FIRST LAST"
_INITIAL = re.compile(r"[^\W\d_]\.")
_SHORT_ROLE = 8  # words of a role
_OFFICE = 12  # words of a role before a name
_WHOLE = 3  # words of a name with a patronymic
_PATRONYMIC = re.compile(r"(?i:\w+(?:вич|вна|чна))")
_INITIALLED = re.compile(r"[^\W\d_]\.[^\W\d_][\w'-]+")  # a surname with its initial glued to it
_PARENTS = re.compile(r"\b(?:بن|ابن|بنت|ال|آل|bin|ibn|bint|ben)\b")  # a word of a name that is none of its own


def is_name(context: TextContext, line: Span) -> bool:
    """Return whether a line is a person's name and nothing else, for all that its words show."""
    text = context.view.slice(untitled(context, line))
    if context.tongue.capitals and _INITIALLED.fullmatch(text):
        return True
    words = text.split()
    least, most = 1 if _is_bishop(context, line) else _NAME_WORDS[0], _NAME_WORDS[1]
    if not least <= len(words) - len(_PARENTS.findall(text)) <= most or not all(
        _WORD.fullmatch(word) for word in words
    ):
        return False
    named = words[:-1] if context.tongue.capitals and _is_like_role(context, words) else words
    if not context.tongue.capitals and words[0] in given_names():
        named = words[1:]  # "Ali" is "on" as well
    if any(classes_of(context, word) & {"body", "role", "close", "statement", "saying"} for word in named):
        return False
    if context.tongue.capitals and (_are_two(words) or _links(context, words) or _has_article(context, words)):
        return False
    if context.tongue.capitals:
        begins = words[0][:1].isupper() or "particle" in classes_of(context, words[0])  # "г NAME" is a town
        small = all(word[:1].isupper() or len(word) <= len("von") for word in words)
        return begins and small and words[-1][:1].isupper()
    return not words[0].startswith(_DEFINITE)


def name_and_role(context: TextContext, line: Span) -> tuple[Span, Span] | None:
    """Part "NAME - ROLE" or "NAME, ROLE"."""
    joint = JOINT.search(context.view.text, line.start, line.end)
    name, role = (Span(line.start, joint.start()), Span(joint.end(), line.end)) if joint else _parted(context, line)
    return (name, role) if is_name(context, name) and is_role(context, role) else None


def role_and_name(context: TextContext, line: Span) -> tuple[Span, Span] | None:
    """Part "The ROLE, NAME", or "ROLE of BODY NAME" where a usual given name begins the name; the name is first."""
    joints = list(JOINT.finditer(context.view.text, line.start, line.end))
    if joints:
        parts = [(Span(line.start, joints[-1].start()), Span(joints[-1].end(), line.end))]
    else:
        ends = [context.view.slice(line).rsplit(" ", count)[0] for count in (4, 3, 2)]
        starts = [line.start + len(role) for role in ends]
        parts = [(Span(line.start, start), context.view.trimmed(start, line.end)) for start in starts]
    return next(((name, role) for role, name in parts if _is_office(context, role) and _is_full(context, name)), None)


def _is_office(context: TextContext, role: Span) -> bool:
    """Return whether words name an office: behind its article first, or last where a language has its heads there."""
    kinds = [classes_of(context, word) for word in context.view.slice(role).split()]
    kinds = kinds[1:] if kinds and "article" in kinds[0] else kinds
    held = kinds[-1:] if context.tongue.head_last else kinds[:1]
    told = any({"saying", "auxiliary", "pronoun", "finite"} & kind for kind in kinds if not {"article", "link"} & kind)
    told = told or (bool(kinds) and "honorific" in kinds[-1])  # that of the name behind
    return len(kinds) <= _OFFICE and any("role" in kind for kind in held) and not told


def _is_full(context: TextContext, name: Span) -> bool:
    """Return whether a name begins with a usual given name, with a surname before one and a patronymic, or a title.

    An initial begins one, too, if another follows, or the word before it is none that a given name could be.
    """
    own = untitled(context, name)
    words = context.view.slice(own).split()
    while len(words) > _NAME_WORDS[0] and "honorific" in classes_of(context, words[0]):
        words = words[1:]
    if not words or not is_name(context, own):
        return False
    surname = len(words) == _WHOLE and _PATRONYMIC.fullmatch(words[-1]) is not None and not is_given_name(words[0])
    first = words[1 if surname else 0]
    if not _INITIAL.fullmatch(first):
        return is_given_name(first) or first in given_names()
    before = context.view.text[: name.start].rsplit(None, 1)[-1:]
    return own != name or len(words) > _NAME_WORDS[0] or not is_before_initial(context, *before)


def is_before_initial(context: TextContext, word: str = "") -> bool:
    """Return whether a word could be the given name before an initial: "Nora B. QUILL", no "Association B. QUILL"."""
    kinds = classes_of(context, word)
    if _INITIAL.fullmatch(word):
        return True
    return word[:1].isupper() and not word.isupper() and not {"body", "role", "link", "honorific"} & kinds


def is_role(context: TextContext, line: Span) -> bool:
    """Return whether a line is a role, with what it is of, and no sentence."""
    words = context.view.slice(line).split()
    if not words or len(words) > _ROLE_WORDS or (len(words) > _NO_SENTENCE and words[-1][-1] in STOPS):
        return False
    return any("role" in classes_of(context, word) for word in words)


def is_signer_with_stop(context: TextContext, line: Span) -> bool:
    """Return whether a full stop ends a line that is a role, or a full name, and no sentence: "The director."."""
    signer = bare(context, line)
    words = context.view.slice(signer).split()
    if not context.tongue.capitals or not words or context.view.text[signer.end : line.end] != ".":
        return False
    if is_name(context, signer):
        return is_given_name(words[0]) or _INITIAL.fullmatch(words[0]) is not None
    kinds = [classes_of(context, word) for word in words]
    first = kinds[1:2] if {"article"} & kinds[0] else kinds[:1]
    told = any({"close", "saying", "auxiliary", "pronoun", "finite"} & kind - {"article"} for kind in kinds[1:])
    return len(words) <= _SHORT_ROLE and any("role" in kind for kind in first) and not told


def _is_bishop(context: TextContext, line: Span) -> bool:
    """Return whether a cross stands before a name."""
    return context.view.text[max(0, line.start - 2) : line.start].strip()[-1:] in (*CROSSES,)


def _is_like_role(context: TextContext, words: Sequence[str]) -> bool:
    """Return whether a surname behind a given name is also a word for a role: "Nora King", "Karl Richter"."""
    two = len(words) == _NAME_WORDS[0] and is_given_name(words[0]) and words[1][:1].isupper()
    return two and not classes_of(context, words[0])


def _has_article(context: TextContext, words: Sequence[str]) -> bool:
    """Return whether a line is a noun with its article, as no person's name is without a given name: "La Directiva"."""
    return "article" in classes_of(context, words[0].casefold()) and not any(map(is_given_name, words[1:]))


def _links(context: TextContext, words: Sequence[str]) -> bool:
    """Return whether a small word joins the others that stands in no person's name: "Friends of the Harbour"."""
    loud = all(word.isupper() for word in words)
    small = (classes_of(context, word) for word in words if word.islower() or (loud and len(word) <= _SHORT))
    return any(of & {"link", "article", "conjunction"} and "particle" not in of for of in small)


def _are_two(words: Sequence[str]) -> bool:
    """Return whether a line holds the names of two who sign side by side: a given name begins anew inside it."""
    inner = range(_NAME_WORDS[0], len(words) - 1)
    return any(is_given_name(words[at]) and not is_given_name(words[at - 1]) for at in inner)


def _parted(context: TextContext, line: Span) -> tuple[Span, Span]:
    """Part a line where a role in small letters stands right behind a name in capitals."""
    for word in words_from(context.view.text, line.start) if context.tongue.capitals else ():
        text = context.view.slice(word)
        if word.end > line.end:
            break
        if text[:1].islower() and {"role", "adjective"} & classes_of(context, text):
            return Span(line.start, max(line.start, word.start - 1)), Span(word.start, line.end)
    return line, Span(line.end, line.end)
