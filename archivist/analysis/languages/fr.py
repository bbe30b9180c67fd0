"""French: months, weekdays and the words that tell a communiqué."""

from archivist.analysis.vocabulary import Language

__all__ = ["PLUGIN"]

PLUGIN = Language(
    tag="fr",
    months={
        1: ("janvier",),
        2: ("février", "fevrier"),
        3: ("mars",),
        4: ("avril",),
        5: ("mai",),
        6: ("juin",),
        7: ("juillet",),
        8: ("août", "aout"),
        9: ("septembre",),
        10: ("octobre",),
        11: ("novembre",),
        12: ("décembre", "decembre"),
    },
    weekdays=(("lundi",), ("mardi",), ("mercredi",), ("jeudi",), ("vendredi",), ("samedi",), ("dimanche",)),
    function_words=("le", "la", "les", "des", "et", "du", "une", "dans", "pour", "que", "qui", "est", "sur", "aux"),
    types=((r"(?i:communiqué(?: de presse)?)", "communique"), (r"(?i:déclaration)", "declaration")),
    dated=r"[ ,]{1,2}(?:du|daté du|en date du) ",
    labels=r"(?:Le|le|Fait le|En date du) ",
)
