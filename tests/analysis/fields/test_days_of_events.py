"""Days of what a text tells, near words of speaking or "today", are not those of a statement; invented examples."""

import pytest
from every_case import every_case

_MORE = {
    "es": "\n\nEl puente es el único del valle y lo usan los campesinos. Los autobuses van por la carretera vieja.\n",
    "fr": "\n\nLe pont est le seul de la vallée et sert aux paysans. Les bus passent par la vieille route depuis.\n",
    "en": "\n\nThe bridge is the only one of the valley and is used by farmers. Buses go by the old road since.\n",
    "tr": "\n\nSendika, köprünün yeniden açılmasını istedi. Köylüler her gün pazara bu yoldan gidiyor.\n",
    "ar": "\n\nوالجسر هو الوحيد في الوادي ويستعمله المزارعون كل يوم. وتسلك الحافلات الطريق القديم منذ ذلك.\n",
}


@every_case(
    ("language", "page", "lead", "day"),
    [
        ("es", "miércoles, 27 noviembre 2024", "por el incendio ocurrido este jueves en el puente", None),
        ("es", "jueves, 28 noviembre 2024", "por el incendio ocurrido este jueves en el puente", "2024-11-28"),
    ],
)
def test_a_page_of_an_earlier_week_gives_today_no_day(read, language, page, lead, day):
    text = f"{page}\n\nEl ministerio se solidariza con Sarn\n\nSu solidaridad con Sarn, {lead}, expresó hoy el "
    text += f"Ministerio del Agua.{_MORE[language]}"
    assert read(text).metadata.date_issued.value == day


@pytest.mark.parametrize(
    ("language", "lead", "day"),
    [
        ("tr", "Çobanlar Sendikası 3 Mayıs 2019 tarihinde yaptığı açıklamada kapatmayı kınadı.", "2019-05-03"),
        ("tr", "Çobanlar Sendikası, açıklamayı 3 Mayıs 2019 tarihinde yayımladı.", "2019-05-03"),
        ("tr", "Sendika, yayımladığı açıklamada, 3 Mayıs 2019 tarihinde ölenleri anarak kınadı.", None),
        ("tr", "Sendikadan yapılan yazılı açıklamada 3 Mayıs 2019 tarihinde köprünün yandığı bildirildi.", None),
    ],
)
def test_behind_in_a_statement_stands_what_it_says(read, language, lead, day):
    assert read(lead + _MORE[language]).metadata.date_issued.value == day


@pytest.mark.parametrize(
    ("language", "lead", "day"),
    [
        ("ar", "نعت نقابة الرعاة حارس الجسر. وسيتم تشييعه عصر اليوم الجمعة، 3 أيار 2019، في مقبرة الوادي.", None),
        ("ar", "أعلنت نقابة الرعاة في بيان اليوم الجمعة، 3 أيار 2019، أن الجسر مغلق.", "2019-05-03"),
    ],
)
def test_what_will_be_today_is_no_day_of_a_report(read, language, lead, day):
    assert read(lead + _MORE[language]).metadata.date_issued.value == day
