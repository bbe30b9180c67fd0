"""The pages in a browser, from disk: what they say of themselves and of others, good and altered."""

import io
import json
import re
import warnings
import zipfile
from base64 import b64encode
from pathlib import Path

import pytest
from browser.bundling import files_of, record_ids
from browser.opened_page import SETTLED, Opened, choose, page_of
from machine import open_in
from walks import ingest_into

from archivist.pages.verifier import verifier_page
from archivist.pipeline.custody.certificate import CertificateRequest, certificate
from archivist.pipeline.opened.archive import pin_of
from archivist.pipeline.write.withdraw import withdraw

VECTORS = Path(__file__).parents[1] / "vectors"
LANGUAGES = ("en", "ar")
DATA = re.compile('(<script type="application/json" id="archivist-certificate">)(.*?)(</script>)')


@pytest.fixture
def foreign(past, monkeypatch):
    """Return the page and the fingerprint of a stranger, who has an archive under the same name."""
    with monkeypatch.context() as patch:
        patch.setenv("ARCHIVIST_KEYS", str(past.keys.parent / "keys of a stranger"))
        return page_of(past.theirs), pin_of(open_in(past.theirs), None)


def with_data(html: str, change) -> str:
    """Return a page in which somebody has changed the data."""

    def changed(match):
        data = json.loads(match[2])
        change(data)
        text = json.dumps(data).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
        return match[1] + text + match[3]

    return DATA.sub(changed, html, count=1)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_certificate_judges_itself_and_asks_for_nothing_else(opened, press, pin, lang):
    made = opened(page_of(press, lang))
    assert made.verdict == "consistent"
    assert made.requests == [made.page.url]
    made.type_pin(pin)
    assert made.verdict == "authentic"
    made.type_pin("SHA256:" + "A" * 43)
    assert (made.verdict, made.codes) == ("failed", {"pin-differs"})
    made.type_pin("Amal")
    assert made.page.get_attribute("#pin", "aria-invalid") == "true"
    assert made.verdict == "consistent"
    assert made.page.get_attribute("#checks tr[data-check=pin] [data-code]", "data-code") == "pin-malformed"
    made.type_pin("")
    assert made.verdict == "consistent"
    assert made.requests == [made.page.url]
    assert made.problems == []


def test_words_that_were_not_signed_are_not_proved_by_data_that_were(opened, press):
    html = page_of(press)
    assert html.count("3 March 2024") > 1
    for old, new, code in (
        ("has opened the new well", "has closed the new well", "shown-text"),
        ("Ministry of Water</bdi>", "Ministry of Fire</bdi>", "shown-value"),
        ('<bdi lang="en" dir="ltr">2024-03-03</bdi>', '<bdi lang="en" dir="ltr">2023-03-03</bdi>', "shown-value"),
    ):
        assert old in html, old
        made = opened(html.replace(old, new))
        assert made.verdict == "failed"
        assert code in made.codes


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param("the new well", "then ew well", "shown-text", id="words that only white space tells apart"),
        pytest.param(
            "the new well", 'the <span class="control">unsafe</span> new well', "shown-text", id="drawn as a control"
        ),
        pytest.param("the new well", 'the <a class="number">unsafe</a> new well', "shown-text", id="drawn as a number"),
        pytest.param('<div class="text">', '<div class="text"><h3>Draft</h3>', "shown-text", id="beside paragraphs"),
        pytest.param(
            '<div class="spoken">', '<div class="spoken"><p class="whose">A forged draft</p>', "shown-text", id="whose"
        ),
        pytest.param('<div class="text">', '<div class="words">', "shown-text", id="no text at all"),
        pytest.param(
            '<section aria-labelledby="text">',
            '<section><div class="text"><div><p>Other words</p></div></div></section><section aria-labelledby="text">',
            "shown-other",
            id="a second text",
        ),
        pytest.param("<main", "<p>This page is authentic.</p><main", "shown-other", id="before the page"),
        pytest.param("</main>", "This page is authentic.</main>", "shown-other", id="bare words"),
        pytest.param('<div class="text">', '<div class="text" hidden>', "shown-other", id="the signed words hidden"),
        pytest.param('<tr id="v-issuer"', '<tr id="v-title" hidden></tr><tr id="v-issuer"', "shown-other", id="twice"),
        pytest.param(
            '<tr id="v-place"', '<tr id="v-sum"><th>Sum</th><td>7</td></tr><tr id="v-place"', "shown-other", id="a row"
        ),
        pytest.param('<th scope="row">Issuer</th>', '<th scope="row">Speaker</th>', "shown-value", id="a label"),
        pytest.param("English (en)", "French (fr)", "shown-value", id="the language"),
        pytest.param("Not found in the text</div>", "Anna Fire</div>", "shown-value", id="a value where there is none"),
        pytest.param("Ministry of Water</q>", "Ministry of Fire</q>", "shown-value", id="the words that prove"),
        pytest.param('<p class="issuer"', '<p class="issuer">The Court</p><p class="issuer"', "shown-value", id="head"),
    ],
)
def test_page_that_was_altered_beside_its_data(opened, press, pin, old, new, code):
    html = page_of(press)
    assert old in html
    made = opened(html.replace(old, new, 1))
    made.type_pin(pin)
    assert made.verdict == "failed"
    assert code in made.codes


