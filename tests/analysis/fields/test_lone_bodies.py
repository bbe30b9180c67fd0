"""The body whose name is the first line of its own text: a post's account, a letterhead."""

from every_case import every_case

_FLOOD = "تهيب سفارة الجمهورية اليمنية في لندن بالمواطنين الابتعاد عن ضفاف النهر خلال موسم الفيضان القادم.\n"
_ROADS = (
    "وزارت راه و ترابری به اطلاع هموطنان می‌رساند دفاتر این وزارتخانه از شنبه در همه شهرهای ساحلی باز می‌شود "
    "و تا پایان ماه پذیرای مراجعان است.\n"
)
_SCHOOLS = (
    "وەزارەتی پەروەردە ئاگاداری سەرجەم قوتابیان دەکاتەوە کە ئەنجامەکان شەوی شەممە لە ماڵپەڕی وەزارەت بڵاودەکرێتەوە.\n"
)
_OPENED = (
    "تعلن وزارة الصحة افتتاح مركزين جديدين للرعاية الأولية في المحافظة الشمالية ابتداء من يوم الأحد القادم، وتدعو "
    "الأهالي إلى مراجعتهما. وتؤكد الوزارة أن العمل مستمر في كل المراكز القائمة طوال أيام الأسبوع، وأن الكوادر متوفرة.\n"
)


@every_case(
    ("text", "issuer", "title"),
    [
        (f"🇾🇪 سفارة الجمهورية اليمنية في لندن\n@EmbassyX\n{_FLOOD}", "سفارة الجمهورية اليمنية في لندن", None),
        (f"سفارة الجمهورية اليمنية في لندن\n{_FLOOD}", "سفارة الجمهورية اليمنية في لندن", None),
        (f"وزارت راه و ترابری\n{_ROADS}", "وزارت راه و ترابری", None),
        (f"🇮🇷 وزارت راه و ترابری - وین\n{_ROADS}", "وزارت راه و ترابری - وین", None),
        (f"#وەزارەتی_پەروەردە\n{_SCHOOLS}", "وەزارەتی پەروەردە", None),
    ],
)
def test_the_first_line_names_the_body(read, text, issuer, title):
    metadata = read(text).metadata
    assert (metadata.issuer.value, metadata.title.value) == (issuer, title)


@every_case(
    "text",
    [
        "أمن الطاقة في الساحل\nيعد الأمن في البلاد البعيدة مسألة شائكة، ولا تكفي الموارد وحدها لحلها في سنوات.\n",
        "مدرسة الحياة\nتعلمنا من النهر أن الماء لا يعود إلى منبعه، وأن الصبر أوسع من الوادي وأبقى من الحجر.\n",
        "دولت جدید پاکستان\nدر سال‌های گذشته رودخانه‌ها کم‌آب شده‌اند و کشاورزان از کوه‌ها به دشت آمده‌اند.\n",
    ],
)
def test_a_headline_of_an_essay_is_no_body(read, text):
    assert read(text).metadata.issuer.value is None


def test_the_line_below_the_body_is_the_title(read):
    text = f"#وزارة_الصحة\nافتتاح مركزين جديدين في المحافظة الشمالية\n\n{_OPENED}"
    metadata = read(text).metadata
    assert (metadata.issuer.value, metadata.title.value) == ("وزارة الصحة", "افتتاح مركزين جديدين في المحافظة الشمالية")


@every_case(
    ("signature", "issuer"),
    [
        ("کانون آب‌رسانان خاوران\n۲۰ اردیبهشت ۱۴۰۱\n@aabrasan", "کانون آب‌رسانان خاوران"),
        ("رونوشت:\nکانون آب‌رسانان خاوران", None),
        ("کانون آب‌رسانان خاوران\nشورای شهر سپیدان\nسندیکای رانندگان خاوران", None),
    ],
)
def test_the_last_line_names_the_body(read, signature, issuer):
    text = "در روزهای گذشته چاه‌های بسیاری بسته شده‌اند و ما خواهان بازگشایی آنها هستیم.\n\n"
    reading = read(f"{text}{signature}\n")
    assert (reading.metadata.issuer.value, reading.statements[0].form) == (issuer, "direct")


