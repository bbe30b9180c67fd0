"""Adjuncts behind a name that begin as a part of it might: none of them belongs to it; the examples are invented."""

from every_case import every_case

_BODIES = {
    "en": "Board of Fisheries",
    "fr": "Conseil des pêcheurs de Cravel",
    "es": "Asociación de Pescadores de Corvelo",
    "de": "Erntebank",
    "ru": "Союз моряков Заволжья",
    "ar": "وزارة الموانئ",
    "fa": "وزارت بنادر",
    "ckb": "سەندیکای کرێکاران",
    "ku": "Sendîkaya Karkeran",
}


def _bodies(made):
    spans = [made.view.original(item.subject.body) for item in made.syntax.relations if item.subject.body]
    return [made.view.document.text[start:end] for start, end in spans]


@every_case(
    ("language", "sentence"),
    [
        ("en", "The {body} for the first time announced that the pier is closed."),
        ("en", "The {body} in the meantime condemned the attack on the pier."),
        ("fr", "Le {body} à une large majorité annonce que le quai est fermé."),
        ("fr", "Le quai est fermé, a annoncé le {body} à la fin de la séance."),
        ("fr", "Le {body} au nom de ses membres condamne l'attaque du quai."),
        ("fr", "Le {body} jusqu'à nouvel ordre condamne les visites."),
        ("de", "In einer Mitteilung erklärte die {body} im Namen der Mitglieder, der Kai sei geschlossen."),
        ("ru", "{body} впервые сообщил, что причал закрыт."),
        ("es", "La {body} en las últimas semanas condena el ataque al muelle."),
        ("de", "Wie die {body} in den letzten Wochen mitteilte, ist der Kai geschlossen."),
        ("ar", "أعلنت {body} للمرة الأولى أن الرصيف مغلق."),
        ("ar", "أعلنت {body} في الأيام الأخيرة أن الرصيف مغلق."),
        ("ar", "أدانت {body} العام الماضي الهجوم على الرصيف."),
        ("ar", "أعلنت {body} في المساء أن الرصيف مغلق."),
        ("fa", "{body} بار دیگر حمله به اسکله را محکوم کرد."),
        ("fa", "{body} اول ماه اعلام کرد که اسکله بسته است."),
        ("ckb", "{body} جارێکی دیکە هێرشەکەی سەر بەندەرەکەی شەرمەزار کرد."),
        ("ku", "{body} careke din êrîşa li ser benderê şermezar kir."),
        ("ku", "{body} ligel hevkarên xwe ragihand ku bender girtî ye."),
    ],
)
def test_a_body_ends_before_an_adjunct(context, language, sentence):
    body = _BODIES[language]
    assert _bodies(context(sentence.format(body=body) + "\n")) == [body]


@every_case(
    ("sentence", "name"),
    [
        ("قال سامر عبد الكريم بقلق بالغ إن الرصيف مغلق.", "سامر عبد الكريم"),
        ("قال وزير الموانئ سامر الحداد العام الماضي إن الرصيف مغلق.", "سامر الحداد"),
        ("„Der Kai ist geschlossen“, sagte Hafenminister Karl Berner Anfang des Monats.", "Karl Berner"),
        ("قال المدير العام الحالي سامر الحداد إن الرصيف مغلق.", "سامر الحداد"),
    ],
)
def test_a_person_ends_before_an_adjunct(read, sentence, name):
    speaker = read(sentence + "\n").metadata.speaker.value
    assert speaker is None or speaker.name == name


@every_case(
    ("sentence", "body"),
    [
        (
            "The Campaign for the Protection of Rivers announced that the pier is closed.",
            "Campaign for the Protection of Rivers",
        ),
        (
            "L'Association pour la protection des rives condamne l'attaque du quai.",
            "Association pour la protection des rives",
        ),
        ("La Asociación para la Defensa del Río condena el ataque al muelle.", "Asociación para la Defensa del Río"),
    ],
)
def test_what_a_body_is_for_is_part_of_its_name(context, sentence, body):
    assert _bodies(context(sentence + "\n")) == [body]


@every_case(
    "sentence",
    [
        "انتقد الكاتب القرارات التي صدرت عن المجلس البلدي في الأشهر الماضية.",
        "وجاء في بيان صادر عن المحتجين أن التصرفات التي صدرت عن الهيئة الإدارية مرفوضة.",
    ],
)
def test_what_a_body_did_is_no_statement_of_its_own(read, sentence):
    assert read(sentence + "\n").metadata.issuer.value is None
