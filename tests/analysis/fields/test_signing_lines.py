"""Who signs in the last lines, around the line that says where and when."""

from every_case import every_case

from archivist.model.metadata import Speaker

_LETTER = (
    "Monsieur Lucien Lachenal,\n\nNous vous écrivons au sujet du pont. Il est fermé depuis trois jours.\n\n"
    "Veuillez agréer, Monsieur, l’expression de nos salutations distinguées.\n\n"
    "Fait à Tadjourou, le 25 décembre 2020\n\nLe porte-parole\nHervé Lachaise\nPlateforme des familles\n"
)
_RELEASE = (
    "COMMUNIQUÉ DU CONSEIL DU PORT\n\nLe Conseil du port informe les habitants que le pont est fermé depuis lundi.\n\n"
    "Les travaux dureront trois jours.\n\nTadjourou, le 3 mai 2021\n\nLe Secrétaire du Conseil,\n\n"
    "Chargé des Relations avec les Communes,\n\nPorte-parole du Conseil\n\nYaya Lachaise\n"
)
_UNKNOWN_NOUN = (
    "Quito, 8 de enero de 2025\n\nSeñor Rodrigo Ochoa\nPresente\n\nNos dirigimos a usted por el puente. El puente está "
    "cerrado desde la primavera.\n\nAtentamente,\n\nErnesto Barrientos\nDirector ejecutivo\nVeeduría de Arauca\n"
)


def test_the_line_of_place_and_day_does_not_hide_who_signs_below_it(read):
    metadata = read(_LETTER).metadata
    assert metadata.speaker.value == Speaker("Hervé Lachaise", "Le porte-parole")
    assert (metadata.issuer.value, metadata.issuer.rule) == (
        "Plateforme des familles",
        "issuer.signed-letter",
    )
    assert (metadata.place.value, metadata.date_issued.value) == ("Tadjourou", "2020-12-25")


def test_roles_and_a_name_below_place_and_day_sign_without_a_valediction(read):
    metadata = read(_RELEASE).metadata
    assert metadata.speaker.value == Speaker("Yaya Lachaise", "Porte-parole du Conseil")
    assert metadata.date_issued.value == "2021-05-03"


def test_of_two_lines_in_capitals_the_one_with_a_given_name_is_the_person(read):
    speaker = read(_UNKNOWN_NOUN).metadata.speaker.value
    assert (speaker.name, speaker.role.split()[0]) == ("Ernesto Barrientos", "Director")


_BODIES = (
    (
        "Plataforma de Apoyo a las Familias Desplazadas: Las obras se reanudan",
        "Los vecinos hacen cola en los pozos. El comunicado fue publicado en su página.",
        "Plataforma de Apoyo a las Familias Desplazadas",
    ),
    (
        "Mesa de Lucha contra la Corrupción y el Fraude: Sin agua los barrios del este",
        "Los vecinos hacen cola en los pozos. El comunicado fue publicado en su página.",
        "Mesa de Lucha contra la Corrupción y el Fraude",
    ),
    (
        "Mission de veille et d’entraide : Les écoles de la vallée restent fermées",
        "De fortes chutes de neige bloquent la route depuis trois jours.",
        "Mission de veille et d’entraide",
    ),
    (
        "Committee for the Repair of the Quays: Work starts again on the bridge",
        "The bridge has been shut since the spring. The work will last for ten days.",
        "Committee for the Repair of the Quays",
    ),
    (
        "Le ministère ferme le pont : les écoles de la vallée restent ouvertes",
        "De fortes chutes de neige bloquent la route depuis trois jours.",
        None,
    ),
    (
        "Assemblée nationale : la députée Marie Lachaise propose une loi sur les ponts",
        "Le texte sera lu lundi. Les travaux du pont durent un mois.",
        None,
    ),
    (
        "Council of Reed Valley: Mayor Martha Holm opens the new pier",
        "The work lasted for ten days. The bridge is still shut.",
        None,
    ),
)


