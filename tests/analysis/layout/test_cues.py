"""The words that lead from a page to the statement, in English."""

from every_case import every_case

_WORDS = (
    "We wish to inform the public that two huts have been closed. The huts will be open again as soon as the snow has "
    "gone. We ask all guests to stay in the valley and to keep calm until then."
)


def embedded(read, text):
    statements = read(text).statements
    return [text[start:end] for item in statements if item.form == "embedded" for start, end in item.spans]


@every_case(
    "lead",
    [
        "Sen. Martha Wilson issued this statement following today's vote on the pier bill:",
        "Below is a press statement from the Reedland Police Force:",
        "Below is the statement issued by the Ministry of Huts and signed by its minister, Ivor Holm.",
        "Here is the council's statement:",
        "The storm hit the coast in April.\nHere's a full readout that was issued by the Reed House after the call:",
        "The following e-mail was issued by the mayor this morning. The statement follows in full:",
    ],
)
def test_this_below_and_here_lead_to_the_statement(read, lead):
    assert embedded(read, f"{lead}\n\n{_WORDS}\n") == [_WORDS]


@every_case(
    "lead",
    [
        "The keeper said that this is what matters:\n\n“We close at noon.” The huts are full in May, he said.",
        "The council issued this advice to guests on Monday: stay in the valley. It said that the huts were closed.",
        "The statement is pinned up here. Guests below said that they had not read it.",
    ],
)
def test_such_words_lead_nowhere_in_a_report(read, lead):
    told = "Guests were told to leave by noon, the warden added, and most of them had left by ten, the council said."
    assert embedded(read, f"{lead} {told}\n") == []


_PARTS = [
    (
        "وصل إلى الموقع بيان صادر عن بلدية وادي الرمان، وجاء فيه ما يلي: “{first}”.",
        "وأضاف البيان: “{second}”.",
        (
            "نعيش مرحلة صعبة وتقوم البلدية بكل ما عليها تجاه الأهالي من خدمات في الأحياء والقرى المجاورة، ونشكركم على "
            "الصبر الطويل في هذه الأسابيع الباردة"
        ),
        "لن تتوقف أعمال الطريق قبل الشتاء، وسيعمل المكتب على توفير كل ما يلزم للعمال في الموقع",
    ),
    (
        "The Reedland council issued a statement. The statement reads as follows: “{first}”",
        "The statement added: “{second}”",
        (
            "We live through a hard season, and the council does all it can for the people of the villages by the "
            "river. We thank them for their patience during these long weeks"
        ),
        "The work on the road will go on until winter, and the crew will have all that it needs there",
    ),
]


_PARTS.append((_PARTS[0][0], "وأضاف رئيسها: “{second}”.", *_PARTS[0][2:]))


@every_case("lead, more, first, second", _PARTS)
def test_a_statement_that_is_given_in_parts_is_not_embedded(read, lead, more, first, second):
    parts = (lead.format(first=first), more.format(second=second))
    assert embedded(read, "\n\n".join(parts) + "\n") == []
    assert read("\n\n".join(parts) + "\n").statements[0].form == "partial"
    assert embedded(read, f"{parts[0]}\n") != []


def test_what_others_stated_behind_it_leaves_a_statement_whole(read):
    (_, _, first, second) = _PARTS[1]
    text = f"The Reedland council's statement reads as follows:\n\n“{first}”\n\n"
    text += f"The harbour guild said in a statement: “{second}”\n"
    assert embedded(read, text) == [f"“{first}”"]


@every_case(
    "lead",
    ["جاء ذلك في الرسالة التي وصلت إلى الاتحاد، وضمت في فحواها:", "مضمون كتاب الاستقالة:", "وهذا مضمون الرسالة:"],
)
def test_the_contents_of_a_letter_lead_to_it(read, lead):
    told = "تقدم نائب رئيس بلدية وادي الرمان، خالد الرملي، بكتاب إلى المجلس، وشكر الناس على الثقة."
    words = (
        "بعد مضي ست سنوات على انتخاب مجلسنا في وادي الرمان، وبناء على قناعاتي فإني أتقدم إليكم اليوم باستقالتي من "
        "موقعي كنائب رئيس للبلدية، متمنيا لكم التوفيق في المرحلة القادمة وإجراء الانتخابات في القريب العاجل."
    )
    assert embedded(read, f"{told}\n\n{lead}\n\n{words}\n") == [words]
    assert embedded(read, f"{told}\n\nناقش المجلس مضمون الميزانية: {words}\n") == []


