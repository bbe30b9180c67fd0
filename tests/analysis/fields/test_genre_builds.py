"""What a text is built of shows its kind, by examples that are invented."""

import pytest
from every_case import every_case

from archivist.analysis.analyse import analyse
from archivist.authority.matcher import load_authority
from archivist.model.document import Document


@every_case(
    ("text", "kind"),
    [
        (
            (
                "Dunmore opens its second weir\n\nThe Dunmore Lock Trust has opened its second weir.\n\n"
                "Media contact: Ida Carrow, press@dunmore.example"
            ),
            "press-release",
        ),
        (
            (
                "Dunmore opens its second weir\n\nDUNMORE - The Dunmore Lock Trust has opened a weir. “We like "
                "it,” said Ida Carrow, who keeps the lock.\n\n###\n"
            ),
            "press-release",
        ),
        (
            "Dunmore opens its second weir\n\nToday we have opened the weir of our town, as we said.\n\n###\n",
            "statement",
        ),
        (
            "Die Talwerke nehmen ein Wehr in Betrieb\n\nDas Wehr steht seit heute offen.\n\nPressekontakt:\nAnna Erz",
            "press-release",
        ),
        (
            (
                "Le barrage de Valmont ouvre ses vannes\n\nLe barrage est ouvert depuis ce matin.\n\n"
                "Contact presse : Luc Armand, 04 00 00 00 00"
            ),
            "press-release",
        ),
        (
            (
                "Talks with the keeper of the weir\n\nIda Carrow has kept the weir for a year.\n\nWhat is it like?\n"
                "Wet, most of the time.\n\nAnd the winters?\nLong ones, and quiet."
            ),
            "remarks",
        ),
        (
            "حديث مع حارس السد\n\nكيف كانت السنة الأولى؟\nطويلة وهادئة في أغلب الأيام.\n\nوماذا عن الشتاء؟\nكان ماطرا.",
            "remarks",
        ),
        ("A rower was injured on Sunday when two boats collided below the weir. The river is open again.", "report"),
        ("Bei einem Unfall am Wehr ist am Sonntag ein Ruderer verletzt worden. Der Fluss ist wieder frei.", "report"),
        ("تمكنت فرقة الدرك بالوادي من توقيف ثلاثة أشخاص سرقوا قوارب الصيد من الميناء القديم.", "report"),
        ("Barajda çıkan yangın sonucu iki kişi yaralandı ve hastaneye kaldırıldı.", "report"),
        ("كشفت مصادر خاصة للجريدة أن السد القديم سيغلق في الصيف، وأضافت المصادر أن الأشغال تأخرت.", "report"),
        ("Opinion: the weir is ours\n\nThe weir has stood for a hundred years and it is not in the way.", "other"),
        (
            "حين ينام السد\n\nبقلم: نوال الوادي\n\nالماء لا ينام، والسد القديم يعرف ذلك منذ مائة عام.",
            "other",
        ),
        ("The Lock Board informs residents that the weir will be closed from 12 March until 19 March.", "announcement"),
        ("La Régie des eaux annonce la fermeture du pont, du 8 juin au 12 juin, pour travaux.", "announcement"),
        ("El consejo niega el cierre\n\nEl consejo del valle negó que la presa vaya a cerrar.", "clarification"),
    ],
)
def test_what_a_text_is_built_of_shows_its_kind(read, text, kind):
    assert read(text).metadata.document_type.value == kind


@pytest.mark.parametrize(
    "text",
    [
        "We regret that a rower was injured below the weir on Sunday, and we wish him well.",
        "The Lock Board said on Monday that a rower was injured below the weir.",
        "By Ida Carrow\n\nThe weir was opened on Sunday. Two hundred guests saw the first boats pass the gate.",
    ],
)
def test_where_somebody_speaks_or_tells_news_it_is_neither_an_event_nor_an_opinion(read, text):
    rules = {read(text).metadata.document_type.rule}
    rules |= {item.rule for item in read(text).metadata.document_type.candidates}
    assert not rules & {"type.event", "type.opinion"}


def test_the_union_of_the_journalists_is_no_talk_to_journalists(read):
    text = "أدان الاتحاد العربي للصحفيين اعتقال مصور في الوادي وطالب بالإفراج عنه."
    assert "remarks" not in {item.value for item in read(text).metadata.document_type.candidates}


def test_a_denial_in_title_and_text_is_no_surer_where_the_text_tells_of_an_interview_too(read):
    once = "El consejo niega el cierre\n\nEl consejo del valle negó el lunes, en una entrevista, que la presa cierre."
    field = read(once).metadata.document_type
    assert "type.sign-again" not in (field.rule, *field.agreed)


@pytest.mark.parametrize(
    "text",
    [
        "The National Union of Rowers condemned the toll at the weir and urged the council to drop it.",
        "نددت نقابة الصيادين في الوادي، يوم الاثنين، بالرسوم الجديدة على القوارب وطالبت المجلس بالتراجع عنها.",
    ],
)
def test_a_known_body_that_takes_a_side_makes_a_statement_whatever_it_is_called(text):
    matches = load_authority().find(text)
    kind = analyse(Document(text, "text/plain", "utf-8", "given"), matches).metadata.document_type
    assert (kind.value, kind.rule) == ("statement", "type.act")