@every_case(
    ("signature", "issuer"),
    [
        ("Союз паромщиков Верхнеречья\n3 мая 2023 года", "Союз паромщиков Верхнеречья"),
        ("Председатель Союза паромщиков Верхнеречья", None),  # who holds an office signs with a name
        ("Союз паромщиков построит новый паром", None),
        ("Копия:\nСоюз паромщиков Верхнеречья", None),
    ],
)
def test_the_last_line_names_the_body_in_russian(read, signature, issuer):
    text = "Заявление о закрытии парома\n\nНам стало известно, что паром закроют в июне. Мы отвергаем это решение.\n\n"
    assert read(f"{text}{signature}\n").metadata.issuer.value == issuer


def test_who_opens_wells_in_sorani_is_not_told_to_have_asked(read):
    text = "لە ڕۆژانی ڕابردوودا چەندین بیر داخراون و ئێمە داوای کردنەوەیان دەکەین.\n\nسەندیکای جوتیارانی هەرێم\n"
    reading = read(text)
    assert (reading.metadata.issuer.value, reading.statements[0].form) == ("سەندیکای جوتیارانی هەرێم", "direct")


_GATE = (
    "انبارهای بندر بسته است و ما کارگران بندر هر روز کنار در می‌ایستیم. ما از همه می‌خواهیم که انبارها را باز کنند.\n"
    "کارگران عزیز، با ما باشید و این بیانیه را به همه برسانید.\n"
)
_WEATHER = "انبارهای بندر از صبح بسته است و باد تندی می‌وزد. کشتی‌ها کنار اسکله مانده‌اند.\n"
_DUTY, _COUNCIL = "وقتی انبارها بسته است وظیفه ماست که سخن بگوییم", "شورای هماهنگی کارگران بنادر خاوران"


@every_case(
    ("text", "issuer"),
    [
        (f"{_DUTY}\n{_COUNCIL}\n\n{_GATE}", _COUNCIL),
        (f"{_DUTY}\n{_COUNCIL}\n\n{_WEATHER}", None),
        (f"{_DUTY}\n{_COUNCIL}\n{_GATE}", None),
        (f"{_DUTY}\nشورای هماهنگی انبارها را بست\n\n{_GATE}", None),
    ],
)
def test_the_line_below_the_headline_names_the_body_that_says_we(read, text, issuer):
    assert read(text).metadata.issuer.value == issuer


_ARREST = (
    "The arrest of the crew has come to our notice. We demand that they are let go, as does every captain of the isle."
)


@every_case(
    ("text", "issuer"),
    [
        (f"Dankvold condemns arrest of ferry crew\n\n{_ARREST}\n", None),  # a surname as well as a firm
        (f"Harbour Guild condemns arrest of ferry crew\n\n{_ARREST}\n", "Harbour Guild"),
        (f"Nexora condemns arrest of ferry crew\n\n{_ARREST} Nexora has told the court so.\n", "Nexora"),
    ],
)
def test_one_word_of_a_headline_is_a_body_where_the_text_has_it_again(likeliest, text, issuer):
    assert likeliest(text)[0] == issuer


_ENROLS = "نعلن فتح باب التسجيل للدورة الصيفية في كل فروعنا ابتداء من يوم الأحد القادم، ونرحب بالجميع.\n\n"


@every_case(
    ("signed", "issuer"),
    [
        ("المكتب الإعلامي\nتجمع فتيان المرفأ\n", "تجمع فتيان المرفأ"),
        ("سالم الهاشمي\nتجمع فتيان المرفأ\n", None),
        ("تجمع بنات المرفأ\nتجمع فتيان المرفأ\n", None),
    ],
)
def test_a_body_signs_below_its_office(read, signed, issuer):
    assert read(f"{_ENROLS}{signed}").metadata.issuer.value == issuer


def test_a_body_of_any_shape_signs_a_letter(read):
    letter = "إلى السيد المدير المحترم\n\nتحية طيبة،\nنرجو التفضل بفتح الملعب.\n\nوتفضلوا بقبول فائق الاحترام\n\n"
    assert read(f"{letter}تجمع فتيان المرفأ\n").metadata.issuer.value == "تجمع فتيان المرفأ"


def test_who_gets_a_copy_does_not_sign(read):
    letter = "السيد مدير الملعب المحترم\n\nتحية طيبة\nنأمل منكم فتح البوابة. لقد انتظرنا طويلا.\n\nمع خالص التقدير\n\n"
    assert read(f"{letter}نسخة إلى:\nاتحاد بناة المرفأ\n").metadata.issuer.value is None
    assert read(f"{letter}اتحاد بناة المرفأ\n").metadata.issuer.value == "اتحاد بناة المرفأ"
