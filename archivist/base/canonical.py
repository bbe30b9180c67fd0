"""Canonical JSON: RFC 8785 restricted to ASCII keys, integers below 2^53 and no floats.

In this profile the standard library's sorted, compact output is the RFC's output, since ASCII keys
sort alike as bytes and as UTF-16. Anything outside the profile is refused, not approximated.
"""

import json
import re
from collections.abc import Callable
from itertools import accumulate
from typing import Any

from archivist.base.limits import JSON_DEPTH, JSON_INTEGER
from archivist.base.said import said, said_by

__all__ = ["NotCanonicalError", "canonical_bytes", "parse_canonical", "parse_strict", "readable_bytes"]

# The longest integer of the profile has 16 digits and a sign.
_INTEGER_LENGTH = 17
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_OTHER = bytes(set(range(256)) - set(b"[]{}"))
_STEPS = bytes.maketrans(b"[{]}", b"\2\2\0\0")


class NotCanonicalError(ValueError):
    """A value or a text lies outside the profile; the message says what and where."""


def canonical_bytes(value: Any) -> bytes:
    """Return the canonical form of a JSON value; NotCanonicalError outside the profile."""
    _check(value, "$", 0)
    return _compact(value)


def parse_canonical(data: bytes) -> Any:
    """Parse bytes that must be their own canonical form; NotCanonicalError otherwise."""
    # The parser itself keeps to the profile, so writing the value again needs no second walk over it.
    value = _parse(data, _profile_object, _profile_integer, _no_float)
    if _compact(value) != data:
        msg = "the bytes are not the canonical form of their content"
        raise NotCanonicalError(msg)
    return value


def parse_strict(data: bytes) -> Any:
    """Parse UTF-8 JSON and refuse duplicate keys, NaN, a BOM and deep nesting."""
    return _parse(data, _no_duplicates, int, float)


def readable_bytes(value: Any) -> bytes:
    """Return the one stored form of an envelope: one field a line, sorted, ASCII, final LF.

    One field a line lets `sed` read a signature out of it when no JSON tool is left.
    """
    return (json.dumps(value, indent=1, sort_keys=True, ensure_ascii=True) + "\n").encode("ascii")


def _compact(value: Any) -> bytes:
    try:
        return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        msg = "a string holds a lone surrogate"
        raise NotCanonicalError(msg) from error


def _parse(
    data: bytes,
    read_object: Callable[[list[tuple[str, Any]]], Any],
    read_integer: Callable[[str], int],
    read_float: Callable[[str], float],
) -> Any:
    _check_depth(data)
    try:
        return json.loads(
            data.decode("utf-8"),
            object_pairs_hook=read_object,
            parse_int=read_integer,
            parse_float=read_float,
            parse_constant=_no_constant,
        )
    except UnicodeDecodeError as error:
        raise NotCanonicalError(said("byte {start} is not UTF-8", start=error.start)) from error
    except json.JSONDecodeError as error:
        raise NotCanonicalError(said("line {line}: {detail}", line=error.lineno, detail=error.msg)) from error
    except NotCanonicalError:
        raise
    except (ValueError, RecursionError) as error:  # over-long integers, nesting the depth check let through
        raise NotCanonicalError(said_by(error)) from error


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) == len(pairs):
        return members
    met: set[str] = set()
    for key, _ in pairs:
        if key in met:
            msg = said("the key {key!r} stands twice", key=key)
            raise NotCanonicalError(msg)
        met.add(key)
    return members


def _profile_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = _no_duplicates(pairs)
    for key in members:
        if not key.isascii():
            msg = said("the key {key!r} is not ASCII text", key=key)
            raise NotCanonicalError(msg)
    return members


def _profile_integer(text: str) -> int:
    if len(text) > _INTEGER_LENGTH or abs(value := int(text)) >= JSON_INTEGER:
        msg = "an integer is 2^53 or more"
        raise NotCanonicalError(msg)
    return value


def _no_float(text: str) -> float:
    msg = said("{text} is a float, which the profile does not allow", text=text[:40])
    raise NotCanonicalError(msg)


def _no_constant(name: str) -> Any:
    msg = said("{name} is not JSON", name=name)
    raise NotCanonicalError(msg)


def _check_depth(data: bytes) -> None:
    """Refuse nesting over the limit before the recursive parser sees it."""
    if data.count(b"[") + data.count(b"{") <= JSON_DEPTH:
        return
    # Without strings and all else only brackets are left: 2 opens, 0 closes.
    steps = _STRING.sub(b"", data).translate(_STEPS, _OTHER)
    if max(accumulate(step - 1 for step in steps), default=0) > JSON_DEPTH:
        msg = said("nested deeper than {json_depth} (limits.JSON_DEPTH)", json_depth=JSON_DEPTH)
        raise NotCanonicalError(msg)


def _check(value: Any, place: str, depth: int) -> None:
    if depth > JSON_DEPTH:
        msg = said("{place} is nested deeper than {json_depth} (limits.JSON_DEPTH)", place=place, json_depth=JSON_DEPTH)
        raise NotCanonicalError(msg)
    if isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str) or not key.isascii():
                msg = said("{place} has the key {key!r}, which is not ASCII text", place=place, key=key)
                raise NotCanonicalError(msg)
            _check(item, f"{place}.{key}", depth + 1)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _check(item, f"{place}[{index}]", depth + 1)
    elif isinstance(value, bool) or value is None or isinstance(value, str):
        return
    elif isinstance(value, int):
        if abs(value) >= JSON_INTEGER:
            msg = said("{place} is an integer of 2^53 or more", place=place)
            raise NotCanonicalError(msg)
    else:
        msg = said("{place} is a {name}, which the profile does not allow", place=place, name=type(value).__name__)
        raise NotCanonicalError(msg)
