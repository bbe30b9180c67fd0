"""The one quotation that a sentence with its verb at the end says the statement reads; the examples are invented."""

import pytest

_HEAD = "Reşadiye Belediyesi'nden su kesintisi açıklaması\n\nReşadiye Belediyesi, su kesintisi hakkında bilgi verdi."
_WORDS = "Ana boru hattında arıza meydana gelmiştir. Ekiplerimiz onarım çalışmalarını aralıksız sürdürmektedir."


def form(read, text: str) -> tuple[str, list[str]]:
    statement = read(text).statements[0]
    return statement.form, [text[start:end] for start, end in statement.spans]


@pytest.mark.parametrize(
    "carried",
    ["denildi", "ifadelerine yer verildi", "ifadeleri yer aldı", "ifadesi kullanıldı", "sözlerine yer verildi"],
)
def test_the_only_quotation_between_the_noun_and_what_carries_it_is_the_statement(read, carried):
    text = f'{_HEAD} Belediyeden yapılan açıklamada, "{_WORDS}" {carried}.\nKaynak: Ova Haber\n'
    assert form(read, text) == ("embedded", [_WORDS])


def test_a_small_word_may_belong_to_the_noun(read):
    words = "Di xeta sereke ya avê de xerabî heye. Karkerên me dixebitin ku xetê dîsa saz bikin."
    text = f'Şaredariya Gundorê der barê qutbûna avê de agahî da. Di daxuyaniyê de, "{words}" hat gotin.\n'
    assert form(read, text) == ("embedded", [words])


@pytest.mark.parametrize(
    "behind",
    [
        "denildi. Açıklamada ayrıca arızanın akşama kadar giderileceği belirtildi.",
        'denildi. Başkan Selim Ortaç ise "Vatandaşlarımızdan özür diliyoruz, en kısa sürede su vereceğiz." dedi.',
    ],
)
def test_where_more_is_told_of_it_or_quoted_it_is_a_part(read, behind):
    text = f'{_HEAD} Belediyeden yapılan açıklamada, "{_WORDS}" {behind}\n'
    assert form(read, text)[0] == "partial"


def test_what_a_person_says_is_a_part(read):
    text = f'{_HEAD} Arızanın giderileceğini söyleyen Başkan Selim Ortaç, "{_WORDS}" dedi.\n'
    assert form(read, text)[0] == "partial"
