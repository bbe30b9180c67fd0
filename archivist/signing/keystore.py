"""Private keys and pins on this machine: one folder, outside every archive.

Files are mode 0600 in a folder of mode 0700, outside every archive. A key file is created once and never overwritten;
a key that others can read is refused, since it must be taken for stolen. A folder or pin that others can write is
refused as well, and so is a link, or what belongs to another user than this one or root: what is believed here could
have been put here.

    <keyid>.pem    a private key, PKCS#8, under the passphrase if there is one
    <keyid>.uri    where a private key is that lies on a device (see `device`)
    pins.json      archive id → pin
    archives.json  archive id → where it was last written on this machine; for people, and nothing is decided by it
    .pins.lock     held while a pin is saved; empty
"""

import fcntl
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from archivist.base.canonical import NotCanonicalError, parse_strict, readable_bytes
from archivist.base.durable import create_file, make_folders, replace_file
from archivist.base.limits import KEY_STORE_BYTES
from archivist.base.opening import RefusedError, read_regular
from archivist.base.own_files import open_own_folder, read_own
from archivist.base.places import MARKER
from archivist.base.said import said
from archivist.model.errors import ArchivistError, MissingKeyError, UsageError

if TYPE_CHECKING:
    from archivist.signing.device import KeyUri
    from archivist.signing.keys import PrivateKey

__all__ = ["KeyStore", "keys_folder"]

_KEY_FILE = re.compile(r"([0-9a-f]{64})\.(?:pem|uri)")
_KEY_MODE = 0o600
_FOLDER_MODE = 0o700


def keys_folder(environ: Mapping[str, str]) -> Path:
    """Return $ARCHIVIST_KEYS, else $XDG_CONFIG_HOME/archivist/keys, else ~/.config/archivist/keys."""
    if environ.get("ARCHIVIST_KEYS"):
        return Path(environ["ARCHIVIST_KEYS"])
    config = environ.get("XDG_CONFIG_HOME", "")
    if os.path.isabs(config):  # noqa: PTH117  # the XDG specification: a relative path is to be ignored
        return Path(config) / "archivist" / "keys"
    try:
        return Path.home() / ".config" / "archivist" / "keys"
    except RuntimeError as error:
        raise ArchivistError(
            said("there is no home folder to keep keys in"), said("set ARCHIVIST_KEYS to a folder")
        ) from error


