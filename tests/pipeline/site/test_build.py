"""A site: what it shows and what never, the same bytes from nothing and from what was there, nobody else's files."""

import errno
import hashlib
import os
import re
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

import pytest
from machine import open_in
from walks import ENGLISH, codes, ingest_into

from archivist.model.errors import ArchivistError, BusyError, UsageError
from archivist.model.findings import Report, finding
from archivist.model.progress import SILENT
from archivist.model.record import Access
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.custody import certificate as custody
from archivist.pipeline.custody.certificate import CertificateRequest, certificate
from archivist.pipeline.disclosure.disclose import disclose, disclose_each
from archivist.pipeline.site import build as module
from archivist.pipeline.site import certificates
from archivist.pipeline.site.build import SiteRequest, build_site
from archivist.pipeline.site.open_records import open_records
from archivist.pipeline.site.record_pages import RecordJob
from archivist.pipeline.write.amend import Amendment, amend
from archivist.pipeline.write.relate import RelateRequest, relate
from archivist.pipeline.write.withdraw import withdraw
from archivist.pipeline.write.withhold import Withholding, withhold
from archivist.store import site_folder
from archivist.store.site_folder import _is_of_a_site

ID = "0582186ee6565d29ccefe4dccf63bcb7"
PAGE = f"records/{ID}.html"
NOW, LATER = "2026-01-05T09:30:00Z", "2030-01-02T00:00:00Z"


def built(press: Path, name: str = "public", time: str = NOW, **asked: object) -> Report:
    return build_site(open_in(press, time), press.parent / name, SiteRequest(**asked))


def files(press: Path, name: str = "public") -> dict[str, bytes]:
    top = press.parent / name
    return {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}


def counts(report: Report) -> tuple[int, int, int]:
    assert report.result is not None
    return report.result.records, report.result.written, report.result.removed


def added(press: Path, text: str, **request: object) -> str:
    (press.parent / "more.txt").write_bytes(text.encode())
    assert ingest_into(press, press.parent / "more.txt", **request).exit == 0
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def closing(level: str, until: str | None = None) -> Amendment:
    return Amendment(StatedFields({}), "A. Keeper", "the family asked", access=Access(level, until, "the family asked"))


def links(content: str) -> list[str]:
    return re.findall(r'(?:href|src)="([^"]*)"', re.sub(r"<(script|style)\b.*?</\1>", "", content, flags=re.DOTALL))


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_link_leads_to_a_file_of_the_site(press: Path, lang: str) -> None:
    report = built(press, lang=lang)
    assert (report.exit, report.result.records) == (0, 2)
    made = files(press)
    for path, content in made.items():
        if not path.endswith(".html"):
            continue
        page = content.decode()
        assert page.count("<h1") == 1, path
        assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}">' in page
        assert not re.search(r"\bon[a-z]+=|\bstyle=", re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL))
        ids = re.findall(r'\bid="([^"]+)"', page)
        assert len(ids) == len(set(ids)), path
        for link in links(page):
            place, _, fragment = link.partition("#")
            target = (Path("/") / path).parent / unquote(place) if place else Path("/") / path
            name = Path(str(target)).resolve().as_posix().lstrip("/")
            assert name in made, (path, link)
            if fragment:
                assert f'id="{fragment}"' in made[name].decode(), (path, link)


def test_the_digests_and_the_checkpoint_go_along(press: Path) -> None:
    built(press)
    made = files(press)
    lines = dict(reversed(line.split("  ")) for line in made["SHA256SUMS"].decode().splitlines())
    assert lines == {path: hashlib.sha256(data).hexdigest() for path, data in made.items() if path != "SHA256SUMS"}
    assert made["manifests/log/checkpoint"] == (press / "manifests/log/checkpoint").read_bytes()


