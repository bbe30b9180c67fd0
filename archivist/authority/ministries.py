"""Ministries by portfolio and state: the names of a portfolio, with the state or its adjective put in.

`وزارة الخارجية {adjective}` and السورية make وزارة الخارجية السورية. A language takes part where the
portfolio has a pattern and the state the word that the pattern needs; `names` of a state adds what no
pattern gives.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from archivist.authority.entry import ListEntry
from archivist.model.entity import Entity

__all__ = ["ministries"]

_SOURCE = "ministries.json"


def ministries(data: Mapping[str, Any], places: Mapping[str, Entity]) -> Iterator[ListEntry]:
    """Return one entry for each portfolio of each state; KeyError where a state's place is not in `places`."""
    for state in data.get("states", []):
        place = places[str(state["place"])]
        left_out = set(state.get("without", ()))
        for key, portfolio in data["portfolios"].items():
            if key not in left_out:
                names = _names(portfolio, state["adjectives"], place.names)
                for tag, more in state.get("names", {}).get(key, {}).items():
                    names[tag] = tuple(dict.fromkeys((*more, *names.get(tag, ()))))
                id_ = f"org.ministry.{place.id.removeprefix('place.')}.{key}"
                yield ListEntry(Entity(id_, "organisation", names, {}), source=_SOURCE, kind="ministry")


def _names(
    portfolio: Mapping[str, list[str]], adjectives: Mapping[str, list[str]], states: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    by_language = {}
    for tag, patterns in portfolio.items():
        forms = [
            pattern.format(adjective=adjective, state=state)
            for adjective in adjectives.get(tag) or [""]
            for state in states.get(tag) or [""]
            for pattern in patterns
            if (adjective or "{adjective}" not in pattern) and (state or "{state}" not in pattern)
        ]
        if forms:
            by_language[tag] = tuple(dict.fromkeys(forms))
    return by_language
