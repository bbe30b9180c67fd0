"""Who signs a short statement of one's own, where and when: roles with an izafe, titles, lines of two calendars."""

from every_case import every_case


@every_case(
    ("text", "name", "role"),
    [
        (
            "Daxuyaniya Wezîrê Avê Samal Ehmed li ser rewşa bîran\nEm hemû welatiyan agahdar dikin ku bîr vekirî ne.\n",
            "Samal Ehmed",
            "Wezîrê Avê",
        ),
        ("Nameya vekirî ji bo Wezîrê Perwerdeyê\nEm ji we daxwaz dikin ku vê pirsgirêkê çareser bikin.\n", None, None),
        (
            (
                "Nameya vekirî ji bo Wezîrê Perwerdeyê\nEm weke Komeleya Baxçevanên Kurd ji we daxwaz dikin ku vê "
                "pirsgirêkê çareser bikin.\nDigel silav û rêzan\nRojda Demir\nSeroka Komeleya Baxçevanên Kurd\n"
            ),
            "Rojda Demir",
            "Seroka Komeleya Baxçevanên Kurd",
        ),
        (
            (
                "قرار وزاري رقم ٤٥ بإصدار لائحة المناحل\nتقرر\nالمادة الأولى\nيعمل بأحكام اللائحة المرفقة.\n"
                "صدر في: ٩ من شعبان ١٤٤٣هـ\nالموافق: ١٣ من مارس ٢٠٢٢م\nد. سعود بن حمود الحبسي\nوزير الزراعة\n"
            ),
            "سعود بن حمود الحبسي",
            "وزير الزراعة",
        ),
    ],
)
def test_who_signs(read, text, name, role):
    speaker = read(text).metadata.speaker.value
    assert (getattr(speaker, "name", None), getattr(speaker, "role", None)) == (name, role)


@every_case(
    ("signature", "place", "day"),
    [
        ("صدر في: ٩ من شعبان ١٤٤٣هـ\nالموافق: ١٣ من مارس ٢٠٢٢م", None, "2022-03-13"),
        ("الرباط في: 02 نونبر 2023", "الرباط", "2023-11-02"),
    ],
)
def test_a_line_of_the_day_names_no_place(read, signature, place, day):
    text = f"نداء إلى المزارعين\nندعو المزارعين إلى الحضور في موعد السوق القادم وإلى تسجيل بساتينهم.\n{signature}\n"
    metadata = read(text).metadata
    assert (metadata.place.value, metadata.date_issued.value) == (place, day)


@every_case(
    ("text", "issuer"),
    [
        ("نتابع ما يجري في السوق. وتحمل الوزارة الوصية كامل المسؤولية عن ضياع الموسم. ونطالب بالحوار.\n", None),
        ("تحمل وزارة الزراعة شركة المياه مسؤولية انقطاع الري عن الحقول في الوادي.\n", "وزارة الزراعة"),
        ("إن نقابة الصيادين، وهي تتابع ما جرى في الميناء، تدعو أعضاءها إلى الحضور يوم الأحد.\n", "نقابة الصيادين"),
    ],
)
def test_whom_others_hold_responsible_issues_nothing(read, text, issuer):
    assert read(text).metadata.issuer.value == issuer


_DECREE = "تعدل المادة الثانية من القرار المشار إليه، وينشر هذا القرار في الجريدة الرسمية.\n"


@every_case(
    ("signature", "name", "day"),
    [
        ("حمد بن راشد\nرئيس المجلس\nصدر عنا بتاريخ 5 شعبان 1442هـ\nالموافق 18 مارس 2021م", "حمد بن راشد", "2021-03-18"),
        ("سلطان الوادي\nسالم بن حمد\nصدر في الديوان العام بتاريخ 5 مارس 2021م", "سالم بن حمد", "2021-03-05"),
        ("سالم العبري\nرئيس النقابة\nكريم منصور\nأمين السر", None, None),
        ("مدير المدرسة\nأنشطة متنوعة", None, None),
    ],
)
def test_who_signs_above_the_line_of_the_day(read, signature, name, day):
    metadata = read(f"قرار رقم 4 لسنة 2021\n{_DECREE}{signature}\n").metadata
    assert (getattr(metadata.speaker.value, "name", None), metadata.date_issued.value) == (name, day)


_LINK = "https://t.co/abc1234567"
_HIT = "استهدفت كتائب الوادي صباح اليوم موقعا للعدو ردا على جرائمه المتواصلة."
_BLAME = "نستنكر ما جرى في السوق ونطالب بمحاسبة المعتدين على المزارعين في الوادي."
_ARREST = "القبض على 12 مواطنا لتورطهم في الاعتداء على دورية أمنية بالوادي."


@every_case(
    ("text", "issuer", "speaker"),
    [
        (f"بلاغ عسكري صادر عن كتائب الوادي\n{_HIT}\n", "كتائب الوادي", None),
        (f"بيان رقم (5) صادر عن لجنة المزارعين\n{_BLAME}\n", "لجنة المزارعين", None),
        (f"رئيس هيئة المناحل سالم العبري (@salimx): نعمل مع شركائنا على حماية النحل. {_LINK}\n", None, "سالم العبري"),
    ],
)
def test_who_speaks_in_a_post(read, text, issuer, speaker):
    reading = read(text)
    metadata = reading.metadata
    assert (metadata.issuer.value, getattr(metadata.speaker.value, "name", None)) == (issuer, speaker)
    assert reading.statements[0].form == "direct"


def test_who_speaks_for_a_body_before_a_colon_need_not_be_named(context):
    here = context(f"المتحدث الأمني لوزارة الداخلية: {_ARREST} {_LINK}\n")
    (relation,) = here.syntax.relations
    assert (relation.kind, here.view.wording(relation.subject.body)) == ("speaks-for", "وزارة الداخلية")
