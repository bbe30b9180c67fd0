"""What stands on a page or in a message beside the statement: running headers, page numbers, forwarded headers."""

import pytest
from every_case import every_case

from archivist.analysis.analyse import analyse, read_context
from archivist.authority.matcher import load_authority
from archivist.model.document import Document

PLAIN, PDF = "text/plain", "application/pdf"
FIRST = "Statement by the Ministry of Water on the wells\n12 March 2024\nThe ministry has opened seventeen wells."
SECOND = "It thanks the engineers who worked through the winter.\nNine more wells will follow in the spring."


def document(text, media_type=PLAIN):
    return Document(text, media_type, "utf-8", "given")


def metadata(text, media_type=PLAIN):
    return analyse(document(text, media_type), load_authority().find(text)).metadata


def apart(text, media_type=PLAIN):
    view = read_context(document(text, media_type), ()).view
    return [view.slice(line) for line in view.lines if view.is_apart(line)]


@every_case(("media_type", "gap"), [(PLAIN, "\n\f"), (PDF, "\n\n")])
@every_case(
    ("head", "foot"),
    [
        ("Collected Papers of the Valley Press", "Page {} of 2"),
        ("The Valley Courier and Its Readers", "- {} -"),
        ("Annual Report of the Year 2023", "{}"),
        ("Collected Papers, sheet {}", "valley.example"),
    ],
)
def test_what_comes_again_on_every_page_is_no_title_and_no_date(media_type, gap, head, foot):
    pages = [f"{head}\n{text}\n{foot}".replace("{}", str(number)) for number, text in enumerate((FIRST, SECOND), 1)]
    text = gap.join(pages) + "\n"
    found = metadata(text, media_type)
    assert found.title.value == "Statement by the Ministry of Water on the wells"
    assert (found.issuer.value, found.date_issued.value) == ("Ministry of Water", "2024-03-12")
    assert len(apart(text, media_type)) == 4


def test_the_day_of_printing_on_every_page_is_not_the_day_of_issue():
    head = "28 November 2025"
    text = "\n\f".join(f"{head}\n{page}" for page in (FIRST.replace("12 March 2024\n", ""), SECOND))
    found = metadata(text)
    assert (found.date_issued.value, found.date_published.value) == (None, None)


def test_a_letterhead_on_every_page_still_names_the_issuer():
    head = "Ministry of Water"
    text = "\n\f".join(f"{head}\n{page}" for page in ("Press Release\n12 March 2024\nThe wells are open.", SECOND))
    found = metadata(text)
    assert (found.issuer.value, found.issuer.rule) == ("Ministry of Water", "issuer.header-line")
    assert found.title.value is None


@every_case(
    "number",
    [
        *("Page 3 of 5", "- 3 -", "3/5", "Seite 3 von 5", "Página 3 de 5", "Sayfa 3/5", "Страница 3 из 5", "[3]"),
        *("صفحة ٣ من ٥", "صفحه ۳ از ۵", "لاپەڕە ٣ لە ٥", "Rûpel 3", "Page 3 sur 5", "صفحة ٣"),
    ],
)
def test_a_page_number_is_no_line_of_the_statement_in_any_language(number):
    assert len(apart(f"{FIRST}\n{number}\n{SECOND}")) == 1


def test_what_comes_again_beside_page_numbers_is_a_header_without_pages_too():
    text = f"Valley Press\nPage 1 of 2\n\n{FIRST}\n\nValley Press\nPage 2 of 2\n\n{SECOND}\n"
    assert apart(text) == ["Valley Press", "Page 1 of 2"] * 1 + ["Valley Press", "Page 2 of 2"]
    assert metadata(text).title.value == "Statement by the Ministry of Water on the wells"


@pytest.mark.parametrize(("media_type", "gap"), [(PLAIN, "\nPage 1 of 2\n\f"), (PDF, "\n\n"), (PDF, "\n- 1 -\n\n")])
def test_a_name_over_the_end_of_a_page_is_left_open(media_type, gap):
    pages = ("A word to all:\nThis statement was issued by the Ministry of Water", "and Forests.\nNothing else.")
    assert metadata(gap.join(pages), media_type).issuer.value is None


