"""The index follows the archive without a walk, and options choose what a scan of all records would."""

import json
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from machine import open_in
from planted_index import head_of, index_bytes, settle
from walks import ingest_into

from archivist.base.clock import overlaps
from archivist.base.digest import digests_of
from archivist.base.places import json_path, manifest_path, record_folder
from archivist.base.query import mentioned
from archivist.model.card import Card, Facts
from archivist.model.metadata import Field
from archivist.model.record import Record, record_id
from archivist.model.record_json import record_bytes, record_from_dict
from archivist.pipeline.find import indexing
from archivist.pipeline.find.find import FindRequest, list_records, search
from archivist.pipeline.find.record_cards import read_found
from archivist.pipeline.find.selection import Selection
from archivist.store.index import INDEX
from archivist.store.record_scan import look_at_record, record_folders

NOW = "2025-12-01T12:00:00Z"
ARABIC = "0582186ee6565d29ccefe4dccf63bcb7"


def listed(folder: Path, limit: int = 0, **chosen: Any) -> list[str]:
    report = list_records(open_in(folder, NOW), FindRequest(Selection(**chosen), limit))
    assert report.findings == ()
    return [record.id for record in report.result.found]


def searched(folder: Path, *query: str) -> list[str]:
    return [record.id for record in search(open_in(folder, NOW), FindRequest(Selection()), query).result.found]


def edit(folder: Path, name: str, title: str) -> None:
    place = folder / json_path(name, 1)
    data = json.loads(place.read_text("utf-8"))
    data["metadata"]["title"]["value"] = title
    place.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def settled(press: Path) -> list[str]:
    found = listed(press)
    settle(press)
    return found


