"""Common nouns, letters of a kind, surnames and topics, which name no body; the examples are invented."""

from every_case import every_case

_WARNS = (
    "{0} warns of cuts\n\nMay 3, 2011\n\nThe second largest {1} in the land has issued a warning over spending cuts."
)


def _issuer(read, text):
    return read(text).metadata.issuer.value


@every_case(
    "text",
    [
        _WARNS.format("UK union", "union"),
        _WARNS.format("German bank", "bank"),
        _WARNS.format("US NGO", "NGO"),
        "أعلنت شركة أمريكية، في بيان لها يوم الاثنين، إغلاق مصنعين في البلاد وتسريح ثلاثمئة عامل.",
    ],
)
def test_one_of_many_in_a_country_has_no_name(read, text):
    assert _issuer(read, text) is None


@every_case(
    ("text", "issuer"),
    [
        (_WARNS.format("US Embassy", "embassy").replace("The second", "The US Embassy, the second"), "US Embassy"),
        ("The Harbour Bank said in a statement on Monday that it would close two sites.", "Harbour Bank"),
        ("أعلنت شركة نوران، في بيان لها يوم الاثنين، إغلاق مصنعين في البلاد وتسريح ثلاثمئة عامل.", "شركة نوران"),
    ],
)
def test_a_name_is_kept(read, text, issuer):
    assert _issuer(read, text) == issuer


@every_case(
    "text",
    [
        "The NGO said in a statement that three of its workers were held. The NGO condemned the arrests.",
        "Le FC a annoncé dans un communiqué le départ de son entraîneur.",
        "La ONG indicó en un comunicado que tres de sus miembros están detenidos. La ONG condena los arrestos.",
        "Der SV teilte mit, dass das Spiel abgesagt wird. Wie der SV in einer Mitteilung erklärte, liegt Schnee.",
        "В пресс-службе ООО сообщили, что завод остановлен до конца недели.",
    ],
)
def test_letters_of_a_kind_name_nobody(read, text):
    assert _issuer(read, text) is None


def test_a_joined_surname_is_no_body(read):
    text = (
        "BM Rosner-Vogt fordert mehr Geld\n\nGesundheitsministerin Beate Rosner-Vogt fordert mehr Geld. Rosner-Vogt "
        "kritisiert die Pläne und begrüßt den Beschluss des Rates."
    )
    found = read(text).metadata
    assert (found.issuer.value, found.speaker.value.name) == (None, "Beate Rosner-Vogt")


@every_case(
    "heading",
    [
        "General assembly of the association: how are decisions taken?",
        "Assemblée générale de l'association : comment sont prises les décisions ?",
        "Совет директоров: кто может в него войти?",
        "وزارة التجارة: ما الذي تغير؟",
    ],
)
def test_a_question_behind_a_colon_has_a_topic_before_it(read, heading):
    assert _issuer(read, f"{heading}\n\n1. 2. 3.\n") is None


def test_a_question_in_marks_is_said_by_whom_it_names(read):
    text = "Parish Council of Elm: “How long must we wait?”\n\nWe have waited for three years.\n"
    assert _issuer(read, text) == "Parish Council of Elm"


@every_case(
    ("text", "issuer"),
    [
        (
            (
                "Le président du parti Nouvelle alliance populaire (NAP), Jules Tabou, a été arrêté mercredi. Dans un "
                "communiqué diffusé jeudi, le parti accuse les autorités de vouloir museler l'opposition."
            ),
            "Nouvelle alliance populaire",
        ),
        (
            (
                "The president of the party United front of fishers (UFF), Julius Tabor, was held on Wednesday. In a "
                "statement on Thursday, the party called the arrest arbitrary."
            ),
            "United front of fishers",
        ),
    ],
)
def test_initials_in_brackets_say_how_far_a_name_goes(read, text, issuer):
    assert _issuer(read, text) == issuer


@every_case(
    ("text", "letters"),
    [
        ("Представитель ГУ АБВ заявил в понедельник, что эта информация не соответствует действительности.", "ГУ АБВ"),
        ("In a statement the spokesman NPA HQ said the report was false.", "NPA HQ"),
        ("En un comunicado, el portavoz DG PNT indicó que la noticia es falsa.", "DG PNT"),
    ],
)
def test_two_abbreviations_are_no_person(read, text, letters):
    speaker = read(text).metadata.speaker.value
    assert speaker is None or speaker.name != letters


@every_case(
    "headline",
    [
        "School Closure: Water Supply Issues",
        "Council Tax: New Rates From April",
        "Police Operation: Streets Closed",
        "Union Strike: Day Three",
    ],
)
def test_what_a_body_is_only_told_of_in_is_none(read, headline):
    letter = "Dear Parents,\n\nI am closing early today because of the water.\n\nPlease accept my apologies.\n"
    assert _issuer(read, f"{headline}\n\n{letter}") is None


@every_case(
    ("headline", "issuer"),
    [
        ("Harbour Bank: Branches Closed On Monday", "Harbour Bank"),
        ("Ministry of Ports: Pier To Reopen", "Ministry of Ports"),
    ],
)
def test_a_body_before_a_colon_ends_with_its_noun_or_has_one_before_of(read, headline, issuer):
    assert _issuer(read, f"{headline}\n\nDear friends,\n\nWe are closing early because of the water.\n") == issuer


def test_joined_given_names_are_no_body(read):
    assert _issuer(read, "Below is the statement signed by Anna-Maria.\n\nI write to wish all of you well.\n") is None


@every_case(
    "headline",
    [
        "Ministry of Ports Announces Closure Of Pier",
        "Board of Fisheries Slams Tom Ferrick Over Pier",
        "Tom Ferrick Accuses Harvest Bank Of Neglect",
    ],
)
def test_a_headline_with_capitals_throughout_is_no_name(read, headline):
    text = f"{headline}\n\nThe pier was built in 1990. Thousands of people use it every day, and come from far away.\n"
    assert _issuer(read, text) is None


@every_case("body", ["Lagoon Court of Appeals", "Harbour Claims Board of Appeal"])
def test_a_name_may_have_a_noun_that_is_a_verb_elsewhere(read, body):
    assert (
        _issuer(read, f"The {body} said in a statement on Monday that it would hear no more cases this year.\n") == body
    )