HEADERS = {
    "Gmail": "---------- Forwarded message ---------\nFrom: Press <press@water.example>\n"
    "Date: Mon, Mar 11, 2024 at 9:15 AM\nSubject: Statement by the Ministry of Fire\nTo: <desk@news.example>\n\n\n",
    "Outlook": "-----Original Message-----\nFrom: Press\nSent: Monday, March 11, 2024 9:15 AM\nTo: Desk\n"
    "Subject: Statement by the Ministry of Fire\n\n",
    "Outlook without a line": "From: Press <press@water.example>\nSent: 11 March 2024 09:15\nTo: Desk; Other Desk;\n"
    "   Third Desk\nCc: Somebody\nSubject: Statement by the Ministry of Fire\n\n",
    "Apple": "Begin forwarded message:\n\nFrom: Press <press@water.example>\n"
    "Subject: Statement by the Ministry of Fire\nDate: 11 March 2024 at 09:15:00 GMT\nTo: desk@news.example\n\n",
    "Thunderbird": "-------- Forwarded Message --------\nSubject: \tStatement by the Ministry of Fire\n"
    "Date: \tMon, 11 Mar 2024 09:15:00 +0000\nFrom: \tPress <press@water.example>\nTo: \tdesk@news.example\n\n\n",
    "French": "De : Presse <presse@eau.example>\nEnvoyé : lundi 11 mars 2024 09:15\nÀ : Rédaction\n"
    "Objet : Communiqué du Ministère du Feu\n\n",
    "German": "-------- Weitergeleitete Nachricht --------\nBetreff: \tErklärung des Ministeriums für Feuer\n"
    "Datum: \tMon, 11 Mar 2024 09:15:00 +0100\nVon: \tPresse <presse@wasser.example>\nAn: \tdesk@news.example\n\n",
    "Spanish": "De: Prensa <prensa@aguas.example>\nEnviado el: lunes, 11 de marzo de 2024 9:15\nPara: Redacción\n"
    "Asunto: Comunicado del Ministerio del Fuego\n\n",
    "Turkish": "Kimden: Basın <basin@su.example>\nGönderildi: 11 Mart 2024 Pazartesi 09:15\nKime: Haber\n"
    "Konu: Basın Açıklaması: Yangın\n\n",
    "Russian": "-----Исходное сообщение-----\nОт: Пресса <press@voda.example>\nОтправлено: 11 марта 2024 г. 9:15\n"
    "Кому: Редакция\nТема: Заявление Министерства огня\n\n",
    "Arabic": "من: المكتب الصحفي <press@water.example>\nتاريخ الإرسال: الإثنين، 11 آذار 2024 09:15 ص\nإلى: التحرير\n"
    "الموضوع: بيان صادر عن وزارة النار\n\n",
    "Persian": "از: دفتر <press@niroo.example>\nارسال: دوشنبه 21 اسفند 1402 09:15\nبه: تحریریه\n"
    "موضوع: بیانیه وزارت آتش\n\n",
}


@every_case("program", HEADERS)
@every_case("before", ["", "For your attention, see below\n\n"])
def test_the_statement_begins_below_the_headers_of_a_forwarded_message(program, before):
    found = metadata(f"{before}{HEADERS[program]}{FIRST}\n")
    assert found.title.value == "Statement by the Ministry of Water on the wells"
    assert (found.issuer.value, found.date_issued.value) == ("Ministry of Water", "2024-03-12")
    assert found.language.value == "en"
    assert found.date_published.value is None


def test_a_message_that_was_forwarded_twice():
    text = HEADERS["Gmail"] + HEADERS["Apple"] + FIRST
    assert metadata(text).title.value == "Statement by the Ministry of Water on the wells"


def test_the_line_above_a_quotation_is_no_title():
    quoted = "".join(f"> {line}\n" for line in FIRST.splitlines())
    text = f"On Tue, 12 Mar 2024 at 09:15, Press Office <press@water.example> wrote:\n{quoted}"
    found = metadata(text)
    assert found.title.value == "Statement by the Ministry of Water on the wells"
    assert found.date_published.value is None


def test_the_head_of_a_memorandum_is_no_message_and_its_subject_is_the_title():
    text = "From: Ministry of Water\nTo: All residents\nDate: 12 March 2024\nSubject: Wells\n\nAll wells are open.\n"
    assert apart(text) == []
    assert metadata(text).title.value == "Wells"
