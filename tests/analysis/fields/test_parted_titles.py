"""Titles that only their place shows: between empty lines, above a credit, above a sentence that begins anew."""

from every_case import every_case

_TEXT = (
    "The harbour board met today with the masters of the ferries. During the discussion the board reiterated that "
    "the western quay stays closed until the pumps are mended and tried.\n"
)
_KURDISH = (
    "ئەنجوومەنی بەندەر ئەمڕۆ لەگەڵ خاوەن کەشتییەکان کۆبۆوە و لە کۆبوونەوەکەدا باسیان لە کردنەوەی ڕێگای ڕۆژئاوا و "
    "چاککردنەوەی پەمپەکان کرد و بڕیاریان دا کە کارەکان لە مانگی داهاتوودا تەواو بکرێن.\n"
)


@every_case(
    ("above", "title", "below", "text"),
    [
        (
            "Welcome to the harbour. It is yours.\n\nHarbourmaster Ida Marlow\n\n\n",
            "Readout of the board’s meeting with the masters of the ferries",
            "\n\nOrlu, 4 December 2013\n\n",
            _TEXT,
        ),
        ("Harbour Police\n\n", "HPO-24: Further witnesses of the collision wanted!", "\n\nOrlu (hpo)\n\n", _TEXT),
    ],
)
def test_a_line_between_empty_lines_below_short_ones_is_the_title(read, above, title, below, text):
    field = read(f"{above}{title}{below}{text}").metadata.title
    assert (field.value, field.rule) == (title, "title.parted")


def test_a_headline_stands_below_the_day_of_its_page_in_letters_without_case_too(read):
    headline = "ئەنجوومەنی بەندەر لەگەڵ خاوەن کەشتییەکان کۆبۆوە"
    assert read(f"١٦ ئاب ٢٠٢٥ - ١٠:٠١\n\n{headline}\n\n{_KURDISH}").metadata.title.value == headline


@every_case(
    "line",
    [
        "2 days ago 55 notes",
        "Orlu, the western islands, 4 December 2013",
        "The quay stays closed:",
        "Dear masters of the ferries,",
    ],
)
def test_a_count_a_day_a_lead_in_and_a_greeting_are_none(read, line):
    assert read(f"Orlu\n\n{line}\n\n{_TEXT}").metadata.title.value is None


def test_of_two_lines_that_could_be_the_title_neither_is_taken(read):
    text = f"Orlu\n\nThe board meets the masters\n\nThe masters meet the board\n\n{_TEXT}"
    assert read(text).metadata.title.rule != "title.parted"


@every_case("credit", ["رويترز", "سامر خليل الحلواني", "واس أورلو"])
def test_a_credit_below_a_headline_is_no_part_of_it(read, credit):
    headline = "البحارة يشترون ألفي تذكرة لسباق الميناء"
    text = (
        f"{headline}\n{credit}\n قال منظمون أمس الأربعاء إن ألفي تذكرة بيعت لسباق الميناء الذي يقام في الربيع المقبل، "
        "وإن البقية تطرح للبيع على مراحل.\n\nوكانت الأسعار قد ارتفعت في العام الماضي، بحسب المنظمين أنفسهم.\n"
    )
    assert read(text).metadata.title.value == headline


def test_a_line_of_date_time_and_site_stands_below_a_headline(read):
    title = "Марлов и Калинин отправили своих замов в Орлу"
    text = (
        f"{title}\n27 апреля, 2012, 13:57 orlu.news\n"
        "В Орлу срочно вылетели начальник порта Виталий Марлов и смотритель маяка, сообщили в порту вечером.\n"
        "На месте работают группы из двух портов, которые осматривают причалы и склады у западной гавани.\n"
    )
    assert read(text).metadata.title.value == title


@every_case(
    "below",
    [
        "Сегодня начальник порта Виталий Марлов встретился с жителями.",
        "27 марта прошло совещание смотрителей маяков, на котором выступил начальник порта " * 2 + "Виталий Марлов.",
    ],
)
def test_a_headline_ends_where_the_next_line_begins_a_sentence(read, below):
    title = "Порт настаивает на закрытии западной набережной"
    text = f"{title}\n{below}\nОн ответил на вопрос о том, по какой причине набережная остаётся закрытой до весны.\n"
    assert read(text).metadata.title.value == title


@every_case("line", ["(وبشر الصابرين الذين إذا أصابتهم مصيبة قالوا صبرا)", "﴿وبشر الصابرين الذين إذا أصابتهم مصيبة﴾"])
def test_a_verse_in_brackets_is_no_title(read, line):
    text = "بعميق الحزن تلقينا نبأ الحادث الأليم في الميناء. ولا يسعنا إلا أن نتقدم بأخلص التعازي إلى أهالي البحارة.\n"
    assert read(f"{line}\n{text}").metadata.title.value is None


def test_who_is_in_the_pictures_is_no_title_below_the_day(read):
    text = "قال رئيس المجلس سالم البكري إن الميناء سيفتح غدا، وإن السفن ستعود إلى الرصيف الغربي بعد إصلاح المضخات.\n"
    head = "22 مايو 2023\nسالم البكري رئيس المجلس\n\nسالم هاشم البكري الرئيس العام لمجلس الموانئ الساحلي\n\n"
    assert read(f"{head}{text}").metadata.title.value is None
