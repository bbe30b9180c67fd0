"""Statements that relative clauses and the two halves of a German verb have as their object; invented examples."""

import pytest

_FILL = {
    "en": " The pilots will strike.",
    "de": " Die Fischer werden streiken.",
    "fr": " Les pêcheurs feront grève.",
    "es": " Los pescadores irán a la huelga.",
    "ru": " Рыбаки выйдут на забастовку, это решено.",
}


@pytest.mark.parametrize(
    ("tongue", "sentence", "issuer"),
    [
        ("en", "The statement, which the Pilots Union released on Monday, rejects the deal.", "Pilots Union"),
        ("en", "In the statement that the Pilots Union released on Monday, the deal is rejected.", "Pilots Union"),
        ("de", "Die Erklärung, die der Bund der Fischer veröffentlichte, ist lang.", "Bund der Fischer"),
        ("fr", "Le communiqué, que la Fédération du port a publié lundi, est long.", "Fédération du port"),
        ("fr", "Dans le communiqué que la Fédération du port a publié, rien n'est dit.", "Fédération du port"),
        (
            "es",
            "En el comunicado que difundió la Federación del Puerto se rechazan las cuotas.",
            "Federación del Puerto",
        ),
        ("ru", "В заявлении, которое опубликовал Союз рыбаков, квоты отвергаются.", "Союз рыбаков"),
        ("de", "Der Bund der Fischer hat am Montag eine Erklärung veröffentlicht.", "Bund der Fischer"),
        ("de", "Zu den Quoten hat der Bund der Fischer eine Pressemitteilung verschickt.", "Bund der Fischer"),
        # what somebody else says was issued, a statement that is only the frame, a medium
        ("fr", "Le maire a dit que la Fédération du port a publié un communiqué.", None),
        ("de", "Der Bund der Fischer hat in einer langen Sitzung Zahlen veröffentlicht.", None),
        ("de", "Die Zeitung hat eine Erklärung des Bundes der Fischer veröffentlicht.", None),
    ],
)
def test_who_issues(read, tongue, sentence, issuer):
    assert read(f"{sentence}{_FILL[tongue]}\n").metadata.issuer.value == issuer


def test_who_has_issued_by_name_and_role(read):
    text = (
        "Der Präsident des Bundes der Fischer, Karl Ebner, hat eine Erklärung veröffentlicht. Er lehnt die Quoten ab.\n"
    )
    metadata = read(text).metadata
    assert metadata.speaker.value.name == "Karl Ebner"
    assert metadata.issuer.value == "Bund der Fischer"
