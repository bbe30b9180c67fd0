"""What every export offers. An export is one module of this package that defines `PLUGIN`.

`Exporter` renders one text in memory; `FileExporter` writes a file or a folder, record by record.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from archivist.model.custody import Custody, CustodyFile
from archivist.model.disclosure import Disclosure

__all__ = ["Exporter", "FileExporter", "Form", "Holdings"]

# A text may go to standard output; a binary file and a folder go only where they are told to.
Form = Literal["text", "binary", "folder"]


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


@dataclass(frozen=True)
class Holdings:
    """The records of one export, which an export of files takes one by one: they need not all be in memory.

    `archive` is the archive's id, `at` when all was verified, by `tool` (name, version). `pin` is that of the first
    trust root, None where none is known here. `ids` are the records, sorted; each may be seen by whoever gets the
    export, its newest revision can be believed, and everything about it has passed. `marker` is an archivist.toml that
    names the archive: beside `records/` and `manifests/` it lets `verify` find them. `revealed` is what the manifests
    tell of other records; nothing is said there for an export that does not hold them.
    `text_of` gives the text that the offsets of a record's newest revision count, None where it was withheld.
    """

    archive: str
    title: str
    at: str
    tool: tuple[str, str]
    pin: str | None
    ids: tuple[str, ...]
    revealed: Disclosure
    custody: Callable[[str], Custody]
    read: Callable[[CustodyFile], bytes]
    text_of: Callable[[Custody], str | None]
    marker: bytes
    signed_side: Callable[[], Iterator[tuple[str, bytes]]]

    def records(self) -> Iterator[Custody]:
        """Return the records in the order of their ids, each examined anew when it is asked for."""
        return map(self.custody, self.ids)

    def files(self, record: Custody) -> Iterator[tuple[CustodyFile, bytes]]:
        """Return a record's files that may go out, with their bytes as they were signed, in the order of their names.

        What was withheld never goes out, be it here again or not.
        """
        return ((file, self.read(file)) for file in record.files if file.withheld is None and not file.absent)

    def manifests(self) -> Iterator[tuple[str, bytes]]:
        """Return all that lies in `manifests/`, path and bytes, in the order of the paths."""
        return self.signed_side()


@dataclass(frozen=True, slots=True)
class FileExporter:
    """One export that writes a file or, of the form `folder`, a folder.

    `write` gets the records and the path at which it makes what it writes; nothing is there. What it has written is
    renamed into its place once `write` returns. The same records at the same time give the same bytes. An export that
    `vouches` holds the manifests: they tell of other records too.
    """

    name: str
    title: str
    media_type: str
    form: Form
    write: Callable[[Holdings, Path], None]
    vouches: bool = False
