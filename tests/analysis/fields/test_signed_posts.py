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
