"""What stands behind a name and is no part of its clause: degrees, an age, a party, "(pictured)", a link's address."""

import re
from collections.abc import Sequence

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.capital_words import CLOSING_MARKS, OPENING_MARKS
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_remark", "without_name_asides"]

_DEGREES = frozenset(
    (
        *("phd", "ph.d", "md", "m.d", "mph", "m.p.h", "mba", "m.b.a", "msc", "m.sc", "sc.m"),
        *("jd", "j.d", "llm", "ll.m", "esq", "cpa", "cfa", "cfp", "cae", "rn", "r.n"),
        *("dds", "d.d.s", "dvm", "d.v.m", "edd", "ed.d", "psyd", "psy.d", "pharmd", "pharm.d", "lcsw"),
        *("aia", "faia", "obe", "mbe", "cbe", "qc", "facs", "facp", "facc", "mbbs", "dphil"),
        *("d.phil", "sc.d", "dnp", "frcp", "mha", "mpa", "mpp", "msw", "shrm-cp", "pmp"),
    )
)
_DIRECTOR = "md"  # a managing director, too
_OWN_MARKS = ("®", "™")
_ROLE = 8  # tokens behind a degree in which a role stands
_AGE = re.compile(r"[1-9][0-9]")
_PARTY = re.compile(r"(?:[RDI]|Lab|Con)-[A-Z][\w.]*")  # a party and a state
_REMARK = re.compile(r"[a-z]+")
_INITIAL = re.compile(r"[^\W\d_]?\.|[^\W\d_]")  # with its full stop, or in two pieces
_LINK, _ADDRESS = 12, 60  # tokens of a link's text, and of its address, at most
_VERB = ("saying", "issuing", "performing", "auxiliary", "time")


def without_name_asides(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words of a clause without degrees, ages and parties between commas, and without a link's signs."""
    left: set[int] = set()
    for place, token in enumerate(tokens):
        if token.text == "," and place and place not in left:
            left.update(_between_commas(tokens, place))
        elif token.text == "]":
            left.update(_link(tokens, place))
        elif token.text in OPENING_MARKS and place:
            left.update(_nickname(tokens, place))
    return tuple(token for k, token in enumerate(tokens) if k not in left) if left else tuple(tokens)


def _nickname(tokens: Sequence[Token], opened: int) -> range:
    """Return the places of a nickname and its marks inside a person's name: "ANA R. “Nita” VEGA"."""
    shut = next((k for k in range(opened + 2, min(len(tokens), opened + 4)) if tokens[k].text in CLOSING_MARKS), None)
    if shut is None or shut + 1 >= len(tokens) or not all(token.capital for token in tokens[opened + 1 : shut]):
        return range(0)
    first = opened - 1
    while first > 0 and _INITIAL.fullmatch(tokens[first].text):
        first -= 1
    behind = tokens[shut + 1]
    plain = behind.capital and behind.word and not behind.classes - {"animate", "oblique"}
    named = is_given_name(tokens[first].text) and plain
    return range(opened, shut + 1) if named else range(0)


def is_remark(inside: Sequence[Token]) -> bool:
    """Return whether brackets hold a word or two in small letters, which name nothing: "(pictured, left)"."""
    words = [token for token in inside if token.word]
    return bool(words) and all(_REMARK.fullmatch(token.text) or _AGE.fullmatch(token.text) for token in words)


def _between_commas(tokens: Sequence[Token], comma: int) -> range:
    """Return the places of a degree, an age or a party with its commas; the last comma stays before a description."""
    end = comma
    while (behind := _behind_degree(tokens, end) or _behind_age(tokens, end) or _behind_party(tokens, end)) is not None:
        end = behind
    if end == comma or not (tokens[comma - 1].capital or tokens[comma - 1].text in (".", ")")):
        return range(0)
    closed = end < len(tokens) and tokens[end].text == ","
    speaks = closed and end + 1 < len(tokens) and tokens[end + 1].has(*_VERB, "conjunction")
    return range(comma, end + 1 if speaks else end)


def _behind_degree(tokens: Sequence[Token], comma: int) -> int | None:
    """Return where a degree ends behind the comma at `comma`; None where none stands there."""
    at = comma + 1
    if at >= len(tokens) or tokens[comma].text != "," or tokens[at].form.rstrip(".") not in _DEGREES:
        return None
    end = at + 1
    if end < len(tokens) and (tokens[end].text in _OWN_MARKS or (tokens[end].text == "." and end + 1 < len(tokens))):
        end += 1
    ambiguous = tokens[at].form == _DIRECTOR
    if ambiguous and not any(token.has("role") for token in tokens[end : end + _ROLE]):
        return None
    return end


def _behind_age(tokens: Sequence[Token], comma: int) -> int | None:
    """Return where an age ends that commas part from a name: "ANA VEGA, 42, a nurse"."""
    if comma + 2 >= len(tokens) or tokens[comma].text != "," or tokens[comma + 2].text != ",":
        return None
    named = tokens[comma - 1].capital and not tokens[comma - 1].has("time", "body")
    return comma + 2 if named and _AGE.fullmatch(tokens[comma + 1].text) else None


def _behind_party(tokens: Sequence[Token], comma: int) -> int | None:
    """Return where the party and the state of a member end: "ANA VEGA, D-Ohio,", "ANA VEGA, R-South Dakota,"."""
    at = comma + 1
    if at >= len(tokens) or tokens[comma].text != "," or not _PARTY.fullmatch(tokens[at].text):
        return None
    end = at + 1
    while end < len(tokens) and tokens[end].capital and not tokens[end].classes:
        end += 1
    closed = end == len(tokens) or tokens[end].text in ",." or tokens[end].has(*_VERB)
    return end + (end + 1 < len(tokens) and tokens[end].text == ".") if closed else None


def _link(tokens: Sequence[Token], shut: int) -> set[int]:
    """Return the places of the signs of a link in the marks of Markdown, "[NAME](address)", and of its address."""
    behind = tokens[shut + 1] if shut + 1 < len(tokens) else None
    if behind is None or behind.text != "(" or behind.start != tokens[shut].end:
        return set()
    opened = next((k for k in range(shut - 1, max(-1, shut - _LINK), -1) if tokens[k].text == "["), None)
    end = next((k for k in range(shut + 2, min(len(tokens), shut + _ADDRESS)) if tokens[k].text == ")"), None)
    return set() if opened is None or end is None else {opened, *range(shut, end + 1)}