class KeyStore:
    """The keys and pins in one folder, which is made when the first file is saved."""

    def __init__(self, folder: Path, passphrase: bytes | None = None, device_pin: str | None = None) -> None:
        """Look at `folder`; `passphrase` opens keys that are protected by one, `device_pin` a token that holds some."""
        self.folder = folder
        self.passphrase = passphrase
        self.device_pin = device_pin

    @classmethod
    def from_environment(cls, environ: Mapping[str, str], passphrase_file: Path | None = None) -> "KeyStore":
        """Open the folder that the environment names.

        The passphrase is the first line of `passphrase_file`, else $ARCHIVIST_PASSPHRASE if that is set.
        """
        if passphrase_file is not None:
            passphrase: bytes | None = _first_line(passphrase_file)
        else:
            passphrase = environ.get("ARCHIVIST_PASSPHRASE", "").encode("utf-8", "surrogateescape") or None
        return cls(keys_folder(environ), passphrase, environ.get("ARCHIVIST_PIN"))

    def keyids(self) -> tuple[str, ...]:
        """List the ids of the keys that lie here, sorted."""
        try:
            with _own_folder(self.folder) as folder:
                names = os.listdir(folder)  # noqa: PTH208  # by descriptor
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise _environment(said("the key folder cannot be read"), self.folder, error) from error
        return tuple(sorted({match[1] for name in names if (match := _KEY_FILE.fullmatch(name))}))

    def holds(self, keyid: str) -> bool:
        """Return whether a file for the key lies here; reading it may still fail."""
        return keyid in self.keyids()

    def place(self, keyid: str) -> Path:
        """Return the file that `load` reads for a key."""
        pem = self._key_path(keyid, "pem")
        return pem if pem.exists() else self._key_path(keyid, "uri")

    def load(self, keyid: str) -> "PrivateKey":
        """Read a key; MissingKeyError if it is not here, not readable, open to others, or another key."""
        from archivist.signing.device import open_device, parse_uri  # most commands open no key
        from archivist.signing.keys import private_from_pem

        self.refuse_archive()
        path = self._key_path(keyid, "pem")
        pem = self._read_private(path)
        if pem is not None:
            return _same(private_from_pem(pem, self.passphrase, str(path)), keyid, path)
        path = self._key_path(keyid, "uri")
        entry = self._read_private(path)
        if entry is None:
            hint = said("use the machine that holds it, or set ARCHIVIST_KEYS to its folder")
            raise MissingKeyError(
                said("the private key {keyid} is not in {folder}", keyid=keyid, folder=self.folder), hint
            )
        return _same(open_device(parse_uri(entry, str(path)), self.device_pin), keyid, path)

    def save(self, key: "PrivateKey") -> Path:
        """Write a new key file, under the passphrase if there is one; ArchivistError if a file of that name exists."""
        from archivist.signing.keys import private_to_pem

        return self._save_new(self._key_path(key.keyid, "pem"), private_to_pem(key, self.passphrase))

    def save_uri(self, entry: "KeyUri") -> Path:
        """Remember where a key on a device is; ArchivistError if a file of that name exists."""
        from archivist.signing.device import uri_bytes

        return self._save_new(self._key_path(entry.keyid, "uri"), uri_bytes(entry))

    def refuse_archive(self) -> None:
        """Raise UsageError if the folder lies in an archive: what is in an archive is published."""
        folder = self.folder.resolve()
        above = next((place for place in (folder, *folder.parents) if (place / MARKER).exists()), None)
        if above is not None:
            hint = said("set ARCHIVIST_KEYS to a folder outside every archive; if the keys were published, rotate them")
            raise UsageError(
                said("the key folder {folder} lies in the archive {above}", folder=self.folder, above=above), hint
            )

    def _save_new(self, path: Path, data: bytes) -> Path:
        self.make_folder()
        try:
            create_file(self.folder, path.name, data, _KEY_MODE)
        except FileExistsError as error:
            raise ArchivistError(
                said("{path} exists and is never overwritten", path=path), said("move it away first")
            ) from error
        except OSError as error:
            raise _environment(said("the key cannot be saved"), path, error) from error
        return path

    def pins(self) -> dict[str, str]:
        """Return archive id → pin text; empty if none was ever saved."""
        path = self.pins_path
        try:
            return _checked_pins(self._names(path))
        except (NotCanonicalError, UsageError) as error:
            hint = said("mend it from your own record of the pins; without it nothing can be called authentic")
            raise ArchivistError(said("{path} cannot be used: {error}", path=path, error=error), hint) from error

    def archives(self) -> dict[str, str]:
        """Return archive id → folder, as far as it is known; what is damaged or foreign is none."""
        try:
            return self._names(self._archives_path)
        except (NotCanonicalError, UsageError, ArchivistError):
            return {}

    def note_archive(self, archive: str, folder: Path) -> None:
        """Note where an archive lies whose pin is known here, if that can be done; nothing depends on it."""
        with suppress(ArchivistError, OSError, UnicodeError):
            if archive in self.pins() and self.archives().get(archive) != str(folder):
                with self._locked():
                    self._write(self._archives_path, self.archives() | {archive: str(folder)})

    def _names(self, path: Path) -> dict[str, str]:
        """Read an object of names and texts, an empty one if there is none; NotCanonicalError or UsageError."""
        try:
            value = parse_strict(self._read(path, secret=False))
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise _environment(said("the pins cannot be read"), path, error) from error
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            raise UsageError(said("it is not an object of names and texts"))
        return value

    def save_pin(self, archive: str, pin: str, *, replace: bool = False) -> None:
        """Remember a pin; ArchivistError if another one is known and `replace` is not asked for."""
        from archivist.signing.root_chain import parse_pin

        parse_pin(pin)
        self.make_folder()
        with self._locked():
            pins = self.pins()
            if pins.get(archive, pin) != pin and not replace:
                hint = said("if the archive was made anew, replace the pin on purpose")
                raise ArchivistError(
                    said("another pin is known for {archive}: {pins}", archive=archive, pins=pins[archive]), hint
                )
            self._write(self.pins_path, pins | {archive: pin})

    def _write(self, path: Path, names: Mapping[str, str]) -> None:
        try:
            replace_file(self.folder, path.name, readable_bytes(dict(names)), _KEY_MODE)
        except OSError as error:
            raise _environment(said("the pin cannot be saved"), path, error) from error

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Wait for whoever else saves a pin, so that none of two is lost; flock(2) ends with the process."""
        path = self.folder / ".pins.lock"
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, _KEY_MODE)
        except OSError as error:
            raise _environment(said("the pin cannot be saved"), path, error) from error
        try:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX)
            except OSError as error:
                raise _environment(said("the pin cannot be saved"), path, error) from error
            yield
        finally:
            os.close(handle)

    def _read_private(self, path: Path) -> bytes | None:
        """Read a file that only its owner may read; None if it is not there."""
        try:
            return self._read(path, secret=True)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise MissingKeyError(
                said("{path} cannot be read: {strerror}", path=path, strerror=error.strerror),
                said("check the owner of the file"),
            ) from error

    def _read(self, path: Path, *, secret: bool) -> bytes:
        """Read a file of the folder, which must be ours as the folder itself must; OSError if that fails."""
        with _own_folder(self.folder) as folder:
            try:
                return read_own(path.name, KEY_STORE_BYTES, dir_fd=folder, secret=secret)
            except RefusedError as error:
                raise _refused(path, error, "600" if secret else "go-w") from error

    @property
    def pins_path(self) -> Path:
        """The file of the pins."""
        return self.folder / "pins.json"

    @property
    def _archives_path(self) -> Path:
        return self.folder / "archives.json"

    def _key_path(self, keyid: str, suffix: str) -> Path:
        path = self.folder / f"{keyid}.{suffix}"
        if not _KEY_FILE.fullmatch(path.name):
            raise UsageError(
                said("{keyid!r} is not a key id", keyid=keyid[:80]), said("a key id is 64 lower-case hex digits")
            )
        return path

    def make_folder(self) -> None:
        """Make the folder if it is not there; UsageError if it lies in an archive."""
        self.refuse_archive()
        try:
            if not self.folder.is_dir():
                make_folders(self.folder.parent)
                make_folders(self.folder.parent, self.folder.name, _FOLDER_MODE)
            with _own_folder(self.folder):
                pass
        except OSError as error:
            raise _environment(said("the key folder cannot be made"), self.folder, error) from error


def _checked_pins(pins: dict[str, str]) -> dict[str, str]:
    from archivist.signing.root_chain import parse_pin

    for pin in pins.values():
        parse_pin(pin)
    return pins


def _same(key: "PrivateKey", keyid: str, path: Path) -> "PrivateKey":
    if key.keyid != keyid:
        raise MissingKeyError(
            said("{path} holds another key, {keyid}", path=path, keyid=key.keyid),
            said("give the file the name of its key id"),
        )
    return key


def _first_line(path: Path) -> bytes:
    try:
        line = read_regular(path, KEY_STORE_BYTES, follow=True).split(b"\n")[0].rstrip(b"\r")
    except OSError as error:
        raise UsageError(
            said("{path} cannot be read: {strerror}", path=path, strerror=error.strerror),
            said("name a file whose first line is the passphrase"),
        ) from error
    if not line:
        raise UsageError(said("{path} holds no passphrase", path=path), said("its first line is the passphrase"))
    return line


@contextmanager
def _own_folder(folder: Path) -> Iterator[int]:
    """Open the key folder; MissingKeyError if others may have written it, OSError if it cannot be opened."""
    try:
        descriptor = open_own_folder(folder)
    except RefusedError as error:
        raise _refused(folder, error, "700") from error
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _refused(path: Path, error: RefusedError, mode: str) -> MissingKeyError:
    """Say which rule a folder or file breaks, and the remedy."""
    taken = (
        said("take its keys for stolen and rotate them")
        if mode != "go-w"
        else said("compare the pins with your own record")
    )
    hint = {
        "mode": said(
            "chmod {mode} {path}; if others had access to this machine, {taken}", mode=mode, path=path, taken=taken
        ),
        "owner": said("see who put it there; it must belong to you or to root"),
        "link": said("put the folder or file itself there, or set ARCHIVIST_KEYS to the folder"),
    }.get(error.rule, said("restore it from your copy"))
    return MissingKeyError(said("{path} cannot be used: it is {strerror}", path=path, strerror=error.strerror), hint)


def _environment(what: str, path: Path, error: OSError) -> ArchivistError:
    return ArchivistError(
        said("{what}: {path}: {strerror}", what=what, path=path, strerror=error.strerror),
        said("check the owner and mode of the folder"),
    )