def second_revision(press: Path, title: str) -> None:
    """Put a revision beside the first that no manifest lists."""
    shutil.copytree(press / record_folder(ARABIC) / "r1", press / record_folder(ARABIC) / "r2")
    place = press / json_path(ARABIC, 2)
    data = json.loads(place.read_text("utf-8")) | {"revision": 2}
    data["metadata"]["title"]["value"] = title
    place.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def test_nothing_is_looked_at_while_nothing_changes(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = settled(press)

    def refused(*_: object) -> None:
        raise AssertionError("all records are looked at")

    monkeypatch.setattr(indexing, "record_folders", refused)
    assert (listed(press), len(searched(press, "valley"))) == (expected, 1)


def test_what_comes_and_goes_is_noticed(press: Path, tmp_path: Path) -> None:
    before = settled(press)
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n4 March 2025\nThe bridge is closed.\n")
    ingest_into(press, tmp_path / "third.txt", sign=False)
    (third,) = searched(press, "bridge")
    settle(press)
    assert set(head_of(press)["state"]["unlisted"]) == {third}
    shutil.rmtree(press / record_folder(third))
    assert listed(press) == before
    assert b"bridge" not in index_bytes(press)


def test_an_unsigned_revision_of_a_signed_record_is_noticed(press: Path) -> None:
    settled(press)
    second_revision(press, "Xylophones")
    (press / ".archivist/staging").mkdir()  # as every batch does that is written here
    (press / ".archivist/staging").rmdir()
    assert searched(press, "xylophones") == [ARABIC]


def test_an_unsigned_record_that_is_edited_in_its_place_is_noticed(press: Path, tmp_path: Path) -> None:
    (tmp_path / "third.txt").write_text("Statement by the Ministry of Water\n4 March 2025\nThe bridge is closed.\n")
    ingest_into(press, tmp_path / "third.txt", sign=False)
    (third,) = searched(press, "bridge")
    settle(press)
    edit(press, third, "Xylophones")
    assert searched(press, "xylophones") == [third]


def test_a_signed_record_that_is_edited_is_noticed_when_it_is_shown(press: Path) -> None:
    settled(press)
    edit(press, ARABIC, "Xylophones")
    assert ARABIC in listed(press)
    assert searched(press, "xylophones") == [ARABIC]


def test_a_revision_that_another_program_puts_there_is_noticed_when_the_record_is_shown(press: Path) -> None:
    settled(press)
    second_revision(press, "Xylophones")
    report = list_records(open_in(press, NOW), FindRequest(Selection()))
    assert {record.id: record.revision for record in report.result.found}[ARABIC] == 2
    assert searched(press, "xylophones") == [ARABIC]


def test_manifests_that_were_made_anew_are_read_again(press: Path) -> None:
    settled(press)
    head = head_of(press)["state"]["manifest"]
    assert (head[0], head_of(press)["state"]["unlisted"]) == (manifest_path(2), [])
    (press / manifest_path(2)).unlink()
    (press / "manifests/log/checkpoint").write_text("another\n")
    listed(press)
    assert head_of(press)["state"]["manifest"][0] == manifest_path(1)
    assert len(head_of(press)["state"]["unlisted"]) == 1


def test_an_update_reads_only_what_is_new(press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settled(press)
    segments = set((press / INDEX).glob("*.segment"))
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Statement {number}\n\nThe well is open.\n")
    ingest_into(press, tmp_path / "0.txt", tmp_path / "1.txt", tmp_path / "2.txt")
    read: list[str] = []

    def counted(*arguments: Any) -> Any:
        read.append(arguments[1])
        return read_found(*arguments)

    monkeypatch.setattr(indexing, "read_found", counted)
    report = list_records(open_in(press, NOW), FindRequest(Selection(), 1))
    assert report.result.totals.total == 5
    assert len(read) == 4  # one more is shown
    assert segments < set((press / INDEX).glob("*.segment"))


# The same as a scan


class Scan:
    """What a record must be, decided card by card."""

    def __init__(self, asked: Selection) -> None:
        self.asked = asked

    def takes(self, card: Card) -> bool:
        asked = self.asked
        return (
            asked.status in (None, card.status)
            and asked.collection in (None, card.collection)
            and (asked.mention is None or any(self.named(asked.mention, *pair) for pair in card.mentions))
            and any(map(self.fits, card.all_facts))
        )

    def fits(self, facts: Facts) -> bool:
        asked = self.asked
        speaker = " ".join(filter(None, (facts.speaker, facts.speaker_role)))
        return (
            overlaps(facts.date_issued, asked.since, asked.until)
            and (asked.language is None or f"{facts.language}-".startswith(f"{asked.language}-"))
            and asked.document_type in (None, facts.document_type)
            and (asked.issuer is None or self.named(asked.issuer, facts.issuer, facts.issuer_ref))
            and (asked.speaker is None or self.named(asked.speaker, speaker, facts.speaker_ref))
            and (asked.place is None or self.named(asked.place, facts.place, facts.place_ref))
        )

    def named(self, asked: str, value: str | None, ref: str | None) -> bool:
        return asked == ref or (value is not None and mentioned(asked, value))


def invented(first: Record, other: Record, chance: random.Random) -> Iterator[tuple[Record, bytes]]:
    """Return records that differ in what options ask for, some with a statement that has metadata of its own."""

    def said(*values: str | None) -> Field:
        value = chance.choice(values)
        return Field(value=value, reason="absent" if value is None else None)

    for number in range(60):
        data = f"Statement {number}\n\nThe well is open.\n".encode()
        found = digests_of(data)

        def metadata(record: Record) -> Any:
            return replace(
                record.metadata,
                date_issued=said("2020", "2021-03", "2021-03-04", "2022-12-31", None),
                issuer=said("Ministry of Water", "وزارة الخارجية", None),
                language=said("ar", "ar-SY", "en"),
                place=said("Raqqa", "Al-Ḥasaka", None),
            )

        statements = first.statements[:1] if chance.random() < 0.3 else ()
        yield (
            replace(
                first,
                id=record_id(found.sha256),
                source=replace(first.source, bytes=found.bytes, sha256=found.sha256, sha512=found.sha512),
                text=replace(first.text, sha256=found.sha256, chars=len(data)),
                metadata=metadata(first),
                statements=tuple(replace(item, metadata=metadata(other)) for item in statements),
                mentions=tuple(chance.sample(first.mentions, chance.randrange(min(4, len(first.mentions))))),
                collection=chance.choice(("wells", None)),
                status=chance.choice(("active", "withdrawn")),
            ),
            data,
        )


def test_options_choose_what_a_scan_chooses(press: Path) -> None:
    chance = random.Random(5)  # noqa: S311  # the same records at every run
    first, other = (
        record_from_dict(json.loads(path.read_text("utf-8"))) for path in sorted(press.glob("records/*/*/r1/*.json"))
    )
    for made, data in invented(first, other, chance):
        place = press / json_path(made.id, 1)
        place.parent.mkdir(parents=True)
        place.write_bytes(record_bytes(made))
        (press / record_folder(made.id) / made.source.path).write_bytes(data)
    cards = []
    for name in record_folders(press, 0):
        seen = look_at_record(press, name)
        assert seen is not None
        found, _ = read_found(press, name, seen)
        assert found is not None
        cards.append(found.card)
    choices: dict[str, tuple[str | None, ...]] = {
        "issuer": ("water", "الخارجية", "org.us-state"),
        "place": ("raqqa", "hasaka"),
        "mention": ("الحسكة", "الخارجية", "water"),
        "since": ("2021", "2021-03-05"),
        "until": ("2021-03", "2022"),
        "language": ("ar", "en", "ar-SY"),
        "document_type": ("statement", "letter"),
        "collection": ("wells",),
        "status": ("active", "withdrawn"),
        "speaker": ("برايس",),
    }
    sizes = set()
    for _ in range(80):
        names = chance.sample(sorted(choices), chance.randint(1, 3))
        chosen = Selection(**{name: chance.choice(choices[name]) for name in names})
        expected = [card for card in cards if Scan(chosen).takes(card)]
        expected.sort(key=lambda card: card.id)
        expected.sort(key=lambda card: card.facts.date_issued or "", reverse=True)
        report = list_records(open_in(press, NOW), FindRequest(chosen))
        assert [record.id for record in report.result.found] == [card.id for card in expected], chosen
        sizes.add(len(expected))
    assert len(sizes) > 10
