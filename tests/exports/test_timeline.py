"""Which events an export tells: what signed statements say of the past, and what was checked for it; nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from custodies import FIRST, FOLDER, ID, NOW, SECOND, invented_custody

from archivist.exports._event import Event
from archivist.exports._timeline import timeline
from archivist.model.custody import Custody, CustodyBatch, Inspection
from archivist.model.manifest import Withheld
from archivist.model.metadata import Field, Stated
from archivist.model.record import Change, Record, Relation
from archivist.model.source import Acquisition

FAILED = Inspection("failed", ("source.txt: altered",))
UNKNOWN = Inspection("not_checked")


def with_batches(custody: Custody, change: Callable[[CustodyBatch], CustodyBatch]) -> Custody:
    return replace(
        custody,
        batches=tuple(map(change, custody.batches)),
        files=tuple(replace(file, batch=change(file.batch)) for file in custody.files),
        revisions=tuple(replace(item, batch=change(item.batch)) for item in custody.revisions),
    )


def with_record(custody: Custody, number: int, change: Callable[[Record], Record | None]) -> Custody:
    def changed(item):
        return replace(item, record=change(item.record)) if item.number == number else item

    return replace(custody, revisions=tuple(map(changed, custody.revisions)))


def of_type(custody: Custody, kind: str) -> list[Event]:
    return [event for event in timeline([custody]) if event.type == kind]


def test_the_life_of_an_amended_record() -> None:
    told = [(event.time, event.type, event.outcome) for event in timeline([invented_custody()])]
    assert told == [
        (FIRST, "ingestion", None),
        (FIRST, "message digest calculation", None),
        (FIRST, "validation", "success"),
        (FIRST, "digital signature generation", None),
        (FIRST, "digital signature generation", None),
        (SECOND, "metadata modification", None),
        (SECOND, "message digest calculation", None),
        (SECOND, "validation", "success"),
        (SECOND, "digital signature generation", None),
        (SECOND, "digital signature generation", None),
        (NOW, "fixity check", "success"),
        (NOW, "digital signature validation", "success"),
        (NOW, "digital signature validation", "success"),
        (NOW, "log consistency check", "success"),
        (NOW, "validation", "success"),
        (NOW, "validation", "success"),
    ]


def test_every_event_has_a_name_of_its_own() -> None:
    names = [event.path for event in timeline([invented_custody()])]
    assert len(names) == len(set(names))


def test_an_ingestion_says_where_the_bytes_came_from_and_who_took_them() -> None:
    (event,) = of_type(invented_custody(), "ingestion")
    assert "https://press.example/1" in event.detail
    assert "captured there at 2025-11-23T10:00:00Z" in event.detail
    assert [(part.agent.name, part.agent.version, part.role) for part in event.agents] == [
        ("archivist", "0.1.0", "executing program"),
        ("A. Collector", None, "implementer"),
    ]
    assert event.makes == (
        FOLDER,
        f"{FOLDER}/source.txt",
        f"{FOLDER}/r1",
        f"{FOLDER}/r1/record.json",
        f"{FOLDER}/r1/record.xml",
    )


def test_a_second_acquisition_is_told_once_by_the_version_that_took_it() -> None:
    second = Acquisition(SECOND, "stdin")
    custody = with_record(invented_custody(), 2, lambda item: replace(item, acquisitions=(*item.acquisitions, second)))
    _, event = of_type(custody, "ingestion")
    assert (event.time, event.agents[0].agent.version, event.makes) == (SECOND, "0.2.0", ())


def test_after_a_revision_that_cannot_be_believed_no_program_is_named() -> None:
    (event,) = of_type(with_record(invented_custody(), 1, lambda _: None), "ingestion")
    assert [part.agent.name for part in event.agents] == ["A. Collector"]
    assert event.makes == ()


def test_a_signature_is_told_by_its_key_with_what_proves_its_time() -> None:
    first, *_ = of_type(invented_custody(), "digital signature generation")
    assert first.agents[0].agent.name == "The press office"
    assert "ed25519" in first.detail
    assert "the time is the manifest's own statement" in first.detail
    assert "in the log by" not in first.detail
    stamped = with_batches(invented_custody(), lambda batch: replace(batch, trusted_time=SECOND))
    assert f"in the log by {SECOND}" in of_type(stamped, "digital signature generation")[0].detail


def test_a_withdrawal_is_a_deaccession() -> None:
    change = Change("withdrawn", "A. Keeper", "a forgery", SECOND, "78" * 32)
    gone = with_record(invented_custody(), 2, lambda item: replace(item, status="withdrawn", change=change))
    (event,) = of_type(gone, "deaccession")
    assert "a forgery" in event.detail
    assert not of_type(gone, "metadata modification")


def test_a_word_stated_at_ingest_is_an_event_with_its_person() -> None:
    stated = Stated("A. Witness", "I was there", FIRST)

    def change(item: Record) -> Record:
        place = replace(item.metadata.place, value="Here", reason=None, stated=stated)
        return replace(item, metadata=replace(item.metadata, place=place))

    first, _ = of_type(with_record(invented_custody(), 1, change), "metadata modification")
    assert (first.detail, first.agents[0].agent.name) == ("stated place: I was there", "A. Witness")


def test_a_relation_that_came_with_the_first_revision_is_an_event_with_its_person() -> None:
    said = Relation("copy-of", "https://example.org/1", Stated("A. Witness", "word by word", FIRST))
    told = with_record(invented_custody(), 1, lambda item: replace(item, relations=(said,)))
    first, _ = of_type(told, "metadata modification")
    assert first.detail == "stated copy-of https://example.org/1: word by word"
    assert first.agents[0].agent.name == "A. Witness"


def test_an_absence_stated_at_ingest_is_told_as_one() -> None:
    stated = Stated("A. Witness", "I was there", FIRST)

    def change(item: Record) -> Record:
        place = replace(item.metadata.place, value="Here", reason=None, stated=stated)
        nothing = Field(rule="stated", stated=stated)
        return replace(item, metadata=replace(item.metadata, place=place, date_published=nothing))

    first, _ = of_type(with_record(invented_custody(), 1, change), "metadata modification")
    assert first.detail == "stated place; that there is no date_published: I was there"


def test_withheld_bytes_are_a_redaction_and_no_part_of_the_fixity_check() -> None:
    custody = invented_custody()
    source = f"{FOLDER}/source.txt"
    told = Withheld(source, "34" * 32, SECOND, "The archive", "asked for")
    files = (*custody.files[:-1], replace(custody.files[-1], withheld=told, absent=True))
    custody = replace(custody, files=files)
    (event,) = of_type(custody, "redaction")
    assert (event.time, event.removes) == (SECOND, (source,))
    assert source not in of_type(custody, "fixity check")[0].uses


def test_where_every_file_is_withheld_no_fixity_check_succeeded() -> None:
    custody = invented_custody()
    told = Withheld("", "34" * 32, SECOND, "The archive", "asked for")
    files = tuple(
        replace(file, withheld=replace(told, name=file.row.name, sha256=file.row.sha256), absent=True)
        for file in custody.files
    )
    gone = replace(custody, files=files)
    assert of_type(gone, "fixity check") == []
    (missing,) = of_type(replace(gone, fixity=FAILED), "fixity check")
    assert (missing.uses, missing.outcome) == ((), "fail")


def test_what_nobody_vouches_for_is_not_told_as_past() -> None:
    forged = with_batches(invented_custody(), lambda batch: replace(batch, signatures=FAILED))
    told = {event.type for event in timeline([forged])}
    assert told == {"fixity check", "digital signature validation", "log consistency check", "validation"}
    assert {event.outcome for event in of_type(forged, "digital signature validation")} == {"fail"}


def test_a_record_that_is_not_as_signed_tells_nothing() -> None:
    altered = with_record(with_record(invented_custody(), 1, lambda _: None), 2, lambda _: None)
    assert not of_type(altered, "ingestion")
    assert not of_type(altered, "metadata modification")
    assert of_type(altered, "digital signature generation")


@pytest.mark.parametrize("name", ["fixity", "log"])
def test_a_check_that_failed_says_why_and_one_that_was_not_made_is_no_event(name: str) -> None:
    kind = {"fixity": "fixity check", "log": "log consistency check"}[name]
    (event,) = of_type(replace(invented_custody(), **{name: FAILED}), kind)
    assert (event.outcome, event.notes) == ("fail", ("source.txt: altered",))
    assert not of_type(replace(invented_custody(), **{name: UNKNOWN}), kind)


def test_what_happened_to_a_manifest_is_one_event_for_all_its_records() -> None:
    other = ID[::-1]

    def moved(text: str) -> str:
        return text.replace(FOLDER, f"records/{other[:2]}/{other}")

    one = invented_custody()
    files = tuple(replace(file, row=replace(file.row, name=moved(file.row.name))) for file in one.files)
    both = timeline([one, replace(one, id=other, files=files)])
    (event,) = [item for item in both if item.path == "manifests/000001.dsse.json/event/message-digest-calculation"]
    assert f"{FOLDER}/source.txt" in event.uses
    assert moved(f"{FOLDER}/source.txt") in event.uses
