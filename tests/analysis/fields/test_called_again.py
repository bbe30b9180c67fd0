"""A body by its bare name, which the noun for its kind goes on to quote; the examples are invented."""

import pytest


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            (
                "Canvera shuts a plant\n\nCanvera has closed its plant in Reedham. "
                '"The step was hard for all of us," the company said in a statement.'
            ),
            "Canvera",
        ),
        (
            'Reedham United have sacked their manager. "We thank him for his work," the club said in a statement.',
            "Reedham United",
        ),
        (
            (
                "Tecnopar cierra una planta\n\nTecnopar cerró su planta en Villa Alta. "
                '"Fue una decisión difícil y la lamentamos", señaló la empresa en un comunicado.'
            ),
            "Tecnopar",
        ),
        (
            "Le RC Molène a limogé son entraîneur. « Nous le remercions », a indiqué le club dans un communiqué.",
            "RC Molène",
        ),
        (
            'Der SV Lindenau hat sich von seinem Trainer getrennt. "Wir danken ihm sehr", teilte der Verein mit.',
            "SV Lindenau",
        ),
        (
            "Московский «Метеор» уволил тренера. «Мы благодарим его за работу», — говорится в сообщении клуба.",
            "Московский «Метеор»",
        ),
        (
            "«Лесторг» закрыл завод в Лугове. «Это было тяжёлое решение», — говорится в сообщении компании.",
            "«Лесторг»",
        ),
        (
            (
                "Ekinspor'da ayrılık\n\nEkinspor teknik direktörüyle yollarını ayırdı. Kulüpten yapılan açıklamada, "
                '"Hocamıza teşekkür ediyoruz ve başarılar diliyoruz" denildi.'
            ),
            "Ekinspor",
        ),
        (
            (
                "Su ve Orman Bakanlığı, Ekinköy'de köprüyü kapattı. Bakanlıktan yapılan açıklamada, "
                '"Bu karar hepimiz için zordu" denildi.'
            ),
            "Su ve Orman Bakanlığı",
        ),
        (
            (
                "Ekinköy Spor Kulübü, yeni sahasını açtı. Kulübün açıklamasında, "
                '"Bu gün hepimiz için önemli bir gün" denildi.'
            ),
            "Ekinköy Spor Kulübü",
        ),
        # the name stands behind a noun for its kind further before, and what speaks is only described
        (
            (
                "Un avión de la compañía Velamar cayó en el cerro. La empresa aérea emitió un comunicado. "
                "«Lamentamos mucho lo ocurrido», dice la carta."
            ),
            "Velamar",
        ),
        (
            (
                "Le rat formé par l'organisation caritative belge Rativa est mort. L'organisation caritative explique "
                "qu'il est « mort en paix » dans la ville."
            ),
            "Rativa",
        ),
        (
            (
                "El avión de la compañía Velamar chocó con otro de la empresa Tecnopar. La compañía dio un comunicado. "
                "«Lamentamos mucho lo ocurrido», dice la carta."
            ),
            None,
        ),
        # a person's name, a place's, a common word, a name on a line of its own, another name beside it
        ('Kate Ellery has left Canvera. "We thank her for all," the company said in a statement.', None),
        ('Ellery has left Canvera. "We thank Ellery for all," the company said in a statement.', None),
        ('Germany has a new bridge. "We are proud," the company said in a statement. Germany waited.', None),
        ('Investors fled the market. "It was hard for us," the company said in a statement. Investors wept.', None),
        ('Nora Quill\n\n"It was hard for all of us here," the company said in a statement.', None),
        ('Canvera sued Delvo in court. "We did nothing wrong," the company said about Canvera in a statement.', None),
        # somebody else speaks first
        (
            (
                "Canvera shuts a plant\n\nCanvera has closed its plant. The Water Ministry said in a statement that it "
                "was safe. The company said nothing."
            ),
            "Water Ministry",
        ),
    ],
)
def test_the_noun_for_its_kind_shows_a_body(read, text, issuer):
    assert read(f"{text}\n").metadata.issuer.value == issuer


def test_a_spanish_article_is_no_pronoun(read):
    text = 'Pinares FC cerró la cancha. "Fue difícil para todos", informó la empresa en un comunicado.\n'
    assert read(text).metadata.issuer.value == "Pinares FC"
