"""The body from within which a Spanish text says "we", and how far on its persons speak; the examples are invented."""

import pytest

from archivist.analysis.analyse import analyse
from archivist.model.document import Document

_PADDING = "Este texto es para la página y no se lee en la ciudad, pero los niños lo han visto por la noche."


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        (
            "Desde la Mesa del Puerto de Brescourt queremos dar las gracias.",
            "Mesa del Puerto de Brescourt",
        ),
        ("Sobre las obras, desde el Comité del Agua también pedimos a la alcaldía que hable.", "Comité del Agua"),
        ("Desde el Comité del Agua, no podemos aceptar las obras.", "Comité del Agua"),
        ("Desde Villarrubia hacemos un llamamiento a los vecinos.", None),
        ("Desde la Mesa del Puerto se ve el mar, y por eso queremos ir.", None),
        ("Desde el lunes pedimos ayuda a la ciudad.", None),
    ],
)
def test_a_body_acts_where_we_speak_from_within_it(context, sentence, body):
    made = context(f"{sentence}\n{_PADDING}")
    found = [item for item in made.syntax.relations if item.kind == "performs"]
    assert [made.view.slice(item.subject.body) for item in found if item.subject.body] == ([body] if body else [])


def test_titles_and_pictures_are_no_sentences_before_who_speaks():
    text = (
        "---\ntitle: El puerto de Brescourt queda cerrado tres meses por las obras\n"
        "author: Redacción\n---\n\n![El puerto, visto desde la playa. Foto de la casa](https://quay.example/a/b/c.jpg)\n"
        "El puerto queda cerrado desde el lunes y los barcos no salen de la playa. El alcalde de la villa, Marcos "
        f"Roldán, informó que las obras durarán tres meses. {_PADDING}\n"
    )
    speaker = analyse(Document(text, "text/plain", "utf-8", "given"), ()).metadata.speaker.value
    assert speaker is not None
    assert speaker.name == "Marcos Roldán"
