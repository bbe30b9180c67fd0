from effort import calls, no_hang
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.authority.matcher import load_authority

ANY_TEXT = st.text(st.one_of(st.characters(), st.sampled_from("\r\n \ufeffولبال\udc80")))


def found(text):
    return [(text[match.start : match.end], match.entity.id) for match in load_authority().find(text)]


@every_case(
    ("text", "expected"),
    [
        ("أشاد بقوات سوريا الديمقراطية", [("قوات سوريا الديمقراطية", "org.sdf")]),
        ("دعوة للأمم المتحدة", [("أمم المتحدة", "org.un")]),
        ("سجن بالحسكة", [("الحسكة", "place.alhasakah")]),
        ("وِزَارَةُ الخارجيّة الأمريكيةُ", [("وِزَارَةُ الخارجيّة الأمريكيةُ", "org.us-state")]),
        ("the U.S. Department of State said", [("U.S. Department of State", "org.us-state")]),
        ("SYRIAN DEMOCRATIC FORCES", [("SYRIAN DEMOCRATIC FORCES", "org.sdf")]),
        ("in Abu\r\nDhabi", [("Abu\r\nDhabi", "place.city.abu-dhabi")]),
        ("WASHINGTON, D.C. - today", [("WASHINGTON, D.C.", "place.city.washington")]),
        ("المتحدث نيد برايس", [("نيد برايس", "per.price")]),
    ],
)
def test_names_are_found_without_what_is_attached_to_them(text, expected):
    assert found(text) == expected


@every_case("text", ["حلبة السباق", "العراقية", "محلب", "unSyrian", "أمم أخرى متحدة", "Un au revoir", ""])
def test_a_name_inside_another_word_is_no_name(text):
    assert found(text) == []


def test_the_longest_name_wins():
    assert found("التحالف الدولي لهزيمة داعش") == [("التحالف الدولي لهزيمة داعش", "org.cjtf-oir")]
    assert found("جنوب السودان") == [("جنوب السودان", "place.south-sudan")]


@every_case("text", ["فتح الباب", "حمص وفول", "بالباب", "George Washington spoke", "Jordan Smith"])
def test_an_ordinary_word_is_no_place(text):
    assert found(text) == []


@every_case(
    ("text", "place"),
    [
        ("في مدينة الباب", "place.albab"),
        ("ريف حماة", "place.hamah"),
        ("في حمص", "place.homs"),
        ("بدرعا", "place.dara"),
        ("talks in Jordan", "place.jordan"),
        ("الأردن", "place.jordan"),
        ("Homs", "place.homs"),
    ],
)
def test_a_word_before_it_makes_it_a_place(text, place):
    assert [entity for _, entity in found(text)] == [place]


def test_a_place_beside_it_makes_it_a_place():
    assert [entity for _, entity in found("حلب والباب ومنبج")] == ["place.aleppo", "place.albab", "place.manbij"]


def test_a_decoy_is_matched_and_not_reported():
    assert found("مجلس الأمن القومي") == []
    assert found("مجلس الأمن") == [("مجلس الأمن", "org.unsc")]


def test_a_name_that_two_countries_share_needs_company():
    assert found("قوى الأمن الداخلي في لبنان") == [("لبنان", "place.lebanon")]
    assert ("قوى الأمن الداخلي", "org.asayish-nes") in found("قوى الأمن الداخلي في محافظة الحسكة")


def test_a_name_that_two_entries_claim_is_nobodys(tmp_path):
    (tmp_path / "places.csv").write_text("id,ar,en,ku,geonames,guard\nplace.mine,بغداد,,,,\n", "utf-8")
    assert load_authority(tmp_path).find("بغداد") == ()


def test_an_own_entry_replaces_the_built_in_one(tmp_path):
    rows = "id,ar,en,ku,geonames,guard\nplace.city.baghdad,دار السلام,,,98182,\n"
    (tmp_path / "places.csv").write_text(rows, "utf-8")
    authority = load_authority(tmp_path)
    assert authority.find("بغداد") == ()
    assert [match.entity.external for match in authority.find("دار السلام")] == [{"geonames": "98182"}]


def test_a_spokesman_has_an_affiliation_and_a_term_only_where_it_was_checked():
    entities = load_authority().entities
    price, miller = entities["per.price"], entities["per.miller"]
    assert (price.affiliation, price.role, price.start, price.end) == (
        "org.us-state",
        "spokesperson",
        "2021-01-20",
        "2023-03",
    )
    assert (miller.affiliation, miller.start, miller.end) == ("org.us-state", None, None)


def test_the_built_in_lists_are_read_once():
    assert load_authority() is load_authority()


@given(ANY_TEXT)
def test_any_text_gives_matches_in_order_and_without_overlap(text):
    matches = load_authority().find(text)
    ends = 0
    for match in matches:
        assert ends <= match.start < match.end <= len(text)
        ends = match.end


def test_a_long_text_costs_as_much_a_line_as_a_short_one():
    line, authority = "أشاد بقوات سوريا الديمقراطية في مدينة الباب وحلب والأمم المتحدة.\n", load_authority()
    short, long = (calls(lambda count=count: authority.find(line * count)) for count in (500, 4000))
    assert long < 9 * short
    with no_hang():
        assert authority.find(line * 15_000)
