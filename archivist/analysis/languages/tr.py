"""Turkish: months, weekdays and the words that tell a statement."""

from archivist.analysis.vocabulary import Language

__all__ = ["PLUGIN"]

PLUGIN = Language(
    tag="tr",
    months={
        1: ("Ocak",),
        2: ("Şubat",),
        3: ("Mart",),
        4: ("Nisan",),
        5: ("Mayıs",),
        6: ("Haziran",),
        7: ("Temmuz",),
        8: ("Ağustos",),
        9: ("Eylül",),
        10: ("Ekim",),
        11: ("Kasım",),
        12: ("Aralık",),
    },
    weekdays=(("Pazartesi",), ("Salı",), ("Çarşamba",), ("Perşembe",), ("Cuma",), ("Cumartesi",), ("Pazar",)),
    function_words=("ve", "bir", "bu", "için", "ile", "olarak", "da", "de", "olan", "gibi", "daha", "çok", "ise", "ne"),
    types=((r"(?i:basın açıklaması|açıklaması)", "statement"),),
    cues=(r"(?:basın )?açıklaması (?:şöyle|şu şekilde)(?:dir)? ?[:;]",),
)
