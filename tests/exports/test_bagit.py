"""BagIt: every payload file in every manifest, nothing else, and the paths as RFC 8493 writes them."""

from dataclasses import replace
from pathlib import Path

import pytest
from bag_rules import bag_problems, manifest_of
from custodies import FOLDER, ID
from invented_holdings import MANIFESTS, holdings_with, invented_holdings

from archivist.exports import Holdings, exporters
from archivist.exports.bagit import PLUGIN
from archivist.model.manifest import Withheld

DESCRIPTION = (
    "1 record of an archive; data/manifests/HOWTO-VERIFY.md says how to prove them; "
    "the manifests also hold the digests of 2 other records and 1 reason of withholding"
)


def made(holdings: Holdings, place: Path) -> Path:
    PLUGIN.write(holdings, place)
    return place


def test_a_bag_keeps_the_rules(tmp_path: Path) -> None:
    bag = made(invented_holdings(), tmp_path / "bag")
    assert bag_problems(bag) == []
    assert set(manifest_of(bag / "manifest-sha512.txt")) == {f"data/{path}" for path in MANIFESTS} | {
        "data/archivist.toml",
        *(
            f"data/{FOLDER}/{name}"
            for name in ("source.txt", "r1/record.json", "r1/record.xml", "r2/record.json", "r2/record.xml")
        ),
    }
    assert (bag / f"data/{FOLDER}/source.txt").read_bytes() == f"{FOLDER}/source.txt".encode()


@pytest.mark.parametrize(
    ("path", "problems"),
    [
        (f"data/{FOLDER}/source.txt", 3),
        ("data/manifests/log/checkpoint", 3),
        ("bag-info.txt", 3),
        ("manifest-sha256.txt", 3),
        ("bagit.txt", 3),
    ],
)
def test_the_rules_find_what_was_changed(path: str, problems: int, tmp_path: Path) -> None:
    bag = made(invented_holdings(), tmp_path / "bag")
    with (bag / path).open("ab") as stream:
        stream.write(b"00  data/more: x\n")
    assert 1 <= len(bag_problems(bag)) <= problems + 1


def test_the_rules_find_what_is_gone_and_what_came(tmp_path: Path) -> None:
    bag = made(invented_holdings(), tmp_path / "bag")
    (bag / "data/new").touch()
    (bag / f"data/{FOLDER}/source.txt").unlink()
    assert len([item for item in bag_problems(bag) if "not both" in item]) == 4


def test_what_is_said_of_the_bag(tmp_path: Path) -> None:
    bag = made(invented_holdings("Press\narchive \u2028of Qamishlo"), tmp_path / "bag")
    assert (bag / "bag-info.txt").read_text("utf-8").splitlines() == [
        "Bag-Software-Agent: archivist 9.9.9",
        "Bagging-Date: 2026-01-05",
        f"External-Description: {DESCRIPTION}",
        f"External-Identifier: urn:archivist:archive.example/press:records/05/{ID}",
        "Internal-Sender-Description: Press archive of Qamishlo",
        "Internal-Sender-Identifier: archive.example/press",
        "Payload-Oxum: 342.9",
    ]


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = (made(invented_holdings(), tmp_path / name) for name in ("one", "two"))
    files = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert [(one / path).read_bytes() for path in files] == [(two / path).read_bytes() for path in files]


def test_withheld_bytes_are_in_no_bag(tmp_path: Path) -> None:
    holdings = invented_holdings()
    record = holdings.custody(ID)
    *others, source = record.files
    gone = Withheld(source.row.name, source.row.sha256, record.at, "The archive", "asked for")
    bag = made(holdings_with([replace(record, files=(*others, replace(source, withheld=gone)))]), tmp_path / "bag")
    assert bag_problems(bag) == []
    assert not (bag / f"data/{FOLDER}/source.txt").exists()


def test_it_is_known() -> None:
    assert exporters()["bagit"] is PLUGIN
    assert PLUGIN.vouches
