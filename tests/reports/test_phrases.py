"""The words around findings: every language has every key, every plural form, and the same values."""

import dataclasses
import re
import string
from pathlib import Path

import pytest

from archivist.base.directions import left_to_right, right_to_left
from archivist.base.plurals import PLURALS
from archivist.model.findings import VERDICTS, Severity, languages
from archivist.model.metadata import Metadata
from archivist.pipeline.custody.export import export_formats
from archivist.reports import View
from archivist.reports._phrases import Phrases, phrases

REPOSITORY = Path(__file__).parents[2]
# The smallest count of each form; CLDR, cardinals.
FORMS = {"en": {"one": 1, "other": 2}, "ar": {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}}


def values(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_the_same_keys_values_and_all_of_its_plural_forms(lang: str) -> None:
    english, texts = phrases("en").texts, phrases(lang).texts
    assert list(texts) == list(english)
    for key, text in texts.items():
        original = english[key]
        wanted = values(original if isinstance(original, str) else original["other"])
        if not isinstance(text, str):
            # A form is chosen by the count, so there must be one; a sentence that is right for any count has no forms.
            assert "n" in wanted, key
            assert set(text) == set(FORMS[lang]), key
        for form in [text] if isinstance(text, str) else text.values():
            assert form.strip(), key
            # "one record", "two records" and "no record" are words in Arabic: they need not repeat the number.
            assert values(form) | {"n"} == wanted | {"n"}, key
            assert form.count("`") % 2 == 0, key


@pytest.mark.parametrize("lang", languages())
def test_every_verdict_and_severity_has_a_word(lang: str) -> None:
    view = View(lang=lang)
    assert all(view.word(f"verdict.{verdict}") for verdict in VERDICTS.values())
    assert all(view.word(f"severity.{severity}") for severity in Severity)


def test_an_english_verdict_is_its_code() -> None:
    assert all(View().word(f"verdict.{verdict}") == verdict for verdict in VERDICTS.values())


def test_arabic_counts_in_six_forms() -> None:
    form = PLURALS["ar"]
    assert [form(n) for n in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 1002)] == (
        ["zero", "one", "two", "few", "few", "many", "many", "other", "other", "few", "many", "other"]
    )
    for lang, forms in FORMS.items():
        assert {name: PLURALS[lang](n) for name, n in forms.items()} == {name: name for name in forms}


def test_a_count_chooses_its_form() -> None:
    english = Phrases("en", left_to_right, {"count.records": {"one": "{n} record", "other": "{n} records"}})
    assert [english.say("count.records", {"n": n}) for n in (0, 1, 2)] == ["0 records", "1 record", "2 records"]
    forms = {"zero": "لا وثائق", "one": "وثيقة واحدة", "two": "وثيقتان", "few": "{n} وثائق", "many": "{n} وثيقة"}
    arabic = Phrases("ar", right_to_left, {"count.records": forms | {"other": "{n} وثيقة"}})
    told = [arabic.say("count.records", {"n": n}).strip("\u2067\u2069") for n in (0, 2, 3, 11)]
    assert told == ["لا وثائق", "وثيقتان", "\u20683\u2069 وثائق", "\u206811\u2069 وثيقة"]


# The words that begin a line, by the number of columns up to what they name.
LABELS = {
    14: "show.access show.source show.sha256 show.received show.collection show.accession show.rights show.statement "
    "amend.status withdraw.withdrawn custody.from custody.captured custody.by custody.note custody.because "
    "custody.upon custody.payload custody.signatures custody.signed-by custody.trust-root custody.log "
    "custody.time custody.schema",
    13: "check.passed check.failed check.not_checked state.judged state.open",
    12: "init.root init.keys trust.pin",
    10: "log.root log.key log.witness label.expected label.found label.next",
    8: "diff.was diff.now diff.first diff.second",
}


@pytest.mark.parametrize("lang", languages())
def test_every_label_fits_its_column(lang: str) -> None:
    fields = {f"field.{name}": 14 for name in (*(item.name for item in dataclasses.fields(Metadata)), "speaker_role")}
    for key, columns in {
        **fields,
        **{key: columns for columns, keys in LABELS.items() for key in keys.split()},
    }.items():
        assert View(lang=lang).label(key, columns).endswith(" "), key


def test_an_export_is_called_the_same_by_itself_and_in_the_list_of_exports() -> None:
    for item in export_formats().result.exports:
        assert View().term("exports", item.name) == item.title


def test_the_glossary_has_one_term_a_line_and_cites_each_or_says_that_it_does_not() -> None:
    text = (REPOSITORY / "docs/reference/glossary-ar.md").read_text("utf-8")
    lines = text.splitlines()
    terms = [line.split("|")[1].strip() for line in lines if line.startswith("| ") and not line.startswith("| ---")]
    assert len(terms) > 80
    assert terms[1:] == sorted(set(terms[1:]), key=str.lower)
    named = set(re.findall(r"^- \*\*(\w+)\*\*", text, re.MULTILINE))
    sources = [line.split("|")[3].strip() for line in lines if line.startswith("| ") and not line.startswith("| ---")]
    assert {word for source in sources[1:] for word in re.findall(r"(?:^|; )(\w+)", source)} == named | {"unreviewed"}