def test_a_statement_ends_before_the_address_below_its_day(read):
    signed = f"{_WORDS}\n\nMartha Wilson\n\n11 June 2025"
    page = "The guests had asked for it in May.\n"
    text = f"The council issued the following statement:\n\n{signed}\n\nhttps://example.org/post/1\n\n{page}"
    assert embedded(read, text) == [signed]
    text = f"The council issued the following statement:\n\nSee our map:\n\nhttps://example.org/map\n\n{_WORDS}\n"
    assert embedded(read, text) == [text.partition(":\n\n")[2].rstrip()]


@every_case(
    "lead",
    [
        "The warden of the huts has issued a statement about the storm in the valley.\n\nIt reads:",
        "The warden of the huts has issued a statement about the storm in the valley.\n\nIt reads as follows:",
        "Warden answers\n\nTarnwick, Wash. -- Statement by the warden of the huts, Ivor Holm:",
        "Guests have asked about the huts. On Monday the warden said the following:",
    ],
)
def test_a_pronoun_a_label_behind_its_place_and_the_following_lead_to_the_statement(read, lead):
    assert embedded(read, f"{lead}\n\n{_WORDS}\n") == [_WORDS]


def test_nothing_is_led_to_where_no_statement_is_named(read):
    lead = "The warden of the huts spoke on the storm in the valley.\n\nIt reads:"
    assert embedded(read, f"{lead}\n\n{_WORDS}\n") == []


_LED = "The warden of the huts has issued a statement about the storm in the valley, two days after it hit the coast."


@every_case("cue", ["Full statement:", "Here is the full statement:", "The text of the statement:"])
def test_the_whole_statement_may_follow_on_the_line(read, cue):
    assert embedded(read, f"Warden answers\n\n{_LED}\n\n{cue} {_WORDS}\n") == [_WORDS]


def test_what_others_tell_on_the_line_is_no_whole_statement(read):
    told = "the huts are closed, he said. Guests were told to leave by noon, and most of them had left by ten."
    assert embedded(read, f"Warden answers\n\n{_LED}\n\nHere is what the statement said: {told}\n") == []


_AR = (
    "علمنا أن الكوخين أغلقا بسبب العاصفة، ونحن نطلب من جميع الضيوف البقاء في الوادي والتزام الهدوء إلى أن يذوب الثلج. "
    "وسنعيد فتح الأكواخ في أقرب وقت ممكن، ونشكر كل من ساعدنا في هذه الأيام الصعبة، ونؤكد أن أبوابنا مفتوحة للجميع."
)


@every_case(
    "cue", ["و في مايلي بيان اتحاد الأكواخ :  ", "وفي ما يلي بيان اتحاد الأكواخ: ", "إليكم بيان اتحاد الأكواخ:\n"]
)
def test_the_arabic_words_for_following_are_written_in_several_ways(read, cue):
    lead = "استنكر اتحاد الأكواخ اليوم ما قيل عنه بعد العاصفة التي ضربت الوادي قبل يومين."
    assert embedded(read, f"الأكواخ ترد\n\n{lead}\n{cue}{_AR}\n") == [_AR]


@every_case(
    "clause",
    [
        "فإن اتحاد الأكواخ، بعد اطلاعه على خطاب الوزير، يعلن عن ما يلي:",
        "وقد انتخب المؤتمر مجلسا من السيدات والسادة الآتية أسماؤهم :",
    ],
)
def test_what_a_body_lists_in_its_own_statement_leads_to_no_other(read, clause):
    text = f"بيان اتحاد الأكواخ\n\nتابع اتحاد الأكواخ أخبار العاصفة باهتمام بالغ.\n{clause}\n{_AR}\n\nاتحاد الأكواخ\n"
    assert embedded(read, text) == []


def test_below_alone_leads_to_nothing_in_sorani(read):
    text = (
        "داخستنی دەرگای خوارەوە\n\nسەندیکای ماسیگران ئەمڕۆ دەربارەی دەرگای خوارەوە ڕاگەیەندراوێکی بڵاو کردەوە.\n\n"
        "لە ڕاگەیەندراوەکەدا هاتووە:\n\n"
    )
    words = (
        "زانیمان کە دەرگاکە دادەخرێت. ئێمە ئەم بڕیارە ڕەت دەکەینەوە و داوا دەکەین گوێ لە دانیشتووان بگرن. ئێمە مافی "
        "هەموو ماسیگرێک بۆ ژیانێکی شایستە بیر دەخەینەوە، و دەرگامان بۆ هەموو گفتوگۆیەکی ڕاستگۆیانە کراوەیە."
    )
    assert embedded(read, f"{text}{words}\n") == [words]
