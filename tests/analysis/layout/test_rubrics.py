"""The word before a headline that is none of it; the examples are invented."""

import pytest

from archivist.analysis.layout.rubrics import rubric_end

_PROSE = {
    "ar": "أعلنت وزارة المياه في مرة اليوم فتح سد النور أمام المزارعين، مؤكدة في بيان أن المياه متاحة للجميع.",
    "en": "The Water Ministry said in a statement that it had opened the Nur dam. “Water is there for all,” it said.",
}


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("BREAKING: Water Ministry opens the dam", "Water Ministry opens the dam"),
        ("BREAKING NEWS | Water Ministry opens the dam", "Water Ministry opens the dam"),
        ("News | Water Ministry opens the dam", "Water Ministry opens the dam"),
        ("عاجل | وزارة المياه تفتح السد", "وزارة المياه تفتح السد"),
        ("#عاجل وزارة المياه تفتح السد", "وزارة المياه تفتح السد"),
        ("🔴 عاجل: وزارة المياه تفتح السد", "وزارة المياه تفتح السد"),
        ("СРОЧНО: Министерство воды открыло плотину", "Министерство воды открыло плотину"),
        ("URGENT - Le ministère ouvre le barrage", "Le ministère ouvre le barrage"),
        ("Urgent care opens in Nur", "Urgent care opens in Nur"),
        ("News of the closure came late", "News of the closure came late"),
        ("عاجل الأنباء عن السد", "عاجل الأنباء عن السد"),
        ("Statement: the dam is open", "Statement: the dam is open"),
        ("Breaking:", "Breaking:"),
    ],
)
def test_where_the_headline_begins(line, headline):
    assert line[rubric_end(line) :] == headline


@pytest.mark.parametrize(
    ("language", "rubric", "title"),
    [
        ("ar", "عاجل | ", "وزارة المياه في مرة تعلن فتح سد النور"),
        ("en", "BREAKING: ", "Water Ministry opens the Nur dam to farmers"),
    ],
)
def test_a_title_is_read_without_it(read, language, rubric, title):
    made = read(f"{rubric}{title}\n\n{_PROSE[language]}\n").metadata
    assert made.title.value == title
    assert made.issuer.value in title


def test_it_is_nobody_who_speaks_before_a_colon(likeliest):
    issuer, _ = likeliest(
        "СРОЧНО: Министерство воды открыло плотину Нур\n\nМинистерство воды заявило, что плотина Нур открыта.\n"
    )
    assert issuer == "Министерство воды"
