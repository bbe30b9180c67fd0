"""Read the authority lists: built-in data files and, if given, a folder of one's own."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from archivist.authority.entry import ListEntry
from archivist.authority.ministries import ministries
from archivist.base.limits import AUTHORITY_BYTES
from archivist.base.opening import read_regular
from archivist.base.said import said
from archivist.model.entity import Entity
from archivist.model.errors import ArchivistError

__all__ = ["GUARDS", "TAGS", "Lists", "built_in", "from_folder"]

_JSON = (("organisations.json", "organisations", "organisation"), ("persons.json", "persons", "person"))
_CSV = ("places.csv", "places_sy.csv")
_MINISTRIES = "ministries.json"
# The languages that a list of places may have a column for.
TAGS = ("ar", "en", "fr", "de", "es", "tr", "ru", "fa", "ku", "ckb")
# File name → its bytes, None if there is no such list.
_Read = Callable[[str], bytes | None]
GUARDS = ("", "strong", "weak-ar", "weak-en")


@dataclass(frozen=True, slots=True)
class Lists:
    """Entries in the order of the files, and names that must not be taken for a shorter one."""

    entries: tuple[ListEntry, ...]
    decoys: tuple[str, ...]


def built_in() -> Lists:
    """Read the lists that ship with archivist."""
    data = files("archivist.authority").joinpath("data")
    return _lists(lambda name: data.joinpath(name).read_bytes() if data.joinpath(name).is_file() else None)


def from_folder(folder: Path) -> Lists:
    """Read lists of the same names and form from `folder`; ArchivistError if one cannot be read."""
    if not folder.is_dir():
        raise ArchivistError(
            said("{folder} is not a folder of authority lists", folder=folder),
            said("name a folder that holds the lists"),
        )

    def read(name: str) -> bytes | None:
        try:
            return read_regular(folder / name, AUTHORITY_BYTES)
        except FileNotFoundError:
            return None
        except OSError as error:
            message = said("the authority list {name} cannot be read: {strerror}", name=name, strerror=error.strerror)
            raise ArchivistError(message, said("put the list itself there, or remove it")) from error

    return _lists(read)


def _lists(read: _Read) -> Lists:
    entries: list[ListEntry] = []
    decoys: list[str] = []
    for name, key, kind in _JSON:
        data = _json(read, name)
        with _FormErrors(name):
            entries += [_named(item, kind, name) for item in data.get(key, [])]
            decoys += [str(text) for text in data.get("decoys", [])]
    for name in _CSV:
        with _FormErrors(name):
            entries += [_place(row, name) for row in _rows(read, name)]
    data = _json(read, _MINISTRIES)
    with _FormErrors(_MINISTRIES):
        entries += ministries(data, {entry.entity.id: entry.entity for entry in entries})
    return Lists(tuple(entries), tuple(decoys))


class _FormErrors:
    """Turn what a badly formed list raises into one line that names the file."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, (KeyError, TypeError, ValueError, AttributeError, RecursionError, csv.Error)):
            what = f"{type(error).__name__}: {error}"
            raise ArchivistError(
                said("the authority list {name} has an entry of another form ({what})", name=self.name, what=what),
                said("compare it with archivist/authority/data/README.md"),
            ) from error


def _text(read: _Read, name: str) -> str:
    try:
        return (read(name) or b"").decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArchivistError(
            said("the authority list {name} cannot be read: {error}", name=name, error=error), said("save it as UTF-8")
        ) from error


def _json(read: _Read, name: str) -> dict[str, Any]:
    with _FormErrors(name):
        data = json.loads(_text(read, name) or "{}")
        if not isinstance(data, dict):
            raise TypeError("not an object")
        return data
    return {}


def _rows(read: _Read, name: str) -> Iterator[dict[str, str]]:
    # As a file is read as text: every line end is one character.
    return csv.DictReader(io.StringIO(_text(read, name), newline=None), strict=True)


def _named(item: dict[str, Any], kind: str, source: str) -> ListEntry:
    names = {str(tag): tuple(map(str, forms)) for tag, forms in item["names"].items()}
    term = item.get("term", {})
    checked = term.get("checked") is True
    entity = Entity(
        id=str(item["id"]),
        type=kind,
        names=names,
        external={str(name): str(value) for name, value in item.get("external", {}).items()},
        affiliation=item.get("affiliation"),
        role=item.get("role"),
        start=term.get("from") if checked else None,
        end=term.get("to") if checked else None,
    )
    company = tuple(map(str, item.get("with", ())))
    written = (term.get("from"), term.get("to"))
    return ListEntry(entity, company=company, source=source, kind=str(item.get("kind", "")), term=written)


def _place(row: dict[str, str], source: str) -> ListEntry:
    names = {tag: tuple(form for form in (row.get(tag) or "").split(";") if form) for tag in TAGS}
    guard = row["guard"]
    if guard not in GUARDS:
        raise ValueError(f"{guard!r} is not a guard")
    external = {"geonames": row["geonames"]} if row["geonames"] else {}
    forms = {tag: written for tag, written in names.items() if written}
    return ListEntry(Entity(row["id"], "place", forms, external, common_word=bool(guard)), guard, source=source)
