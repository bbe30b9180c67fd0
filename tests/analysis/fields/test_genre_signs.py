import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dear Ms Carrow,\nthe figures are late.\nYours sincerely\nAnn Dunmore", "letter"),
        ("Sehr geehrte Frau Carrow,\ndie Zahlen fehlen.\nMit freundlichen Grüßen\nAnna Erz", "letter"),
        ("سعادة رئيس تحرير صحيفة الوادي المحترم\nنشرت صحيفتكم خبرا.\nوتقبلوا تحياتنا", "letter"),
        ("DUNMORE, OH, May 22, 2026 /Nordnewswire/ -- The growers of the valley open a school.", "press-release"),
        ("Sehr geehrte Medienvertreter:innen!\nIn der Nacht wurde die Schule eröffnet.", "press-release"),
        ("تنفي شركة الوادي ما تم تداوله حول إغلاق المعمل.", "clarification"),
        ("Der Rat dementiert, dass die Schule geschlossen wird.", "clarification"),
        ("استقبل المدير سفير النرويج وبحث معه شؤون الوادي.", "readout"),
        ("تعلن شركة الوادي عن فتح باب التسجيل.", "announcement"),
        ("Глава долины поздравил учителей с праздником.", "message"),
        ("---\ntitle: The growers ask\ntype: statements\n---\nThe figures are late.", "statement"),
    ],
)
def test_the_construction_shows_the_kind(read, text, kind):
    assert read(text).metadata.document_type.value == kind


def test_where_weak_signs_alone_show_a_kind_a_person_gets_the_candidates(read):
    field = read("قالت وزيرة المرافئ هالة القاسم اليوم إن العمل مستمر.").metadata.document_type
    assert (field.value, field.reason) == (None, "ambiguous")
    assert [item.value for item in field.candidates] == ["statement", "report"]


def test_the_full_name_of_a_kind_outweighs_the_short_one_further_on(read):
    text = "أوضحت شركة الوادي في بلاغ توضيحي أن المعمل مفتوح. وأضافت في البلاغ أن العمل مستمر."
    assert read(text).metadata.document_type.value == "clarification"
