"""Which value of a setting is in force, and where it comes from.

What is typed comes before the variable of the environment, that before archivist.toml, and that before what is built
in. A variable that is empty is not set.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from archivist.base.said import said
from archivist.model.errors import UsageError
from archivist.settings.known import SETTINGS, Setting

__all__ = ["BUILT_IN", "FILE", "Resolved", "check_environment", "resolve"]

FILE = "archivist.toml"
BUILT_IN = "default"
_NUMBER = re.compile("[0-9]{1,9}")  # int() would also read '٤', ' 4' and '4_0'


@dataclass(frozen=True)
class Resolved:
    """A value, and its origin: an option, a variable, archivist.toml or `default`."""

    value: str | int | None
    origin: str


def resolve(
    setting: Setting, typed: str | int | None, environ: Mapping[str, str], file: Mapping[str, str | int]
) -> Resolved:
    """Return the value in force; `typed` is null where the command line says nothing, `file` is archivist.toml's.

    UsageError, which names the variable, if that decides and cannot be one of the setting's values.
    """
    if typed is not None:
        return Resolved(typed, setting.flag or BUILT_IN)
    given = environ.get(setting.variable)
    if given:
        return Resolved(_read(setting, given), setting.variable)
    if setting.in_file and setting.name in file:
        return Resolved(file[setting.name], FILE)
    return Resolved(setting.default, BUILT_IN)


def check_environment(environ: Mapping[str, str]) -> None:
    """Refuse a variable that cannot mean anything, before any work and whether or not a command would use it."""
    for setting in SETTINGS.values():
        resolve(setting, None, environ, {})


def _read(setting: Setting, given: str) -> str | int:
    """Read a variable."""
    kind = setting.kind
    if kind.type is int:
        value: str | int | None = int(given) if _NUMBER.fullmatch(given) else None
    else:
        value = given
    if value is None or not kind.fits(value):
        raise UsageError(
            said("{variable} is {given!r}, not {wanted}", variable=setting.variable, given=given, wanted=kind.wanted),
            said("set it to one, or unset it"),
        )
    return value
