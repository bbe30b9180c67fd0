"""The page of a verification: every check in words, findings that cannot act, and the JSON report inside."""

import json
import re

import pytest
from every_case import every_case
from lxml import html

from archivist.base.limits import FINDINGS_TOLD
from archivist.model.findings import VERDICTS, Check, Report, finding
from archivist.model.results.verify import Counts, RootReference, Verified, VerifyResult
from archivist.pages.verification import verification_page

PIN = "SHA256:" + "a" * 43
CHECKS = (
    Check("pin", "passed", PIN),
    Check("fixity", "failed", "6 of 7 files as signed"),
    Check("time", "not_checked", "nothing was stamped yet"),
)
HOSTILE = "records/05/</script><script>alert(1)</script>\u202e"


def result(*checks: Check, counts: Counts | None = None, places: tuple[str, ...] = (), pin_from: str | None = "option"):
    verified = Verified(
        "archive.example/press",
        RootReference(2, "b" * 64),
        "2026-01-05T09:30:00Z",
        ("archivist", "0.3.0"),
        pin_from,
        places,
    )
    return VerifyResult(counts or Counts(2, 3, 9, 3), checks or CHECKS, PIN, verified)


def page(report: Report, lang: str = "en"):
    text = verification_page(report, lang)
    assert "http" not in text.replace("http-equiv", "")
    return html.document_fromstring(text)


def words_of(tree) -> str:
    return " ".join("".join(tree.xpath("//body//text()[not(parent::script)]")).split())


def data_in(tree):
    (element,) = tree.xpath("//script")
    assert (element.get("type"), element.get("id")) == ("application/json", "archivist-report")
    return json.loads(element.text)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_it_names_what_was_checked_when_under_which_pin_and_by_what(lang):
    tree = page(Report("verify", (), result()), lang)
    assert (tree.get("lang"), len(tree.findall(".//h1"))) == (lang, 1)
    for fact in ("archive.example/press", PIN, "b" * 64, "2026-01-05T09:30:00Z", "0.3.0", "6 of 7 files as signed"):
        assert fact in words_of(tree)


def test_a_reason_is_said_in_the_language_of_the_page_or_marked_as_english():
    report = Report("verify", (), result(Check("fixity", "passed", "as signed"), Check("aids", "passed", "VERIFY.sh")))
    tree = html.document_fromstring(verification_page(report, "ar", lambda why: why.replace("as signed", "كما وُقّعت")))
    reasons = [(item.get("lang"), item.text_content()) for item in tree.xpath("//tbody//bdi[@lang]")]
    assert {("ar", "كما وُقّعت"), ("en", "VERIFY.sh")} <= set(reasons)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_report_is_in_it_as_json(lang):
    report = Report("verify", (finding("altered", HOSTILE, expected="x", found="y", detail="z"),), result())
    assert data_in(page(report, lang)) == json.loads(json.dumps(report.to_dict(lang)))


def test_every_check_is_told_in_words_and_why_it_was_not_made():
    tree = page(Report("verify", (), result()))
    states = [cell.text_content() for cell in tree.xpath("//table[@class='checks']//span[contains(@class, 'state')]")]
    assert states == ["Passed", "FAILED", "Not checked"]
    (left,) = [item for item in tree.xpath("//li") if "stamped" in item.text_content()]
    assert "Trusted time" in left.text_content()


def test_a_check_that_has_no_word_keeps_its_name():
    assert "tomorrow" in words_of(page(Report("verify", (), result(Check("tomorrow", "passed", "")))))


def test_what_a_finding_says_cannot_act():
    report = Report("verify", (finding("altered", HOSTILE, expected="<b>", found="&", detail="<i>"),), result())
    for lang in ("en", "ar"):
        tree = page(report, lang)
        assert len(tree.xpath("//script")) == 1
        assert not tree.xpath("//b | //i")
        assert "\u202e" not in words_of(tree)
        assert "<script>alert(1)</script>" in words_of(tree)


@pytest.mark.parametrize(
    ("checks", "counts", "outcome", "said"),
    [
        (CHECKS[:1], Counts(2, 3, 9, 3), "passed", "every record is authentic"),
        (CHECKS[:1], Counts(2, 3, 9, 2, withheld=1), "passed", "2 records are authentic; of the others"),
        (CHECKS[2:], Counts(2, 3, 9, 0), "not_checked", "nobody vouches"),
    ],
)
def test_without_a_pin_the_outcome_is_not_passed(checks, counts, outcome, said):
    tree = page(Report("verify", (), result(*checks, counts=counts)))
    (told,) = tree.xpath("//p[starts-with(@class, 'outcome')]")
    assert told.get("class") == f"outcome {outcome}"
    assert said in told.text_content()


@every_case("lang", ["en", "ar"])
@every_case("code", [code for code in VERDICTS if code])
def test_every_verdict_has_words(code, lang):
    report = Report("verify", (), result(), worst=code)
    (told,) = page(report, lang).xpath("//p[starts-with(@class, 'outcome')]")
    assert str(code) in told.text_content()
    assert f": {VERDICTS[code]} (" not in told.text_content()
    assert "passed" not in told.get("class")


@pytest.mark.parametrize(
    ("origin", "said"), [("environment", "environment"), ("pins", "beside the keys"), (None, "no pin")]
)
def test_it_says_where_the_pin_came_from(origin, said):
    assert said in words_of(page(Report("verify", (), result(pin_from=origin))))


def test_a_narrowed_verification_says_what_was_left_out():
    said = words_of(page(Report("verify", (), result(places=("records/05/a b", "manifests")))))
    assert "Only the files of records/05/a b" in said
    assert f"archivist verify --pin {PIN} 'records/05/a b'" in said
    assert "VERIFY.sh" not in said.replace("openssl", "")
    assert "The whole archive" not in said


def test_a_verification_without_a_result_says_why():
    said = words_of(page(Report("verify", (finding("nothing", detail="no archive here", advice="name one"),))))
    assert "nothing was checked (exit status 3)" in said
    assert "no archive here" in said


def test_of_many_findings_it_tells_some_and_says_so():
    many = tuple(finding("missing", f"records/{number}") for number in range(FINDINGS_TOLD + 5))
    report = Report("verify", many, result())
    tree = page(report)
    assert len(tree.xpath("//section")) == FINDINGS_TOLD + 1
    assert "first findings" in words_of(tree)
    assert data_in(tree)["finding_counts"]["missing"] == FINDINGS_TOLD + 5


def test_its_bytes_are_always_the_same():
    report = Report("verify", (), result())
    assert verification_page(report, "ar") == verification_page(report, "ar")
    assert re.search(r"default-src 'none'; script-src 'none'", verification_page(report, "en").replace("&#39;", "'"))


def test_it_is_repeated_with_the_pin_that_was_known_never_with_the_archives_own():
    other = "SHA256:" + "c" * 43
    tree = page(Report("verify", (), result(Check("pin", "failed", other))))
    assert [item.text_content() for item in tree.xpath("//pre")] == [
        f"archivist verify --pin {other}",
        f"sh manifests/VERIFY.sh --pin {other}",
    ]
    assert f"another: {PIN}" in words_of(tree)
    unknown = page(Report("verify", (), result(Check("pin", "not_checked", "none is known"), pin_from=None)))
    assert [item.text_content() for item in unknown.xpath("//pre")] == ["archivist verify", "sh manifests/VERIFY.sh"]
