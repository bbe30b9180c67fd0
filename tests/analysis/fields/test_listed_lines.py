from every_case import every_case

from archivist.analysis.languages import language
from archivist.analysis.layout.line_kinds import LineReader
from archivist.analysis.text_view import TextView
from archivist.model.document import Document

HEAD = "Growers Ask the Ministry for Figures That Nobody Has Seen"
TEXT = (
    "The Council of Dunmore Growers said on Monday that it had asked the ministry for the figures of three years. "
    "It wants them before the summer, and it will ask for them again if nobody answers its letters until then."
)
NEWS = "Mar 26, 2026\nThe Bridge of Dunmore Is Closed Again\nMar 17, 2026\nThe Old Mill Opens for Visitors\n"


@every_case(
    ("text", "title"),
    [
        (f"* Urgent: The old bridge of Dunmore is closed\n\n* The mill opens\n\n{HEAD}\n\n{TEXT}\n", HEAD),
        (f"Home\nMore News\n{NEWS}News Releases\n{TEXT}\n", None),
        (f"* {HEAD}\n\n{TEXT}\n", HEAD),
        (f"- Home\n-\nMinister of Growers Abroad\n- Ministry of Growers\n-\nDunmore\n2015-06-26\n{TEXT}\n", None),
        (f"-\n\n{HEAD}\n\n{TEXT}\n", HEAD),
    ],
)
def test_the_headline_of_other_news_is_no_title(read, text, title):
    assert read(text).metadata.title.value == title


@every_case(
    "headline",
    ["أمانة نجران تغلق مطعم الجسر بسبب الحشرات", "مركز الوادي للإغاثة يؤمن إعادة 120 عالقا"],
)
def test_an_office_with_a_verb_or_a_number_is_a_headline(read, headline):
    told = "أغلقت البلدية اليوم مطعما عند الجسر بعد أن وجد المراقبون حشرات في المخزن، وقالت إنها ستزوره."
    assert read(f"{headline}\n{told}\n").metadata.title.value == headline


@every_case("office", ["مكتب سالم يوسف الأحمدي", "إدارة خدمات تقنية المدارس", "أمانة مدينة تبوك الكبرى"])
def test_a_given_name_a_noun_and_a_town_are_no_verbs(office):
    view = TextView.of(Document(office, "text/plain", "utf-8", "given"))
    assert LineReader(view, language("ar"), (), frozenset()).kind(view.lines[0]) in ("office", "body")


@every_case(
    ("form", "title"),
    [
        ("Type of Incident: Theft of a Boat\nCase Number: 09-0608\nDate: March 16, 2009", None),
        ("Location: Pier Road\nDate: March 16, 2009", None),
        ("Reed Council: Piers to Open on Monday\nDate: March 16, 2009", "Reed Council: Piers to Open on Monday"),
    ],
)
def test_what_fills_in_a_form_is_no_title(read, form, title):
    text = f"{form}\n\nOn March 16, 2009 the Reed Council announced that all piers are open to boats of every size.\n"
    assert read(text).metadata.title.value == title


def test_items_behind_dashes_are_no_title(read):
    listed = "- Reed: the mill burns again in May\n- Lake: the huts stay closed until the snow has gone\n\n"
    assert read(f"11 May 2016\n\n{listed}{TEXT}\n").metadata.title.value is None
