"""The types of what JSON can hold, for functions that give it."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias, Union

__all__ = ["Json", "JsonObject"]

Json: TypeAlias = Union[str, int, float, bool, Sequence["Json"], Mapping[str, "Json"], None]  # noqa: UP007  # recursive
JsonObject: TypeAlias = dict[str, Json]
