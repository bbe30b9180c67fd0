"""Objects behind the name of an Arabic body that ends in a word no list knows, and nouns that the name does rule."""

import pytest

BEHIND = " وكان الصيادون ينتظرون هذا القرار منذ فترة طويلة."


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("نفت شركة زيلوكس صحة الأنباء المتداولة حول المصنع.", "شركة زيلوكس"),
        ("نفت بلدية فلموس صحة هذه الأنباء.", "بلدية فلموس"),
        ("أعلن بنك فلموس إطلاق خدمة جديدة.", "بنك فلموس"),
        ("أعلنت غرفة تجارة فلموس موعد افتتاح المعرض.", "غرفة تجارة فلموس"),
        ("أكدت قيادة شرطة محافظة فلموس مقتل ثلاثة عمال.", "قيادة شرطة محافظة فلموس"),
        ("تنفي جامعة فلموس نفيا قاطعا ما ورد في الخبر.", "جامعة فلموس"),
        ("تدين حكومة فلموس بأشد العبارات الاعتداء على الجسر.", "حكومة فلموس"),
        ("رفضت شركة سول إغلاق المصنع.", "شركة سول"),
        ("أعلنت شركة ريتا توقف الإنتاج في المصنع.", "شركة ريتا"),
    ],
)
def test_what_is_said_begins_behind_a_foreign_name(likeliest, text, body):
    assert likeliest(text + BEHIND)[0] == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("نفت هيئة دعم إعادة الإعمار إغلاق الجسر.", "هيئة دعم إعادة الإعمار"),
        ("نفت نقابة تجار توزيع الوقود إغلاق الجسر.", "نقابة تجار توزيع الوقود"),
        ("نفت نقابة عمال إنتاج الزيوت إغلاق الجسر.", "نقابة عمال إنتاج الزيوت"),
        ("نفت نقابة أطباء تقويم الأسنان إغلاق الجسر.", "نقابة أطباء تقويم الأسنان"),
        ("نفت شركة حفر إنتاج النفط إغلاق الجسر.", "شركة حفر إنتاج النفط"),
        ("نفت لجنة متابعة تنفيذ الاتفاق إغلاق الجسر.", "لجنة متابعة تنفيذ الاتفاق"),
    ],
)
def test_a_common_noun_rules_the_verbal_noun_behind_it(likeliest, text, body):
    assert likeliest(text + BEHIND)[0] == body


@pytest.mark.parametrize("name", ["نادر أبو زيد", "هيثم ولد أحمد"])
def test_then_is_no_part_of_a_name_though_it_looks_like_van(read, name):
    speaker = read(f"بحسب وزير المياه {name} فإن الجسر مغلق حتى الجمعة." + BEHIND).metadata.speaker.value
    assert (speaker.name, speaker.role) == (name, "وزير المياه")


def test_van_stays_part_of_a_foreign_name(read):
    speaker = read("قال وزير المياه رافائيل فان در لين إن الجسر مغلق حتى الجمعة." + BEHIND).metadata.speaker.value
    assert "فان" in speaker.name
