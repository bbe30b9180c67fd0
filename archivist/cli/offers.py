"""What a shell offers for the value of an argument or option, as far as it is typed.

A question from a shell is answered at once or not at all: an archive that cannot be read, or a mistake earlier in the
line, offers nothing and says nothing.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path

import typer

__all__ = [
    "access_levels",
    "codes_and_records",
    "document_types",
    "export_formats",
    "key_ids",
    "languages",
    "records",
    "relations",
    "report_formats",
    "roles",
]

# More would fill the screen, and be read by nobody.
_MOST = 48
# The names of so many records are looked at: a shelf of a large archive is read at once.
_LOOKED_AT = 10_000
# So many digits of an id are offered, more where several begin alike.
_DIGITS = 8

_Offer = Callable[[typer.Context, str], list[str]]


def _offers(function: Callable[[typer.Context, str], Iterable[str]]) -> _Offer:
    """Make an answer to a shell of a function: the first words that begin as the typed one, none after an error."""

    def answer(context: typer.Context, incomplete: str) -> list[str]:
        with suppress(Exception):
            return list(islice((word for word in function(context, incomplete) if word.startswith(incomplete)), _MOST))
        return []

    answer.__doc__ = function.__doc__
    return answer


@_offers
def report_formats(context: typer.Context, _: str) -> Iterable[str]:
    """Return the formats that the command can be printed in."""
    from archivist.reports import formats

    return formats(context.command_path.split()[1])


@_offers
def languages(_: typer.Context, __: str) -> Iterable[str]:
    """Return the languages of messages."""
    from archivist.model.findings import languages as spoken

    return spoken()


@_offers
def document_types(_: typer.Context, __: str) -> Iterable[str]:
    """Return the types of documents."""
    from archivist.tei.vocabulary import DOCUMENT_TYPES

    return DOCUMENT_TYPES


@_offers
def relations(_: typer.Context, __: str) -> Iterable[str]:
    """Return what a record can be to another."""
    from archivist.model.record import RELATION_TYPES

    return RELATION_TYPES


@_offers
def access_levels(_: typer.Context, __: str) -> Iterable[str]:
    """Return the levels of access."""
    return ("open", "restricted", "embargoed")


@_offers
def roles(_: typer.Context, __: str) -> Iterable[str]:
    """Return the roles of a trust root."""
    return ("root", "manifest", "log", "witness", "tsa")


@_offers
def export_formats(_: typer.Context, __: str) -> Iterable[str]:
    """Return the formats of exports."""
    from archivist.exports import exporters

    return exporters()


@_offers
def key_ids(_: typer.Context, incomplete: str) -> Iterable[str]:
    """Return the beginnings of the ids of the keys in the key store."""
    from archivist.signing.keystore import KeyStore

    return _shortened(KeyStore.from_environment(os.environ).keyids(), incomplete)


@_offers
def records(context: typer.Context, incomplete: str) -> Iterable[str]:
    """Return the beginnings of the ids of records."""
    return _records(context, incomplete)


@_offers
def codes_and_records(context: typer.Context, incomplete: str) -> Iterable[str]:
    """Return finding codes, and records once a digit is typed."""
    from archivist.model.findings import catalogue

    codes = [code for code in sorted(catalogue()) if code.startswith(incomplete)]
    return codes or _records(context, incomplete)


def _records(context: typer.Context, incomplete: str) -> Iterator[str]:
    """Return the records that begin with what is typed, each by digits enough to mean it alone."""
    from archivist.store.layout import find_archive
    from archivist.store.record_scan import records_named

    named = context.params.get("archive")
    root = find_archive(Path.cwd()) if named is None else Path(named)
    if root is None:
        return iter(())
    shelves = [incomplete[:2]] if len(incomplete) > 1 else sorted(os.listdir(root / "records"))  # noqa: PTH208
    known = (shelf for shelf in shelves if shelf.startswith(incomplete[:2]))
    return _shortened(
        islice(chain.from_iterable(records_named(root, shelf) for shelf in known), _LOOKED_AT), incomplete
    )


def _shortened(ids: Iterable[str], incomplete: str) -> Iterator[str]:
    """Return the first digits of sorted ids, as many as no neighbour shares."""
    names = [name for name in ids if name.startswith(incomplete)]
    for before, name, after in zip(["", *names], names, [*names[1:], ""], strict=False):
        length = max(_DIGITS, len(incomplete))
        while name[:length] in (before[:length], after[:length]):
            length += 1
        yield name[:length]
