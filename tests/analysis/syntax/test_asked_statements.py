"""Statements that somebody wants of another, and what else a body issues; the examples are invented."""

from every_case import every_case


def _issuer(read, text):
    return read(text).metadata.issuer.value


@every_case(
    ("text", "asked"),
    [
        ("Norway seeks clarification from Elmwood Council\n\nThe village lies on the border.", "Elmwood Council"),
        ("Правительство ждёт разъяснений от Вязовского совета\n\nСело лежит у границы.", "Вязовский совет"),
        ("Ministerium erwartet Stellungnahme von Rat Ulmenau\n\nDas Dorf liegt an der Grenze.", "Rat Ulmenau"),
        ("BM Karaağaç Belediyesi'nden açıklama bekliyor\n\nKöy sınırda.", "BM Karaağaç Belediyesi"),
        ("تطلب وزارة الخارجية بيانا من مجلس الدردار\n\nتقع القرية على الحدود.", "مجلس الدردار"),
    ],
)
def test_whoever_is_asked_for_a_statement_issues_none(read, text, asked):
    assert _issuer(read, text) != asked


@every_case(
    ("text", "issuer"),
    [
        ("Clarification from Elmwood Council\n\nThe bridge over the brook stays open.", "Elmwood Council"),
        ("Stellungnahme von Rat Ulmenau\n\nDie Brücke bleibt offen.", "Rat Ulmenau"),
        ("Karaağaç Belediyesi'nden açıklama geldi\n\nKöprü açık kalacak.", "Karaağaç Belediyesi"),
    ],
)
def test_whoever_gives_it_does(read, text, issuer):
    assert _issuer(read, text) == issuer


@every_case("thing", ["کارت ملی", "گذرنامه", "پروانه ساخت"])
def test_the_agent_of_another_thing_is_no_issuer(read, thing):
    text = (
        "وزیر کشور در نامه‌ای به فرمانده اعلام کرد: درخواست کارت وجه قانونی ندارد.\nدر این نامه آمده است: با توجه به "
        f"فرایند تهیه و صدور {thing} توسط سازمان ثبت نارون، امکان آن مستلزم زمان است و آنچه در قانون و بخشنامه رئیس "
        "شورای نارون آمده است شماره ملی است."
    )
    assert _issuer(read, text) is None


def test_the_agent_of_a_statement_is_its_issuer(read):
    text = "بر اساس بیانیه صادر شده توسط سازمان ثبت نارون، امکان این کار مستلزم زمان است."
    assert _issuer(read, text) == "سازمان ثبت نارون"
