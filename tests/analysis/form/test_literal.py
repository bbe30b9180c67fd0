"""How much of somebody's words an Arabic report gives as they are; the examples are invented."""

import pytest

from archivist.analysis.analyse import analyse
from archivist.model.document import Document

_NEWS = "الواحة تستعد للسباق\nSun, 04 Mar 2018 10:15:00 GMT\nأعلن رئيس نادي الواحة كنان الحلبي، الأحد، موعد السباق."
_WORDS = "القوارب السبعة جاهزة منذ أسبوع ونحن ننتظر أن تهدأ الرياح لنبدأ السباق الكبير"


def read(text: str):
    statements = analyse(Document(text, "text/plain", "utf-8", "given"), ()).statements
    return (statements[0].form, [text[start:end] for start, end in statements[0].spans]) if statements else ("none", [])


@pytest.mark.parametrize(
    "text",
    [
        f'{_NEWS} وقال الحلبي في لقاء مع الأعضاء "{_WORDS}".',
        f"{_NEWS} وأضاف الحلبي: {_WORDS}.",
        f"{_NEWS} ومضى يقول : {_WORDS}.",
        f"{_NEWS} وختم رئيس النادي بقوله: {_WORDS}.",
        f"{_NEWS} وفي حديثه أمام الأعضاء سيقول رئيس النادي: «{_WORDS}».",
    ],
)
def test_words_that_a_named_speaker_is_said_to_have_spoken_are_given_literally(text):
    assert read(text) == ("partial", [_WORDS])


@pytest.mark.parametrize(
    "text",
    [
        f"{_NEWS} وقال الحلبي: إن القوارب السبعة جاهزة منذ أسبوع وإن النادي ينتظر أن تهدأ الرياح.",
        f"{_NEWS} وأوضح الحلبي أن القوارب التي تبدأ السباق هي: القارب الأزرق والقارب الأبيض والقارب الكبير.",
        f'{_NEWS} وأضاف أن السباق يقام تحت شعار "من أجل بحر نظيف لكل أبناء الواحة وزوارها في كل الفصول".',
        f'{_NEWS} ويضم السباق "القوارب الخشبية القديمة ذات الأشرعة البيضاء" و"القوارب الحديثة".',
    ],
)
def test_other_words_and_titles_in_marks_are_told(text):
    assert read(text)[0] == "reported"


@pytest.mark.parametrize("called", ["وانتقد الحلبي ما وصفه بـ", "وجاء في البيان أن السباق هو"])
def test_what_somebody_calls_it_in_marks_stays_quoted(called):
    words = "إهمالا طويلا للميناء القديم وللبحارة الذين يعيشون منه، وعبئا على كل بيت في الواحة منذ سنوات طويلة وصعبة"
    assert read(f'{_NEWS} {called} "{words}".')[0] == "partial"


def test_who_spoke_may_stand_behind_the_quotation():
    told = "وأكد الحلبي في تصريح للإذاعة أن الموسم طويل، مشيرا إلى أن القوارب تعود قبل الشتاء."
    text = f'سباق القوارب\n"{_WORDS}"، ذلك ما أكده كنان الحلبي رئيس نادي الواحة أمس. {told}'
    assert read(text)[0] == "partial"


def test_what_a_source_without_a_name_says_makes_no_statement():
    text = f'غرق قارب\nجنح قارب قرب الميناء. وقالت مصادر محلية "{_WORDS}".'
    assert read(text)[0] != "reported"
    assert read(f"غرق قارب\nجنح قارب قرب الميناء. وقالت مصادر محلية: {_WORDS}.")[0] == "none"


def test_a_quotation_may_hold_another():
    words = 'عندما يرى البحارة ما يسمى بـ "الموج الأبيض" في الأفق يعود الجميع إلى الميناء قبل المساء'
    assert read(f'{_NEWS} وقال الحلبي في منشور، "{words}".') == ("partial", [words])


def test_two_colons_in_one_sentence_give_its_words_once():
    again = "الطقس يتحسن كل يوم ونحن نرى السماء صافية فوق الميناء والجزر البعيدة"
    form, parts = read(f"{_NEWS} وأضاف الحلبي: {_WORDS} وأردف الحلبي: {again}.")
    assert form == "partial"
    assert parts == [f"{_WORDS} وأردف الحلبي: {again}"]


def test_a_long_role_may_stand_before_the_colon_and_a_stop_without_its_space_ends_the_words():
    role = "رئيس مجلس القوارب لدول الساحل الجنوبي والجزر الشرقية والغربية"
    assert read(f"{_NEWS} وقال سالم البكري، {role}: {_WORDS} .وعاد الأعضاء.") == ("partial", [_WORDS + " "])