def test_certificate_without_the_words_of_a_record_proves_none(opened, press, pin):
    """Nothing in the data but what all records share: there is nothing to compare the page's words with."""

    def change(data):
        for path in [path for path in data["files"] if path.endswith("record.xml")]:
            del data["files"][path]

    made = opened(with_data(page_of(press), change))
    made.type_pin(pin)
    assert made.verdict == "failed"


def test_notice_of_a_withdrawal_may_not_be_taken_away(opened, press, pin):
    record = record_ids(press)[0]
    withdraw(open_in(press), record, "A. Keeper", "it was forged")
    html = page_of(press)
    made = opened(html)
    made.type_pin(pin)
    assert made.verdict == "authentic"
    made = opened(re.sub('<p class="notice">.*?</p>', "", html))
    made.type_pin(pin)
    assert (made.verdict, made.codes) == ("failed", {"shown-other"})


@pytest.mark.usefixtures("press")
@pytest.mark.parametrize("record", ["8693", "9807", "e571"])
def test_words_are_those_that_the_tei_encodes(opened, record):
    """A control character as `g`, a byte order mark and CR LF, a long text."""
    report = certificate(open_in(VECTORS / "archive-0.2-documents"), record, CertificateRequest(reveals_others=True))
    made = opened(report.result.page)
    assert (made.verdict, made.codes) == ("consistent", set())


def test_fingerprint_that_the_page_states_must_be_that_of_its_root(opened, foreign, pin):
    """An attacker's own archive, under the name and with the fingerprint of ours in sight."""
    theirs, own = foreign
    made = opened(theirs)
    assert made.verdict == "consistent"
    made.type_pin(pin)
    assert (made.verdict, made.codes) == ("failed", {"pin-differs"})
    shown = opened(theirs.replace(own, pin))
    assert shown.verdict == "failed"
    assert "shown-pin" in shown.codes


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda data: data["files"].update({"manifests/log/checkpoint": ""}), "checkpoint-malformed"),
        (lambda data: data["files"].pop("manifests/log/checkpoint"), "checkpoint-missing"),
        (lambda data: data["proofs"].pop(), "proof-missing"),
        (lambda data: data.update({"schema": "other"}), "data-malformed"),
        (lambda data: data["files"].update({"<script>": "AA=="}), "unlisted"),
    ],
)
def test_altered_data(opened, press, change, code):
    made = opened(with_data(page_of(press), change))
    assert made.verdict == "failed"
    assert code in made.codes


def test_source_of_another_record_in_the_data(opened, press):
    def change(data):
        path = next(path for path in data["files"] if "/source." in path)
        data["files"][path] = b64encode(b"other words").decode()

    made = opened(with_data(page_of(press), change))
    assert made.verdict == "failed"
    assert {"altered"} <= made.codes


