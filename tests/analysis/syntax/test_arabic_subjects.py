"""Subjects of Arabic verbs that name nobody: crowds, and bodies that were named before."""

import pytest

TOLD = "وحسب بيان للمنظمة {}: «لا يسمح التجمع بالتدخلات العامة»."


@pytest.mark.parametrize("crowd", ["عشرات المنظمات الحقوقية", "مئات الجمعيات الأهلية", "آلاف العمال"])
def test_dozens_issue_nothing_together(read, crowd):
    assert read(f"أدانت {crowd} في بيان إغلاق المرفأ.").metadata.issuer.value is None


@pytest.mark.parametrize("sort", ["الحقوقية الدولية", "الإنسانية الدولية", "الدولية", "نفسها"])
def test_the_aid_organisation_was_named_before(read, sort):
    text = f"عبرت منظمة «السلام الساحلية» عن أسفها من القمة.\n\n{TOLD.format(sort)}"
    assert read(text).metadata.issuer.value == "منظمة «السلام الساحلية»"


def test_an_organisation_for_rights_is_a_name(read):
    assert read(TOLD.format("الساحلية الدولية")).metadata.issuer.value == "المنظمة الساحلية الدولية"


def test_the_press_office_speaks_for_the_council_named_before(read):
    text = (
        "نفت رئاسة مجلس التعليم في الواحة ما تداوله نشطاء بشأن إغلاق المدارس.\n"
        "وكشف المركز الإعلامي للمجلس في بيان له اليوم، أن «المنشور غير صحيح».\n"
    )
    made = read(text).metadata
    assert made.issuer.value != "المركز الإعلامي للمجلس"
    assert made.office.value == "المركز الإعلامي"
