"""Begin an archive so that a kill at any instant leaves none, or one that the same command finishes."""

import os
import pwd
import shlex
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from archivist.base.durable import make_folders, replace_file
from archivist.base.limits import NEW_FILE_BYTES
from archivist.base.opening import read_regular
from archivist.base.places import MARKER, aid_path, root_path
from archivist.base.said import said
from archivist.model.errors import ArchivistError, NothingError, UsageError
from archivist.model.record_json import displayed
from archivist.settings.toml import Settings, check_archive_id, new_archive_id, settings_bytes
from archivist.signing.begun_archive import Begun, find_begun, forget_begun, keep_begun, save_keys
from archivist.signing.dsse import envelope_bytes
from archivist.signing.first_root import new_root
from archivist.signing.keys import private_to_pem
from archivist.signing.keystore import KeyStore
from archivist.signing.root_chain import pin_text
from archivist.store.lock import writing
from archivist.store.verification_aids import current_aids

__all__ = ["HOLDER", "Wanted", "begin", "is_begun", "refuse_unasked", "settle"]

# Who holds the first keys where nobody was named.
HOLDER = "holder-1"
# git must hand out the bytes that were signed: no line end changed, no keyword expanded, no file recoded.
_ATTRIBUTES = "".join(
    f"{folder}/** -text -filter -ident -working-tree-encoding\n" for folder in ("records", "manifests")
)
_IGNORED = ".archivist/\n"
_WORKING = ".archivist"


@dataclass(frozen=True)
class Wanted:
    """What a new archive is to be; None, and of the holder HOLDER, where nothing was said."""

    archive_id: str | None
    title: str | None
    holder: str
    created: str


def begin(folder: Path, wanted: Wanted, store: KeyStore) -> Settings:
    """Make an archive in `folder`, or finish one that was begun here; returns its settings.

    1. refuse a folder that is no place for one, or that has one
    2. become its one writer
    3. note     keys, pin and files, all of them in one durable write beside the keys; whoever is killed before has
                begun nothing, and leaves at most an empty folder with a lock file
    4. finish   each step repeatable: keys, pin, trust root and aids, git settings, and last archivist.toml, whose
                rename makes it an archive
    5. forget the note
    """
    # 1. place
    _refuse_place(folder, store)
    if find_begun(store, _lock_of(folder)) is None:
        _refuse_taken(folder)
        _refuse_known(wanted, store)
    try:
        # 2. lock
        make_folders(folder)
        with writing(folder):
            begun = find_begun(store, _lock_of(folder))
            if begun is None:
                # 3. note
                _refuse_taken(folder)
                begun = _note(folder, wanted, store)
                keep_begun(store, begun)
            _refuse_other(begun, wanted, folder)
            # 4. finish
            _finish(folder, store, begun)
    except OSError as error:
        raise ArchivistError(
            said("the archive cannot be made in {folder}: {strerror}", folder=folder, strerror=error.strerror),
            said("check its owner"),
        ) from error
    return Settings(begun.archive, begun.title)


def is_begun(folder: Path) -> bool:
    """Return whether a folder holds nothing but an empty archivist.toml: what version 0.2.0 left when it was killed."""
    try:
        return (folder / MARKER).lstat().st_size == 0 and set(_names(folder)) == {MARKER}
    except OSError:
        return False


def refuse_unasked(folder: Path, store: KeyStore, *, new: bool) -> None:
    """Raise NothingError where nobody asked for an archive: one mistyped folder must not become a second one.

    Without being asked one is made in a folder that is absent or empty, on a machine that knows of no archive, and
    where one was begun.
    """
    folder = folder.resolve()
    _refuse_place(folder, store)
    if new or is_begun(folder) or find_begun(store, _lock_of(folder)) is not None:
        return
    try:
        names = _names(folder)
    except OSError as error:
        raise NothingError(
            said("{folder} is no folder for an archive: {strerror}", folder=folder, strerror=error.strerror),
            said("name another"),
        ) from error
    hint = said("make one with: archivist init {folder}; or with ingest --new", folder=shlex.quote(str(folder)))
    if names:
        raise NothingError(said("{folder} is no archive, and it is not empty", folder=folder), hint)
    if store.pins():
        raise NothingError(
            said("there is no archive in {folder}, and this machine knows another one", folder=folder), hint
        )


def settle(root: Path, store: KeyStore) -> None:
    """Forget that an archive was begun which has been finished; the key folder is looked at, nothing else."""
    begun = find_begun(store, _lock_of(root))
    if begun is not None:
        forget_begun(store, begun)


def _homes() -> set[Path]:
    """Return the home folders: the one of the environment, and the one of the user's account.

    In a container the user may have no account, and none of the two.
    """
    homes: set[Path] = set()
    with suppress(RuntimeError):
        homes.add(Path.home())
    with suppress(KeyError):
        homes.add(Path(pwd.getpwuid(os.getuid()).pw_dir))
    return homes


def _refuse_place(folder: Path, store: KeyStore) -> None:
    if folder in _homes() or folder == Path(folder.anchor):
        raise UsageError(said("{folder} is no place for an archive", folder=folder), said("name a folder of its own"))
    if store.folder.resolve().is_relative_to(folder):
        raise UsageError(
            said("the key folder {folder} would lie in the archive", folder=store.folder),
            said("set ARCHIVIST_KEYS to another"),
        )


