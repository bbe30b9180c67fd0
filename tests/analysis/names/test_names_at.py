from every_case import every_case

from archivist.analysis.languages import language
from archivist.analysis.names.names_at import ListedNames, body_at, person_at
from archivist.analysis.patterns import folded

NONE = ListedNames(())


def cut(function, text, tag="ar"):
    text = folded(text)
    span = function(text, 0, language(tag), NONE)
    return span and text[: span.end]


@every_case(
    ("name", "rest"),
    [
        ("وزارة الخارجية الأمريكية", "نيد برايس"),
        ("وزارة الخارجية", "تسجيل الحالات"),
        ("الحكومة اليمنية", "حكومة الوحدة"),
        ("حركة البناء", "المرشح المستقل"),
        ("مجلس سوريا الديمقراطية", "في بيان"),
        ("حزب جبهة العمل الوطني", "أمس"),
        ("المنظمة السورية لحقوق الإنسان", "مؤتمرها"),
        ("المديرية العامة للدفاع المدني", "أن"),
        ("وزارة التربية والتعليم", "والجيش"),
        ("قوى الأمن الداخلي", "في محافظة"),
        ("الإدارة الذاتية لشمال وشرق سوريا", "بيانا"),
        ("نقابة المهندسين السوريين", "التي"),
        ("الهيئة العليا المستقلة للانتخابات", "أن"),
    ],
)
def test_an_arabic_name_ends_where_its_grammar_ends(name, rest):
    assert cut(body_at, f"{name} {rest}") == folded(name)
    assert cut(body_at, f"{name}، {rest}") == folded(name)
    assert cut(body_at, f"{name}\n{rest}") == folded(name)


def test_a_doubtful_end_is_settled_by_the_rest_of_the_text_or_there_is_no_name():
    assert cut(body_at, "حزب نداء تونس في بيان") is None
    assert cut(body_at, "حزب نداء تونس في بيان. وقال نداء تونس إنه") == folded("حزب نداء تونس")
    assert cut(body_at, "شبكة مواطنون تنسحب. وقالت شبكة مواطنون إنها") == folded("شبكة مواطنون")
    assert cut(body_at, "الجامعة التونسية لكرة القدم في بلاغ") is None


@every_case("text", ["الوزارة اليوم", "سالم حنا", "وزارة", "", "في وزارة الدفاع"])
def test_a_head_alone_or_no_head_is_no_body(text):
    assert cut(body_at, text) is None


def test_an_english_name_is_words_with_capitals_and_a_head():
    assert cut(body_at, "Ministry of Foreign Affairs and Expatriates said", "en") == (
        "Ministry of Foreign Affairs and Expatriates"
    )
    assert cut(body_at, "Ann Lee said", "en") is None


@every_case(
    ("text", "name"),
    [
        ("محمد العساف في بيان", "محمد العساف"),
        ("صالح بن عبد الله النمر إن", "صالح بن عبد الله النمر"),
        ("العساف في", None),
        ("محمد في", None),
        ("محمد 12", None),
        ("سالم حنا نمر سعد فؤاد جورج", None),
        ("سالم حنا لوكالة الأنباء في", None),
        ("سالم حنا نمر", "سالم حنا نمر"),
    ],
)
def test_an_arabic_person_has_two_to_four_names(text, name):
    assert cut(person_at, text) == (name and folded(name))


def test_an_english_person():
    assert cut(person_at, "Joseph R. Brown, Jr. said", "en") == "Joseph R. Brown, Jr."
    assert cut(person_at, "Brown said", "en") is None
