"""A corpus of invented texts, measured: what counts as found, right, wrong, false and missed."""

import json

import pytest

from archivist.model.errors import NothingError
from archivist.pipeline.evaluate.evaluate import evaluate

TEXT = "وزارة المياه\nبيان\n3 آذار 2024\nتُدين الوزارة الاعتداء على بئر الوادي.\n"
TRUE = {
    "title": "بيان",
    "issuer": "وزارة المياه",
    "speaker": None,
    "date_issued": "2024-03-03",
    "place_of_issue": None,
    "document_type": "statement",
    "segmentation": "direct",
    "statement": None,
    "entities": [{"type": "organisation", "name": "وزارة المياه"}, {"type": "person", "name": "سليم الحوراني"}],
    "relative_or_body_dates": [{"text": "3 آذار 2024", "iso": "2024-03-03"}, {"text": "أمس", "iso": None}],
}


@pytest.fixture
def corpus(tmp_path):
    """Return a function that writes texts and their truth into a folder."""

    def write(truth, text=TEXT, folder="", file="a.txt"):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / file).write_text(text, "utf-8")
        row = {"file": file, "language": "ar", "truth": truth}
        with (tmp_path / "truth.jsonl").open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
        return tmp_path

    return write


def scores(folder):
    report = evaluate(folder)
    return {item.field: item for item in report.result.fields}, report


def test_what_is_found_and_right(corpus):
    fields, report = scores(corpus(TRUE))
    issuer = fields["issuer"]
    assert (issuer.true, issuer.found, issuer.right, issuer.correct, issuer.n) == (1, 1, 1, 1, 1)
    assert (fields["date_issued"].found, fields["form"].found, fields["body_dates"].found) == (1, 1, 1)
    assert (fields["entities"].true, fields["entities"].found, fields["entities"].missed) == (2, 1, 1)
    assert (fields["speaker"].true, fields["speaker"].correct) == (0, 1)  # rightly null
    assert report.exit == 0
    assert report.result.languages["ar"] == report.result.fields


@pytest.mark.parametrize(
    ("field", "true", "kind"),
    [
        ("date_issued", "2024-03-04", "wrong"),
        ("date_issued", None, "false"),
        ("place_of_issue", "دمشق", "missed"),
        ("document_type", "letter", "wrong"),
    ],
)
def test_what_is_not_right(corpus, field, true, kind):
    fields, _ = scores(corpus({field: true}))
    (judged,) = (item for name, item in fields.items() if name != "language")
    assert getattr(judged, kind) == judged.n == 1


def test_another_spelling_is_right_and_an_alternative_too(corpus):
    fields, _ = scores(corpus({"issuer": "السلطات", "issuer_alternatives": ["وزارةُ المياة"]}))
    assert fields["issuer"].found == 1


def test_a_body_is_right_though_its_name_ends_elsewhere(corpus):
    fields, _ = scores(corpus({"issuer": "وزارة المياه والري"}))
    assert (fields["issuer"].found, fields["issuer_body"].found) == (0, 1)


def test_a_field_that_the_truth_does_not_speak_of_is_not_judged(corpus):
    fields, _ = scores(corpus({"title": "بيان"}))
    assert list(fields) == ["language", "title"]


def test_certainties_are_counted_with_their_interval(corpus):
    _, report = scores(corpus(TRUE))
    assert [item.certainty for item in report.result.bands] == ["high", "medium", "low"]
    assert sum(item.n for item in report.result.bands) >= 3
    assert all(0 <= item.interval[0] <= item.interval[1] <= 1 for item in report.result.bands)


def test_texts_may_lie_in_a_folder_of_their_own(corpus):
    assert scores(corpus(TRUE, folder="texts"))[1].result.read == 1


def test_a_text_that_is_missing_counts_as_missed(corpus):
    folder = corpus(TRUE)
    (folder / "a.txt").unlink()
    fields, report = scores(folder)
    assert fields["issuer"].missed == 1
    assert [(item.code, item.exit) for item in report.findings] == [("text-missing", 1)]
    assert report.exit == 1


def test_what_is_no_text_is_told_and_counts_as_missed(corpus):
    folder = corpus(TRUE)
    (folder / "a.txt").write_bytes(b"\x00\x01\x02" * 500)
    fields, report = scores(folder)
    assert (fields["issuer"].missed, report.exit) == (1, 4)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "it is not JSON"),
        ("[" * 100_000, "it is not JSON"),
        ("[]", "it is not an object with file, language and truth"),
        ('{"truth": {}}', "file is missing"),
        ('{"file": 3, "truth": {}}', "file is neither text nor null"),
        ('{"file": "b.txt", "language": "ar", "truth": {"title": 3}}', "title is neither text nor null"),
        ('{"file": "b.txt", "language": "ar", "truth": {"title": "", "title_alternatives": [1]}}', "holds what is not"),
        (
            '{"file": "b.txt", "language": "ar", "truth": {"entities": [{"type": "ship"}]}}',
            "an entity's type is none of",
        ),
        ('{"file": "b.txt", "language": "ar", "truth": {"entities": "x"}}', "entities is not a list"),
        ('{"file": "b.txt", "language": "ar", "truth": {"segmentation": "half"}}', "segmentation is none of"),
        (
            '{"file": "b.txt", "language": "ar", "truth": {"statement": {"char_start": 3}}}',
            "no char_start and char_end",
        ),
        ('{"file": "b.txt", "language": "ar", "truth": {"relative_or_body_dates": [3]}}', "what is not an object"),
        ('{"file": "a.txt", "language": "ar", "truth": {}}', "its file has a line before"),
    ],
)
def test_a_line_that_says_nothing_is_told_and_the_others_are_measured(corpus, line, why):
    folder = corpus(TRUE)
    with (folder / "truth.jsonl").open("a", encoding="utf-8") as lines:
        lines.write(line + "\n")
    report = evaluate(folder)
    assert report.result.texts == 1
    (finding,) = report.findings
    assert (finding.code, finding.params["line"], report.exit) == ("bad-truth", "2", 5)
    assert why in finding.params["reason"]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/hostname", "a\x00b", ".", ""])
def test_no_name_leads_out_of_the_corpus(corpus, name):
    folder = corpus(TRUE)
    (folder / "truth.jsonl").write_text(json.dumps({"file": name, "language": "ar", "truth": TRUE}), "utf-8")
    report = evaluate(folder)
    assert report.result.read == 0
    assert report.exit in (4, 5)


def test_a_folder_without_a_truth_is_nothing(tmp_path):
    with pytest.raises(NothingError, match=r"holds no truth\.jsonl"):
        evaluate(tmp_path)
    (tmp_path / "truth.jsonl").write_text("\n\n")
    with pytest.raises(NothingError, match="has no line"):
        evaluate(tmp_path)
