"""How an Arabic text says where a statement was issued: patterns for the words before the place."""

__all__ = ["ISSUED_AT", "ISSUED_BY_ASSEMBLY", "LONG_AGO"]

_WHEN = r"(?:(?:اليوم|أمس|يوم|مساء|صباح|مؤخرا|الماضي|الجاري|ال(?:أحد|[إا]ثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت))[،,]? ){0,3}"
_WHERE = r"(?:في |ب)(?:مدينة |العاصمة )?$"
LONG_AGO = r"[،,]? (?:في )?(?:عام|سنة|شهر|قبل|[0-9])"  # a statement of the past, which this one speaks of
_AFTER = (
    r"(?:على إثر|إثر|عقب|بعد|في ختام|في أعقاب|في نهاية) (?:ال)?(?:اجتماع|لقاء|دورة|جلسة|مؤتمر)(?: \w+){0,2}? ?[،,]? ?"
)
# Who issued it held the meeting: the two verbs agree. The place of a meeting that others held says nothing.
_AGREEING = (("أصدره", "عقده"), ("أصدرته", "عقدته"), ("أصدروه", "عقدوه"), ("صدر عنه", "عقده"), ("صدر عنها", "عقدته"))
_IN = r"(?<!\w)(?<!جاء )(?<!ورد )(?:في|عبر) "  # what "came in" a statement may be another's
_KIND = r"(?:بيان|بلاغ|تصريح)(?: (?:صحفي|رسمي|ختامي|مشترك|لها|له))?"
_HELD_BY_ISSUER = tuple(
    _IN + _KIND + f" {issued}(?: [^.:؛\\n]{{1,60}}?)?[،,]? {_AFTER}(?:الذي |التي )?{held} {_WHEN}{_WHERE}"
    for issued, held in _AGREEING
)
_ISSUED_THERE = tuple(_IN + _KIND + f" {issued} {_WHEN}{_WHERE}" for issued, _ in _AGREEING)
_ASSEMBLY = (
    ("المؤتمر|الاجتماع|الملتقى|اللقاء|الجمع العام|المجلس الوطني", "المنعقد"),
    ("القمة|الدورة|الندوة|الجمعية العامة", "المنعقدة"),
)
_NEW = r"(?<!على )(?<!إلى )(?<!جاء في )(?<!ورد في )(?<!\w)"  # not one that the text answers
ISSUED_BY_ASSEMBLY = tuple(
    rf"{_NEW}{_KIND} صادر عن (?:{nouns})(?P<name>(?: \w+){{0,10}}) ?[،,]? {held} {_WHEN}{_WHERE}"
    for nouns, held in _ASSEMBLY
)
ISSUED_AT = (*_HELD_BY_ISSUER, *_ISSUED_THERE)
