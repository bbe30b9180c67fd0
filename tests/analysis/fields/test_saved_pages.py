"""Web pages that were saved as text: the first line is the headline and the site, menus and labels stand around it."""

import pytest

HEADLINE = "School Bus Driver of Terna Convicted of Selling the Tyres of His Council"
PROSE = (
    "A driver was convicted today of selling the tyres of four school buses to a dealer in the next town. "
    "He sold them over two winters and wrote in the book of the depot that they were worn out."
)
MENU = "Scroll to top\nSkip to content\n5 min read"


def page(site, lines, *, headline=HEADLINE, again=HEADLINE):
    return f"{headline} - {site}\n{MENU}\n{again}\n{lines}\n{again}\nTERNA – {PROSE}\n{PROSE}\nShare\nJune 9, 2031\n"


RELEASE = (
    "Author\nNora Quill\nPublished\nMay 30, 2014\nHome\nFor Immediate Release\nCase # 12CF16\nMay 29, 2014\nNora Quill"
)


def test_the_day_of_a_release_is_that_below_its_words_and_the_page_s_below_its_label(read):
    metadata = read(page("Lowmoor County District Attorney", RELEASE)).metadata
    assert (metadata.date_issued.value, metadata.date_published.value) == ("2014-05-29", "2014-05-30")


def test_a_day_with_a_label_below_the_page_s_is_the_release_s(read):
    lines = "Published\nMay 30, 2014\nCase # 12CF16\nDate: May 29, 2014"
    assert read(page("Lowmoor County Sheriff", lines)).metadata.date_issued.value == "2014-05-29"


def test_the_day_of_a_page_alone_is_no_release_s(read):
    lines = "Published\nMay 30, 2014\nNews"
    text = page("Lowmoor Gazette", lines).replace(" today", "")
    assert read(text).metadata.date_issued.value is None


def test_a_headline_laid_out_over_lines_is_whole(read):
    halves = HEADLINE.replace("Convicted ", "Convicted\n")
    text = page("Lowmoor County Sheriff", "News", again=halves)
    assert read(text).metadata.title.value == HEADLINE


@pytest.mark.parametrize("section", ["Reports of Crossings", "Search for Reports of Crossings"])
def test_a_section_of_the_page_is_no_title(read, section):
    headline = "OFFICE ISSUES REPORT - Anna Reed"
    text = page("Lowmoor County Sheriff", section, headline=headline, again=f"{section}\n{headline}")
    assert read(text).metadata.title.value == headline


@pytest.mark.parametrize("site", ["Lowmoor County District Attorney", "The Lowmoor County District Attorney's Office"])
def test_the_site_is_the_issuer_s(read, site):
    assert (read(page(site, RELEASE)).metadata.issuer.value or "").endswith(site.removeprefix("The "))


@pytest.mark.parametrize("site", ["Lowmoor Gazette", "Nora Quill", "The Valley Editor", "DA NewsCenter"])
def test_a_headline_with_a_body_in_it_is_no_owner_of_its_page(read, site):
    assert read(page(site, RELEASE)).metadata.issuer.value is None


def test_a_paragraph_with_a_dash_names_no_owner_of_its_page(read):
    text = "Die Wirtschaft nimmt – ungeachtet der neuen Brücke im Osten – in diesem Jahr deutlich Fahrt auf.\n\n"
    assert read(text + "Die Zahl der Betriebe stieg seit dem Frühjahr um drei.\n").metadata.issuer.value is None


NEWS = "Council of Lowmoor opens the bridge of Terna to carts and walkers"


@pytest.mark.parametrize("site", ["The Lowmoor Gazette", "Lowmoor Post"])
def test_the_day_below_a_medium_s_headline_is_the_page_s(read, site):
    menu = "\n".join(f"Section {number}" for number in range(70))
    text = (
        f"{NEWS} | {site}\n{menu}\n{NEWS}\nMay 30, 2014\n{PROSE.replace(' today', '')}\n{PROSE.replace(' today', '')}\n"
    )
    metadata = read(text).metadata
    assert (metadata.title.value, metadata.date_published.value) == (NEWS, "2014-05-30")
    assert metadata.date_issued.value is None


def test_a_headline_without_a_site_s_name_that_stands_again_below_a_menu_is_the_title(read):
    text = f"{NEWS}\nHome\nSections of the paper\nView all\nMost read\n{NEWS}\n{PROSE}\n{PROSE}\n"
    assert read(text).metadata.title.value == NEWS


def test_the_days_of_other_pages_listed_below_the_text_are_none_of_this_one(read):
    text = (
        f"{NEWS} - NewsCenter\nYou are here:\nHome\n{PROSE}\n{PROSE}\n{NEWS}\nRecent News\nA Mill Burns\nJune 3, 2031\n"
    )
    metadata = read(text).metadata
    assert (metadata.date_issued.value, metadata.date_published.value) == (None, None)


def test_a_headline_with_the_noun_of_a_body_issues_nothing(read):
    headline = "High School Teacher Arraigned on Indictment Charging Him With Theft"
    site = "The Lowmoor District Attorney's Office"
    text = (
        f"{headline} - {site}\nHOME\nSkip to content\nFOR IMMEDIATE RELEASE\nMonday, May 15, 2023\n{headline}\n{PROSE}"
    )
    assert read(text).metadata.issuer.value == site.removeprefix("The ")


PORT = "سازمان بنادر در بیانیه‌ای اعلام کرد نوسازی اسکله‌های کهنه آغاز شده است و تا پایان سال ادامه دارد."


def test_the_label_of_a_page_s_day_that_stands_twice_is_no_title(read):
    day = "انتشار: ۱۰:۱۵ - ۰۳-۰۲-۱۳۹۵"
    head = f"۷ مهر ۱۴۰۲\nفیلم بیشتر »»\nکد خبر ۱۰۰۲۰۰\nتاریخ {day}\nکد ۱۰۰۲۰۰\n{day}"
    title = "نوسازی اسکله‌های کهنه آغاز شد"
    assert read(f"{head}\n\n{title}\n\n{PORT}\n").metadata.title.value == title
