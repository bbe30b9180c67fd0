from every_case import every_case

HEAD = "هيئة المياه تفتتح محطة جديدة"
BODY = (
    "أصدرت هيئة المياه اليوم البيان التالي: «تعلن الهيئة افتتاح محطة جديدة لخدمة سكان الحي، تعمل منذ شهر "
    "وتكفي حاجة السكان كلهم في منطقة الوادي».\n"
)


@every_case(
    ("line", "place"),
    [
        ("الضحى – صنعاء", "صنعاء"),
        ("صدى الآن – القدس المحتلة", "القدس المحتلة"),
        ("صدى الآن –  - الرياض", "الرياض"),
        ("Next Previous صدى الآن – جدة", "جدة"),
        ("جدة - الضحى", "جدة"),
        ("بيروت - قناة الضحى", "بيروت"),
        ("مكة المكرمة - صدى", "مكة المكرمة"),
    ],
)
def test_a_credit_line_under_the_headline_names_the_place(read, line, place):
    assert read(f"{HEAD}\n{line}\n{BODY}\n").metadata.place.value == place


@every_case(
    ("credit", "place"),
    [
        ("صدى- ينبع: ", "ينبع"),
        ("واس - ابها: ", "ابها"),
        ("رويترز- كالنبرغ (ألمانيا): ", "كالنبرغ (ألمانيا)"),
        ("صدى - الوادي: ", "الوادي"),
        ("لندن - الضحى: ", "لندن"),
    ],
)
def test_a_credit_before_the_first_words_names_the_place(read, credit, place):
    assert read(f"{HEAD}\n{credit}{BODY}\n").metadata.place.value == place


@every_case(
    "line",
    [
        "صدى الآن – متابعات",
        "صدى الآن – سالم الأحمدي",
        "سالم الأحمدي – صدى الآن",
        "سالم الأحمدي – جدة",
        "جدة – صدى – سالم الأحمدي",
        "جدة، دبي - سالم الأحمدي، الرياض",
        "صدى الآن – تشيلي",
        "متابعة - الرياض الإلكتروني",
        "الرياض – متابعات",
        "صدى – الرياض – جدة",
        "صدى الآن – جدة نت",
    ],
)
def test_another_credit_line_names_none(read, line):
    assert read(f"{HEAD}\n{line}\n{BODY}\n").metadata.place.value is None


@every_case(
    "text",
    [
        f"صدى - جدة: محطة جديدة\n{BODY}\n",
        f"{HEAD}\nقال مدير المحطة - جدة: {BODY}\n",
        f"{HEAD}\n(CNN) - جدة: {BODY}\n",
        f"{HEAD}\nسويد الأحمدي- صدى- نجران: {BODY}\n",
        f"{HEAD}\nصدى – جدة\nقصيرة.\n",
        f"المهدية : {HEAD}\n{BODY}\n",
    ],
)
def test_words_of_a_headline_or_a_sentence_are_no_credit(read, text):
    assert read(text).metadata.place.value is None


@every_case(
    ("told", "place"),
    [
        (
            "أعلنت بلدية نجران افتتاح السوق الجديد بحضور عدد كبير من المزارعين والتجار في المدينة كلها.",
            "نجران",
        ),
        ("قتل ثلاثة أشخاص اليوم في حادث سير وقع صباحا على الطريق بين نجران والقرى التي تقع إلى الشرق منها.", None),
        ("أكد مجلس المنتجين اليوم أن موسم التمور جيد وأن الأسعار لن ترتفع كثيرا في الأسواق هذا العام كله.", None),
    ],
)
def test_the_place_is_that_of_a_statement_or_of_a_body_of_the_town(read, told, place):
    assert read(f"السوق الجديد والمزارعون\nصدى الآن – نجران\n{told}\n").metadata.place.value == place