@every_case(("headline", "below", "body"), _BODIES)
def test_the_body_before_the_colon_of_a_headline_in_languages_with_articles(read, headline, below, body):
    assert read(f"{headline}\n\n{below}\n").metadata.issuer.value == body


def test_two_names_side_by_side_are_not_one(read):
    assert read(_RELEASE.replace("Yaya Lachaise", "Paul LACHAISE Serge VALMORIN")).metadata.speaker.value is None


def test_the_word_that_addresses_a_lawyer_is_no_part_of_the_name(read):
    assert read(_RELEASE.replace("Yaya Lachaise", "Me Yaya LACHAISE")).metadata.speaker.value.name == "Yaya LACHAISE"


@every_case(
    ("line", "place"),
    [
        ("Solène Lachaise, le 17 janvier 2018", None),
        ("Port-Sainte-Rive, le 17 janvier 2018", "Port-Sainte-Rive"),
        ("Saint Valmorin, le 17 janvier 2018", "Saint Valmorin"),
    ],
)
def test_a_person_before_the_day_is_no_place_and_the_day_is_that_of_issue(read, line, place):
    text = f"Communiqué\n\nLa Mission du lac condamne la fermeture du port. Le pont reste ouvert.\n\n{line}\n"
    metadata = read(text).metadata
    assert (metadata.place.value, metadata.date_issued.value) == (place, "2018-01-17")


def test_a_city_and_a_day_without_a_comma_close_a_text_below_the_page_s_day(read):
    text = (
        "domingo, 30 de julio de 2023\n\nLA RED DEL VALLE EXPRESA SU SOLIDARIDAD CON LAS FAMILIAS DEL PUERTO\n\n"
        "Expresamos nuestra solidaridad con las familias y exigimos que se aclare lo ocurrido en el puerto.\n\n"
        "Ciudad de Valdemora 28 de julio de 2023\n"
    )
    metadata = read(text).metadata
    assert (metadata.place.value, metadata.date_issued.value) == ("Ciudad de Valdemora", "2023-07-28")


@every_case(
    ("line", "headline", "place"),
    [
        ("Press release - Lowport, 3 May 2021", "Harbour Council closes the bridge", "Lowport"),
        ("Nota de prensa – Valdemora, 3 de mayo de 2021", "El Consejo del Puerto cierra el puente", "Valdemora"),
        ("Pressemitteilung - Hafenstadt, den 3. Mai 2021", "Hafenrat schließt die Brücke", "Hafenstadt"),
    ],
)
def test_the_kind_before_place_and_day_is_no_title(read, line, headline, place):
    metadata = read(f"{line}\n\n{headline}\n\n{headline}. This lasts three days, and no more than that.\n").metadata
    assert (metadata.title.value, metadata.place.value) == (headline, place)
    assert metadata.date_issued.value == "2021-05-03"


def test_a_spanish_letter_is_known_by_whom_it_addresses_and_how_it_greets_at_its_end(read):
    text = (
        "Excelentísima señora Ministra:\n\nLas asociaciones del valle le pedimos que reabra la línea de tren.\n\n"
        "Reciba un cordial saludo,\n\nMarta Robledo\nPresidenta de la Asociación de Vecinos del Valle\n"
    )
    assert read(text).metadata.document_type.value == "letter"


@every_case(
    ("head", "close", "place"),
    [
        ("Lowport, 3 May 2021\n\nDear Minister,\n\nWe write to you about the bridge.", "Yours sincerely,", "Lowport"),
        (
            "Puerto Ansel, 3 de mayo de 2021\n\nSeñor Nicanor Robledo\nPresente\n\nLe escribimos por el puente.",
            "Atentamente,",
            "Puerto Ansel",
        ),
        (
            "Hafenstadt, 3. Mai 2021\n\nExzellenz,\n\nwir schreiben Ihnen wegen der Brücke und der Straße im Tal.",
            "Mit vorzüglicher Hochachtung",
            "Hafenstadt",
        ),
    ],
)
def test_above_whom_a_letter_greets_stand_its_own_place_and_day(read, head, close, place):
    metadata = read(f"{head}\n\n{close}\n\nPaul Reiter\n").metadata
    assert (metadata.place.value, metadata.date_issued.value) == (place, "2021-05-03")
    assert metadata.document_type.value == "letter"


