import tomllib
from pathlib import Path

import pytest
from effort import calls, no_hang
from every_case import every_case
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.analysis.analyse import analyse
from archivist.analysis.rules import RULES
from archivist.authority.matcher import load_authority
from archivist.model.document import Document
from archivist.model.metadata import Speaker

# Words that set rules off, between characters of every plane, undecodable bytes and every line end.
TRIGGERS = (
    *("نص البيان:", "بيان", "وزارة الخارجية", "المتحدث باسم ", "اليوم", "الخميس", "الموافق", "للأمم المتحدة", "هـ"),
    *("22 كانون الثاني/يناير 2022", "03/04/2024", "31/02/2020", "25 شوال 1436 هـ", "9999-12-31", "1 يناير 1700"),
    *("أصدرت وزارة الداخلية بيانا", "في بيان", "// انتهى //", "---", "title: 'x", 'date: "2020-01-01"', "\\u0000"),
    *("Statement by Secretary of State Ann B. Lee", "today", "Damascus, 3 May 2021", "the full text of the statement:"),
    *("بیانیه وزارت آب", "دکتر", "، وزیر", "اعلام کرد", "ڕاگەیەندراوی", "د", "Bakanlığı", "dedi", "Dr.", "said"),
    *("\r\n", "\n", "\r", "\ufeff", "\udc80", "\udcff", "\x00", "\u2028", "\u064b", "ـ", "«", "»", '"', "> ", "ﷲ"),
)
ANY_WORDS = (
    st.lists(st.one_of(st.sampled_from(TRIGGERS), st.text(st.characters(), max_size=8)), max_size=24).map(" ".join)
    | st.lists(st.sampled_from(TRIGGERS), max_size=30).map("".join)
    | st.lists(st.sampled_from(TRIGGERS), max_size=16).map("\n".join)
)
ANY_TEXT = ANY_WORDS | st.tuples(ANY_WORDS, ANY_WORDS).map(lambda parts: f"---\n{parts[0]}\n---\n{parts[1]}")


def of(text):
    return analyse(Document(text, "text/plain", "utf-8", "given"), load_authority().find(text))


def check(text, reading):
    """What holds for every reading of every text (contract, section 4)."""
    fields = [field for _, field in reading.metadata.items()]
    for field in fields:
        assert (field.value is None) != (field.reason is None)
        assert (field.certainty is None) == (field.value is None)
        assert (field.value is None) or (field.evidence and field.rule)
        assert field.rule is None or field.rule in RULES
        for value in (field.value, *(item.value for item in field.candidates)):
            words = (value.name, value.role) if isinstance(value, Speaker) else (value,)
            assert value is None or any(words)
            for word in filter(None, words):
                word.encode("utf-8")
                assert word == " ".join(word.split())
                assert word.isprintable() or "\u200c" in word or not word.isascii()
        for evidence in (*field.evidence, *(part for item in field.candidates for part in item.evidence)):
            assert evidence.text == text[evidence.start : evidence.end] != ""
        assert all(item.rule in RULES for item in field.candidates)
    for mention in reading.mentions:
        assert mention.text == text[mention.start : mention.end] != ""
        assert mention.value or (mention.type == "date" and mention.value is None)
        assert mention.rule in RULES
        assert (mention.value is None) == (mention.certainty is None)
    keys = [(item.start, item.end) for item in reading.mentions]
    assert keys == sorted(keys)
    assert len(set(reading.mentions)) == len(reading.mentions)
    for statement in reading.statements:
        assert statement.spans
        ends = 0
        for start, end in statement.spans:
            assert ends <= start < end <= len(text) or not text
            ends = end


@settings(max_examples=300)
@given(ANY_TEXT)
def test_any_text_gives_a_reading_whose_evidence_is_literal(text):
    check(text, of(text))


STATEMENTS = tomllib.loads((Path(__file__).parent / "invented.toml").read_text("utf-8"))["statement"]
MARKS = (*':;,.!?،؛؟"«»“”()[]-*#|/', "\n", "\n\n", "\t", "\u00a0", "\u200f", "\u0640", "\u0301", "2024", "<br>", "</p>")
PLACE = st.integers(0, 400)
EDIT = st.tuples(st.sampled_from(("cut", "end", "copy", "mark", "tag")), PLACE, PLACE, st.sampled_from(MARKS))


