"""A site while it is built: what an earlier build has left to keep, and what this one has made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from archivist.base.digest import sha256_hex
from archivist.base.version import __version__
from archivist.pages.site_frame import key_of
from archivist.store.site_folder import SiteFolder
from archivist.store.site_state import Kept

__all__ = ["SiteDraft"]


@dataclass
class SiteDraft:
    """Files by path, each with its key and SHA-256: of an earlier build, if still there, and of this one."""

    folder: SiteFolder
    before: Kept
    made: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def sums(self) -> Mapping[str, str]:
        """The SHA-256 of each file of the site."""
        return {path: digest for path, (_, digest) in self.made.items()}

    def keeps_page(self, path: str, key: str) -> bool:
        """Return whether a page of this key is there already, byte for byte; then it is of the new site as well."""
        return self._keeps(path, _page_key(key))

    def put_page(self, path: str, key: str, data: bytes) -> None:
        """Take a page into the new site."""
        self.made[path] = _page_key(key), self.folder.stage(path, data)

    def put(self, path: str, data: bytes) -> None:
        """Take a file that is no page into the new site."""
        self.made[path] = "", self.folder.stage(path, data)

    def keeps(self, path: str) -> bool:
        """Return whether a file that is no page is as it was written last; then it is of the new site as well."""
        return self._keeps(path, "")

    def earlier(self, path: str) -> bytes | None:
        """Return a file as it was written last; None if it is not there or was changed since."""
        known = self.before.get(path)
        return self.folder.read(path) if known is not None and self.folder.digest(path) == known[1] else None

    def _keeps(self, path: str, key: str) -> bool:
        known = self.made.get(path)
        if known is None:
            known = self.before.get(path)
            if known is None or self.folder.digest(path) != known[1]:
                return False
        if known[0] != key:
            return False
        self.made[path] = known
        return True


def _page_key(key: str) -> str:
    return key_of(_program(), key)


@cache
def _program() -> str:
    """Return what is another whenever this program may make other pages of the same record."""
    return key_of(__version__, sorted(_digests(files("archivist.pages"), "")))


def _digests(folder: Traversable, below: str) -> list[tuple[str, str]]:
    found = []
    for item in folder.iterdir():
        if item.is_dir():
            found += _digests(item, f"{below}{item.name}/")
        elif not item.name.endswith(".pyc"):
            found.append((f"{below}{item.name}", sha256_hex(item.read_bytes())))
    return found
