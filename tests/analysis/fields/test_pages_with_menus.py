"""Pages that were saved from a browser with their menus and footers; the examples are invented."""

import pytest

from archivist.analysis.analyse import analyse
from archivist.model.document import Document

MENU = "\n\n".join(
    (
        *(
            "Skip to content",
            "Our letters come each month",
            "Home",
            "Search",
            "About us",
            "The harbour",
            "Opening hours",
            "Ferries",
            "Fares",
        ),
        *("Lost property", "Careers", "Press", "Contact"),
    )
)
FOOTER = "\n\n".join(
    (
        *("Facebook", "Twitter", "Fares", "Ferries", "Careers", "Imprint", "Privacy", "Help", "Sitemap"),
        "© 2021 Lowmoor Harbour Authority",
    )
)
TITLE = "The upper quay stays closed until the cranes are mended"
SUMMARY = "Ferries leave from the lower quay in the meantime, as they did five years ago"
TEXT = (
    "The Lowmoor Harbour Authority has closed the upper quay. We regret that the ferries to the islands "
    "will leave from the lower quay until the two old cranes are mended.\n\nPassengers find the lower quay behind "
    "the customs house; our staff will show the way, and the fares stay what they are."
)
CAPTION = "The quay on Monday, when no ferry had left it and the passengers were waiting for the next one."
NEWS = (
    "The ferries to the islands left from the lower quay on Monday, and nobody had told the passengers of it before "
    "they came.\n\nThe cranes of the upper quay are older than the harbour wall, and no workshop has parts for them."
)


def read(text: str):
    return analyse(Document(text, "text/plain", "utf-8", "given"), ())


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\n\n3 March 2021",
        f"3 March 2021\n\n{TITLE}",
        f"Watch the quay camera now\n\n{TITLE}\n\n3 March 2021",
        f"Notices\n\n{TITLE}\n\n{SUMMARY}\n\n3 March 2021\n\nShare\n\nFacebook\n\nTwitter",
        f"Home News {TITLE}\n\n{TITLE}\n\nBy Ann Carrow\n\nMarch 3, 2021\n\nThe old cranes of the quay",
    ],
)
def test_the_headline_stands_beside_the_text_and_not_in_the_menu(head):
    assert read(f"{MENU}\n\n{head}\n\n{TEXT}\n\n{FOOTER}\n").metadata.title.value == TITLE


@pytest.mark.parametrize(
    "head",
    [
        f"Lowmoor Harbour Authority\n\nOffice of Public Ferries\n\nFOR IMMEDIATE RELEASE\n\n3 March 2021\n\n{TITLE}",
        f"{TITLE}\n\n3 March 2021\n\nFor immediate release\n\nAsk the press office: Ann Carrow",
    ],
)
def test_what_stands_above_the_words_that_release_a_text_is_no_headline_where_one_stands_below(head):
    assert read(f"{MENU}\n\n{head}\n\n{TEXT}\n\n{FOOTER}\n").metadata.title.value == TITLE


def test_the_headline_below_a_caption_is_the_title_where_the_page_writes_it_twice():
    above = f"Photos: Echo\n\n{CAPTION}\n\n3 March 2021, 12:32\n\nShare"
    assert read(f"{above}\n\n{TITLE}\n\n{TITLE}\n\n{NEWS}\n").metadata.title.value == TITLE
    assert read(f"{above}\n\nQuay news\n\n{NEWS}\n").metadata.title.value is None


def test_no_line_of_a_menu_is_the_title_of_a_text_without_one():
    assert read(f"{MENU}\n\nFares\n\nFerries\n\nQuays\n\n{TEXT}\n\n{FOOTER}\n").metadata.title.value is None


def test_the_body_behind_the_sign_of_rights_owns_a_page_that_speaks_of_it():
    page = read(f"{MENU}\n\n{TITLE}\n\n3 March 2021\n\n{TEXT}\n\n{FOOTER}\n")
    assert page.metadata.issuer.value == "Lowmoor Harbour Authority"
    assert page.metadata.date_issued.value == "2021-03-03"


def test_the_owner_of_a_page_that_passes_on_others_words_is_no_issuer():
    footer = FOOTER.replace("Lowmoor Harbour Authority", "Federation of Inland Ports")
    page = read(f"{MENU}\n\n{TITLE}\n\n3 March 2021\n\n{TEXT}\n\n{footer}\n")
    assert page.metadata.issuer.value != "Federation of Inland Ports"


def test_a_time_beside_the_day_makes_it_the_pages():
    page = read(f"{MENU}\n\n{TITLE}\n\n3 March 2021, 14:05\n\n{NEWS}\n\n{FOOTER}\n")
    assert page.metadata.date_issued.value is None


@pytest.mark.parametrize(
    "writer",
    [
        *("By Ann Carrow", "Quays | By Ann Carrow | 3 March 2021", "Ann Carrow\n\n3 March 2021"),
        *("By\n\n* Ann Carrow", "Advertisement", "Anzeige", "- Publicidad -"),
        f"{CAPTION}\n\nPhoto: Echo\n\nShare\n\nBy Ann Carrow",
    ],
)
def test_what_a_writer_tells_is_no_bodys_own_text(writer):
    page = read(f"{MENU}\n\n{TITLE}\n\n{writer}\n\n{NEWS}\n\n{FOOTER}\n")
    assert [item.form for item in page.statements] in ([], ["reported"])


@pytest.mark.parametrize("line", ["Advertise with us", "By\n\nthe upper quay", "Anzeige erstatten"])
def test_a_page_without_advertisements_and_writer_is_its_owners(line):
    (statement,) = read(f"{MENU}\n\n{TITLE}\n\n{line}\n\n{TEXT}\n\n{FOOTER}\n").statements
    assert statement.form == "embedded"


def test_what_a_body_says_of_itself_stays_its_own_beside_advertisements():
    (statement,) = read(f"{MENU}\n\n{TITLE}\n\nAdvertisement\n\n{TEXT}\n\n{FOOTER}\n").statements
    assert statement.form == "embedded"


def test_an_opinion_is_labelled_beside_its_day():
    page = read(f"{MENU}\n\n{TITLE}\n\nOpinion\n\n3 March 2021\n\n{NEWS}\n\n{FOOTER}\n")
    assert not page.statements


def test_what_the_menus_say_of_today_tells_no_day():
    page = read(f"Donate today\n\n{MENU}\n\n{TITLE}\n\nPublished 3 March 2021, 14:05\n\n{NEWS}\n\n{FOOTER}\n")
    assert page.metadata.date_issued.value is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("* Interview: The keeper of the cranes speaks", "report"),
        ("- Press release: Other ferries sail again", None),
        ("* Category: Press release", "press-release"),
        ("Press release", "press-release"),
    ],
)
def test_an_item_that_leads_to_another_text_names_no_kind(line, kind):
    first, second = NEWS.split("\n\n")
    assert read(f"{TITLE}\n\n{line}\n\n{first}\n\n{second}\n").metadata.document_type.value == kind
