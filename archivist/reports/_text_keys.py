"""The private keys of this machine, by the archives that they are of."""

from collections.abc import Iterable, Iterator, Sequence

from archivist.base.directions import Told
from archivist.base.printable import plain
from archivist.model.results.keys import ArchiveOfKeys, HeldKey, KeysResult
from archivist.model.trust import ROLES
from archivist.reports._interface import View
from archivist.reports._sections import alone
from archivist.reports._table import Cell, Column, table_lines
from archivist.reports._text_ingest import DIGITS

__all__ = ["SECTIONS", "keys_lines"]

_SHAPE = (Column("key"), Column("role"), Column("algorithm"), Column("state"))
_OF_NONE = (Column("key"), Column("algorithm"), Column("state"))


def keys_lines(result: KeysResult, view: View) -> Iterator[str]:
    """Return the keys of each archive, its pin, and the keys of none; alone their ids where those were asked for."""
    if result.bare:
        yield from sorted(result.keyids)
        return
    yield view.say("keys.held", path=result.folder, n=len(result.keyids))
    for archive in result.archives:
        yield from _archive_lines(archive, view)
        rows = [[_id(key, view), key.role, key.alg, _state(key, view)] for key in _sorted(result.held, archive.archive)]
        yield from _table(_SHAPE, rows, view)
    others = [key for key in result.held if key.archive is None]
    if others:
        yield view.say("keys.others")
        yield from _table(_OF_NONE, [[_id(key, view), key.alg, _state(key, view)] for key in others], view)
        yield view.say("keys.look")
        yield view.command("--archive DIR keys list")


def _archive_lines(archive: ArchiveOfKeys, view: View) -> Iterator[str]:
    place = "nowhere" if archive.path is None else archive.state
    yield view.say(f"keys.{place}", archive=archive.archive, path=archive.path or "")
    if archive.pin is not None:
        yield f"  {view.say('keys.pin', pin=archive.pin)}"


def _sorted(keys: Iterable[HeldKey], archive: str) -> list[HeldKey]:
    """Return an archive's keys role by role, those that it trusts first."""
    mine = [key for key in keys if key.archive == archive]
    return sorted(mine, key=lambda key: (ROLES.index(key.role) if key.role else len(ROLES), key.state != "trusted"))


def _table(shape: Sequence[Column], rows: Sequence[Sequence[Cell]], view: View) -> Iterator[str]:
    for line in table_lines(shape, rows, view) if rows else ():
        yield f"  {line}"


def _id(key: HeldKey, view: View) -> str:
    """Return enough to name a key by; holders compare whole ids."""
    return key.keyid if view.verbose else key.keyid[:DIGITS]


def _state(key: HeldKey, view: View) -> Told | None:
    parts = []
    if key.state is not None:
        parts.append(view.say(f"key-state.{key.state}", since=plain(key.since or "")))
    if key.closed is not None:
        parts.append(view.say(f"key-closed.{key.closed}"))
    return view.listed(parts) if parts else None


SECTIONS = dict((alone(KeysResult, keys_lines),))
