"""Look through the values of a JSON document without a call for each of them."""

from collections.abc import Collection
from typing import Any

__all__ = ["holds_any"]


def holds_any(value: Any, kinds: Collection[type]) -> bool:
    """Return whether a value, or any value inside it, is of exactly one of the kinds: a bool is then no int."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        kind = item.__class__
        if kind is dict:
            waiting += item.values()
        elif kind is list:
            waiting += item
        elif kind in kinds:
            return True
    return False
