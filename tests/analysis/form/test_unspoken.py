"""Texts that hold no statement and show it by how they are built; the examples are invented."""

import pytest

from archivist.analysis.analyse import analyse
from archivist.model.document import Document


def form(text: str) -> str:
    statements = analyse(Document(text, "text/plain", "utf-8", "given"), ()).statements
    return statements[0].form if statements else "none"


@pytest.mark.parametrize(
    "text",
    [
        "Two rowers were injured on Sunday when their boats collided below the weir. The river is open again.",
        "Un rameur a été grièvement blessé dimanche au pied du barrage. Le fleuve est rouvert.",
        "Una remera resultó herida el domingo junto a la presa. El río vuelve a estar abierto.",
        "У плотины столкнулись две лодки, пострадал один гребец. Река снова открыта.",
        "لقي شخصان مصرعهما إثر انقلاب قارب قرب السد القديم مساء الأحد.",
        "دو قایق در نزدیکی سد واژگون شد و سه نفر مصدوم شدند. رودخانه دوباره باز است.",
        "لە نزیک بەنداوەکە سێ کەس بریندار بوون. ڕووبارەکە کراوەیە.",
        "Opinion: the weir is ours\n\nThe weir has stood for a hundred years.",
        "Why I row\n\nBy Ida Carrow\n\nI row because the river is there. In winter I row alone.",
    ],
)
def test_news_of_what_befell_somebody_and_opinions_hold_no_statement(text):
    assert form(text) == "none"


@pytest.mark.parametrize(
    "text",
    [
        "The Lock Board\n\nStatement\n\nTwo rowers were injured on Sunday below the weir. The river is open again.",
        "We regret that two rowers were injured below the weir.",
        "Dear Ms Carrow,\n\nBy Sunday I row again. I thank you.\n\nYours sincerely\nAnn Dunmore",
    ],
)
def test_what_is_somebodys_own_text_stays_one(text):
    assert form(text) == "direct"
