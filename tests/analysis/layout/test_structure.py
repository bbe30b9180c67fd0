import pytest
from every_case import every_case

BODY = "تؤكد الوزارة أن الوضع مستقر وأن العمل مستمر.\nوتدعو الوزارة إلى الهدوء."


def spans(reading, text):
    (statement,) = reading.statements
    return statement.form, [text[start:end] for start, end in statement.spans]


@every_case(
    "cue",
    [
        "نص البيان:",
        "وفيما يلي نص البيان :",
        "وجاء نص البيان على النحو التالي:",
        "صدر اليوم عن الوزارة البيان التالي :-",
        "وهذا نص البلاغ الصحفي:",
    ],
)
@every_case("gap", ["\n", " ", "\r\n\r\n"])
def test_a_cue_and_a_colon_lead_to_the_statement(read, cue, gap):
    text = f"قالت مصادر إن بيانا صدر.\n{cue}{gap}{BODY}"
    assert spans(read(text), text) == ("embedded", [BODY])


def test_english_persian_and_turkish_cues(read):
    for frame, body in [
        ("The ministry met on Monday. The following is the text of the letter.", "We write to you and to the world."),
        (
            "به گزارش خبرگزاری، متن پیام علی نمونه بدین شرح است:",
            "از همه دوستان سپاسگزاریم که در این گردهمایی پیش ما بودند.",
        ),
        (
            "Parti başkanının bu konudaki yeni açıklaması şöyle;",
            "Bu karar ile bir yol ve yeni bir dönem için çalışacağız.",
        ),
    ]:
        text = f"{frame}\n{body}"
        assert spans(read(text), text) == ("embedded", [body])


def test_it_follows_where_the_sentence_before_names_it(read):
    words = "«Мы, ветераны порта, возмущены сносом памятника и требуем вернуть его.\n\nПросим прокуратуру о проверке»."
    text = f"Совет ветеранов порта опубликовал заявление. Приводим его полностью:\n\n{words}\n\nПамятник снесли в мае."
    assert spans(read(text), text) == ("embedded", [words.removesuffix(".")])


def test_what_a_statement_tells_first_is_no_report_of_it(read):
    first = "تابعت النقابة باستغراب القرار الصادر عن الوزارة، وهي تؤكد أنها لم تستشر فيه."
    words = f"{first}\nوتدعو النقابة إلى سحبه فورا وفتح حوار مع المهندسين في كل الأقسام."
    text = f"نشرت نقابة المهندسين في الوادي أمس ردها على قرار الوزارة. وجاء في البيان:\n{words}"
    assert spans(read(text), text) == ("embedded", [words])


def test_a_cue_without_a_colon_or_without_a_text_is_none(read):
    for text in (f"{BODY} وفق نص البيان.", f"{BODY}\nنص البيان:\n"):
        assert read(text).statements[0].form != "embedded"


@pytest.mark.parametrize("tail", ["// انتهى //\n10:37 ت م", "رابط الخبر: http://a.example/1", "المصدر: وكالة"])
def test_the_statement_ends_where_the_agency_says_so(read, tail):
    text = f"نص البيان:\n{BODY}\n{tail}\n"
    assert spans(read(text), text) == ("embedded", [BODY])


def test_a_quotation_that_is_most_of_the_rest_is_the_statement(read):
    text = f"نص البيان:\n«{BODY}»\nوكانت مصادر قد قالت."
    assert spans(read(text), text) == ("embedded", [f"«{BODY}»"])


def test_lines_quoted_with_a_sign_end_with_the_last_of_them(read):
    text = "Read this. The following is the text of the letter.\n\n> We write.\n\n> We end.\n\nA comment."
    assert spans(read(text), text) == ("embedded", ["We write.\n\n> We end."])


def test_a_text_about_a_statement_is_reported_or_partial(read):
    reported = "أكدت وزارة العدل في بيان لها أن القضية مستمرة."
    assert spans(read(reported), reported) == ("reported", [reported])
    quote = "إن القضية مستمرة وإن القضاء مستقل ولا يخضع لأحد في عمله"
    partial = f'أكدت وزارة العدل أن العمل مستمر. وأضاف البيان "{quote}".'
    assert spans(read(partial), partial) == ("partial", [quote])


def test_a_statement_itself_is_direct_from_the_first_to_the_last_character(read):
    text = f"\ufeffوزارة العدل\nبيان صحفي\n{BODY}\n"
    assert spans(read(text), text) == ("direct", [text])


def test_words_at_the_end_of_a_line_lead_to_a_statement_shorter_than_the_page_above_it(read):
    above = "Wells in the valley stay shut\n\n" + "The valley has had no water since the winter, and people queue. " * 3
    said = (
        "The wells of the valley stay shut. We shall open them in the summer, when the river is high enough for all. "
    )
    said += "We thank the people of the valley for their patience."
    text = f"{above}\n\nThe Terna Relief Desk released the following statement on the wells:\n\n{said}"
    assert spans(read(text), text) == ("embedded", [said])
