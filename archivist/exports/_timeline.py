"""All events of some records in the order of their times."""

from collections.abc import Sequence
from dataclasses import replace

from archivist.exports._event import Event
from archivist.exports._past_events import past_events
from archivist.exports._present_events import present_events
from archivist.model.custody import Custody

__all__ = ["timeline"]


def timeline(records: Sequence[Custody]) -> tuple[Event, ...]:
    """Return every event once, sorted by time; of one time, in the order in which they happen.

    What happened to a whole manifest is one event for all its records.
    """
    events: dict[str, Event] = {}
    for custody in records:
        for event in (*past_events(custody), *present_events(custody)):
            events[event.path] = _joined(events[event.path], event) if event.path in events else event
    return tuple(sorted(events.values(), key=lambda event: event.time))


def _joined(one: Event, other: Event) -> Event:
    return replace(
        one,
        uses=tuple(dict.fromkeys((*one.uses, *other.uses))),
        makes=tuple(dict.fromkeys((*one.makes, *other.makes))),
    )
