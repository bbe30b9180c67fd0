"""Read and write archivist.toml.

    archive = "archivist.invalid/8f0c…"      the archive's id: its log's origin, its trust root's `archive`
    title = "Press archive of …"
    jobs = 4                                 and what else the table in `known` allows here

Nothing in it changes a verdict: what does stands in the signed trust root.
"""

import json
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from archivist.base.limits import SETTINGS_BYTES
from archivist.base.opening import read_regular
from archivist.base.said import said
from archivist.base.shape import ORIGIN
from archivist.model.errors import ArchivistError, UsageError
from archivist.settings.known import SETTINGS

__all__ = ["Settings", "check_archive_id", "new_archive_id", "read_settings", "settings_bytes"]

_OPTIONAL = {name: item for name, item in SETTINGS.items() if item.in_file}
_KEYS = {"archive", "title", *_OPTIONAL}


@dataclass(frozen=True)
class Settings:
    """`archive` is the id, `title` a line for people, `chosen` what else is set: name → value."""

    archive: str
    title: str
    chosen: Mapping[str, str | int] = field(default_factory=dict, hash=False)


def new_archive_id() -> str:
    """Make an id that nobody else has: `archivist.invalid/` and 128 random bits in hex."""
    return f"archivist.invalid/{secrets.token_hex(16)}"


def check_archive_id(text: str) -> str:
    """Return the id back; UsageError if it cannot be one."""
    if not ORIGIN.fullmatch(text):
        hint = said("use 3 to 100 characters of a-z, 0-9, '.', '_', '/' and '-', for example archive.example.org/press")
        raise UsageError(said("{text!r} cannot be an archive id", text=text), hint)
    return text


def settings_bytes(settings: Settings) -> bytes:
    """Return the file's bytes. A JSON string without non-ASCII escapes is a TOML basic string."""
    lines = ["# An archivist archive. See manifests/ for what is signed; nothing here changes a verdict."]
    values = {"archive": settings.archive, "title": settings.title, **settings.chosen}
    lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return ("\n".join(lines) + "\n").encode()


def read_settings(path: Path) -> Settings:
    """Read archivist.toml; ArchivistError with the place if it cannot be read as one."""
    hint = said("restore archivist.toml from a copy, for example from git")
    try:
        raw = tomllib.loads(read_regular(path, SETTINGS_BYTES).decode("utf-8"))
    except OSError as error:
        raise ArchivistError(
            said("{path} cannot be read: {strerror}", path=path.name, strerror=error.strerror), hint
        ) from error
    except (ValueError, RecursionError) as error:  # tomllib has no limit of its own to nesting
        raise ArchivistError(said("{path} cannot be read: {error}", path=path.name, error=error), hint) from error
    unknown = sorted(raw.keys() - _KEYS)
    if unknown:
        raise ArchivistError(
            said("{path} has an unknown setting: {known}", path=path.name, known=", ".join(unknown)),
            said("remove it or correct its name"),
        )
    for name, setting in _OPTIONAL.items():
        # Exactly the type: to Python, true is an int.
        if name in raw and not (type(raw[name]) is setting.kind.type and setting.kind.fits(raw[name])):
            raise ArchivistError(
                said("{name}: {setting} is not {wanted}", name=path.name, setting=name, wanted=setting.kind.wanted),
                said("correct it, or remove the line"),
            )
    archive, title = raw.get("archive"), raw.get("title", "")
    if not isinstance(archive, str) or not ORIGIN.fullmatch(archive) or not isinstance(title, str):
        raise ArchivistError(said("{path} does not name its archive's id", path=path.name), hint)
    return Settings(archive, title, {name: raw[name] for name in _OPTIONAL if name in raw})