def _refuse_taken(folder: Path) -> None:
    if os.path.lexists(folder / MARKER) and not is_begun(folder):
        hint = said("look at it with: archivist --archive {folder} verify", folder=shlex.quote(str(folder)))
        raise UsageError(said("{folder} holds an archive already", folder=folder), hint)
    part = next((name for name in ("manifests", "records") if os.path.lexists(folder / name)), None)
    if part is not None:
        hint = said("restore {marker} from a copy; or move {part} away if it is no archive's", marker=MARKER, part=part)
        raise UsageError(
            said("{folder} holds {part} of an archive, but no {marker}", folder=folder, part=part, marker=MARKER), hint
        )


def _refuse_known(wanted: Wanted, store: KeyStore) -> None:
    """Raise UsageError if the id is another archive's, before keys are made that nothing would use."""
    if wanted.archive_id in store.pins():
        raise UsageError(
            said("this machine knows the pin of another archive with the id {archive}", archive=wanted.archive_id),
            said(
                "give this one another --id; if the other is gone for good, remove its pin from {path}",
                path=store.pins_path,
            ),
        )


def _refuse_other(begun: Begun, wanted: Wanted, folder: Path) -> None:
    """Raise UsageError unless what was begun is what is wanted now: it is finished as it was begun, or not at all."""
    asked = {"id": wanted.archive_id, "title": wanted.title, "holder": wanted.holder}
    meant = {"id": begun.archive, "title": begun.title, "holder": begun.holder}
    other = next((name for name, value in asked.items() if value not in (None, HOLDER, meant[name])), None)
    if other is not None:
        message = said(
            "an archive was begun in {folder} with another {other}: {meant}",
            folder=folder,
            other=other,
            meant=meant[other],
        )
        raise UsageError(
            message,
            said("finish that one first: archivist init with the same {other}; or use another folder", other=other),
        )


def _note(folder: Path, wanted: Wanted, store: KeyStore) -> Begun:
    identity = check_archive_id(wanted.archive_id) if wanted.archive_id else new_archive_id()
    settings = Settings(identity, wanted.title or displayed(folder.name))
    ceremony = new_root(settings.archive, wanted.holder, wanted.created)
    lock = _lock_of(folder)
    if lock is None:
        raise ArchivistError(said("the lock file of {folder} has gone", folder=folder), said("run the command again"))
    return Begun(
        archive=settings.archive,
        title=settings.title,
        holder=wanted.holder,
        pin=pin_text(ceremony.root.sha256),
        keys={key.keyid: private_to_pem(key, store.passphrase).decode("ascii") for key in ceremony.private_keys},
        files={
            root_path(1): envelope_bytes(ceremony.envelope).decode("ascii"),
            MARKER: settings_bytes(settings).decode("utf-8"),
        },
        lock=lock,
    )


def _finish(folder: Path, store: KeyStore, begun: Begun) -> None:
    save_keys(store, begun)
    store.save_pin(begun.archive, begun.pin)
    files = {name: text.encode("utf-8") for name, text in begun.files.items()}
    marker = files.pop(MARKER)
    for name, data in {**files, **{aid_path(name): data for name, data in current_aids().items()}}.items():
        make_folders(folder, name.rpartition("/")[0])
        _write(folder, name, data)
    _append(folder, ".gitattributes", _ATTRIBUTES)
    _append(folder, ".gitignore", _IGNORED)
    replace_file(folder, MARKER, marker)
    store.note_archive(begun.archive, folder)
    forget_begun(store, begun)


def _write(folder: Path, name: str, data: bytes) -> None:
    """Write a file, unless it was written before; never over another one."""
    there = _read(folder / name)
    if there is None:
        replace_file(folder, name, data)
    elif there != data:
        raise UsageError(
            said("{name} is in the way of the new archive's", name=name), said("move it away, or use another folder")
        )


def _append(folder: Path, name: str, lines: str) -> None:
    """Add the lines that a file does not have yet: a folder under git may have its own."""
    there = (_read(folder / name) or b"").decode("utf-8", "surrogateescape")
    missing = [line for line in lines.splitlines() if line not in there.splitlines()]
    if missing:
        start = there if not there or there.endswith("\n") else there + "\n"
        text = start + "".join(f"{line}\n" for line in missing)
        replace_file(folder, name, text.encode("utf-8", "surrogateescape"))


def _read(path: Path) -> bytes | None:
    try:
        return read_regular(path, NEW_FILE_BYTES)
    except FileNotFoundError:
        return None


def _names(folder: Path) -> list[str]:
    """Name what is in a folder; a working folder with nothing but a lock in it, left by a kill, counts as nothing."""
    try:
        names = set(os.listdir(folder))  # noqa: PTH208  # names alone are wanted
    except FileNotFoundError:
        return []
    if _WORKING in names and set(os.listdir(folder / _WORKING)) <= {"lock"}:  # noqa: PTH208
        names.remove(_WORKING)
    return sorted(names)


def _lock_of(folder: Path) -> tuple[int, int] | None:
    """Return the number and change time of a folder's lock file; None if it has none."""
    try:
        found = (folder / _WORKING / "lock").lstat()
    except OSError:
        return None
    return found.st_ino, found.st_ctime_ns
