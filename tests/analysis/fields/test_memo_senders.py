"""Who sends a memorandum by the lines at its head; the examples are invented."""

from every_case import every_case

_TEXT = {
    "en": "\n\nThe north gate will be closed from Monday. Members are asked to use the south gate.\n",
    "de": "\n\nDer Nordeingang bleibt ab Montag geschlossen. Bitte nutzen Sie bis dahin das Südtor.\n",
    "fr": "\n\nLa porte nord sera fermée à partir de lundi. Nous vous prions d'utiliser la porte sud.\n",
    "es": "\n\nLa puerta norte estará cerrada desde el lunes. Les pedimos que usen la puerta sur.\n",
}


@every_case(
    ("language", "head", "body", "name", "role"),
    [
        (
            "en",
            "MEMORANDUM\n\nTO: All members\nFROM: Nora Quill, Chair, Guild of Weavers\nSUBJECT: North gate",
            "Guild of Weavers",
            "Nora Quill",
            "Chair, Guild of Weavers",
        ),
        (
            "en",
            "MEMO\nFrom: Nora Quill, head of the Reed Foundation\nTo: All members\nSubject: North gate",
            "Reed Foundation",
            "Nora Quill",
            "head of the Reed Foundation",
        ),
        ("en", "Memo\n\nFrom: Guild of Weavers\nTo: All members\nDate: 3 May 2019", "Guild of Weavers", None, None),
        ("en", "Memo\n\nFrom: Nora Quill\nTo: All members\nDate: 3 May 2019", None, "Nora Quill", None),
        (
            "de",
            "Rundschreiben\n\nVon: Karl Hofer, Leiter\nAn: alle Mitglieder\nBetreff: Nordeingang",
            None,
            "Karl Hofer",
            "Leiter",
        ),
        ("de", "Rundschreiben\n\nVon: Stadt Tormen\nAn: alle\nBetreff: Nordeingang", "Stadt Tormen", None, None),
        (
            "fr",
            "Note de service\n\nDe : Jean Dupin, directeur du Comité des quais\nÀ : Tous\nObjet : Porte nord",
            "Comité des quais",
            "Jean Dupin",
            "directeur du Comité des quais",
        ),
        (
            "es",
            "Memorando\n\nDe: Unión de Maestros\nPara: Todos\nAsunto: Puerta norte",
            "Unión de Maestros",
            None,
            None,
        ),
        # a message with no such word above, an address of mail, a name of no known kind, one line of a head alone
        ("en", "From: Nora Quill, Chair, Guild of Weavers\nTo: All members\nSubject: North gate", None, None, None),
        ("en", "Memo\n\nFrom: Nora Quill <quill@example.org>\nTo: All\nSubject: North gate", None, None, None),
        ("en", "Memo\n\nFrom: Norrholm Logistics\nTo: All members\nSubject: North gate", None, None, None),
        ("en", "Memo\n\nFrom: Guild of Weavers", None, None, None),
    ],
)
def test_who_sends_a_memorandum(read, language, head, body, name, role):
    values = read(f"{head}{_TEXT[language]}").metadata
    speaker = values.speaker.value
    assert (values.issuer.value, speaker and speaker.name, speaker and speaker.role) == (body, name, role)
