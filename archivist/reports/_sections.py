"""Which function puts a result into words: a module that does lists its types as `SECTIONS`."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias, TypeVar

from archivist.model.findings import Report, Result
from archivist.reports._interface import View

__all__ = ["Section", "alone", "judged"]

_R = TypeVar("_R", bound=Result)
Section: TypeAlias = Callable[[Any, Report[Result], View], Iterator[str]]  # Any: a result of the type it stands beside


def alone(kind: type[_R], lines: Callable[[_R, View], Iterator[str]]) -> tuple[type[Result], Section]:
    """Pair a type of results with the function that puts it into words."""
    return kind, lambda result, _, view: lines(result, view)


def judged(kind: type[_R], lines: Callable[[_R, Report[Result], View], Iterator[str]]) -> tuple[type[Result], Section]:
    """Pair a type of results with a function that needs the report too, for its exit code or command."""
    return kind, lines
