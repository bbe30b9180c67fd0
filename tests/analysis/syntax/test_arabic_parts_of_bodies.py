"""What stands behind a name that no list knows and belongs to an Arabic body: its town, its field, its university."""

import pytest

BEHIND = " وكان الصيادون ينتظرون هذا القرار منذ فترة طويلة."


@pytest.mark.parametrize(
    "body",
    [
        "سفارة فلموس في بيروت",
        "محكمة الاستئناف في فلموس",
        "كلية الطب في جامعة فلموس",
        "منظمة أطباء من أجل السلام",
        "مؤسسة فلموس لرعاية الأيتام",
        "شركة زيلوكس لصناعة السيارات",
    ],
)
@pytest.mark.parametrize("frame", ["قالت {} في بيان إن الجسر مغلق.", "نفت {} صحة الأنباء المتداولة."])
def test_a_part_belongs_to_the_name(likeliest, body, frame):
    assert likeliest(frame.format(body) + BEHIND)[0] == body


def test_a_clubs_game_belongs_to_its_name(likeliest):
    assert likeliest("أعلن نادي فلموس لكرة القدم في بيان أن الملعب مغلق." + BEHIND)[0] == "نادي فلموس لكرة القدم"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قالت شركة زيلوكس في بيروت إن المصنع مغلق.", "شركة زيلوكس"),
        ("قالت محكمة الاستئناف في ختام الجلسة إن القضية مغلقة.", "محكمة الاستئناف"),
    ],
)
def test_what_the_verb_has_behind_it_is_no_part(likeliest, text, body):
    assert likeliest(text + BEHIND)[0] == body


def test_what_is_called_for_is_no_field(likeliest):
    assert "لحماية" not in (likeliest("دعت شركة زيلوكس لحماية النهر من المصانع." + BEHIND)[0] or "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أدان وزير المياه كمال الدين شريف الاعتداء على الجسر.", "كمال الدين شريف"),
        ("أدان وزير المياه كمال الدين الاعتداء على الجسر.", "كمال الدين"),
        ("رفض وزير المياه كمال الدين إغلاق الجسر.", "كمال الدين"),
    ],
)
def test_a_given_name_of_two_words_waits_for_a_surname(likeliest, text, name):
    assert likeliest(text + BEHIND)[1] == (name, "وزير المياه")


@pytest.mark.parametrize(
    ("lead", "office", "body"),
    [
        ("أعلن المكتب الصحفي التابع لوزارة الملاحة", "المكتب الصحفي", "وزارة الملاحة"),
        ("أعلنت الدائرة الإعلامية التابعة لحزب المرفأ", "الدائرة الإعلامية", "حزب المرفأ"),
    ],
)
def test_that_an_office_belongs_to_a_body_is_no_part_of_its_name(read, lead, office, body):
    fields = read(f"{lead} في بيان أن العمل في الميناء مستمر.").metadata
    assert (fields.office.value, fields.issuer.value) == (office, body)


def test_an_office_is_none_where_its_body_is_not_the_issuer(read):
    text = (
        "شجب سامر النحاس نائب الرئيس التفجير، وأكد النحاس في بيان أن القضاء سيحاسب الجناة.\n"
        "وفي سياق متصل استنكرت الأمانة العامة لعشائر الشمال التفجير.\n"
    )
    made = read(text).metadata
    assert made.issuer.value is not None or made.office.value is None
