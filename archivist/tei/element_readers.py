"""Small readers over TEI elements: exactly one, at most one, text, ranges. What is amiss raises Unreadable."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from lxml import etree

from archivist.base.said import said
from archivist.tei.escaped_strings import restored
from archivist.tei.vocabulary import name

__all__ = [
    "Parts",
    "Unreadable",
    "attribute",
    "children",
    "content",
    "local_target",
    "number",
    "one",
    "one_or_none",
    "read_with",
    "source_span",
    "typed",
]

_RANGE = re.compile(r"src:(0|[1-9][0-9]{0,15}),(0|[1-9][0-9]{0,15})")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,15}")


class Unreadable(Exception):  # noqa: N818  # a signal inside this room, turned into a finding at its door
    """The TEI does not say what the record needs; `line` is its place."""

    def __init__(self, node: etree._Element, why: str) -> None:
        super().__init__(why)
        self.line = node.sourceline


def children(node: etree._Element, local: str) -> Iterator[etree._Element]:
    """Return the children of one name."""
    return node.iterchildren(name(local))


def one_or_none(node: etree._Element, path: str, **wanted: str) -> etree._Element | None:
    """Return the descendant at `path` (names with `/`) with the wanted attributes; Unreadable if there are several."""
    first, *others = _steps(path)
    matches = list(node.iterchildren(first))
    for step in others:
        matches = [child for holder in matches for child in holder.iterchildren(step)]
    for key, value in wanted.items():
        matches = [item for item in matches if item.get(key) == value]
    if len(matches) > 1:
        raise _several(matches, path, wanted)
    return matches[0] if matches else None


def one(node: etree._Element, path: str, **wanted: str) -> etree._Element:
    """Return the one descendant at `path` with the wanted attributes; Unreadable if it is absent."""
    match = one_or_none(node, path, **wanted)
    if match is None:
        raise Unreadable(node, said("{path} is missing", path=_shown(path, wanted)))
    return match


class Parts:
    """The children of `node` by name and type: where several are asked for, looking at all of them once is enough."""

    def __init__(self, node: etree._Element) -> None:
        self.node = node
        self._known: dict[tuple[object, str | None], list[etree._Element]] = {}
        self._types = [(child.get("type"), child) for child in node]
        for kind, child in self._types:
            self._known.setdefault((child.tag, kind), []).append(child)

    def all(self, local: str, kind: str) -> Sequence[etree._Element]:
        """Return the children `local` of type `kind`."""
        return self._known.get((name(local), kind), ())

    def of_type(self, kind: str) -> Sequence[etree._Element]:
        """Return the children of type `kind`, whatever their names, in order."""
        return [child for known, child in self._types if known == kind]

    def one_or_none(self, local: str, kind: str) -> etree._Element | None:
        """Return the child `local` of type `kind`; Unreadable if there are several."""
        matches = self.all(local, kind)
        if len(matches) > 1:
            raise _several(matches, local, {"type": kind})
        return matches[0] if matches else None

    def one(self, local: str, kind: str) -> etree._Element:
        """Return the one child `local` of type `kind`; Unreadable if it is absent."""
        match = self.one_or_none(local, kind)
        if match is None:
            raise Unreadable(self.node, said("{path} is missing", path=_shown(local, {"type": kind})))
        return match

    def typed(self, local: str, kind: str) -> str | None:
        """Return the text of the child `local` of type `kind`, None if there is none."""
        match = self.one_or_none(local, kind)
        return None if match is None else content(match)


def content(node: etree._Element) -> str:
    """Return an element's text without escapes; Unreadable if it has children or a broken escape."""
    if len(node):
        raise Unreadable(node, said("{node} holds markup where only text belongs", node=_local(node)))
    return read_with(node, restored, node.text or "")


def typed(node: etree._Element, local: str, kind: str) -> str | None:
    """Return the text of the child `local` of type `kind`, None if there is none."""
    match = one_or_none(node, local, type=kind)
    return None if match is None else content(match)


def attribute(node: etree._Element, key: str) -> str:
    """Return an attribute's value; Unreadable if it is absent."""
    value = node.get(key)
    if value is None:
        raise Unreadable(node, said("{node} has no {key}", node=_local(node), key=key.rpartition("}")[2]))
    return value


def number(node: etree._Element, key: str) -> int:
    """Return a whole number from an attribute."""
    value = attribute(node, key)
    if not _NUMBER.fullmatch(value):
        raise Unreadable(node, said("{node}/@{key} is no whole number", node=_local(node), key=key))
    return int(value)


def source_span(node: etree._Element, pointer: str, length: int) -> tuple[int, int]:
    """Read `src:a,b`; Unreadable unless a ≤ b ≤ `length`, the text's length in code points."""
    match = _RANGE.fullmatch(pointer)
    if not match:
        raise Unreadable(node, said("{pointer!r} is no range of the source", pointer=pointer))
    start, end = int(match.group(1)), int(match.group(2))
    if not start <= end <= length:
        raise Unreadable(
            node, said("{pointer} does not lie in the text of {length} code points", pointer=pointer, length=length)
        )
    return start, end


def local_target(node: etree._Element, key: str, prefix: str) -> str:
    """Return what follows `prefix` in a pointer attribute."""
    value = attribute(node, key)
    if not value.startswith(prefix):
        raise Unreadable(
            node, said("{node}/@{key} does not begin with {prefix}", node=_local(node), key=key, prefix=prefix)
        )
    return value.removeprefix(prefix)


def read_with(node: etree._Element, reader: Callable[[str], str], text: str) -> str:
    """Apply a decoder; its ValueError becomes Unreadable."""
    try:
        return reader(text)
    except ValueError as error:
        raise Unreadable(node, f"{_local(node)}: {error}") from error


@cache
def _steps(path: str) -> tuple[str, ...]:
    return tuple(name(local) for local in path.split("/"))


def _several(matches: Sequence[etree._Element], path: str, wanted: dict[str, str]) -> Unreadable:
    return Unreadable(matches[1], said("{path} stands {n} times", path=_shown(path, wanted), n=len(matches)))


def _shown(path: str, wanted: dict[str, str]) -> str:
    return path + "".join(f"[{key.rpartition('}')[2]}={value}]" for key, value in wanted.items())


def _local(node: etree._Element) -> str:
    return etree.QName(node).localname
