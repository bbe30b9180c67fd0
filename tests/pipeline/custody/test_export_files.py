"""An export into a file or a folder: only what verifies and may be seen, whole or not at all."""

from pathlib import Path

import pytest
from machine import open_in
from walks import codes

from archivist.exports import FileExporter, Form, Holdings
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Report
from archivist.model.record import Access
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.custody import export as exporting
from archivist.pipeline.custody import holdings as held
from archivist.pipeline.custody.export import ExportManner, export
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.withhold import Withholding, withhold

ID = "0582186ee6565d29ccefe4dccf63bcb7"
SOURCE = f"records/05/{ID}/source.txt"
LATER, NOW = "2025-12-01T08:00:00Z", "2026-01-05T09:30:00Z"
FORMS: tuple[Form, ...] = ("text", "binary", "folder")


@pytest.fixture(autouse=True)
def listers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be an export of each form that only lists what it is given."""
    known = {form: _lister(form) for form in FORMS} | {"vouching": _lister("text", vouches=True)}
    monkeypatch.setattr(exporting, "exporters", lambda: known)


def _lister(form: Form, *, vouches: bool = False) -> FileExporter:
    def write(holdings: Holdings, place: Path) -> None:
        if form == "folder":
            place.mkdir()
        files = [(file.row.name, data) for record in holdings.records() for file, data in holdings.files(record)]
        lines = [f"{path} {len(data)}\n" for path, data in (*files, *holdings.manifests())]
        (place / "list" if form == "folder" else place).write_text("".join(lines))

    return FileExporter(form, form, "text/plain", form, write, vouches)


def exported(press: Path, *wanted: str, to: Path | None, form: Form = "text", access: str = "open") -> Report:
    return export(open_in(press, NOW), form, wanted or None, manner=ExportManner(frozenset({access}), to))


def listed(text: str) -> dict[str, str]:
    return dict(line.rsplit(" ", 1) for line in text.splitlines())


def restrict(press: Path) -> None:
    change = Amendment(StatedFields(), "A. Keeper", "asked for", access=Access("restricted"))
    assert amend(open_in(press, LATER), ID, change).exit == 0


@pytest.mark.parametrize("form", FORMS)
def test_files_and_manifests_as_they_lie_in_the_archive(form: Form, press: Path, tmp_path: Path) -> None:
    place = tmp_path / "out"
    report = exported(press, form=form, to=place)
    assert (report.exit, report.result.text) == (0, None)
    there = [path for top in ("records", "manifests") for path in (press / top).rglob("*") if path.is_file()]
    assert listed((place / "list" if form == "folder" else place).read_text()) == {
        str(path.relative_to(press)): str(path.stat().st_size) for path in there
    }


def test_a_text_may_be_the_result(press: Path) -> None:
    assert SOURCE in listed(exported(press, ID[:6], to=None).result.text)


@pytest.mark.parametrize("form", ["binary", "folder"])
def test_what_is_no_text_needs_a_place(form: Form, press: Path) -> None:
    with pytest.raises(UsageError, match="is no text"):
        exported(press, ID, form=form, to=None)


def test_what_does_not_verify_is_not_made(press: Path, tmp_path: Path) -> None:
    (press / SOURCE).write_bytes(b"other")
    report = exported(press, ID, to=tmp_path / "out")
    assert report.exit == 10
    assert not (tmp_path / "out").exists()


def test_what_is_there_is_not_overwritten(press: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(UsageError, match="is there already"):
        exported(press, ID, to=tmp_path / "out")
    (tmp_path / "full").mkdir()
    (tmp_path / "full/mine").touch()
    with pytest.raises(UsageError, match="holds something"):
        exported(press, ID, form="folder", to=tmp_path / "full")
    with pytest.raises(UsageError, match="is no folder"):
        exported(press, ID, to=tmp_path / "none/out")
    assert (tmp_path / "out").read_text() == "mine"


def test_what_is_not_open_goes_out_only_where_its_level_is_named(press: Path, tmp_path: Path) -> None:
    restrict(press)
    report = exported(press, ID, to=tmp_path / "out")
    assert (report.exit, codes(report)) == (5, {"not-open", "nothing"})
    assert not (tmp_path / "out").exists()
    everything = exported(press, to=None)
    assert (everything.exit, everything.result.left_out) == (0, 1)
    assert SOURCE not in listed(everything.result.text)
    assert SOURCE in listed(exported(press, ID, to=None, access="restricted").result.text)
    assert SOURCE in listed(exported(press, to=None, access="restricted").result.text)
    assert SOURCE not in listed(exported(press, to=None, access="embargoed").result.text)
    with pytest.raises(UsageError, match="no level of access"):
        exported(press, ID, to=None, access="secret")


def test_withheld_bytes_never_go_out(press: Path) -> None:
    source = (press / SOURCE).read_bytes()
    assert withhold(open_in(press, LATER), ID, Withholding("The archive", "asked for", source_only=True)).exit == 0
    assert SOURCE not in listed(exported(press, ID, to=None).result.text)
    (press / SOURCE).write_bytes(source)  # here again, and as it was signed
    report = exported(press, ID, to=None)
    assert (report.exit, SOURCE in listed(report.result.text)) == (0, False)


def test_a_record_that_was_withheld_whole_does_not_go_out(press: Path) -> None:
    assert withhold(open_in(press, LATER), ID, Withholding("The archive", "asked for")).exit == 0
    with pytest.raises(NothingError, match="was withheld"):
        exported(press, ID, to=None, access="restricted")
    everything = exported(press, to=None)
    assert (everything.exit, everything.result.left_out) == (0, 1)
    assert ID not in everything.result.text.replace("/manifests/", "")


def test_a_file_that_changes_after_it_was_examined_stops_the_export(
    press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = held.read_listed

    def changing(tree, row):
        (press / SOURCE).write_bytes(b"other")
        return read(tree, row)

    monkeypatch.setattr(held, "read_listed", changing)
    with pytest.raises(held.BusyError):
        exported(press, ID, to=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_manifests_go_along_only_if_others_may_be_known(press: Path) -> None:
    restrict(press)
    archive = open_in(press, NOW)
    (other,) = {path.name for path in press.glob("records/*/*")} - {ID}
    report = export(archive, "vouching", [other])
    assert (report.exit, codes(report), report.result.text) == (5, {"reveals-others"}, None)
    assert export(archive, "text", [other]).exit == 0
    told = export(archive, "vouching", [other], manner=ExportManner(reveals_others=True))
    assert (told.exit, [item.code for item in told.findings]) == (0, ["reveals-others"])
    assert ID not in "".join(path for path in listed(told.result.text) if path.startswith("records/"))
    both = ExportManner(frozenset({"restricted"}))
    assert export(archive, "vouching", None, manner=both).exit == 0
