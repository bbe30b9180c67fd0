"""Texts that hold no statement and show it by how they are built; the examples are invented."""

import pytest

from archivist.analysis.analyse import analyse, read_context
from archivist.analysis.form.read import signs_of
from archivist.model.document import Document


def form(text: str) -> str:
    statements = analyse(Document(text, "text/plain", "utf-8", "given"), ()).statements
    return statements[0].form if statements else "none"


@pytest.mark.parametrize(
    "text",
    [
        "Two rowers were injured on Sunday when their boats collided below the weir. The river is open again.",
        "Un rameur a été grièvement blessé dimanche au pied du barrage. Le fleuve est rouvert.",
        "Una remera resultó herida el domingo junto a la presa. El río vuelve a estar abierto.",
        "У плотины столкнулись две лодки, пострадал один гребец. Река снова открыта.",
        "لقي شخصان مصرعهما إثر انقلاب قارب قرب السد القديم مساء الأحد.",
        "دو قایق در نزدیکی سد واژگون شد و سه نفر مصدوم شدند. رودخانه دوباره باز است.",
        "لە نزیک بەنداوەکە سێ کەس بریندار بوون. ڕووبارەکە کراوەیە.",
        "Opinion: the weir is ours\n\nThe weir has stood for a hundred years.",
        "Why I row\n\nBy Ida Carrow\n\nI row because the river is there. In winter I row alone.",
    ],
)
def test_news_of_what_befell_somebody_and_opinions_hold_no_statement(text):
    assert form(text) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "The Lock Board\n\nStatement\n\nTwo rowers were injured on Sunday below the weir. The river is open again.",
        "We regret that two rowers were injured below the weir.",
        "Dear Ms Carrow,\n\nBy Sunday I row again. I thank you.\n\nYours sincerely\nAnn Dunmore",
    ],
)
def test_what_is_somebodys_own_text_stays_one(text):
    assert form(text) == "direct"


def test_what_a_mark_opens_and_nothing_closes_is_quoted_all_the_same():
    text = (
        "The Weir Union warned the council on Monday.\n\nThe union said in a statement: “The toll will cost every "
        "rower a day of wages and the council has not asked one of them about it.\n"
    )
    statements = analyse(Document(text, "text/plain", "utf-8", "given"), ()).statements
    assert [item.form for item in statements] == ["partial"]
    assert [text[start:end][:15] for item in statements for start, end in item.spans] == ["The toll will c"]


_COLUMN = (
    "لا أعلم لماذا نترك القوارب القديمة تغرق في الميناء كل شتاء، وقد علمني البحر أن الخشب يعيش طويلا إذا وجد من يرعاه. "
    "نمر كل صباح بجانب الرصيف ونرى الماء يرتفع فوق المقاعد ثم نمضي إلى أعمالنا كأن شيئا لم يكن. "
)


def test_what_a_writer_signs_below_the_headline_is_a_column():
    assert form(f"قوارب الشتاء\nأحمد الحلبي\n{_COLUMN * 4}") == "none"
    assert form(f"قوارب الشتاء\nد. أحمد الحلبي\n{_COLUMN * 4}") == "none"
    assert form(f"قوارب الشتاء\nأحمد الحلبي\n{_COLUMN * 4}ونطالب البلدية بإصلاح الرصيف.") == "direct"


def test_a_long_text_that_names_nobody_and_does_nothing_holds_no_statement():
    text = f"قوارب الشتاء\n{_COLUMN * 5}"
    assert form(text) == "none"
    assert form(f"{text}\nوتعلن بلدية الواحة عن إصلاح الرصيف القديم.") == "direct"


def test_a_source_that_nobody_names_makes_no_statement():
    text = "كشفت مصادر خاصة للجريدة أن السد القديم سيغلق في الصيف، وأضافت المصادر أن الأشغال تأخرت كثيرا."
    assert form(text) == "none"


def test_who_takes_the_injured_to_hospital_tells_nothing():
    text = "أصيب ثلاثة أشخاص صباح الأحد إثر اصطدام قاربين قرب السد، وقد نقلت الحماية المدنية المصابين إلى المستشفى."
    assert form(text) == "none"


@pytest.mark.parametrize(("first", "own"), [("#إعلان", 1.0), ("بيان صحفي", 1.0), ("السد القديم", 0.0)])
def test_a_first_line_that_is_the_word_for_a_kind_is_a_sign_of_somebodys_own_text(first, own):
    text = f"{first}\n\nقرر المجلس فتح السد أمام القوارب من الساعة التاسعة إلى الساعة الرابعة.\n#السد"
    context = read_context(Document(text, "text/plain", "utf-8", "given"), ())
    assert signs_of(context.view, context.tongue, context.parts, context.dates)["official"] == own


def test_an_event_behind_a_body_and_a_colon_is_what_the_body_says():
    text = "المرصد الجبلي للسدود: مقتل ثلاثة صيادين في الوادي\nقتل ثلاثة صيادين إثر انهيار السد القديم، اليوم الجمعة.\n"
    assert form(text) != "none"


def test_who_tells_of_a_statement_below_a_byline_writes_news():
    text = (
        "جمعية الوادي تغلق السد القديم\nبقلم: سامر الحلواني\nقالت جمعية الوادي في بيان صدر أمس إنها ستغلق السد القديم "
        "حتى الربيع، وأضافت أن المياه ستبقى في الحقول.\n"
    )
    assert form(text) != "none"
