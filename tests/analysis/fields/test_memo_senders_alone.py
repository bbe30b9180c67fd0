"""Memorandums: the body that stands behind the label of the sender, in every language; the examples are invented."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("MEMO\nTO: All pilots\nFROM: Harbour Pilots Authority\n\nPilots report at 9.", "Harbour Pilots Authority"),
        (
            "من: هيئة المرافئ الشمالية\nإلى: جميع الأقسام\n\nيبدأ الدوام من الساعة التاسعة صباحا.",
            "هيئة المرافئ الشمالية",
        ),
        (
            "من / هيئة المرافئ الشمالية\nإلى / جميع الأقسام\n\nيبدأ الدوام من الساعة التاسعة صباحا.",
            "هيئة المرافئ الشمالية",
        ),
        ("از: سازمان بنادر نارون\nبه: همه واحدها\nموضوع: ساعت کار\n\nساعت کار از ۹ تا ۱۴ است.", "سازمان بنادر نارون"),
        (
            "De : Direction des ports de Lamare\nObjet : Horaires\n\nLe service commence à 9 heures.",
            "Direction des ports de Lamare",
        ),
        (
            "De: Dirección General de Faros\nAsunto: Horarios\n\nEl servicio empieza a las 9.",
            "Dirección General de Faros",
        ),
        ("Von: Hafenamt Lamstedt\nAn: Alle Stellen\n\nDer Dienst beginnt um 9 Uhr.", "Hafenamt Lamstedt"),
        (
            "От: Министерство маяков и судоходства\nКому: Всем отделам\n\nСлужба начинается в 9.",
            "Министерство маяков и судоходства",
        ),
    ],
)
def test_a_memorandum_is_from_the_body_behind_its_label(read, text, body):
    assert read(f"{text}\n").metadata.issuer.value == body


@pytest.mark.parametrize(
    "text",
    [
        "TO: Harbour Pilots Authority\nFROM: Nora Quill\n\nPilots report at 9.",
        "من: سالم الهاشمي\nإلى: هيئة المرافئ الشمالية\n\nيبدأ الدوام من الساعة التاسعة صباحا.",
        "از: کاوه رشیدپور\nبه: سازمان بنادر نارون\n\nساعت کار از ۹ تا ۱۴ است.",
        "From: Harbour Pilots Authority <office@pilots.example>\nTo: Nora Quill\n\nPilots report at 9.",
        "From: Harbour Pilots Authority\n\nThe way to the pier is short.",
    ],
)
def test_to_whom_it_is_and_a_line_alone_tell_nothing(read, text):
    assert read(f"{text}\n").metadata.issuer.value is None
