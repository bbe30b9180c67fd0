"""Headlines that look like none: written twice, with a full stop in capitals, above the initials of a reporter."""

from every_case import every_case

_DE = (
    "Der Steg am Nordufer bleibt offen, das hat der Seglerbund in der vergangenen Woche beschlossen. Er dankt allen, "
    "die an ihm gebaut haben, und bittet um Geduld, bis die Arbeiten im Mai abgeschlossen sind."
)
_TR = (
    "Kavakören Balıkçılar Birliği, iskelenin bu yıl da açık kalacağını bildirdi. Birlik, emeği geçen herkese teşekkür "
    "etti ve çalışmanın mayıs ayında biteceğini açıkladı."
)


@every_case(
    ("title", "text"),
    [
        (
            "Balıkçılar Birliği'nden iskele açıklaması!",
            f"Balıkçılar Birliği'nden iskele açıklaması!\n\nBalıkçılar Birliği'nden iskele açıklaması!\n\n{_TR}\n",
        ),
        ("İskelenin zor günü", f"İskelenin zor günü\n\n{_TR}\n\nİskelenin zor günü\n{_TR}\n"),
        ("DER STEG BLEIBT OFFEN.", f"DER STEG BLEIBT OFFEN.\n\n{_DE}\n"),
        ("Seglerbund gedachte seiner alten Stege", f"Seglerbund gedachte seiner alten Stege\n(ab – 25.11.13) {_DE}\n"),
    ],
)
def test_it_is_the_title(read, title, text):
    assert read(text).metadata.title.value.rstrip(".") == title.rstrip(".")


@every_case(
    "text",
    [
        f"DER STEG.\n\n{_DE}\n",
        f"Der Steg bleibt am Nordufer offen.\n\n{_DE}\n",
        f"Bund der Segler\n\n{_DE}\n\nBund der Segler\n",  # who signs stands above, too
        "Peyama Nora Quill wihaye:\n\nEm dixwazin ku pira me vekirî bimîne. Em spasiya hemûyan dikin.\n",
    ],
)
def test_it_is_none(read, text):
    assert read(text).metadata.title.value is None
