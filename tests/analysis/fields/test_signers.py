"""Who signs: bishops by one name, surnames that are roles, a body beside the valediction; the examples are invented."""

import pytest

_SCHOOL = "We have received some inquiries about the school. Please know that we are well aware of them all.\n\n"
_VECINO = "Estimado vecino:\n\nLa información que se ha publicado no es cierta. Así lo hemos dicho siempre.\n\n"
_CHURCH = "Ваше Преосвященство, дорогие братья!\n\nПриношу соболезнования. Молю Господа упокоить душу его.\n\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{_SCHOOL}Howard King, superintendent of schools\n", "Howard King"),
        (f"{_SCHOOL}Nora Quill, superintendent of schools\n", "Nora Quill"),
        (
            f"{_CHURCH}С любовью о Господе\n\n+МЕРКУРИЙ\n\nмитрополит Луговской\n\nг Луговск\n\n19 июня 2021 г\n",
            "МЕРКУРИЙ",
        ),
        (f"{_CHURCH}С любовью о Господе\n\nг Луговск\n\n19 июня 2021 г\n", None),
        (
            "Dear friends,\n\nWe mourn our brother. We pray for him.\n\nSincerely,\n\n+ John\nBishop of Reedham\n",
            "John",
        ),
        (f"{_VECINO}Atentamente.\n\nLa Directiva.\n", None),
        (f"{_VECINO}Atentamente.\n\nMarta Directiva Ruiz\n", "Marta Directiva Ruiz"),
    ],
)
def test_who_signs(read, text, speaker):
    assert getattr(read(text).metadata.speaker.value, "name", None) == speaker


@pytest.mark.parametrize(
    ("last", "issuer"),
    [
        (
            "Atentamente, Junta Directiva de la Asociación del Bosque Alto.",
            "Junta Directiva de la Asociación del Bosque Alto",
        ),
        ("Atentamente, les pedimos que la Asociación del Bosque Alto siga.", None),
    ],
)
def test_a_body_beside_the_valediction(read, last, issuer):
    assert read(f"{_VECINO}{last}\n").metadata.issuer.value == issuer
