"""From whom a Turkish headline says that what it names is."""

from every_case import every_case

_TOLD = "Yolun gelecek hafta açılacağı, çalışmanın sürdüğü belirtildi."


@every_case(
    ("body", "text"),
    [
        (
            "Kavakören Belediyesi",
            f"Kavakören Belediyesi’nden “Köy Meydanı” Hakkında Açıklama: “Çalışma Sürüyor”\n{_TOLD}",
        ),
        ("Kavakören Valiliği", f"Kavakören Valiliğinden 30 Gün Yasaklama Kararı\n\n{_TOLD}"),
        ("KAVAKÖREN BALIKÇILAR BİRLİĞİ", f"KAVAKÖREN BALIKÇILAR BİRLİĞİNDEN BAKANA TEŞEKKÜR\n\n{_TOLD}"),
        (
            "Kavakören Belediyesi",
            (
                "Kavakören Belediyesi'nden, Başkan Ayşe Demir ve kurumun çalışanları hakkında çıkan haberlerin gerçek "
                f"olmadığına ilişkin açıklama geldi. {_TOLD}"
            ),
        ),
    ],
)
def test_a_headline_in_the_ablative_says_whose_the_statement_is(read, body, text):
    assert read(f"{text}\n").metadata.issuer.value == body


@every_case(
    "text",
    [
        f"Kavakören Belediyesi'nden Yol Çalışması\n\n{_TOLD}",  # what it does is none of its words
        f"Kavakören Belediyesi'nden ayrılan Ayşe Demir yolun açılacağını söyledi\n\n{_TOLD}",
        f"Mahalleli, Kavakören Belediyesi'nden gelecek kararı bekliyor\n\n{_TOLD}",
    ],
)
def test_other_ablatives_say_nothing_of_a_statement(read, text):
    assert read(f"{text}\n").metadata.issuer.value is None


def test_a_text_whose_headline_names_the_statement_tells_of_one(read):
    text = (
        "Kavakören Belediyesi’nden “Köy Meydanı” Alanı Hakkında Açıklama: “Çalışma Sürüyor”\n"
        "Alanın ortak kullanıma ait olduğu bildirildi. Çalışmanın sürdüğü vurgulandı.\n"
    )
    assert [item.form for item in read(text).statements] == ["reported"]