def damaged(text, edits):
    """Return a statement from which words are gone, to which others were moved, or that was marked up."""
    words = text.split(" ")
    for kind, at, other, mark in edits:
        here, there = at % len(words), other % len(words)
        if kind == "cut":
            words[here : here + other % 12] = [""]
        elif kind == "end":
            del words[here + 1 :]
        elif kind == "copy":
            words[here:here] = words[there : there + 8]
        elif kind == "mark":
            words[here] += mark
        else:
            words[here] = f'<img src="/{words[there]}/1.jpg">{words[here]}'
    return " ".join(words)


@settings(max_examples=300)
@given(st.sampled_from(STATEMENTS), st.lists(EDIT, min_size=1, max_size=8))
def test_a_damaged_statement_is_read_like_any_text(case, edits):
    text = damaged(case["text"], edits)
    check(text, of(text))


@every_case("text", ["", " ", "\ufeff", "\r\n\r\n", "\udc80", "نص البيان:", "---\n---", "---", "«", "12/", ">"])
def test_texts_that_say_nothing_leave_the_fields_open(text):
    reading = of(text)
    check(text, reading)
    assert all(
        field.value is None for name, field in reading.metadata.items() if name not in ("language", "document_type")
    )
    assert reading.statements[0].form == "direct"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_move_the_evidence_and_not_the_values(ending):
    lines = [
        "وزارة الخارجية الأمريكية",
        "بيان صحفي حول سوريا",
        "22 كانون الثاني/يناير 2022",
        "تدين الوزارة الهجوم يوم الخميس.",
    ]
    plain, other = "\n".join(lines), "\ufeff" + ending.join(lines)
    first, second = of(plain), of(other)
    assert [field.value for _, field in first.metadata.items()] == [field.value for _, field in second.metadata.items()]
    check(other, second)
    assert second.metadata.issuer.evidence[0].start == 1


def test_a_reading_depends_on_nothing_but_the_text():
    text = "أصدرت وزارة الداخلية اليوم بيانًا.\nدمشق، 5 آذار 2020"
    assert of(text) == of(text)


def test_undecodable_bytes_stay_in_the_evidence_and_show_as_such_in_the_value():
    text = "بيان من وزارة الدف\udce1ع حول الهجوم الأخير\nنص طويل."
    title = of(text).metadata.title
    assert title.evidence[0].text == "بيان من وزارة الدف\udce1ع حول الهجوم الأخير"
    assert title.value == "بيان من وزارة الدف\ufffdع حول الهجوم الأخير"


def test_an_honorific_with_nobody_behind_it_is_nobody():
    for text in ("ڕاگەیەندراوی وەزارەتی ئاو\nد.\nد ، د", "بیانیه وزارت آب \nدکتر"):
        assert of(text).metadata.speaker.value is None


@pytest.mark.parametrize(
    "block",
    [
        "أكدت وزارة الخارجية في بيان لها اليوم الخميس 5 آذار 2020 أن الوضع مستقر.\n",
        "a",
        "\n",
        "نص البيان ",
        "« ",
        "أصدر ",
        "1/1/",
        "وقال المتحدث باسم وزارة المياه إن الهجوم على المدينة ",  # one sentence without an end
        "وزارت آب در بیانیه ای اعلام کرد که حمله ",
        'said The Ministry of: "x" ',
        "#The_Ministry_of_Water_said_on_Monday ",
        *("> ", "| a ", "![", "---\n", "a | b\n", "! ", "press "),
    ],
)
def test_the_work_grows_with_the_text_and_not_faster(block):
    short, long = (calls(lambda size=size: of(block * (size // len(block)))) for size in (3_000, 12_000))
    assert long < 6 * short  # four times the text; a square would be 16 times
    # A few seconds at most. A pattern that tries every end for every beginning takes minutes; of half the text it takes
    # a quarter, so it is held to a quarter of the usual time.
    with no_hang(15):
        of(block * (200_000 // len(block)))
