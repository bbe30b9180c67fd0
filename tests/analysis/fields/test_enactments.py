"""Acts that somebody adopted: resolutions with a preamble, treaties that were done somewhere."""

import pytest
from every_case import every_case

_RESOLUTIONS = (
    (
        (
            "Resolution 2711 (2023)\n\nAdopted by the Security Council at its 9490th meeting, on 30 November 2023\n\n"
            "The Security Council,\n\nRecalling its previous resolutions,\n\n1. Decides to end it on 3 May 2024;\n"
        ),
        "Security Council",
    ),
    (
        (
            "Résolution 2711 (2023)\n\nAdoptée par le Conseil de sécurité à sa 9490e séance, le 30 novembre 2023\n\n"
            "Le Conseil de sécurité,\n\nRappelant ses résolutions,\n\n1. Décide d'y mettre fin le 3 mai 2024 ;\n"
        ),
        "Conseil de sécurité",
    ),
    (
        (
            "Resolución 2711 (2023)\n\nAprobada por el Consejo de Seguridad en su 9490ª sesión, celebrada el 30 de "
            "noviembre de 2023\n\nEl Consejo de Seguridad,\n\nRecordando sus resoluciones,\n\n1. Decide poner fin;\n"
        ),
        "Consejo de Seguridad",
    ),
    (
        (
            "القرار 2711 (2023)\n\nالذي اتخذه مجلس الأمن في جلسته 9490، المعقودة في 30 تشرين الثاني/نوفمبر 2023\n\n"
            "إن مجلس الأمن،\n\nإذ يشير إلى قراراته السابقة،\n\n1 - يقرر إنهاء الولاية في 3 أيار/مايو 2024؛\n"
        ),
        "مجلس الأمن",
    ),
)


@every_case(("text", "body"), _RESOLUTIONS)
def test_the_line_of_adoption_and_the_preamble_name_the_body_and_the_day(read, text, body):
    metadata = read(text).metadata
    assert (metadata.issuer.value, metadata.date_issued.value) == (body, "2023-11-30")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Done at Eastmere on 3 May 1998 in two originals.", "Eastmere"),
        ("Fait à Estelle, le 3 mai 1998, en deux exemplaires.", "Estelle"),
        ("Geschehen zu Ostmeer am 3. Mai 1998 in zwei Urschriften.", "Ostmeer"),
        ("Hecho en Valdemar, el 3 de mayo de 1998, en dos ejemplares.", "Valdemar"),
    ],
)
def test_a_treaty_is_of_the_place_and_day_where_it_was_done(read, line, place):
    heads = {
        "Done": ("Treaty on the Use of the River Tarn", "The Parties shall share the waters of the river."),
        "Fait": ("Accord sur les eaux du Tarn", "Les parties sont convenues de partager les eaux du fleuve."),
        "Gesc": ("Abkommen über den Fluss Tarn", "Die Vertragsparteien sind übereingekommen, das Wasser zu teilen."),
        "Hech": ("Convenio sobre las aguas del río Tarn", "Las Partes han convenido en compartir las aguas del río."),
    }
    title, text = heads[line[:4]]
    metadata = read(f"{title}\n\n{text}\n\n{line}\n").metadata
    assert (metadata.place.value, metadata.date_issued.value) == (place, "1998-05-03")


def test_an_address_with_a_comma_is_no_preamble(read):
    text = "Harbour Board of Eastmere,\nQuay Street 4\n\nDear neighbours,\n\nthe bridge is closed. We thank you.\n"
    assert read(text).metadata.issuer.rule != "issuer.enacting"


@every_case(
    ("last", "value"),
    [
        ("RESOLVED, this the 3rd day of May, 2019.", "2019-05-03"),
        ("PASSED AND ADOPTED THIS 3RD DAY OF MAY, 2019.", "2019-05-03"),
        ("IN WITNESS WHEREOF, I have hereunto set my hand this 3rd day of May, 2019.", "2019-05-03"),
        ("The fares were raised on the 3rd day of May, 2019, and have not been lowered since.", None),
    ],
)
def test_the_words_that_close_an_act_have_its_day(read, last, value):
    preamble = "WHEREAS, the ferry serves all the villages of the bay; now, therefore, be it resolved"
    assert read(f"{preamble}\n\n{last}\n\nAna Tarn\nChair\n").metadata.date_issued.value == value


def test_the_number_of_an_act_may_have_the_letters_of_its_office(read):
    text = "Tarifas del lago\n\nORDENANZA N° 646-JRT\n\nSan Tarno,12 de junio de 2020\n\nLa Junta lo rechaza."
    metadata = read(text).metadata
    assert (metadata.place.value, metadata.date_issued.value) == ("San Tarno", "2020-06-12")


def test_who_enacts_an_act_is_no_title_below_the_headline_and_its_number(read):
    headline = "Ordenanza que ordena la tarifa de los botes en las aguas del lago de San Tarno"
    above = f"{headline}\n\nORDENANZA N° 646-JRT\n\nSan Tarno, 12 de junio de 2020\n\nEL ALCALDE DE SAN TARNO"
    assert read(f"{above}\n\nLa Junta rechaza las tarifas del lago.").metadata.title.value == headline


@every_case(
    "line",
    [
        "San Tarno, a 12 de junio de 2020.",
        "San Tarno a 12 de junio de 2020",
        "San Tarno, 12 de junio de 2020",
    ],
)
def test_a_spanish_letter_is_headed_by_its_place_and_day(read, line):
    text = f"{line}\n\nEstimado señor:\n\nLe pido que baje la tarifa de los botes.\n\nAtentamente,\nAna Tarn\n"
    metadata = read(text).metadata
    assert (metadata.place.value, metadata.date_issued.value) == ("San Tarno", "2020-06-12")