def test_a_second_build_writes_nothing_and_reads_no_record_again(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(press)
    before = files(press)
    monkeypatch.setattr(module, "make_record_page", lambda _root, job: pytest.fail(job.shown.id))
    assert counts(built(press)) == (2, 0, 0)
    assert files(press) == before


def test_a_new_record_gives_what_a_build_from_nothing_gives(press: Path) -> None:
    built(press)
    new = added(press, "Statement by the Ministry of Roads\n\n4 April 2024\nThe road to the valley is open.\n")
    old = files(press)[PAGE]
    report = built(press)
    assert report.result.records == 3
    built(press, "fresh")
    assert files(press) == files(press, "fresh")
    assert files(press)[PAGE] == old
    assert f"records/{new}.html" in files(press)


def test_what_was_kept_is_believed_only_with_its_digest(press: Path) -> None:
    built(press)
    before = files(press)
    top = press.parent / "public"
    (top / PAGE).write_text("forged")
    (top / "index.html").unlink()
    (top / "search/index.js").write_text("forged")
    assert counts(built(press)) == (2, 3, 0)
    assert files(press) == before
    (state,) = (press / ".archivist/site").iterdir()
    for planted in ("[1", "{}", "[" * 100_000):
        state.write_text(planted)
        assert counts(built(press)) == (2, 0, 0)


def test_a_withdrawn_record_says_so_first_and_is_not_searched_or_fed(press: Path) -> None:
    built(press)
    assert ID in files(press)["feed.atom"].decode()
    withdraw(open_in(press, NOW), ID, "A. Keeper", "it was <b>forged</b>")
    built(press)
    made = files(press)
    page = made[PAGE].decode()
    assert "it was &lt;b&gt;forged&lt;/b&gt;" in page[: page.index('id="text"')]
    assert ID not in made["feed.atom"].decode()
    assert not any(ID in path for path in made if path.startswith("search/"))
    assert not any(ID.encode() in data for path, data in made.items() if path.startswith("search/"))
    assert 'class="mark">Withdrawn' in made["index.html"].decode()
    built(press, "fresh")
    assert made == files(press, "fresh")


@pytest.mark.parametrize("level", ["restricted", "embargoed"])
def test_of_what_is_not_open_no_trace_is_left(press: Path, level: str) -> None:
    built(press)
    amend(open_in(press, NOW), ID, closing(level, "2030-01-01" if level == "embargoed" else None))
    report = built(press)
    assert report.exit == 0
    assert "not-shown" in {item.code for item in report.findings}
    assert not any(ID in path or ID.encode() in data for path, data in files(press).items())
    built(press, "fresh")
    assert files(press) == files(press, "fresh")


def test_an_embargo_ends_with_its_day(press: Path) -> None:
    amend(open_in(press, NOW), ID, closing("embargoed", "2030-01-01"))
    assert counts(built(press, time="2030-01-01T23:59:59Z"))[0] == 1
    assert counts(built(press, time=LATER))[0] == 2
    assert PAGE in files(press)
    assert counts(built(press, time="2030-01-01T00:00:00Z"))[0] == 1
    assert PAGE not in files(press)


@pytest.mark.parametrize("source_only", [True, False])
def test_of_what_was_withheld_in_any_part_no_trace_is_left(press: Path, *, source_only: bool) -> None:
    built(press)
    withhold(open_in(press, NOW), ID, Withholding("The archive", "somebody would be in danger", source_only))
    report = built(press)
    assert report.exit == 0
    assert not any(ID in path or ID.encode() in data for path, data in files(press).items())


def test_what_was_altered_is_not_shown_and_the_exit_code_says_so(press: Path) -> None:
    built(press)
    record = press / f"records/{ID[:2]}/{ID}/r1/record.xml"
    record.write_bytes(record.read_bytes().replace(b"</TEI>", b" </TEI>"))
    report = built(press)
    assert (report.exit, report.result.records) == (10, 1)
    assert not any(ID in path or ID.encode() in data for path, data in files(press).items())


def test_where_nobody_vouches_nothing_is_written(press: Path) -> None:
    built(press)
    before = files(press)
    manifest = press / "manifests/000001.dsse.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"sig": "', b'"sig": "AAAA', 1))
    report = built(press)
    assert report.exit
    assert report.result is None
    assert files(press) == before


def test_what_examination_finds_is_not_shown_and_not_named_by_others(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = hashlib.sha256(ENGLISH.encode()).hexdigest()[:32]
    relate(open_in(press, NOW), other, RelateRequest("answers", ID, "A. Keeper", "it says so"))
    built(press)
    assert f'href="{ID}.html"' in files(press)[f"records/{other}.html"].decode()
    real = module.make_record_page

    def failing(root: Path, job: object) -> object:
        page, found = real(root, job)
        return (None, (finding("unfindable", PAGE, reason="it is bad"),)) if job.shown.id == ID else (page, found)

    monkeypatch.setattr(module, "make_record_page", failing)
    report = built(press, "fresh")
    assert report.exit
    assert report.result.records == 1
    made = files(press, "fresh")
    assert PAGE not in made
    assert f'href="{ID}.html"' not in made[f"records/{other}.html"].decode()


def test_a_relation_to_what_is_not_open_is_not_shown(press: Path) -> None:
    other = hashlib.sha256(ENGLISH.encode()).hexdigest()[:32]
    amend(open_in(press, NOW), other, closing("restricted"))
    relate(open_in(press, NOW), ID, RelateRequest("answers", other, "A. Keeper", "it says so"))
    built(press)
    assert PAGE in files(press)
    assert not [path for path, data in files(press).items() if other.encode() in data]


HOSTILE = (
    "Statement by the Ministry of </script><script>alert(1)</script> Water\n\n3 March 2024\n"
    "\u202eevil\u202c <img src=x onerror=alert(1)> javascript:alert(1) ../../etc/passwd &amp; \u2028 \x00 {{ 7*7 }}\n"
)


def test_hostile_words_stay_words(press: Path) -> None:
    with pytest.raises(UsageError):
        added(press, HOSTILE, origin="javascript:alert(1)")
    new = added(press, HOSTILE, origin="https://elsewhere.example/a?b=c&d")
    assert built(press, base_url="https://press.example/a/").exit == 0
    made = files(press)
    assert f"records/{new}.html" in made
    for path, data in made.items():
        text = data.decode()
        assert "\u202e" not in text or path.endswith(".js") or path == "feed.atom", path
        assert "<script>alert" not in text
        assert "<img" not in text
        assert not [link for link in links(text) if ":" in link and not link.startswith("https://press.example/a/")]
    assert all(re.fullmatch(r"[A-Za-z0-9._/-]+", path) for path in made)


@pytest.mark.parametrize("line", ["thesis.odt", "../thesis.odt", "records/../thesis.odt", "/etc/hostname"])
def test_a_list_that_came_with_the_folder_costs_no_other_file(line: str, press: Path) -> None:
    """Whoever sends a folder can know the archive's id: neither its sums nor a plan make another's file the site's."""
    built(press)
    top = press.parent / "public"
    for name in ("public/thesis.odt", "thesis.odt"):
        (press.parent / name).write_text("mine")
    sums = (top / "SHA256SUMS").read_text()
    (top / "SHA256SUMS").write_text(f"{sums}{hashlib.sha256(b'mine').hexdigest()}  {line}\n")
    (top / ".archivist-site").mkdir()
    (top / ".archivist-site/plan").write_text(f"{line}\n")
    with pytest.raises(UsageError, match="thesis"):
        built(press)
    (top / "thesis.odt").unlink()
    built(press)
    assert (press.parent / "thesis.odt").read_text() == "mine"
    assert Path("/etc/hostname").exists()


def test_every_file_that_a_site_makes_is_known_as_its_own(press: Path) -> None:
    built(press)
    assert all(map(_is_of_a_site, files(press)))


def test_a_folder_with_other_files_is_refused_and_left_alone(press: Path) -> None:
    top = press.parent / "public"
    top.mkdir()
    (top / "thesis.odt").write_text("mine")
    (top / "SHA256SUMS").write_text(f"{hashlib.sha256(b'mine').hexdigest()}  thesis.odt\n")
    with pytest.raises(UsageError):
        built(press)
    assert set(files(press)) == {"thesis.odt", "SHA256SUMS"}
    for path in top.iterdir():
        path.unlink()
    built(press)
    (top / "records/notes.txt").write_text("mine")
    with pytest.raises(UsageError):
        built(press)
    assert (top / "records/notes.txt").read_text() == "mine"


def test_a_link_in_the_folder_is_refused(press: Path) -> None:
    (press.parent / "elsewhere").mkdir()
    built(press)
    (press.parent / "public/more").symlink_to(press.parent / "elsewhere")
    with pytest.raises(UsageError):
        built(press)


def test_a_site_of_another_archive_is_refused(press: Path) -> None:
    built(press)
    settings = press / "archivist.toml"
    settings.write_text(re.sub(r'archive = ".*"', 'archive = "other.test/press"', settings.read_text()))
    with pytest.raises(UsageError):
        built(press)


@pytest.mark.parametrize("step", ["write_new", "move_file", "remove_file"])
@pytest.mark.parametrize("begun", [True, False])
def test_after_a_kill_the_next_build_gives_the_same_bytes(
    press: Path, monkeypatch: pytest.MonkeyPatch, step: str, *, begun: bool
) -> None:
    """Killed at every call of one kind: the build after it makes what one from nothing makes."""
    if begun:
        built(press)
        withdraw(open_in(press, NOW), ID, "A. Keeper", "it was forged")
    added(press, "Statement by the Ministry of Roads\n\n4 April 2024\nThe road to the valley is open.\n")
    built(press, "fresh")
    wanted = files(press, "fresh")
    real = getattr(site_folder, step)
    for stop in (1, 6, 30):
        calls = 0

        def killed(*given: object, stop: int = stop, **named: object) -> object:
            nonlocal calls
            calls += 1
            if calls == stop:
                raise KeyboardInterrupt
            return real(*given, **named)

        with monkeypatch.context() as patch:
            patch.setattr(site_folder, step, killed)
            with suppress(KeyboardInterrupt):
                built(press)
        built(press)
        assert files(press) == wanted


def test_a_second_build_into_the_folder_is_told_to_wait(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = module.put_other_files

    def meanwhile(*given: object) -> None:
        with pytest.raises(BusyError):
            built(press)
        real(*given)

    with monkeypatch.context() as patch:
        patch.setattr(module, "put_other_files", meanwhile)
        built(press)
    before = files(press)
    assert counts(built(press)) == (2, 0, 0)
    built(press, "fresh")
    assert before == files(press, "fresh")


@pytest.mark.parametrize("step", ["write_new", "move_file", "make_folders"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EXDEV])
def test_what_the_system_refuses_is_told_in_a_line(
    press: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    def refused(*_given: object, **_named: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(site_folder, step, refused)
        with pytest.raises(ArchivistError, match=os.strerror(code)) as told:
            built(press)
    assert "\n" not in str(told.value)
    assert not any(path.startswith(".archivist-site/new/") and step != "move_file" for path in files(press))
    built(press)
    built(press, "fresh")
    assert files(press) == files(press, "fresh")


def test_two_processes_make_what_one_makes(press: Path) -> None:
    built(press)
    built(press, "fresh", jobs=2)
    assert files(press) == files(press, "fresh")


CERTIFICATE = f"certificates/{ID}.html"


def test_certificates_are_those_that_the_command_makes_and_pages_name_them(press: Path) -> None:
    built(press)
    assert "archivist certificate " in files(press)[PAGE].decode()
    report = built(press, certificates=True, lang="ar")
    assert (report.exit, report.result.certificates) == (0, 2)
    made = files(press)
    command = certificate(open_in(press, NOW), ID, CertificateRequest("ar"))
    assert made[CERTIFICATE].decode() == command.result.page
    assert f'href="../{CERTIFICATE}"' in made[PAGE].decode()
    built(press, "fresh", certificates=True, lang="ar", jobs=2)
    assert made == files(press, "fresh")
    assert counts(built(press, lang="ar"))[2] == 2
    assert CERTIFICATE not in files(press)
    assert "archivist certificate " in files(press)[PAGE].decode()


def test_a_certificate_stays_when_the_log_grows(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(press, certificates=True)
    old = files(press)[CERTIFICATE]
    new = added(press, "Statement by the Ministry of Roads\n\n4 April 2024\nThe road to the valley is open.\n")
    asked = []
    real = module.make_certificate

    def noted(given: object, job: RecordJob) -> object:
        asked.append(job.shown.id)
        return real(given, job)

    monkeypatch.setattr(module, "make_certificate", noted)
    built(press, certificates=True, time=LATER)
    assert (asked, files(press)[CERTIFICATE] == old) == ([new], True)
    (press.parent / "public" / CERTIFICATE).write_text("forged")
    withdraw(open_in(press, NOW), ID, "A. Keeper", "it was forged")
    built(press, certificates=True, time=LATER)
    assert asked == [new, ID]
    assert "it was forged" in files(press)[CERTIFICATE].decode()


def test_a_certificate_that_is_too_big_is_left_out_with_a_note(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in (certificates, custody):
        with monkeypatch.context() as patch:
            patch.setattr(place, "CERTIFICATE_BYTES", 1000)
            report = built(press, certificates=True)
        assert (report.exit, report.result.records, report.result.certificates) == (0, 2, 0)
        assert [item.code for item in report.findings] == ["certificate-too-big"] * 2
        made = files(press)
        assert not any(path.startswith("certificates/") for path in made)
        assert "archivist certificate " in made[PAGE].decode()


def test_certificates_that_would_reveal_other_records_are_made_only_if_that_is_allowed(press: Path) -> None:
    """The other stands in the same manifest: its digest, not its words."""
    roads, rails = press.parent / "roads.txt", press.parent / "rails.txt"
    roads.write_text("Statement by the Ministry of Roads\n\n4 April 2024\nThe road to the valley is open.\n")
    rails.write_text("Statement by the Ministry of Rails\n\n5 April 2024\nThe train to the valley runs.\n")
    assert ingest_into(press, roads, rails).exit == 0
    shown, other = (hashlib.sha256(path.read_bytes()).hexdigest()[:32] for path in (roads, rails))
    built(press, certificates=True)
    before = files(press)
    amend(open_in(press, NOW), other, closing("restricted"))
    report = built(press, certificates=True)
    assert (report.exit, report.result) == (5, None)
    assert codes(report) == {"reveals-others"}
    assert files(press) == before
    assert built(press, "without").exit == 0
    report = built(press, certificates=True, reveals_others=True)
    assert (report.exit, report.result.records, report.result.certificates) == (0, 3, 3)
    made = files(press)
    command = certificate(open_in(press, NOW), shown, CertificateRequest(reveals_others=True))
    assert made[f"certificates/{shown}.html"].decode() == command.result.page
    assert not any(other in path for path in made)


def test_a_record_that_is_wrong_by_the_time_of_its_certificate_has_none(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = module.make_certificate

    def late(given: object, job: RecordJob) -> object:
        if job.shown.id == ID:
            record = press / f"records/{ID[:2]}/{ID}/r1/record.xml"
            record.write_bytes(record.read_bytes().replace(b"</TEI>", b" </TEI>"))
        return real(given, job)

    monkeypatch.setattr(module, "make_certificate", late)
    report = built(press, certificates=True)
    assert report.exit
    assert CERTIFICATE not in files(press)


def test_codes_of_a_good_build(press: Path) -> None:
    assert codes(built(press)) == set()


def test_what_all_certificates_reveal_is_what_each_would(press: Path) -> None:
    other = hashlib.sha256(ENGLISH.encode()).hexdigest()[:32]
    relate(open_in(press, NOW), other, RelateRequest("answers", ID, "A. Keeper", "it says so"))
    withhold(open_in(press, NOW), ID, Withholding("The archive", "somebody would be in danger", source_only=True))
    found = open_records(open_in(press, NOW), 1, SILENT)
    signed = found.looked.signed
    places = {item.shown.id: item.places for item in found.records or ()} | {ID: (0,)}
    for record_id, disclosed in disclose_each(signed, places, NOW[:10]).items():
        manifests = {signed.batches[place].path for place in places[record_id]}
        assert disclosed == disclose(signed, (record_id,), NOW[:10], manifests)
    assert disclose_each(signed, places, NOW[:10])[other].hidden == {ID: "withheld"}
