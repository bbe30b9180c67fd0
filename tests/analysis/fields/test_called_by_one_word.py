"""A Turkish body that is called by one word, and its name in full; the examples are invented."""

import pytest


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            (
                "Suişleri'nden baraj açıklaması\nSuişleri Bakanlığı Sözcüsü Hasan Ekinci, sorulan soruyu cevapladı.\n"
                'Ekinci\'nin cevabı şöyle:\n"Bu haberler doğru değildir. Tutumumuz bellidir."'
            ),
            "Suişleri Bakanlığı",
        ),
        (
            (
                "Ekin Meclisi Başkanı Nora Ekin, taziye mesajı yayımladı.\n\nMeclis Basın Bürosu'ndan verilen bilgiye "
                'göre Başkan Ekin mesajında, "Derin üzüntü içindeyiz" dedi.'
            ),
            "Ekin Meclisi",
        ),
    ],
)
def test_one_word_stands_for_the_longer_name(read, text, issuer):
    assert read(f"{text}\n").metadata.issuer.value == issuer


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("BASIN AÇIKLAMASI\n\nORMAN İŞÇİLERİ FEDERASYONU\n\nORTAK BASIN AÇIKLAMASI", "ORMAN İŞÇİLERİ FEDERASYONU"),
        ("BASIN AÇIKLAMASI\n\nORMAN İŞÇİLERİ GREVDE", None),
    ],
)
def test_a_body_right_below_the_word_for_the_statement(read, head, issuer):
    text = f"{head}\n\nDeğerli üyelerimiz;\n\nBu karara karşı bütün haklarımızı kullanıyoruz. Saygıyla duyurulur.\n"
    assert read(text).metadata.issuer.value == issuer


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "PRESS STATEMENT\n\nFOREST WORKERS CONFEDERATION\n\nDear members,\n\nWe will use all our rights.\n",
            "FOREST WORKERS CONFEDERATION",
        ),
        ("PRESS STATEMENT\n\nForest Workers Win Long Fight\n\nDear members,\n\nWe will use all our rights.\n", None),
        (
            "COMUNICADO DEL FRENTE DE SINDICATOS DEL SUR\n\nEl Gobierno presentó su propuesta. La rechazamos.\n",
            "FRENTE DE SINDICATOS DEL SUR",
        ),
        ("COMUNICADO DEL CLUB\n\nHemos decidido suspender la temporada, por lo que pedimos paciencia.\n", None),
    ],
)
def test_whose_a_headed_statement_is(read, text, issuer):
    assert read(text).metadata.issuer.value == issuer


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        (f"BASIN AÇIKLAMASI\n\n{' ' * 30}ORMAN İŞÇİLERİ FEDERASYONU\n", "ORMAN İŞÇİLERİ FEDERASYONU"),
        (f"BASIN AÇIKLAMASI\n\nORMAN İŞÇİLERİ FEDERASYONU{' ' * 30}SAYFA\n", None),
    ],
)
def test_blanks_before_a_line_tear_nothing_from_it(read, head, issuer):
    text = f"{head}\nDeğerli üyelerimiz;\n\nBu karara karşı bütün haklarımızı kullanıyoruz. Saygıyla duyurulur.\n"
    assert read(text).metadata.issuer.value == issuer
