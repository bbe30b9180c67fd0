from effort import calls
from every_case import every_case

from archivist.analysis.analyse import analyse
from archivist.model.document import Document, Embedded

PAGE = "html:meta[article:published_time]"
LINKED = "html:json-ld[NewsArticle.datePublished]"
TIME = "html:time[datetime]"
MAIL = "mail:header[Date]"
# 12 March 2023 was a Sunday.
TODAY = "بيان صحفي\nأعلنت وزارة المياه اليوم الأحد أن أعمال صيانة السد بدأت في الوادي.\n"
DATELESS = "بيان صحفي\nتعلن وزارة المياه أن أعمال صيانة السد بدأت في الوادي.\n"


def fields(text, *facts):
    embedded = tuple(Embedded(locator, words) for locator, words in facts)
    metadata = analyse(Document(text, "text/html", None, "", "x", embedded), ()).metadata
    return metadata.date_issued, metadata.date_published


@every_case(
    ("locator", "words", "certainty"),
    [
        (PAGE, "2023-03-12T09:00:00+03:00", "high"),
        (LINKED, "2023-03-12", "high"),
        (MAIL, "Sun, 12 Mar 2023 23:30:00 +0300", "high"),
        ("html:meta[dc.date]", "2023-03-12 09:00", "medium"),
        (TIME, "2023-03-12", "medium"),
    ],
)
def test_the_day_is_taken_as_written_with_its_place(locator, words, certainty):
    issued, published = fields(DATELESS, (locator, words))
    assert (published.value, published.certainty, published.rule) == ("2023-03-12", certainty, "date.embedded")
    (proof,) = published.evidence
    assert (proof.place, proof.locator, proof.text, proof.start) == ("embedded", locator, words, None)
    assert issued.value is None


@every_case("words", ["12/03/2023", "yesterday", "2023-02-30", "", "2023-03-120", "Sun, 99 Mar"])
def test_what_is_no_certain_day_says_nothing(words):
    assert fields(DATELESS, (PAGE, words), (MAIL, words))[1].value is None


def test_two_facts_that_agree_are_both_proof():
    _, published = fields(DATELESS, (PAGE, "2023-03-12T09:00:00Z"), (LINKED, "2023-03-12"))
    assert (published.value, len(published.evidence)) == ("2023-03-12", 2)


def test_two_facts_that_contradict_each_other_leave_it_open():
    _, published = fields(DATELESS, (PAGE, "2023-03-12"), (LINKED, "2023-03-15"))
    assert (published.value, published.reason) == (None, "conflict")
    assert {item.value for item in published.candidates} == {"2023-03-12", "2023-03-15"}


def test_one_instant_in_two_time_zones_is_the_publishers_day():
    _, published = fields(DATELESS, (PAGE, "2023-03-11T22:30:00Z"), (LINKED, "2023-03-12T01:30:00+03:00"))
    assert published.value == "2023-03-12"


def test_time_elements_count_only_if_the_page_has_one_day():
    assert fields(DATELESS, (TIME, "2023-03-12"), (f"{TIME}[2]", "2023-03-12T10:00"))[1].value == "2023-03-12"
    assert fields(DATELESS, (TIME, "2023-03-12"), (f"{TIME}[2]", "2023-03-13"))[1].value is None


def test_today_with_a_fitting_weekday_tells_the_day_of_issue():
    issued, _ = fields(TODAY, (PAGE, "2023-03-12T09:00:00+03:00"))
    assert (issued.value, issued.rule, issued.anchor) == ("2023-03-12", "date.page-and-weekday", "2023-03-12")
    assert [(item.place, item.part) for item in issued.evidence] == [("text", "value"), ("embedded", "anchor")]


def test_a_weekday_that_does_not_fit_tells_nothing():
    assert fields(TODAY, (PAGE, "2023-03-14"))[0].value is None


def test_the_pages_date_is_never_the_day_of_issue_by_itself():
    assert fields(DATELESS, (PAGE, "2023-03-12"))[0].value is None


def test_the_statements_own_date_stays():
    issued, published = fields(
        "وزارة المياه\nبيان صحفي\n10 آذار 2023\nتعلن الوزارة اليوم بدء العمل.\n", (PAGE, "2023-03-12")
    )
    assert (issued.value, published.value) == ("2023-03-10", "2023-03-12")


def test_a_date_in_the_front_matter_that_contradicts_the_page_leaves_it_open():
    text = "---\ndate: 2023-03-10\n---\n" + DATELESS
    assert fields(text, (PAGE, "2023-03-12"))[1].reason == "conflict"
    agreed = fields(text, (PAGE, "2023-03-10"))[1]
    assert (agreed.value, {item.place for item in agreed.evidence}) == ("2023-03-10", {"text", "embedded"})


def test_each_time_element_is_read_a_few_times_however_many_the_page_has():
    few, many = (
        calls(lambda count=count: fields(DATELESS, *((TIME, "2023-03-12") for _ in range(count))))
        for count in (50, 200)
    )
    assert many - few < 150 * 60
