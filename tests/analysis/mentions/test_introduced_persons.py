from every_case import every_case

from archivist.analysis.mentions.introduced_persons import find_persons


def persons(context, text):
    read = context(text)
    return [(read.view.wording(item.name), item.role and read.view.wording(item.role)) for item in find_persons(read)]


@every_case(
    ("text", "name", "role"),
    [
        ("وقال وزير النقل سامر الخطيب إن الطريق مفتوح.", "سامر الخطيب", "وزير النقل"),
        ("دعا رئيس البلدية، نمر بن فارس السبع، إلى الهدوء.", "نمر بن فارس السبع", None),
        ("التقى رئيس الجمهورية، الطيب زين السبسي، وفدا.", "الطيب زين السبسي", "رئيس الجمهورية"),
        ("نائب الرئيس: أحمد مفلح\nالأمين: سامي رباح", "أحمد مفلح", "نائب الرئيس"),
        ("رحل السيد سليمان نمر بن خالد", "سليمان نمر بن خالد", "السيد"),
        ("گفت: وزیر کشور احمد نوری در این باره توضیح داد که کار ادامه دارد", "احمد نوری", "وزیر کشور"),
        ("The letter came from Secretary of Defense Anna Lee and others.", "Anna Lee", "Secretary of Defense"),
        ("We thank Governor Jane Fox-Hill for her help in the city.", "Jane Fox-Hill", "Governor"),
        ("It was President Brown who came to the city and to the sea.", "Brown", "President"),
        ("Maria Stone (Chair of the River Committee) wrote to the city about it.", "Maria Stone", None),
        (
            "Le Premier ministre arménien Jean Petit est dans la ville pour les fêtes.",
            "Jean Petit",
            "Premier ministre arménien",
        ),
        ("Die Erklärung von Ministerin Eva Braunfeld ist nicht lang, und das ist gut.", "Eva Braunfeld", "Ministerin"),
        ("Belediye Başkanı Ayşe Demir'in bu konuda bir açıklaması olarak okundu", "Ayşe Demir", "Belediye Başkanı"),
        (
            "Об этом сообщил министр обороны России Пётр Волков и добавил, что всё готово.",
            "Пётр Волков",
            "министр обороны России",
        ),
        (
            "Fermandarê Giştî yê QSD'ê Azad Demhat ji bo gel û welat got ku şer bi dawî bû.",
            "Azad Demhat",
            "Fermandarê Giştî yê QSD'ê",
        ),
    ],
)
def test_a_role_or_the_form_of_a_name_introduces_a_person(context, text, name, role):
    assert (name, role) in persons(context, text)


@every_case(
    "text",
    [
        "استقبل رئيس الوزراء وفدا كبيرا من التجار.",
        "قال وزير النقل إن الطريق مفتوح.",
        "التقى الأمين العام سعيد بإخوانه في المدينة.",
        "The president of the club met the members and the Ambassador Bridge was closed.",
        "Der Präsident hat heute die Stadt besucht, und das ist für die Menschen gut.",
        "Le président de la République est dans la ville pour les fêtes.",
    ],
)
def test_a_role_without_a_certain_name_introduces_nobody(context, text):
    assert persons(context, text) == []


def test_a_name_goes_on_over_the_end_of_a_wrapped_line(context):
    text = "The members of the council have met in the city with Ambassador John\nStone and they spoke."
    assert persons(context, text) == [("John Stone", "Ambassador")]


@every_case(
    "text",
    [
        "افتتح وزير الأشغال سامر الدغيم الطريق الجديد أمس.",
        "زار وزير الصحة سامر الدغيم المستشفى أمس.",
    ],
)
def test_the_object_of_an_arabic_verb_is_no_part_of_the_name_before_it(context, text):
    assert [name for name, _ in persons(context, text)] == ["سامر الدغيم"]
