"""What can be set, and where: the one table of which options, reference and `archivist config` take it.

No setting of archivist.toml changes a verdict, nor what is printed: whoever may change a file of the archive could
else change what a check says of it. There is no variable for any other option: `--allow-unsigned` must be typed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from archivist.base.said import said

__all__ = ["CORES", "MOST_JOBS", "SETTINGS", "Kind", "Setting", "variable"]

MOST_JOBS = 64  # each is a process
CORES = "cores"  # as many processes as this machine lets the program use cores
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True)
class Kind:
    """What values can be: `type` in archivist.toml, the test `fits`, and `wanted`, its words for people."""

    type: type[str] | type[int]
    fits: Callable[[Any], bool]
    wanted: str


_ANY = Kind(str, lambda _: True, said("text"))  # judged where it is used
_LINE = Kind(str, lambda text: bool(text.strip()) and not _CONTROL.search(text), said("one line of plain text"))
_JOBS = Kind(int, lambda number: 1 <= number <= MOST_JOBS, said("a whole number from 1 to {most}", most=MOST_JOBS))


@dataclass(frozen=True)
class Setting:
    """One setting.

    `help` is a line for people. `flag` is the option that sets it, `variable` the variable of the environment;
    `in_file` tells whether archivist.toml may set it, under `name`. `default` is what is built in; null where that is
    found out, or nothing. What is `secret` is never printed.
    """

    name: str
    help: str
    variable: str
    flag: str | None = None
    in_file: bool = False
    default: str | int | None = None
    kind: Kind = _ANY
    secret: bool = False


_TABLE = (
    Setting("archive", "the archive's folder; else the nearest one upward", "ARCHIVIST_ARCHIVE", "--archive"),
    Setting("format", "how to print the result", "ARCHIVIST_FORMAT", "--format", default="text"),
    Setting(
        "lang",
        "the language of messages, en or ar; else that of LC_ALL, LC_MESSAGES or LANG",
        "ARCHIVIST_LANG",
        "--lang",
    ),
    Setting("jobs", "how many processes work", "ARCHIVIST_JOBS", "--jobs", in_file=True, default=CORES, kind=_JOBS),
    # A file that many share names a collector, and vouches for no stated value: ingest judges those before it reads it.
    Setting(
        "by",
        "who collects what ingest archives, and who amends or relates",
        "ARCHIVIST_BY",
        "--by",
        in_file=True,
        kind=_LINE,
    ),
    Setting(
        "collection",
        "the collection that what ingest archives belongs to",
        "ARCHIVIST_COLLECTION",
        "--collection",
        in_file=True,
        kind=_LINE,
    ),
    Setting(
        "keys",
        "the folder of the private keys; else archivist/keys in $XDG_CONFIG_HOME or ~/.config",
        "ARCHIVIST_KEYS",
    ),
    Setting(
        "root-pin",
        "the fingerprint of the archive's first trust root, from outside the archive; else the one in pins.json",
        "ARCHIVIST_ROOT_PIN",
        "--root-pin",
    ),
    Setting(
        "passphrase",
        "the passphrase of encrypted keys; a file is better: --passphrase-file",
        "ARCHIVIST_PASSPHRASE",
        secret=True,
    ),
    Setting("device-pin", "the PIN of the hardware token that holds a key", "ARCHIVIST_PIN", secret=True),
    Setting("time", "seconds since 1970: fixes every time that is written", "SOURCE_DATE_EPOCH"),
    Setting("no-colour", "if set, no colour on the terminal, whatever it can show", "NO_COLOR"),
)
SETTINGS: Mapping[str, Setting] = {item.name: item for item in _TABLE}


def variable(name: str) -> str:
    """Return the variable of the environment for a setting; KeyError for an unknown one."""
    return SETTINGS[name].variable
