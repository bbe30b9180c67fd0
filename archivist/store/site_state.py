"""What a build of a site keeps for the next one, in `.archivist/site/`: of each file its key and its SHA-256.

Never evidence: a file of the site stays only if its bytes have the digest that was kept for its key. Where this is gone
or damaged, the next build makes everything anew. The site's folder has no say in this: it may have been elsewhere.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from archivist.base.digest import sha256_hex
from archivist.base.durable import make_folders, replace_file
from archivist.base.limits import SITE_STATE_BYTES
from archivist.base.opening import read_below

__all__ = ["Kept", "read_state", "write_state"]

# Path from the site's root → key and SHA-256.
Kept = Mapping[str, tuple[str, str]]
_FOLDER = ".archivist/site"


def read_state(archive: Path, site: Path) -> Kept:
    """Return what was kept of the site in a folder; nothing where that cannot be read."""
    with suppress(OSError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        files = json.loads(read_below(archive, _path(site), SITE_STATE_BYTES))["files"]
        return {str(path): (str(key), str(digest)) for path, (key, digest) in files.items()}
    return {}


def write_state(archive: Path, site: Path, kept: Kept) -> None:
    """Keep it; an archive that cannot be written is none the worse."""
    data = json.dumps({"files": dict(kept)}, sort_keys=True, separators=(",", ":")).encode()
    with suppress(OSError):
        make_folders(archive, _FOLDER)
        replace_file(archive, _path(site), data)


def _path(site: Path) -> str:
    return f"{_FOLDER}/{sha256_hex(str(site.resolve()).encode('utf-8', 'surrogateescape'))[:16]}.json"
