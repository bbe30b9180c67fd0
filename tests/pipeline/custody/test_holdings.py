"""What an export is given of a record of which something was withheld."""

from types import SimpleNamespace

import pytest
from custodies import FOLDER, ID, invented_custody
from machine import open_in

from archivist.fixity.archive_tree import ArchiveTree
from archivist.model.disclosure import Disclosure
from archivist.model.manifest import Withheld
from archivist.pipeline.custody.holdings import holdings_of

NAMES = ("source.txt", "r1/record.json", "r1/record.xml", "r2/record.json", "r2/record.xml")


@pytest.mark.parametrize(
    ("withheld", "left"),
    [
        ((), NAMES),
        (("source.txt",), NAMES[1:]),
        (("r1/record.xml",), ("source.txt", "r2/record.json", "r2/record.xml")),  # the other file says the same
        (("source.txt", "r1/record.xml"), ()),  # the words must not be seen, and each revision has them
    ],
)
def test_what_may_go_out(withheld: tuple[str, ...], left: tuple[str, ...], press) -> None:
    entries = {f"{FOLDER}/{name}": Withheld(f"{FOLDER}/{name}", "", "", "", "asked for") for name in withheld}
    record = invented_custody()
    examined = SimpleNamespace(
        at=record.at, tool=record.tool, pin=None, signed=SimpleNamespace(withheld=entries), custody=lambda _: record
    )
    with ArchiveTree(press) as tree:
        holdings = holdings_of(open_in(press), examined, [ID], Disclosure(), tree)
        marked = holdings.custody(ID)
    assert {file.row.name for file in marked.files if file.withheld is None} == {f"{FOLDER}/{name}" for name in left}
