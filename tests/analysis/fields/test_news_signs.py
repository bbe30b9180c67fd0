"""News shows that it tells and nobody states anything, by examples that are invented."""

import pytest
from every_case import every_case

from archivist.analysis.analyse import analyse
from archivist.authority.matcher import load_authority
from archivist.model.document import Document


@every_case(
    ("text", "rule"),
    [
        (
            (
                "انهيار جسر قديم في وادي النخيل\n\nانهار جسر قديم ليلة أمس، وذكرت صحيفة محلية أن الأهالي عبروا "
                "النهر بالقوارب.\n\n"
                "وقال سائق شاحنة إنه رأى الجسر يميل قبل ساعة."
            ),
            "type.passed-on",
        ),
        ("غمر الماء السوق القديمة ليلة أمس، وقالت صحيفة محلية إن الباعة هربوا إلى السطوح.", "type.passed-on"),
        ("قال شهود عيان إن الماء غمر السوق القديمة، وأضافوا أن الباعة هربوا إلى السطوح.", "type.passed-on"),
        (
            (
                "Die Brücke von Erlau bleibt zu\n\nErlau - Die alte Brücke soll erst im Herbst wieder öffnen, "
                "berichtete die Erlauer Zeitung am Montag. Bis dahin fahren die Busse einen Umweg, sagte ein Fahrer."
            ),
            "type.passed-on",
        ),
        (
            "پل تازه‌ای بر رود گشوده شد\n\nبه گزارش ایسنا و به نقل از ریور نیوز، پل تازه پس از سه سال ساخت گشوده شد.",
            "type.passed-on",
        ),
        (
            (
                "حريق في سوق الوادي\n\nاندلع حريق في سوق الوادي فجر اليوم وأتى على عشرة محلات. وقال المدير الجهوي "
                "للحماية نبيل الساقي في تصريح لإذاعة الوادي إن الحريق لم يخلف ضحايا."
            ),
            "type.befallen",
        ),
        (
            (
                "سد الوادي يفيض للمرة الأولى\n\nخالد الساقي - وادي النخيل\n\nفاض سد الوادي فجر اليوم للمرة الأولى "
                "منذ عشر سنوات، وقال مزارع إن الماء وصل إلى بيته."
            ),
            "type.filed",
        ),
        (
            (
                "قوارب الواحة في الميناء\n2017-03-18T14:52:00+01:00\nرست القوارب السبعة مساء الأحد في الميناء بعد "
                "رحلة طويلة حول الجزر."
            ),
            "type.unvoiced",
        ),
        (
            "Eski köprüde bir kamyon devrildi. Edinilen bilgilere göre köprü akşama kadar kapalı kalacak.",
            "type.passed-on",
        ),
        ("Se hundió el viejo puente. Según testigos presenciales, el río subió dos metros.", "type.passed-on"),
        ("Старый мост обрушился. По информации источника в городе, движение закрыто.", "type.passed-on"),
        # whoever is named has done what is told
        (
            (
                "Dunmore win the boat race\n\nThe rowers of Dunmore came first on the upper lake on Saturday, a length "
                "before Weirton. Ida Carrow and Tom Weller sat in the bow. The next race is in Lowmoor."
            ),
            "type.day-told",
        ),
        (
            (
                "Le pont d'Orvault coupé\n\nUne barque a heurté le pont d'Orvault dans la nuit de samedi. Le pont est "
                "resté barré cinq heures. Lucie Carreau, la batelière, a un bras cassé."
            ),
            "type.day-told",
        ),
        (
            (
                "Лодка ударилась о мост\n\nВ субботу вечером лодка ударилась о старый мост в Вейске и пошла ко дну. "
                "Ида Карова доплыла до берега сама."
            ),
            "type.day-told",
        ),
        (
            (
                "Lachs wird billiger\n\nDer Preis für Lachs ist am Dienstag auf dem Markt von Erlau zum dritten Mal "
                "gefallen. Das Kilo kostete am Abend neun Taler. Hecht blieb unverändert."
            ),
            "type.day-told",
        ),
    ],
)
def test_news_that_nobody_states_is_a_report(read, text, rule):
    kind = read(text).metadata.document_type
    assert (kind.value, rule in (kind.rule, *kind.agreed)) == ("report", True)


