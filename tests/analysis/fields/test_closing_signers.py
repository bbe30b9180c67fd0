"""Who signs below a text without a valediction, in letters that have no capitals: all invented."""

import pytest

UNION = "بيان للرأي العام\nتعلن جمعية الوفاء للتنمية للرأي العام أنها أوقفت نشاطها.\nونطالب السلطات بفتح تحقيق.\n"
LIST = "بيان للرأي العام\nتعلن جمعية الوفاء للتنمية ما يلي:\n- رفضها الشديد لإغلاق المقر\n- تضامنها المطلق مع السكان\n"
FAIR = "سعت الغرفة إلى خدمة التجار.\nويسرني أن أتوجه بالشكر إلى كل من ساهم في هذا المعرض الأول من نوعه.\n"
GRIEF = "با نهایت تاسف درگذشت استاد گرامی را به خانواده ایشان تسلیت عرض می‌کنم.\n"


@pytest.fixture
def signed(read):
    """Return a function: the name of who speaks and the issuer of a text."""

    def of(text):
        made = read(text).metadata
        return getattr(made.speaker.value, "name", None), made.issuer.value

    return of


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("الرئيس\nسالم الحربي", "سالم الحربي"),
        ("رئيس الجمعية\nالدكتور سالم الحربي", "سالم الحربي"),
        ("الرئيس: سالم الحربي", "سالم الحربي"),
        ("الرئيس سالم الحربي", "سالم الحربي"),
        ("عن المكتب\nالرئيس :سالم الحربي", "سالم الحربي"),
        ("سالم الحربي\nالأمين العام للجمعية\nالخرطوم 3 يونيو 2023", "سالم الحربي"),
        ("رئيس التحرير\nسالم الحربي", None),
        ("رئيس الجمعية\nلجنة السكان", None),
        ("المدينة القديمة\nسوق الأحد", None),
    ],
)
@pytest.mark.parametrize("text", [UNION, LIST])
def test_who_signs_with_a_role_above_or_before_the_name(signed, text, lines, name):
    assert signed(f"{text}{lines}\n") == (name, "جمعية الوفاء للتنمية")


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ("فهد سعد الربيعان\nرئيس الغرفة التجارية", "الغرفة التجارية"),
        ("فهد سعد الربيعان\nرئيس مجلس إدارة الغرفة التجارية\nبمحافظة الشمال", "الغرفة التجارية بمحافظة الشمال"),
        ("فهد سعد الربيعان\nرئيس نادي الواحة", None),
    ],
)
def test_the_body_of_a_signer_issues_what_speaks_of_it(signed, lines, body):
    assert signed(f"{FAIR}{lines}\n") == ("فهد سعد الربيعان", body)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{GRIEF}رضا احمدی\nرئیس دانشگاه شمال", "رضا احمدی"),
        (f"{GRIEF}رئیس دانشگاه شمال\nرضا احمدی", "رضا احمدی"),
        (f"{GRIEF}خانه کتاب", None),
        (
            "Peyama Gulîzar Tarî wiha ye:\nEz wan axaftinan napejirînim.\nGulîzar Tarî\nHewlêr: 18.4.2020",
            "Gulîzar Tarî",
        ),
        ("Ez wan axaftinan napejirînim.\nGulîzar Tarî\nHewlêr: 18.4.2020", None),
    ],
)
def test_who_signs_in_other_languages(signed, text, name):
    assert signed(f"{text}\n")[0] == name


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("تجمع أطباء الريف", "تجمع أطباء الريف"),
        ("نقابة سائقي الحافلات\n4 مارس 2020", "نقابة سائقي الحافلات"),
        ("بمحافظة الشمال", None),
        ("العنوان: شارع النهر\nمجمع الشمال التجاري", None),
    ],
)
def test_the_body_on_the_last_line_signs(signed, line, body):
    text = "نناشد الجهات العليا الإذن لنا بفتح العيادات في القرى البعيدة.\nونعلن جاهزيتنا للعمل ليلا ونهارا."
    assert signed(f"{text}\n{line}\n")[1] == body


def test_a_line_of_marks_alone_is_nobody(read):
    metadata = read("نص البيان:\n«\nڕاگەیەندراوی").metadata
    assert (metadata.issuer.value, metadata.speaker.value) == (None, None)
