"""Read the parsed JSON of a signed format: exact fields and exact types, or ShapeError that names the place.

Signed formats refuse what they do not know (contract, section 2), so every reader here is strict and none
converts: what is returned is what stood there.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import Any, TypeVar

from archivist.base.clock import is_time
from archivist.base.limits import JSON_INTEGER
from archivist.base.said import said

__all__ = [
    "ORIGIN",
    "SHA256",
    "SHA512",
    "ShapeError",
    "array",
    "base64_bytes",
    "fields",
    "integer",
    "is_note_name",
    "matching",
    "nullable",
    "text",
    "time",
]

_T = TypeVar("_T")

SHA256 = re.compile(r"[0-9a-f]{64}")
SHA512 = re.compile(r"[0-9a-f]{128}")
# The archive's id, which is also the log's origin and note key name (contract, section 3).
ORIGIN = re.compile(r"[a-z0-9][a-z0-9._/-]{2,99}")

# Names of people and bodies, reasons, versions: a line or two, never a document.
_TEXT_LENGTH = 1000
# c2sp.org/signed-note sets no limit; a name is a host with a path.
_NOTE_NAME_LENGTH = 255
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


class ShapeError(ValueError):
    """A value has another form than the format says; the message names the place and what is wrong."""


def fields(value: Any, place: str, names: frozenset[str]) -> dict[str, Any]:
    """Return an object that has exactly the fields `names`."""
    if not isinstance(value, dict):
        raise ShapeError(said("{place} is not an object", place=place))
    if value.keys() == names:
        return value
    missing, unknown = sorted(names - value.keys()), sorted(value.keys() - names)
    name, known = unknown[0][:40] if unknown else "", ", ".join(missing)
    if missing and unknown:
        raise ShapeError(
            said("{place} lacks {known} and has the unknown field {name!r}", place=place, known=known, name=name)
        )
    if missing:
        raise ShapeError(said("{place} lacks {known}", place=place, known=known))
    raise ShapeError(said("{place} has the unknown field {name!r}", place=place, name=name))


def array(value: Any, place: str) -> list[Any]:
    """Return a list."""
    if not isinstance(value, list):
        raise ShapeError(said("{place} is not a list", place=place))
    return value


def text(value: Any, place: str) -> str:
    """Return one line of text: not empty, no control characters, at most 1000 characters."""
    if not isinstance(value, str):
        raise ShapeError(said("{place} is not text", place=place))
    if not value.strip() or len(value) > _TEXT_LENGTH or _CONTROL.search(value):
        raise ShapeError(said("{place} is empty, too long or holds control characters", place=place))
    return value


def integer(value: Any, place: str, lowest: int = 0) -> int:
    """Return an integer of at least `lowest` and below 2^53; true and false are none."""
    if type(value) is not int or not lowest <= value < JSON_INTEGER:
        raise ShapeError(
            said("{place} is not an integer of at least {lowest} and below 2^53", place=place, lowest=lowest)
        )
    return value


def matching(value: Any, place: str, form: re.Pattern[str]) -> str:
    """Return text that `form` matches as a whole."""
    if not isinstance(value, str) or not form.fullmatch(value):
        raise ShapeError(said("{place} does not have the form {form}", place=place, form=form.pattern))
    return value


def time(value: Any, place: str) -> str:
    """Return a time in the archive's one written form."""
    if not isinstance(value, str) or not is_time(value):
        raise ShapeError(said("{place} is not a time of the form YYYY-MM-DDTHH:MM:SSZ", place=place))
    return value


def nullable(read: Callable[[Any, str], _T], value: Any, place: str) -> _T | None:
    """Return null, or what `read` gives."""
    return None if value is None else read(value, place)


def base64_bytes(value: Any, place: str) -> bytes:
    """Return what padded and canonical base64 stands for: it is its own re-encoding (RFC 4648, sections 3.5 and 4)."""
    if not isinstance(value, str) or not value.isascii():
        raise ShapeError(said("{place} is not base64 text", place=place))
    try:
        data = b64decode(value, validate=True)
    except ValueError as error:  # binascii.Error is one
        raise ShapeError(said("{place} is not base64", place=place)) from error
    if b64encode(data).decode("ascii") != value:
        raise ShapeError(said("{place} is not canonical base64", place=place))
    return data


def is_note_name(name: str) -> bool:
    """Return whether a note's signature line can carry this name of a key: printable, no white space, no plus sign."""
    return 0 < len(name) <= _NOTE_NAME_LENGTH and name.isprintable() and "+" not in name and name.split() == [name]
