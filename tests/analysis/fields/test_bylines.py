"""Who wrote a report, above it or below: nobody whose statement it is, and no part of the headline."""

from every_case import every_case

_AR = (
    "كشفت تقارير عن موقف النادي من رحيل الحارس بعد الموسم الأخير، وأضافت أن القرار سيعلن قريبا بعد اجتماع المجلس.\n\n"
    "ويستعد الفريق لمباراته المقبلة يوم الجمعة على ملعبه.\n"
)
_FA = (
    "پل کهنه از فردا دوباره باز می‌شود و گذر از آن برای همه رایگان است. کار بازسازی یک سال به درازا کشید و همه اهالی "
    "چشم به راه آن بودند.\n\nبرنامه تازه در شهرداری در دسترس است.\n"
)
_EN = (
    "The ferry will run twice a day from May, and no fare will rise this year. Passengers may ask at the landing stage "
    "for the new times, which will be posted there.\n\nThe old boat is for sale.\n"
)


@every_case(
    "text",
    [
        f"النادي يحسم مصير الحارس\n\nكتب سالم الحداد\n3 مايو 2023\n{_AR}",
        f"النادي يحسم مصير الحارس\n\nكتبت منى الحداد\n\n{_AR}",
        f"النادي يحسم مصير الحارس\n\nكتب - سالم الحداد\n{_AR}",
        f"پل کهنه باز می‌شود\n\n{_FA}\nنویسنده: هاله مرادی\n",
        f"Ferry keeps its fares\n\nBy Nora Quill\n\n{_EN}",
    ],
)
def test_who_wrote_it_does_not_speak(read, text):
    assert read(text).metadata.speaker.value is None


@every_case(
    ("name", "text"),
    [
        ("سالم الحداد", f"النادي يحسم مصير الحارس\n\nكتب سالم الحداد على صفحته أمس أن القرار نهائي.\n{_AR}"),
        ("هاله مرادی", f"پل کهنه باز می‌شود\n\nما از همه سپاسگزاریم. {_FA}\nبا احترام\nهاله مرادی\n"),
    ],
)
def test_who_writes_of_something_or_signs_does(read, name, text):
    speaker = read(text).metadata.speaker.value
    assert speaker is not None
    assert speaker.name == name


@every_case("byline", ["By Nora Quill", "Text: Nora Quill"])
def test_a_headline_right_above_it_is_whole(read, byline):
    assert read(f"Ferry keeps its old fares\n{byline}\n{_EN}").metadata.title.value == "Ferry keeps its old fares"


@every_case(
    ("title", "text"),
    [
        (None, f"إعلان\n\nكتب سالم الحداد\n\n{_AR}"),
        (None, f"كتب سالم الحداد\n\n{_AR}"),
        (None, f"Teilen  Drucken  Mailen\n\n{_EN}"),
        ("كتب مدرسية جديدة للعام القادم", f"كتب مدرسية جديدة للعام القادم\n\n{_AR}"),  # "books"
    ],
)
def test_a_byline_and_a_row_of_labels_are_no_title(read, title, text):
    assert read(text).metadata.title.value == title
