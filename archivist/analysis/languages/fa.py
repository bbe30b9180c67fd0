"""Persian: Gregorian months as Persian writes them; the months of its own calendar are told, not converted."""

from archivist.analysis.vocabulary import Language

__all__ = ["PLUGIN"]

PLUGIN = Language(
    tag="fa",
    months={
        1: ("ژانویه",),
        2: ("فوریه",),
        3: ("مارس",),
        4: ("آوریل",),
        5: ("مه",),
        6: ("ژوئن",),
        7: ("ژوئیه", "جولای"),
        8: ("اوت",),
        9: ("سپتامبر",),
        10: ("اکتبر",),
        11: ("نوامبر",),
        12: ("دسامبر",),
    },
    other_months=(
        *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
    ),
    types=((r"پیام", "message"), (r"بیانیه", "statement"), (r"نامه", "letter")),
    cues=(r"متن {types}[^.:\n]{0,60} ب(?:دین|ه این|ه) شرح (?:زیر )?است ?:",),
    tails=(r"انتهای پیام",),
    roles=("رئیس", "وزیر", "معاون", "سخنگوی", "دبیر", "نماینده", "فرمانده"),
)
