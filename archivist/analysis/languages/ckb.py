"""Central Kurdish (Sorani): months of the Gregorian year."""

from archivist.analysis.vocabulary import Language

__all__ = ["PLUGIN"]

PLUGIN = Language(
    tag="ckb",
    months={
        1: ("کانوونی دووەم",),
        2: ("شوبات",),
        3: ("ئازار",),
        4: ("نیسان",),
        5: ("ئایار",),
        6: ("حوزەیران",),
        7: ("تەمووز",),
        8: ("ئاب",),
        9: ("ئەیلوول",),
        10: ("تشرینی یەکەم",),
        11: ("تشرینی دووەم",),
        12: ("کانوونی یەکەم", "کانونی یەکەم"),
    },
)
