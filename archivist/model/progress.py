"""Progress of long work, told to an observer that is handed in: the core prints nothing."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

__all__ = ["SILENT", "Observer", "Silent", "observed"]

_Item = TypeVar("_Item")


class Observer(Protocol):
    """Whoever wants to know how far the work is: one stage after the other, each of so many parts."""

    def stage(self, name: str, total: int) -> None:
        """Begin a stage; `name` is a word for people, `total` the number of parts to come."""

    def advance(self) -> None:
        """One more part of the stage is done."""


class Silent:
    """The observer that nobody listens to."""

    def stage(self, name: str, total: int) -> None:
        """Begin nothing."""

    def advance(self) -> None:
        """Tell nobody."""


SILENT = Silent()


def observed(name: str, total: int, items: Iterable[_Item], observer: Observer) -> Iterator[_Item]:
    """Return the items of a stage, each counted as done when the next one is asked for."""
    observer.stage(name, total)
    for item in items:
        yield item
        observer.advance()
