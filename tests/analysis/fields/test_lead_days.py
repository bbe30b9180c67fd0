"""Whole days beside the verb of a lead, and in the title of a statement; the examples are invented."""

import pytest

_DAY = "2017-10-30"
_REST = {
    "en": " It stands over the only river of the valley and is used by farmers. Buses go by the old road.",
    "fr": " Il enjambe la seule rivière de la vallée et sert aux paysans. Les bus passent par la vieille route.",
    "es": " Cruza el único río del valle y lo usan los campesinos. Los autobuses van por la carretera vieja.",
    "de": " Sie führt über den einzigen Fluss des Tals und wird genutzt. Die Busse fahren über die alte Straße.",
    "ru": " Он стоит над единственной рекой долины, и по нему ездят крестьяне. Автобусы ходят по старой дороге.",
    "ar": " ويعبر الجسر النهر الوحيد في الوادي ويستعمله المزارعون كل يوم. وتسلك الحافلات الطريق القديم.",
    "tr": " Köprü vadideki tek ırmağın üzerindedir ve çiftçiler onu kullanır. Otobüsler eski yoldan gider.",
    "ku": " Pir li ser tenê çemê geliyê ye û cotkar wê bi kar tînin. Otobus di riya kevn re diçin.",
    "ckb": " پردەکە لەسەر تاکە ڕووباری دۆڵەکەیە و جووتیاران بەکاری دەهێنن. پاسەکان بە ڕێگا کۆنەکەدا دەڕۆن.",
    "fa": " این پل بر تنها رود دره ساخته شده و کشاورزان از آن می‌گذرند. اتوبوس‌ها از راه قدیم می‌روند.",
}


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("en", "The Water Ministry said on 30 October 2017 that the bridge was closed."),
        ("en", "On 30 October 2017 the Water Ministry announced that the bridge was closed."),
        ("fr", "Le ministère de l'Eau a annoncé le 30 octobre 2017 que le pont était fermé."),
        ("fr", "Dans un communiqué daté du 30 octobre 2017, le ministère de l'Eau annonce que le pont est fermé."),
        ("es", "El 30 de octubre de 2017, el Ministerio del Agua anunció que el puente está cerrado."),
        ("de", "Das Ministerium für Wasser teilte am 30. Oktober 2017 mit, die Brücke sei gesperrt."),
        ("ru", "Об этом 30 октября 2017 года сообщило министерство водных ресурсов, и мост закрыт."),
        ("ru", "Министерство водных ресурсов сообщило 30 октября 2017 года, что мост закрыт."),
        ("ar", "أعلنت وزارة المياه، الاثنين 30 أكتوبر 2017، أن الجسر مغلق وأنه سيفتح قريبا."),
        ("ar", "في بيان مؤرخ في 30 أكتوبر 2017، أعلنت وزارة المياه أن الجسر مغلق."),
        ("fa", "وزارت نیرو روز دوشنبه ۸ آبان ۱۳۹۶ اعلام کرد که پل بسته است."),
        ("tr", "Su Bakanlığı tarafından 30 Ekim 2017 tarihinde yapılan açıklamada köprünün kapatıldığı bildirildi."),
        ("tr", "30 Ekim 2017 Pazartesi günü Su Bakanlığı yazılı bir açıklama yaparak köprünün kapatıldığını duyurdu."),
        ("ckb", "وەزارەتی ئاو لە ٣٠ی ئۆکتۆبەری ٢٠١٧ ڕایگەیاند کە پردەکە داخراوە."),
        ("ru", "Заявление министерства водных ресурсов от 30 октября 2017 года\n\nМост закрыт, и мы сожалеем об этом."),
        ("en", "Statement of the Water Ministry (30 October 2017)\n\nThe bridge is closed and we are sorry."),
        ("en", "The following statement was issued by the Water Ministry on 30 October 2017:\n\nThe bridge is closed."),
    ],
)
def test_the_day_is_that_of_the_statement(read, language, lead):
    assert read(lead + _REST[language] + "\n").metadata.date_issued.value == _DAY


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("en", "The Water Ministry said that the bridge that fell on 30 October 2017 was closed."),
        ("en", "The Water Ministry announced the 30 October 2017 elections of the river board."),
        ("en", "The Water Ministry said the bridge would be opened on 30 October 2017."),
        ("en", "Farmers met on 30 October 2017, and the Water Ministry said that the bridge was closed."),
        ("en", "The Water Ministry announced that on 30 October 2017 the bridge fell."),
        ("fr", "Dans un communiqué, le ministère de l'Eau rappelle que le 30 octobre 2017 le pont est tombé."),
        ("es", "En un comunicado, el Ministerio del Agua recordó que el 30 de octubre de 2017 cayó el puente."),
        ("de", "Das Ministerium für Wasser teilte mit, dass am 30. Oktober 2017 die Brücke eingestürzt sei."),
        ("ru", "Министерство водных ресурсов заявило, что 30 октября 2017 года мост упал."),
        ("fa", "وزارت نیرو اعلام کرد که پل روز دوشنبه ۸ آبان ۱۳۹۶ فرو ریخت."),
        ("ku", "Wezareta Avê ragihand ku pir di 30ê Cotmeha 2017an de ket."),
        ("tr", "Su Bakanlığı 30 Ekim 2017'de yıkılan köprü için açıklama yaptı."),
        ("tr", "30 Ekim 2017 tarihinde köprüde hayatını kaybedenler için Su Bakanlığı mesaj yayımladı."),
        ("fr", "Le ministère de l'Eau a annoncé que le pont, fermé le 30 octobre 2017, sera ouvert."),
        ("ru", "Министерство водных ресурсов сообщило, что мост, который 30 октября 2017 года упал, закрыт."),
        ("ar", "أعلنت وزارة المياه أن الجسر الذي أغلق يوم 30 أكتوبر 2017 سيفتح قريبا."),
    ],
)
def test_a_day_of_what_is_told_is_none_of_issue(read, language, lead):
    assert read(lead + _REST[language] + "\n").metadata.date_issued.value is None


def test_the_day_of_a_later_sentence_is_none(read):
    text = "The bridge of Sarn is closed for three weeks, and buses go by the old road through the whole valley. "
    text += "The Water Ministry said on 30 October 2017 that the bridge was old and that it had to be built again.\n"
    assert read(text).metadata.date_issued.value is None