def test_a_role_with_the_body_behind_its_comma_is_no_body(read):
    text = (
        "Dear Minister,\n\nWe write to you about the bridge. It has been shut for three days.\n\nYours sincerely,\n\n"
        "Anna Reed\nChair, Harbour Council\n"
    )
    assert read(text).metadata.issuer.value in (None, "Harbour Council")


_OFFICE_AND_BODY = (
    "Oficina de Prensa\nJunta Regional de Lucha contra la Corrupción\nValdemora, 3 de mayo de 2021\n\n"
    "Comunicado de prensa\n\nLas escuelas del valle siguen cerradas\n\nLas escuelas del valle seguirán así.\n"
)
_BUREAU_AND_BODY = (
    "Direction de la communication\nMission fluviale\nTadjourou, le 3 mai 2021\n\nCommuniqué de presse\n\n"
    "Les travaux du pont reprendront\n\nLes travaux du pont reprendront sous dix jours, après la crue.\n"
)


@every_case(
    ("text", "office", "body"),
    [
        (_OFFICE_AND_BODY, "Oficina de Prensa", "Junta Regional de Lucha contra la Corrupción"),
        (_BUREAU_AND_BODY, "Direction de la communication", "Mission fluviale"),
    ],
)
def test_a_body_that_no_list_knows_heads_a_release_below_its_office(read, text, office, body):
    metadata = read(text).metadata
    assert (metadata.office.value, metadata.issuer.value) == (office, body)


def test_a_sentence_below_the_name_is_no_role(read):
    text = (
        "صدر اليوم أمر فيما يلي نصه:\nأنبنا بموجب أمرنا هذا ولي العهد في إدارة شؤون البلاد.\nوالله ولي التوفيق.\n"
        "سامي بن راشد آل نور\nحفظ الله ملك البلاد في سفره وإقامته الطويلة.\n"
    )
    assert read(text).metadata.speaker.value == Speaker("سامي بن راشد آل نور", None)


def signed(read, text):
    value = read(text).metadata.speaker.value
    return value.name if isinstance(value, Speaker) else None


_POLICE = (
    "The attention of the Reedland Police has been drawn to a report that a pier was stolen.\n"
    "The Reedland Police states that no pier was stolen, and asks all to keep calm.\n\n"
)
_OURS = (
    "I am outraged by what was written on a wall of our hall. It will be looked into at once.\n\nI thank you all.\n\n"
)


@every_case(
    ("text", "name"),
    [
        (_POLICE + "ACP IVOR HOLM\nFORCE PUBLIC RELATIONS OFFICER,\nFORCE HEADQUARTERS,\nQUAYTON.\n", "IVOR HOLM"),
        (_POLICE + "Ivor Holm\nPublic Relations Officer\nQuay Command\n", "Ivor Holm"),
        (f"Dear Colleagues,\n\n{_OURS}Martha Wilson\n", "Martha Wilson"),
        (f"Dear Campus Community:\n\n{_OURS}Martha V. Wilson\n", "Martha V. Wilson"),
        (f"The wall at night\n\n{_OURS}Martha Wilson\n", None),
        (f"Dear Colleagues,\n\n{_OURS}Reed Council\n", None),
        (f"Dear Colleagues,\n\n{_OURS}Read the statement\n", None),
    ],
)
def test_an_english_name_signs_above_its_office_or_alone_below_a_letter(read, text, name):
    assert signed(read, text) == name


