"""Who makes a paper, or sends a report, above its headline: neither is the title."""

import pytest

_HEADLINE = "البلدية تعلن فتح الطريق الجبلي أمام السيارات"
_TEXT = (
    "أعلنت بلدية وادي الرمان في بيان لها فتح الطريق الجبلي أمام السيارات بعد انتهاء الأعمال التي دامت ثلاثة أشهر كاملة."
)


@pytest.mark.parametrize(
    "above",
    [
        "رئيس مجلس الإدارة\nد. رائد الرملي\n",
        "الإشراف العام\nسعاد الرملي\nرئيس التحرير\nفادي الجبلي\n",
        "Editor-in-chief\nMartha Wilson\n",
    ],
)
def test_a_masthead_is_no_title(read, above):
    assert read(f"{above}\n{_HEADLINE}\n\n{_TEXT}\n").metadata.title.value == _HEADLINE


def test_in_russian_too(read):
    text = "Главный редактор\nАнна Лодкина\n\nГорный мост открыт для машин\n\nМост открыт, сообщила мэрия Речного.\n"
    assert read(text).metadata.title.value == "Горный мост открыт для машин"


def test_an_editor_in_a_headline_leaves_it_a_title(read):
    headline = "رئيس التحرير يعلن فتح باب الترشح للجائزة"
    assert read(f"{headline}\n\n{_TEXT}\n").metadata.title.value == headline


def test_who_signs_with_such_a_title_speaks(read):
    text = (
        "بيان\n\nنعلن وقف صدور الجريدة ابتداء من الشهر المقبل، ونشكر قراءنا على وفائهم.\n\nسعاد الرملي\nرئيسة التحرير\n"
    )
    assert read(text).metadata.speaker.value.name == "سعاد الرملي"


@pytest.mark.parametrize("sender", ["صدى الوادي الاخباري -", "شبكة أخبار الوادي/NV/"])
def test_who_sends_a_report_is_no_title(read, sender):
    assert read(f"{sender}\n{_TEXT}\n").metadata.title.value is None


def test_networks_beside_one_another_are_no_title(read):
    text = f"Skip to main content\nFacebook Twitter YouTube Telegram\n\n{_HEADLINE}\n\n10/03/2011\n\n{_TEXT}\n"
    assert read(text).metadata.title.value == _HEADLINE