def test_a_report_that_tells_on_what_one_body_says_is_of_a_statement(read):
    text = (
        "أعلنت وزارة الصحة تسجيل خمس إصابات جديدة في الوادي خلال أسبوع. "
        "وأوضحت الوزارة أن المصابين في المستشفى. وأضافت الوزارة أن العدد ينخفض."
    )
    field = read(text).metadata.document_type
    assert (field.value, "type.goes-on" in (field.rule, *field.agreed)) == ("statement", True)


def test_what_is_denied_and_called_a_rumour_makes_a_clarification_surer(read):
    field = read("أوضحت شركة المياه أن ما يتم تداوله حول إغلاق السد غير صحيح، والعمل متواصل.").metadata.document_type
    assert (field.value, "type.rumour" in (field.rule, *field.agreed)) == ("clarification", True)


@pytest.mark.parametrize(
    "text",
    [
        "Выражаю глубокие соболезнования родным и близким погибших при прорыве плотины в нашей долине.",
        "Condolences to the families of the rowers who died below the weir on Sunday morning.",
    ],
)
def test_a_text_may_begin_with_its_condolences(read, text):
    assert read(text).metadata.document_type.value == "condolence"


@pytest.mark.parametrize(
    "text",
    [
        "The weir is ours. The toll came on Sunday and it is too high for us. We demand that the council drop it.",
        "Das Wehr gehört uns allen. Am Sonntag kam die Gebühr, niemand fragte. Wir fordern, dass sie verschwindet.",
        "Le barrage est à nous. Le péage est venu dimanche. Nous exigeons que le conseil le retire sans délai.",
    ],
)
def test_who_demands_in_the_first_person_makes_a_statement(read, text):
    field = read(text).metadata.document_type
    assert (field.value, "type.demand" in (field.rule, *field.agreed)) == ("statement", True)


def test_a_letter_that_demands_stays_a_letter(read):
    text = "Dear Ms Carrow,\n\nthe toll came on Sunday. We demand that it goes.\n\nYours sincerely\nAnn Dunmore"
    assert read(text).metadata.document_type.value == "letter"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("أفرج المجلس عن الأسرى الذين تطالب بهم نقابة الصيادين، وفق ما ذكره مكتب الوادي.", False),
        ("نددت نقابة الصيادين بالرسوم الجديدة وطالبت المجلس بالتراجع عنها.", True),
        ("The rowers who demanded a boat came home, said the National Union of Rowers.", False),
    ],
)
def test_a_verb_that_tells_of_the_noun_before_it_takes_no_side(read, text, rules):
    field = read(text).metadata.document_type
    proposed = {field.rule, *field.agreed, *(item.rule for item in field.candidates)}
    assert ("type.act" in proposed) is rules


@every_case(
    ("kind", "text"),
    [
        (
            "announcement",
            "أعلنت إدارة ميناء النخيل، اليوم الجمعة، إغلاق الميناء أمام حركة السفن بسبب الرياح.",
        ),
        (
            "announcement",
            "La Commission scolaire de Dunmont a annoncé la fermeture de tous ses établissements.",
        ),
        ("announcement", "El municipio de Villarrío informó la suspensión de las clases por la crecida del río."),
        # in a statement it is a statement's
        (
            "statement",
            "أعلنت إدارة ميناء النخيل إغلاق الميناء أمام حركة السفن. وأوضحت الإدارة في بيان لها أن الميناء سيفتح غدا.",
        ),
        # what somebody asks for is not done
        (None, "La Commission scolaire de Dunmont a refusé la fermeture de tous ses établissements pour lundi."),
    ],
)
def test_who_closes_what_is_open_to_all_announces_it(read, kind, text):
    found = read(f"{text}\n").metadata.document_type
    assert (found.value == "announcement") == (kind == "announcement")
    assert kind is None or found.value == kind


@every_case(
    ("text", "found"),
    [
        (
            "Whereas, the weir of Dunmore is old; and\n\nWhereas, boats need a lock; be it\n\nResolved, That we build.",
            1,
        ),
        (
            (
                "VISTO:\n\nEl informe de la esclusa de Villarrío, y\n\nCONSIDERANDO:\n\nQue la esclusa es vieja,\n\n"
                "SE RESUELVE:\n\nCerrar la esclusa."
            ),
            1,
        ),
        ("Vu le code des ports,\nVu la délibération du 3 mars,\nARRÊTE :\nLe port de Dunmont est fermé.", 1),
        ("Gestützt auf Art. 3 der Hafenordnung\n\nbeschliesst:\n\nDer Hafen von Dunmau bleibt zu.", 1),
        # inside a sentence, or once
        ("The old weir is high, whereas the new one is low, Whereas of Dunmore said. Resolved, we go.", 0),
        ("Considerando la marea, queremos comunicarles que hemos decidido cerrar la esclusa.", 0),
        ("Vu le temps, le port de Dunmont est fermé. Nous vous prions de nous excuser.", 0),
    ],
)
def test_clauses_on_which_an_act_rests_make_it_no_statement(read, text, found):
    kind = read(f"{text}\n").metadata.document_type
    assert (kind.value == "other", kind.rule == "type.recitals") == (bool(found), bool(found))