def test_the_seat_of_the_office_that_signs_is_no_issuer(read):
    text = _POLICE + "ACP IVOR HOLM\nFORCE PUBLIC RELATIONS OFFICER,\nFORCE HEADQUARTERS,\nQUAYTON.\n"
    assert read(text).metadata.issuer.value in (None, "Reedland Police")


def test_a_title_of_office_before_the_name_that_signs_is_no_part_of_it(read):
    text = f"{_OURS}Archbishop Ivor Holm\n\nChairman of the Department for Talks\n"
    assert signed(read, text) == "Ivor Holm"


TURKISH = "Yolun Kapatılmasına Hayır Diyoruz\n\nYolun kapatılmasını kınıyoruz. Karar derhal geri alınmalıdır.\n\n"
GERMAN = "Wir verurteilen die Sperrung des Hafens. Der Beschluss muss weg.\n\n"
RUSSIAN = "Мы осуждаем закрытие порта. Решение надо отменить.\n\n"


@every_case(
    "signature, body",
    [
        ("Çınar Değirmenciler Odası\nYönetim Kurulu", "Çınar Değirmenciler Odası"),
        ("Çınar Değirmenciler Birliği\nMerkez Konseyi", "Çınar Değirmenciler Birliği"),
        ("Çınar Değirmenciler Odası Yönetim Kurulu", "Çınar Değirmenciler Odası Yönetim Kurulu"),
        ("Çınar Değirmenciler Odası", "Çınar Değirmenciler Odası"),
        ("Yönetim Kurulu", None),
    ],
)
def test_a_turkish_body_signs_with_its_organ(read, signature, body):
    assert read(f"{TURKISH}{signature}\n").metadata.issuer.value == body


@every_case(
    "role, body",
    [
        ("Çınar Değirmenciler Odası Başkanı", "Çınar Değirmenciler Odası"),
        ("ÇINARSEN Genel Başkanı", "ÇINARSEN"),
        ("Çınar Belediye Başkanı", None),
        ("Dernek Başkanı", None),
        ("Başkan", None),
    ],
)
def test_a_turkish_role_ends_with_its_noun_and_names_the_body(read, role, body):
    fields = read(f"{TURKISH}Ali Kaya\n{role}\n").metadata
    assert (fields.speaker.value.name, fields.issuer.value) == ("Ali Kaya", body)


@every_case(
    "text, name",
    [
        (f"{GERMAN}Jutta Harmsen, Vorsitzende des Verbandes der Fischer\n", "Jutta Harmsen"),
        (f"{RUSSIAN}Пётр Лодкин,\nгенеральный директор\nАО «Верфь Лодкина»\n", "Пётр Лодкин"),
        (f"{RUSSIAN}Пётр Лодкин, генеральный директор\n", "Пётр Лодкин"),
    ],
)
def test_who_signs_may_stand_on_one_line_with_the_role(read, text, name):
    assert read(text).metadata.speaker.value.name == name


@every_case("line", ["Jutta Harmsen, Pressesprecherin", "Peter Lodder, Medienreferent und Sprecher"])
def test_whom_the_press_may_ask_does_not_sign(read, line):
    assert read(f"{GERMAN}{line}\n").metadata.speaker.value is None


def test_a_sentence_above_a_name_is_nobody(read):
    fields = read("Yolun kapatılmasını kınıyoruz.\n\nAli Kaya\nMimar\n").metadata
    assert fields.speaker.value is None or fields.speaker.value.name == "Ali Kaya"


def test_of_several_who_sign_none_speaks_alone(read):
    text = f"{GERMAN}Jutta Harmsen\nVorsitzende des Fischerbundes\n\nPeter Lodder\nVorsitzender des Hafenvereins\n"
    assert read(text).metadata.speaker.value is None
    alone = f"{GERMAN}Peter Lodder\nVorsitzender des Hafenvereins\n"
    assert read(alone).metadata.speaker.value.name == "Peter Lodder"