def test_nothing_of_the_data_becomes_markup(opened, press):
    def change(data):
        data["record"] = "<img src=x onerror=alert(1)>"
        data["files"]["records/<b>x</b>"] = "AA=="

    made = opened(with_data(page_of(press), change))
    assert made.verdict == "failed"
    assert made.page.query_selector("#checks img, #checks b") is None
    assert made.requests == [made.page.url]


def test_title_that_was_not_signed(opened, press):
    html = re.sub("(<h1[^>]*>)Statement", r"\1Denial", page_of(press), count=1)
    made = opened(html)
    assert (made.verdict, made.codes) == ("failed", {"shown-value"})


def test_over_plain_http_the_page_says_that_it_cannot_check(chromium, press):
    """A secure context is needed (W3C Web Cryptography API): disk and https are one, plain http is not."""
    page = chromium.new_page()
    page.route("**/*", lambda route: route.fulfill(body=page_of(press), content_type="text/html; charset=utf-8"))
    page.goto("http://archive.example.org/certificate.html")
    page.wait_for_selector(SETTLED)
    assert page.get_attribute("#verdict", "data-verdict") == "unproven"
    assert page.get_attribute("#checks [data-code]", "data-code") == "insecure"
    page.close()


def test_page_without_javascript_says_so_and_how_to_check_by_hand(opened, press):
    made = opened(page_of(press), java_script_enabled=False)
    assert "VERIFY.sh" in made.page.inner_text("body")
    assert made.page.query_selector(SETTLED) is None


# The archive's own verifier


@pytest.fixture
def verifier(opened, pin):
    def opening(lang="en", **options) -> Opened:
        return opened(verifier_page("archive.example.org/press", pin, lang), **options)

    return opening


