import itertools
import re
from pathlib import Path

from every_case import every_case

import archivist.analysis
from archivist.analysis import languages
from archivist.analysis.language import Language
from archivist.analysis.languages import hijri_months, jalali_months, language, month_names, of_all, other_months
from archivist.analysis.patterns import either, folded, pattern
from archivist.authority.matcher import _ARABIC_LETTERS, _OWN_LETTERS
from archivist.base.registry import plugins

ANALYSIS = Path(archivist.analysis.__file__).parent
TAGS = tuple(plugins(languages))
OF_ALL = sorted(
    {name for path in ANALYSIS.rglob("*.py") for name in re.findall(r"of_all\([\"'](\w+)", path.read_text("utf-8"))}
)


def test_every_language_is_one_folder_named_by_its_tag():
    assert {name: plugin.tag for name, plugin in plugins(languages).items()} == {tag: tag for tag in TAGS}
    assert set(TAGS) >= {"ar", "ckb", "de", "en", "es", "fa", "fr", "ku", "ru", "tr"}


def test_a_language_without_a_folder_knows_nothing():
    assert language("xx") == Language("xx")
    assert language(None).months == {}


@every_case("tag", TAGS)
def test_months_are_numbered_and_no_two_languages_disagree(tag):
    months = language(tag).months
    assert set(months) <= set(range(1, 13))
    for number, forms in months.items():
        assert all(month_names()[folded(form)] == number for form in forms)


def test_a_month_is_of_one_calendar():
    tables = [set(names) for names in (month_names(), hijri_months(), jalali_months(), other_months())]
    assert all(not first & second for first, second in itertools.combinations(tables, 2))


@every_case("tag", TAGS)
def test_no_word_names_two_days(tag):
    tongue = language(tag)
    groups = (*tongue.weekdays, tongue.today, tongue.yesterday, tongue.before_yesterday, tongue.tomorrow)
    words = [word for group in (*groups, tongue.after_tomorrow) for word in {folded(form) for form in group}]
    assert {word: words.count(word) for word in words if words.count(word) > 1} == {}
    assert len(tongue.weekdays) == 7


@every_case("tag", TAGS)
def test_every_pattern_of_a_language_compiles(tag):
    tongue = language(tag)
    sources = [
        tongue.type_source,
        tongue.issuing,
        tongue.future,
        tongue.not_today,
        tongue.dated,
        tongue.labels,
        tongue.issue_labels,
        tongue.past,
        tongue.of_month,
        *tongue.tails,
    ]
    sources += [source.replace("{types}", tongue.type_source) for source in tongue.cues]
    sources += [tongue.spokesmen, tongue.by]
    assert all(isinstance(pattern(source), re.Pattern) for source in sources)


@every_case("tag", TAGS)
def test_document_types_are_those_of_the_contract(tag):
    known = {
        *(
            "statement",
            "press-release",
            "remarks",
            "readout",
            "briefing",
            "communique",
            "declaration",
            "letter",
            "speech",
        ),
        *("clarification", "condolence", "obituary", "message", "announcement", "report", "other"),
    }
    assert {kind for _, kind in (*language(tag).types, *language(tag).contents)} <= known


def test_the_authority_lists_know_the_letters_that_the_folders_know():
    """Rooms do not know each other: the matcher has a copy of the letters that tell three languages apart."""
    copies = {tag: letters.pattern for tag, letters in _OWN_LETTERS.items()} | {"ar": _ARABIC_LETTERS.pattern}
    assert copies == {tag: f"[{language(tag).letters or language(tag).rare_letters}]" for tag in ("fa", "ckb", "ar")}


@every_case("name", OF_ALL)
def test_what_all_languages_say_together_makes_one_pattern(name):
    assert of_all(name)
    assert isinstance(pattern(either(of_all(name))), re.Pattern)


def test_no_rule_outside_the_folders_asks_for_a_language_by_its_tag():
    """Where a rule is of one language, its folder says so in a field that others may fill too."""
    rules = [path for path in ANALYSIS.rglob("*.py") if ANALYSIS / "languages" not in path.parents]
    named = re.compile(rf"""language\(["']|\.tag (?:==|!=|in)|["'](?:{"|".join(TAGS)})["'] ?[:\]]""")
    assert [path.name for path in rules if named.search(path.read_text("utf-8"))] == []


def test_a_given_name_has_more_than_one_letter():
    """A string that stands in brackets without a comma would be unpacked to its letters."""
    names = [name for tongue in languages.known_languages().values() for name in tongue.given_names]
    assert [name for name in names if len(name) < 2] == []
