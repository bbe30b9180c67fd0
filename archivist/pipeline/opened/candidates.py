"""Say which records an id could mean that is too short."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from archivist.base.limits import RECORD_XML_BYTES
from archivist.base.opening import RefusedError, read_below
from archivist.base.places import json_path
from archivist.base.printable import shortened
from archivist.base.said import said
from archivist.model.errors import UsageError
from archivist.store.layout import revisions

__all__ = ["refuse_several"]

# More are no choice; who gives one digit more has fewer.
_MOST = 5
_DIGITS = 8
_TITLE = 48


def refuse_several(root: Path, wanted: str, ids: Sequence[str]) -> NoReturn:
    """Raise UsageError with the records that `wanted` could mean: digits enough of each, the title of an open one."""
    told = [f"{_digits(name, ids)}{_title(root, name)}" for name in ids[:_MOST]]
    more = ["…"] if len(ids) > _MOST else []
    raise UsageError(
        said("{n} records begin with {wanted}", n=len(ids), wanted=wanted),
        said("give more digits: {known}", known=", ".join([*told, *more])),
    )


def _digits(name: str, ids: Sequence[str]) -> str:
    shared = max(len(os.path.commonprefix([name, other])) for other in ids if other != name)  # noqa: RUF071  # no paths
    return name[: max(_DIGITS, shared + 1)]


def _title(root: Path, record_id: str) -> str:
    """Return the title in quotes, nothing for a record that is not open or cannot be read: it is told of by its id."""
    try:
        newest = json_path(record_id, max(revisions(root, record_id)))
        said: Any = json.loads(read_below(root, newest, RECORD_XML_BYTES))
        title = said["metadata"]["title"]["value"] if said["access"]["level"] == "open" else None
    except (OSError, RefusedError, ValueError, RecursionError, LookupError, TypeError):
        return ""
    return f" “{shortened(title, _TITLE)}”" if isinstance(title, str) else ""