def zipped(file: Path, files: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(file, "w", method) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return file


@pytest.mark.parametrize("lang", LANGUAGES)
def test_verifier_takes_a_certificate_and_shows_the_signed_words(verifier, press, tmp_path, lang):
    made = verifier(lang)
    file = tmp_path / "certificate.html"
    # What the certificate shows is nothing to the verifier: it reads the data.
    file.write_text(page_of(press, lang).replace("has opened the new well", "has closed the new well"), "utf-8")
    assert choose(made, "#file", file) == "authentic"
    assert "has opened the new well" in made.page.inner_text("#records")
    assert made.requests == [made.page.url]
    assert made.problems == []


def test_verifier_refuses_the_certificate_of_another_archive(verifier, foreign, tmp_path):
    made = verifier()
    file = tmp_path / "certificate.html"
    file.write_text(foreign[0], "utf-8")
    assert choose(made, "#file", file) == "failed"
    assert made.codes == {"pin-differs"}
    assert made.page.is_hidden("#says")


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_verifier_takes_a_hand_over(verifier, press, tmp_path, method):
    made = verifier()
    first, second = record_ids(press)
    files = files_of(press, f"records/{first[:2]}/{first}", "manifests") | {"how-to-check.html": b"<p>a page"}
    assert choose(made, "#file", zipped(tmp_path / "good.zip", files, method)) == "authentic"
    assert first in made.page.inner_text("#records")
    assert second not in made.page.inner_text("#records")
    path = f"records/{first[:2]}/{first}/source.txt"
    assert choose(made, "#file", zipped(tmp_path / "other.zip", files | {path: b"x"}, method)) == "failed"
    del files["manifests/000001.dsse.json"]
    assert choose(made, "#file", zipped(tmp_path / "less.zip", files, method)) == "failed"


def local_name(data: bytes) -> bytes:
    """Rename an entry where it stands, and not in the directory."""
    return re.sub(rb"(?s)(PK\x03\x04.{26}manifests/)VERIFY", rb"\1FORGED", data, count=1)


def hidden_entry(data: bytes) -> bytes:
    """Put an entry before the first that the directory does not know: who reads from the front unpacks it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr("records/forged.txt", b"forged")
    front = stream.getvalue()[: stream.getvalue().index(b"PK\x01\x02")]
    stream = io.BytesIO(front)
    stream.seek(0, 2)
    with zipfile.ZipFile(io.BytesIO(data)) as known, zipfile.ZipFile(stream, "a") as made:
        for item in known.infolist():
            made.writestr(item, known.read(item))
    return stream.getvalue()


def more(*names: str):
    def add(data: bytes) -> bytes:
        stream = io.BytesIO(data)
        with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(stream, "a") as made:
            for name in names:
                made.writestr(name, b"forged")
        return stream.getvalue()

    return add


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        pytest.param(more("notes.txt", "\u0645/\u0646\u200c.txt"), "authentic", id="a page beside it"),
        pytest.param(local_name, "stopped", id="another name in front of the bytes"),
        pytest.param(hidden_entry, "stopped", id="an entry that the directory does not know"),
        pytest.param(lambda data: data + b"PK\x05\x06" + bytes(18), "stopped", id="a second end"),
        pytest.param(lambda data: data + b"x", "stopped", id="something behind the end"),
        pytest.param(lambda data: b"MZ" + data, "stopped", id="something before the beginning"),
        pytest.param(more("manifests/VERIFY.sh"), "stopped", id="a name twice"),
        pytest.param(more("Manifests/VERIFY.sh"), "stopped", id="a name twice where case does not count"),
        pytest.param(more("manifests/VER\u200cIFY.sh"), "stopped", id="a name twice where marks do not count"),
        pytest.param(more("RECORDS/new.txt"), "failed", id="a folder where case does not count"),
        pytest.param(more("../records/new.txt"), "stopped", id="a way out"),
        pytest.param(more("/records/new.txt"), "stopped", id="from the top"),
        pytest.param(more("records\\new.txt"), "stopped", id="another separator"),
        pytest.param(more("c:records/new.txt"), "stopped", id="a drive"),
        pytest.param(more("records./new.txt"), "stopped", id="a dot that Windows drops"),
    ],
)
def test_verifier_judges_a_zip_that_every_program_unpacks_alike(verifier, press, tmp_path, change, verdict):
    made = verifier()
    first, _ = record_ids(press)
    files = files_of(press, f"records/{first[:2]}/{first}", "manifests")
    file = zipped(tmp_path / "made.zip", files)
    file.write_bytes(change(file.read_bytes()))
    assert choose(made, "#file", file) == verdict
    assert made.page.is_visible("#says") == (verdict == "authentic")


def test_verifier_takes_the_folder_of_an_archive(verifier, press):
    made = verifier()
    assert choose(made, "#folder", press) == "authentic"
    assert all(record_id in made.page.inner_text("#records") for record_id in record_ids(press))
    (press / "manifests/log/checkpoint").unlink()
    assert choose(made, "#folder", press) == "stopped"


def test_verifier_takes_what_is_dropped_on_it(verifier, press):
    made = verifier()
    made.page.evaluate(
        """(html) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([html], "certificate.html"));
          document.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
        }""",
        page_of(press),
    )
    assert made.verdict == "authentic"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", b""),
        ("a.zip", b"PK\x05\x06" + bytes(18)),
        ("a.html", b"<p>a page"),
        ("a.html", b"\xff"),
        ("a.zip", b"x"),
    ],
)
def test_verifier_says_of_anything_else_that_it_is_none(verifier, tmp_path, name, data):
    made = verifier()
    (tmp_path / name).write_bytes(data)
    assert choose(made, "#file", tmp_path / name) == "stopped"


def test_controls_in_signed_words_are_drawn_and_not_obeyed(verifier, press, tmp_path):
    source = tmp_path / "overridden.txt"
    source.write_text("Statement by the Ministry of Water\n3 May 2024\nThe well is \u202enepo\u202c now.\n", "utf-8")
    assert ingest_into(press, source).exit == 0
    place = next(number for number, item in enumerate(record_ids(press)) if "nepo" in shown_source(press, item))
    file = tmp_path / "certificate.html"
    file.write_text(page_of(press, place=place), "utf-8")
    made = verifier()
    assert choose(made, "#file", file) == "authentic"
    text = made.page.inner_text("#records")
    assert "U+202E" in text
    assert "\u202e" not in text


def shown_source(press, record_id):
    return (press / f"records/{record_id[:2]}/{record_id}/source.txt").read_text("utf-8")
