import pytest


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("ar", "أكدت الوزارة أن الوضع في البلاد مستقر وأن المؤسسات كلها تعمل كالمعتاد"),
        ("fa", "وزیر امور خارجه در گفتگو با خبرنگاران گفت که این پیام را دریافت کرده است"),
        ("ckb", "سەرۆکی هەرێم ڕایگەیاند کە کۆبوونەوەکە بەڕێوە دەچێت لە هەولێر"),
        ("ku", "Wezareta Derve daxuyaniyek da û got ku ew ê li ser vê yekê bi hev re bixebitin"),
        ("tr", "Bakanlık bu konuda bir açıklama yaptı ve görüşmelerin olumlu geçtiğini söyledi"),
        ("en", "The ministry said that the talks in the capital have been useful for both sides"),
        ("fr", "Le ministère a publié une déclaration sur les pourparlers qui ont eu lieu dans la capitale"),
        ("ru", "Министерство сообщило, что переговоры были полезны и что стороны договорились о новых встречах"),
        ("he", "משרד החוץ מסר כי השיחות היו מועילות"),
        ("de", "Das Ministerium teilte mit, dass die Gespräche für beide Seiten nützlich waren und der Minister reist"),
    ],
)
def test_one_language(read, tag, text):
    field = read(text).metadata.language
    assert (field.value, field.certainty) == (tag, "high" if tag != "he" else "medium")
    assert field.evidence[0].text == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "absent"),
        ("12/3/2020 — 15%", "absent"),
        ("وزارة الخارجية أكدت ذلك. The ministry has said so and the minister too.", "ambiguous"),
        ("وزیرِ اعظم نے کہا ہے کہ یہ بات درست نہیں ہے اور اس پر بات ہوگی", "ambiguous"),
        ("Міністерство повідомило, що переговори були корисними і її сторони", "ambiguous"),
        ("Xyzzy", "ambiguous"),
    ],
)
def test_what_cannot_be_told_is_left_open(read, text, reason):
    field = read(text).metadata.language
    assert (field.value, field.reason) == (None, reason)


def test_front_matter_and_a_few_foreign_names_do_not_count(read):
    text = (
        "---\ntitle: The statement of the ministry\n---\nأكدت الوزارة في لقاء مع Ann Lee أن الوضع مستقر وأن العمل جار"
    )
    field = read(text).metadata.language
    assert field.value == "ar"
    assert field.evidence[0].text.startswith("أكدت الوزارة")
