"""Paths through a site, with arrows or slashes, and headlines that only have the same signs: marks of quotation."""

from every_case import every_case

from archivist.analysis.layout.line_kinds import is_crumb

_FRENCH = (
    "Le Club des refuges a précisé lundi dans un communiqué que « la fermeture annoncée » dimanche par la commune "
    "était une « fausse nouvelle », et que les sentiers restent ouverts à tous les hôtes de la vallée.\n"
)
_RUSSIAN = (
    "С глубокой скорбью мы узнали о кончине смотрителя приюта. Он много лет заботился о гостях долины и о тех, кто "
    "терял дорогу в снегу, и память о нём останется в сердцах всех, кто его знал.\n"
)


@every_case(
    "line",
    [
        "Home › News › Huts above the lake",
        "Accueil » Refuges » Communiqué du club",
        "Главная / Приюты /",
        "Главная/Документы/2018/Март/6/",
        "Клуб «Приют» » Новости » Заявление",
    ],
)
def test_a_path_is_one(line):
    assert is_crumb(line)


@every_case(
    "line",
    [
        "Vallée : le club dénonce une « fausse nouvelle » de la commune",
        "Der Verein nennt die Meldung »frei erfunden« und bleibt offen",
        "Club « Refuge »",
        "Huts / Paths",
        "And/or",
    ],
)
def test_what_is_quoted_makes_no_path(line):
    assert not is_crumb(line)


def test_a_headline_with_a_quotation_is_the_title(read):
    title = "Vallée : le club dénonce une « fausse nouvelle » de la commune"
    assert read(f"{title}\n\n{_FRENCH}").metadata.title.value == title


def test_a_path_that_ends_with_its_slash_is_no_title(read):
    title = read(f"Главная / Приюты / Отдел /\n\nСоболезнования\n\n{_RUSSIAN}").metadata.title.value
    assert title == "Соболезнования"  # the word for the kind, below the page's own line
