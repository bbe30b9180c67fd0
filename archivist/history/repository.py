"""Find the repository around a folder, and read what its references say, without git and without its configuration."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from archivist.base.limits import GIT_REFERENCE_BYTES, GIT_REFERENCES_BYTES
from archivist.base.opening import RefusedError, read_regular
from archivist.base.said import said
from archivist.history.object_ids import OBJECT_ID
from archivist.model.errors import ArchivistError

__all__ = ["Repository", "find_repository", "repository_around"]

# git follows as many symbolic references.
_HOPS = 5
# A reference's name (git-check-ref-format(1)), as far as it keeps a path inside the folder.
_NAME = re.compile(r"(?!.*(?:\.\.|//|@\{|\.lock(?:/|$)))(?!/)[^\x00-\x20\x7f~^:?*\[\\]+(?<![/.])")
# These belong to one working tree, the others to all that share the repository (gitrepository-layout(5)).
_OWN = re.compile(r"[A-Z_]+|refs/(?:bisect|worktree|rewritten)/.+")


@dataclass(frozen=True)
class Repository:
    """A repository with a working tree.

    `top` is the folder of that tree: the one in which `.git` lies, whatever a configuration says. `folder` is what
    `.git` is or names, `common` what several working trees share.
    """

    top: Path
    folder: Path
    common: Path

    @property
    def objects(self) -> Path:
        """The folder of the object store."""
        return self.common / "objects"

    def reference(self, name: str, hops: int = _HOPS) -> str | None:
        """Return the object id that a reference names, symbolic ones followed; None if there is no such reference.

        ArchivistError in a repository that keeps its references in another form.
        """
        if not _NAME.fullmatch(name) or any(part.startswith(".") for part in name.split("/")):
            return None
        if (self.common / "reftable").exists():
            hint = said("name the commit by its whole id: git rev-parse REF")
            raise ArchivistError(
                said("the references of this repository are kept as a reftable, which is not read"), hint
            )
        base = self.folder if _OWN.fullmatch(name) else self.common
        data = _small(base / name, GIT_REFERENCE_BYTES)
        if data is None:
            return self._packed().get(name)
        text = data.decode("utf-8", "surrogateescape")
        if text.startswith("ref:"):
            return self.reference(text[4:].strip(), hops - 1) if hops else None
        word = text.split(maxsplit=1)[0] if text.strip() else ""
        return word if OBJECT_ID.fullmatch(word) else None

    def is_new(self) -> bool:
        """Return whether there is no reference at all, as before the first commit."""
        return not self._packed() and not any(names for _, _, names in os.walk(self.common / "refs"))

    def _packed(self) -> dict[str, str]:
        lines = (_small(self.common / "packed-refs", GIT_REFERENCES_BYTES) or b"").decode("utf-8", "surrogateescape")
        words = [line.split(" ", 1) for line in lines.split("\n") if line[:1] not in {"#", "^", ""}]
        return {word[1].rstrip("\r"): word[0] for word in words if len(word) == 2 and OBJECT_ID.fullmatch(word[0])}  # noqa: PLR2004


def find_repository(folder: Path) -> Repository:
    """Return the repository in whose working tree `folder` lies; ArchivistError if there is none."""
    repository = repository_around(folder)
    if repository is None:
        raise ArchivistError(
            said("{path} is not in a git repository", path=folder),
            said("this command works in a clone made with git"),
        )
    return repository


def repository_around(folder: Path) -> Repository | None:
    """Return the nearest repository from `folder` upward, or None."""
    for top in (folder, *folder.parents):
        place = top / ".git"
        if place.is_dir() and (place / "HEAD").exists() and (place / "objects").is_dir():
            return Repository(top, place, place)
        if place.is_file():
            return _elsewhere(top, place)
    return None


def _elsewhere(top: Path, place: Path) -> Repository:
    """Follow the `.git` file of a linked working tree or a submodule (gitrepository-layout(5))."""
    text = (_small(place, GIT_REFERENCE_BYTES) or b"").decode("utf-8", "surrogateescape")
    folder = top / text.removeprefix("gitdir:").strip()
    shared = (_small(folder / "commondir", GIT_REFERENCE_BYTES) or b".").decode("utf-8", "surrogateescape").strip()
    common = folder / shared
    if not text.startswith("gitdir:") or not (folder / "HEAD").exists() or not (common / "objects").is_dir():
        raise ArchivistError(said("{path} names no repository", path=place), said("see: git status"))
    return Repository(top, folder, common)


def _small(path: Path, limit: int) -> bytes | None:
    """Read a file of git's whole, without waiting for anybody; None if there is none."""
    try:
        return read_regular(path, limit, follow=True)
    except RefusedError as error:
        if error.rule == "size":
            raise ArchivistError(
                said("{path} is longer than {limit} bytes", path=path, limit=limit), said("see: git fsck")
            ) from error
        return None
    except OSError:
        return None