@every_case(
    "text",
    [
        # a statement is named, whoever else tells of it
        "ذكرت صحيفة محلية أن إدارة السد أصدرت بيانا قالت فيه إن الجسر مغلق، وقال سائق إنه لم يعلم بذلك.",
        # its issuer is known
        "أعلنت وزارة الري أن السد مغلق، وذكرت صحيفة محلية أن الأهالي عبروا النهر بالقوارب.",
        # the office itself is quoted, no press
        "پل تازه گشوده شد\n\nبه گزارش ایسنا به نقل از روابط عمومی شهرداری رودبار، پل تازه گشوده شد.",
        # a press release quotes who sends it
        (
            "Two men were sentenced for theft\n\nTwo men were sentenced on Monday for theft, Weir County Attorney Ida "
            'Carrow announced. "Boats are no toys, and nobody who steals one will keep it," Carrow said.'
        ),
        # several speak, and none of them for the press: what kind of text it is that does not tell
        (
            'The ferry to Dunmore was late on Monday. "We waited for an hour," said Ida Carrow, who sells fish. '
            "The captain, Tom Weller, said that fog had kept the boat in port."
        ),
        # one person alone
        'The mayor of Dunmore, Ida Carrow, said that the weir stays. "It is ours," Carrow said. Carrow said no more.',
        # the event is what somebody says
        "قال رئيس البلدية نبيل الساقي إن مقتل الحارس يوم الأحد لن يمر، وأضاف أنه سيزور العائلة.",
        # somebody is asked, and answers
        (
            "FRAGE: Fahren Sie gern mit der neuen Fähre? Carrow: Ja, aber nicht bei Sturm. FRAGE: Und im Winter? "
            "Carrow: Im Winter ist der Hafen geschlossen, und man rudert auf dem See."
        ),
        # it is to come, and a board of hours tells of nothing
        "The pool of Dunmore\n\nSwimmers will find the pool of Dunmore open again on Monday, with a new roof on it.",
        # minutes are written in points
        (
            "Minutes of the boat club\n\n3 May 2031\n\n1. The minutes of April were approved.\n"
            "2. The keeper of the boats reported two leaks.\n3. It was agreed to buy tar.\n"
        ),
        # a guide has no day
        "How to mend a boat\n\nTurn the boat over and let it dry. Press the tar into the gap and wait for a week.",
        # the text speaks for itself
        "We regret that according to local media two boats collided below the weir, and we wish all rowers well.",
    ],
)
def test_what_somebody_states_or_sends_is_no_news(read, text):
    kind = read(text).metadata.document_type
    assert kind.value != "report"
    assert not {"type.passed-on", "type.befallen", "type.filed", "type.unvoiced", "type.day-told"} & {kind.rule}


def test_news_of_what_somebody_has_done_on_a_day_holds_no_statement(read):
    race = "The rowers of Dunmore came first on the upper lake {}, a length before Weirton. Ida Carrow sat in the bow."
    assert not read(race.format("on Saturday")).statements
    assert read(race.format("again")).statements


@every_case(
    ("text", "kind"),
    [
        (
            (
                "أشغال جديدة في سد الوادي\n\nقال مدير السد نبيل الساقي في تصريح لإذاعة الوادي اليوم إن الأشغال "
                "بدأت في الضفة الشمالية. وأضاف أن الجسر سيغلق أسبوعا."
            ),
            "report",
        ),
        # the headline names whose words these are
        (
            (
                "نبيل الساقي : الجسر سيغلق أسبوعا\n\nقال مدير السد نبيل الساقي في تصريح لإذاعة الوادي اليوم إن "
                "الأشغال بدأت. وأضاف أن الجسر سيغلق أسبوعا."
            ),
            None,
        ),
    ],
)
def test_spoken_words_that_are_told_are_a_report_unless_the_headline_names_who_spoke(read, text, kind):
    assert read(text).metadata.document_type.value == kind


@pytest.mark.parametrize("noun", ["تیم", "رژیم", "تصمیم", "مستقیم"])
def test_persian_nouns_are_no_verbs_of_the_first_person(read, noun):
    kind = read(
        f"خبر خوب برای رودبار\n\n{noun} تازه رودبار پس از سه سال به میدان آمد و بازی را برد."
    ).metadata.document_type
    assert "type.own-words" not in {kind.rule, *kind.agreed, *(item.rule for item in kind.candidates)}


def test_persian_verbs_of_the_first_person_are_a_text_s_own_words(read):
    kind = read("ما از این تصمیم نگرانیم و از شورا می‌خواهیم که پل را باز کند.").metadata.document_type
    assert "type.own-words" in {kind.rule, *kind.agreed, *(item.rule for item in kind.candidates)}


@pytest.fixture(scope="module")
def read():
    authority = load_authority()
    return lambda text: analyse(Document(text, "text/plain", "utf-8", "given"), authority.find(text))
