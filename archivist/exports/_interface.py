"""What every export offers. An export is one module of this package that defines `PLUGIN = Exporter(…)`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from archivist.model.custody import Custody

__all__ = ["Exporter"]


@dataclass(frozen=True, slots=True)
class Exporter:
    """One export: its name on the command line, what it writes, and the function that writes it.

    The document holds nothing that could act on a terminal: such characters are written as the format's own
    references. The same records at the same time give the same document. An export that is `single` writes one record
    a document, from its newest record.xml.
    """

    name: str
    title: str
    media_type: str
    render: Callable[[Sequence[Custody]], str]
    single: bool = False
