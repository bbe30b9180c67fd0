"""What a person calls a revision, resolved in one way or refused.

Names that the configuration or the log of a clone's references decides (`@{upstream}`, `@{1}`) mean something else in
every clone. Names that begin with `refs/` and whole ids of commits can mean one thing only.
"""

import re

from archivist.base.said import said
from archivist.history.object_ids import OBJECT_ID
from archivist.history.objects import Objects
from archivist.history.repository import Repository
from archivist.model.errors import ArchivistError, UsageError

__all__ = ["commit_of", "named_objects", "stem_of", "tree_of"]

# In this order git looks for a name that is not whole (gitrevisions(7)).
_RULES = ("{}", "refs/{}", "refs/tags/{}", "refs/heads/{}", "refs/remotes/{}", "refs/remotes/{}/HEAD")
_STEP = re.compile(r"\^\{(?:commit)?\}|~([0-9]{0,6})|\^([0-9]{0,3})")
_NAME = re.compile(rf"([^~^:]+)((?:{_STEP.pattern.replace('([', '(?:[')})*)")
_SHORT = re.compile("[0-9a-f]{4,63}")
_WHOLE = said("write the whole name, for example refs/remotes/origin/main, or the id of the commit")
# A tag of a tag of a tag is nobody's.
_TAGS = 8


def stem_of(name: str) -> tuple[str, str]:
    """Return what of a name is looked up and the steps back from there; UsageError if it cannot be a name."""
    if not name or name.startswith("-") or not name.isprintable():
        raise UsageError(
            said("{name!r} names no revision", name=name),
            said("name a branch, a tag or a commit; {whole}", whole=_WHOLE),
        )
    if "@{" in name:
        raise UsageError(said("what {name} means depends on the settings of this clone", name=name), _WHOLE)
    match = _NAME.fullmatch(name)
    if match is None:
        return name, ""
    return ("HEAD" if match[1] == "@" else match[1]), match[2]


def named_objects(repository: Repository, stem: str) -> dict[str, str]:
    """Return each reference that a name can mean, in git's order → the object it names; an id names itself."""
    if OBJECT_ID.fullmatch(stem):
        return {stem: stem}
    places = (stem,) if stem.startswith("refs/") else tuple(rule.format(stem) for rule in _RULES)
    ids = {place: repository.reference(place) for place in places}
    return {place: value for place, value in ids.items() if value is not None}


def commit_of(objects: Objects, stem: str, steps: str, ids: dict[str, str]) -> str:
    """Return the commit; `ids` is from `named_objects`. ArchivistError if there is none, UsageError if several."""
    if not OBJECT_ID.fullmatch(stem) and _SHORT.fullmatch(stem):
        short = objects.starting_with(stem)
        if short is not None and (not ids or objects.note(short)[0] in {"commit", "tag"}):
            ids = {**ids, short: short}
    if len(ids) > 1:
        known = ", ".join(ids)
        raise UsageError(said("{stem} names {n} things here: {known}", stem=stem, n=len(ids), known=known), _WHOLE)
    if not ids:
        raise ArchivistError(said("there is no {stem}", stem=stem))
    commit = _peeled(objects, next(iter(ids.values())))
    for match in _STEP.finditer(steps):
        if match[1] is not None:
            for _ in range(int(match[1] or 1)):
                commit = _parent(objects, commit, 1)
        elif match[2] is not None and match[2] != "0":
            commit = _parent(objects, commit, int(match[2] or 1))
    return commit


def tree_of(objects: Objects, commit: str) -> str:
    """Return the tree of a commit."""
    return _fields(objects, commit)["tree"][0]


def _peeled(objects: Objects, name: str) -> str:
    """Return the commit to which annotated tags lead."""
    for _ in range(_TAGS):
        kind, data = objects.note(name)
        if kind == "commit":
            return name
        if kind != "tag":
            break
        name = _lines(data).get("object", [""])[0]
    raise ArchivistError(said("{name} is no commit", name=name))


def _parent(objects: Objects, commit: str, number: int) -> str:
    parents = _fields(objects, commit).get("parent", [])
    if number > len(parents):
        raise ArchivistError(said("{commit} has no parent {number}", commit=commit, number=number))
    return parents[number - 1]


def _fields(objects: Objects, commit: str) -> dict[str, list[str]]:
    kind, data = objects.note(commit)
    fields = _lines(data) if kind == "commit" else {}
    if "tree" not in fields:
        raise ArchivistError(said("{name} is no commit", name=commit), said("see: git fsck"))
    return fields


def _lines(data: bytes) -> dict[str, list[str]]:
    """Read the lines before the message: name → ids."""
    fields: dict[str, list[str]] = {}
    for line in data.partition(b"\n\n")[0].split(b"\n"):
        name, _, value = line.decode("utf-8", "replace").partition(" ")
        if OBJECT_ID.fullmatch(value):
            fields.setdefault(name, []).append(value)
    return fields
