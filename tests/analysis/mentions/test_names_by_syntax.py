"""Names that no list has, found by their construction: fillers are invented."""

from every_case import every_case


def named(reading, kind):
    return [item.text for item in reading.mentions if item.type == kind]


@every_case(
    ("text", "person"),
    [
        ("The report was handed to Gilbert Marstow on the pier of the old town.", "Gilbert Marstow"),
        ("They asked for the release of Helena Orvik's brother and of nobody else.", "Helena Orvik"),
        ("The report was handed to Roderick Marstow on the pier of the old town.", "Roderick Marstow"),
        (
            "The report on the boats of the port was handed yesterday to Gilbert\nMarstow on the pier.",
            "Gilbert\nMarstow",
        ),
        ("El informe fue entregado ayer al ministro Belmarán en la plaza del pueblo.", "Belmarán"),
        ("El informe fue entregado ayer al Papa Ignacio en la plaza del pueblo.", "Ignacio"),
        ("Вчера этот доклад о работе порта прочитал и министр Лемарин, и был им доволен.", "Лемарин"),
        ("Le rapport a été remis hier à la directrice du port, Sylvie Marandel, qui le lira.", "Sylvie Marandel"),
        ("El informe fue entregado ayer a Ignacio Belmarán en la plaza del pueblo.", "Ignacio Belmarán"),
        (
            "Der Bericht über die Häfen des Landes wurde gestern auch an Dietrich Halmstorf übergeben, und er las ihn.",
            "Dietrich Halmstorf",
        ),
        ("Вчера этот доклад о работе порта передали Виктору Лемарину, который его и прочитал.", "Виктору Лемарину"),
        ("وسلم التقرير إلى وزيرة الزراعة السيدة ليلى المرجاني، التي قرأته.", "ليلى المرجاني"),
        ("وقال الرئيس عبد العزيز مرجاني للصحفيين إنه قرأ التقرير.", "عبد العزيز مرجاني"),
        ("گزارش به وزیر کشاورزی، علی مرجانی، داده شد و او آن را خواند.", "علی مرجانی"),
        ("آنها خواستار لغو حکم تبعید جمشید مرجانی شدند و نامه‌ای نوشتند.", "جمشید مرجانی"),
        ("غواصان، ملوانان و سالار دریادل در این پیام چیزی نگفتند.", "سالار دریادل"),
        ("وأكد المتحدث باسم الهيئة أحمد المرجاني في حديث للصحفيين أن الميناء مفتوح.", "أحمد المرجاني"),
        ("وسلم التقرير إلى كل من ليلى المرجاني ووليد الصدفي من أصحاب القوارب.", "وليد الصدفي"),
        ("كان ذلك متصلا بأيمن المرجاني وكل من معه.", "أيمن المرجاني"),
        ("وتسلم التقرير رئيس الوزراء الدكتور شندر المرجاني اليوم الأحد.", "شندر المرجاني"),
        ("Dünkü toplantıda Mercanoğlu'nun sözleri herkesi şaşırttı ve konuşuldu.", "Mercanoğlu"),
        ("وقال الرئيس #أحمد_المرجاني الكلمات التالية للصحفيين.", "أحمد_المرجاني"),
    ],
)
def test_a_person_is_known_by_a_given_name_or_a_role(read, text, person):
    assert person in named(read(text), "person")


@every_case(
    ("text", "body"),
    [
        ("The road was closed by the Marsh County Council and later opened again.", "Marsh County Council"),
        ("They wrote to the Marsh Owners Association (MOA) in May, and the MOA wrote back.", "MOA"),
        ("La route a été fermée sur la demande de la CNPM, qui en avait besoin.", "CNPM"),
        ("La route a été fermée par le Conseil national de Marandel et par personne d'autre.", "Conseil national"),
        ("La carta llegó al Ayuntamiento de Belmarán y a la prensa del pueblo.", "Ayuntamiento de Belmarán"),
        ("Am Montag streikte auch die Gewerkschaft Halmo in den Häfen des Landes, und das ist nicht neu.", "Halmo"),
        ("أحيل الملف إلى الهيئة الوطنية لمكافحة الحرائق، كما قيل.", "الهيئة الوطنية لمكافحة الحرائق"),
        ("ونشرت صحيفة المرجان الخبر أمس.", "صحيفة المرجان"),
        ("Rapor Deniz Sahipleri Derneği tarafından okundu ve beğenildi.", "Deniz Sahipleri Derneği"),
    ],
)
def test_a_body_is_known_by_its_noun_or_its_short_form(read, text, body):
    assert any(body in name for name in named(read(text), "organisation"))


@every_case(
    ("text", "place"),
    [
        ("The boats were found near Orvikstad, and nobody knows why they were there.", "Orvikstad"),
        ("He lives in Marstow, Texas and works on the boats.", "Marstow"),
        ("Les bateaux sont arrivés à Marandel, où tout le monde les attendait.", "Marandel"),
        ("Los barcos llegaron ayer y se quedaron en Belmarán, donde nadie los esperaba.", "Belmarán"),
        (
            "Die Boote des Landes lagen gestern und heute noch in Halmstorfhausen, und das ist nicht gut.",
            "Halmstorfhausen",
        ),
        ("Вчера эти лодки были найдены в Лемарине, но сегодня их там уже нет.", "Лемарине"),
        ("Tekneler dün Mercanlı ilçesindeki iskelede bulundu ve geri verildi.", "Mercanlı"),
        ("Tekneler dün Gölyaka'daki iskelede bulundu ve geri verildi.", "Gölyaka"),
        ("وصلت القوارب إلى مدينة مرجاب، كما قيل.", "مرجاب"),
        ("Los barcos llegaron de Estados Unidos y de Bélgica.", "Bélgica"),
    ],
)
def test_a_place_is_known_by_what_stands_before_it(read, text, place):
    assert place in named(read(text), "place")


@every_case(
    "text",
    [
        "The government and the committee said that the council would meet again and that the party agreed.",
        "They shared it on a page in Facebook, and the file was a PDF of 20 MB.",
        "He walked down Gilbert Street and then along the river for an hour.",
        "Le directeur du port a relu hier le GPL et le PDF, et rien d'autre.",
        "In Zukunft wird die Regierung mit der Bereitschaft der Mitarbeiter rechnen.",
        "نشر ذلك عبر وسائل التواصل الاجتماعي وعلى مواقع الشبكة.",
        "أكد الوزير، تقديم شكاية إلى من يهمه الأمر.",
        "وتم إيقاف موظف في إحدى الشركات لاستغلال نفوذه.",
    ],
)
def test_kinds_things_and_actions_are_no_names(read, text):
    reading = read(text)
    assert [item.text for item in reading.mentions if item.type != "date"] == []


def test_a_body_may_hold_the_name_of_a_place(read):
    reading = read("The road was closed by the Texas Marsh Council and opened again.")
    assert named(reading, "organisation") == ["Texas Marsh Council"]
    assert named(reading, "place") == ["Texas"]
