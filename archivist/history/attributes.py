"""Which files git would hand out with other bytes than it was given, by the attributes that lie in a working tree.

`git check-attr` judges, but in a folder of its own that holds copies of the files for attributes and nothing else: in
the working tree itself git would open what lies there, and believe the attributes that this clone alone has
(`.git/info/attributes`), which nobody else gets.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from archivist.base.limits import GIT_ATTRIBUTES_BYTES
from archivist.base.opening import read_regular
from archivist.history.process import Git
from archivist.history.working_tree import ATTRIBUTES, is_attributes

__all__ = ["attribute_files", "converted_paths"]

# Attributes under which git would hand out other bytes than it was given (gitattributes(5)).
_CONVERTING = ("text", "eol", "ident", "filter", "working-tree-encoding")
_OFF = {"unset", "unspecified"}
# What is no plain file, is too long, or has its name in another case may be read otherwise by another git or on another
# file system: it counts as converting all below it.
_WORST = b"* text\n"


def attribute_files(folder: Path) -> dict[str, bytes]:
    """Return the files for attributes in one folder: name → content; a name in another case counts too."""
    try:
        names = sorted(filter(is_attributes, os.listdir(folder)))  # noqa: PTH208  # names alone are wanted
    except OSError:
        return {}
    return {name: _content(folder / name) for name in names}


def converted_paths(git: Git, top: Path, files: Iterable[Path], paths: Sequence[str]) -> Iterator[str]:
    """Return those of `paths` that git converts; `files` are the ones for attributes, both relative to `top`."""
    copy = git.folder / "tree"
    copy.mkdir()
    rules: dict[Path, bytes] = {}
    # The exact name first: one in another case stands last and outweighs it.
    for file in sorted(files, key=lambda file: file.name, reverse=True):
        data = _content(top / file) if file.name == ATTRIBUTES else _WORST
        rules[file.parent] = rules.get(file.parent, b"") + data + b"\n"
    _write(copy, rules)
    given = b"".join(os.fsencode(path) + b"\0" for path in paths)
    bad: set[str] = set()
    # A clone on a file system that knows no case reads the patterns so too.
    for ignore_case in ("false", "true"):
        settings = ("-c", "core.bare=false", "-c", f"core.ignoreCase={ignore_case}", "--work-tree", str(copy))
        said = git.run("-C", str(copy), *settings, "check-attr", "-z", "--stdin", *_CONVERTING, given=given)
        words = [os.fsdecode(word) for word in said.split(b"\0")[:-1]]
        answers = zip(words[::3], words[1::3], words[2::3], strict=True)
        # `unspecified` is no promise for text, since core.autocrlf of another clone then decides.
        bad |= {
            path for path, name, value in answers if value not in (_OFF - {"unspecified"} if name == "text" else _OFF)
        }
    return (path for path in paths if path in bad)


def _write(copy: Path, rules: Mapping[Path, bytes]) -> None:
    for folder, data in rules.items():
        (copy / folder).mkdir(parents=True, exist_ok=True)
        (copy / folder / ATTRIBUTES).write_bytes(data)


def _content(path: Path) -> bytes:
    """Read a file for attributes, no link and without waiting."""
    try:
        return read_regular(path, GIT_ATTRIBUTES_BYTES)
    except FileNotFoundError:
        return b""
    except OSError:
        return _WORST
