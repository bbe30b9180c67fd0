"""Who speaks in a report beside the body whose statement it tells of, or has spoken before: all invented."""

import pytest

from tests.every_case import every_case


@every_case(
    "text",
    [
        "أعلنت وزارة النقل في بيان تأجيل المشروع.\nورأى الخبير الاقتصادي سامي زيدان أن التأجيل كان متوقعا.",
        "وزارت آب در اطلاعیه‌ای اعلام کرد سد پر است. کمال حدادی، کارشناس کشاورزی، به ما گفت که این خبر دیر بود.",
        "سخنگوی وزارت نیرو گفت که خاموشی‌ها ادامه دارد. پیشتر کمال حدادی نماینده مجلس از وزیر انتقاد کرده بود.",
        "وەزارەتی نەوت لە ڕاگەیەندراوێکدا گوتی هەناردە دەستی پێکردووە. ئازاد کەمال، شارەزای ئابووری، گوتی درەنگ بوو.",
        "Wezareta Petrolê di daxuyaniyekê de got ku firotin dest pê kir. Aborînas Azad Kemal got ku biryar dereng bû.",
    ],
)
def test_who_comments_or_spoke_before_is_no_speaker(read, text):
    assert read(f"{text}\n").metadata.speaker.value is None


@pytest.mark.parametrize("verb", ["ولم يرد", "ولم يعلق", "ورفض", "وامتنع"])
def test_a_spokesman_who_keeps_silent_speaks_for_nobody(read, verb):
    text = f"قالت منظمة الصيادين في تقرير إن البحر ملوث. {verb} المتحدث باسم وزارة البيئة على طلب للتعليق.\n"
    assert read(text).metadata.issuer.value != "وزارة البيئة"


def test_a_candidate_speaks(read):
    text = "أكد المرشح الرئاسي كمال حداد، خلال مهرجان انتخابي، أن برنامجه واضح.\n"
    assert read(text).metadata.speaker.value.name == "كمال حداد"


@pytest.mark.parametrize(
    "said", ["رفض المتحدث باسم وزارة البيئة الاتهامات ووصفها", "اعتذر المتحدث باسم وزارة البيئة عن التأخير وقال"]
)
def test_a_spokesman_who_rejects_something_speaks(read, said):
    assert read(f"{said} في بيان إن البحر نظيف.\n").metadata.issuer.value == "وزارة البيئة"


_DENIED = (
    "has denied claims that the bridge over the brook would be closed.\n\nThe works will go on until the autumn.\n"
)


@every_case(
    "text",
    [
        f"The spokesperson for the Energy Minister, Dr Matthew Oxley, {_DENIED}",
        f"The press secretary to the Mayor, Dr Matthew Oxley, {_DENIED}",
        "Le porte-parole du maire, Jules Tabou, a démenti les informations sur la fermeture du pont.\n",
    ],
)
def test_a_name_behind_two_offices_may_be_that_of_either(read, text):
    found = read(text).metadata
    assert (found.issuer.value, found.speaker.value) == (None, None)


def test_a_name_behind_an_office_in_a_body_is_its_holders(read):
    assert read(f"The spokesman for the Reed Valley Council, Matthew Oxley, {_DENIED}").metadata.speaker.value.name
