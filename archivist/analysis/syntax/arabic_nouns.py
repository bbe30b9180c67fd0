"""Arabic nouns that are heads of no body, or of none alone, though they stand where one could."""

from archivist.analysis.patterns import folded

__all__ = [
    "GROUPS",
    "OCCASIONS",
    "OF_A_PERSON",
    "OVERSEERS",
    "PARTS",
    "RULERS",
    "SAINTS",
    "SAME",
    "SORTS",
    "SOURCES",
    "THINGS",
    "VERBAL_SHAPES",
]

# Heads that name no body alone; "the army" and "the state" may end a name
GROUPS = frozenset(
    folded(
        "حزب نقابة جمعية منظمة وزارة هيئة شركة جامعة حركة جبهة رابطة مؤسسة نادي بلدية كلية مجموعة لجنة قوات اتحاد"
        " منظومة"
    ).split()
)
# Adjectives of a body that was named before, and of what sort it was: "the aid organisation", "the same one"
SAME = frozenset(folded("دولية أممية مذكورة مذكور ذاتها ذاته نفسها نفسه معنية معني قاري قارية").split())
SORTS = frozenset(folded("حقوقية إنسانية إغاثية").split())
# Nouns for what is said, read or done: no bodies, and the objects of verbs of speaking
THINGS = frozenset(
    folded(
        "تقرير دراسة دراسات وثيقة وثائق مقال خبر أخبار أنباء فيديو شريط صور صورة قرار حكم قانون دستور اتفاق"
        " اتفاقية نتائج معطيات أرقام بيانات إحصاءات إحصائيات حدث حادث حادثة عملية عمليات خسائر وضع أوضاع أمر أمور"
        " قضية قضايا مسألة خطوة زيارة لقاء اجتماع حوار مقابلة جلسة مرحلة حالة ظروف حقوق أسعار كميات عدد نسبة معدل"
        " يوم صفحة حساب نص متن رسائل مصادر شهادات إعلان موسم منافسة مفاوضات تصريحات بيان نظر أنظار انتباه مسؤولية"
        " شكوى دعوى لائحة"
    ).split()
)
# What a verb of speaking may have behind "in" that is no place
OCCASIONS = frozenset(
    folded(
        "اجتماع ختام كلمة مؤتمر حديث لقاء مقابلة جلسة تقرير إطار سياق خضم نهاية بداية مجال ظل ضوء وقت حين مقر"
        " حوار دورة رد معرض مستهل أعقاب غضون مناسبة ذكرى إشارة محاولة خطوة سبيل شأن موضوع حال حالة إفادة تعليق"
        " مداخلة مقال ورقة وثيقة تسجيل شريط مقطع صفحة حساب موقع برنامج نشرة عدد جواب معلومات تفاصيل نص مجمل عموم غالب"
        " واقع حقيقة مقدمة أول آخر كل بعض عام أعوام سنة سنوات شهر أشهر شهور أسبوع أسابيع أيام ساعات فترة مرحلة مراحل"
        " مساء صباح ليلة أثناء مقابل حفل احتفال ندوة ملتقى زيارة محاضرة مهرجان مراسم مباراة هجوم حادث قضية طليعة صدد"
        " عاصمة"
    ).split()
)
OVERSEERS = frozenset(folded("مشرف مسؤول قائم وصي موقع مؤتمن رقيب").split())  # roles that rule "over"
RULERS = frozenset(
    folded("ملك أمير أميرة شيخ شهيد سلطان إمام رئيس قديس قديسة سيدة سيد").split()
)  # after whom bodies are called
# Roles that are somebody's, whose name follows
OF_A_PERSON = frozenset(
    folded("والد والدة زوج زوجة نجل نجلة شقيق شقيقة ابن ابنة أرملة حفيد حفيدة صديق صديقة محامي محامية").split()
)
SOURCES = frozenset(folded("مصدر مصادر مسؤول مسؤولة مسؤولون").split())
SAINTS = frozenset(folded("سان سانت سانتا لوس نيو").split())  # with which towns' names begin
PARTS = frozenset(folded("عدد مجموعة جمع ثلة جملة طائفة عشرات مئات نخبة كوكبة لفيف مجموعات").split())  # "a number of"
VERBAL_SHAPES = r"ا\w{2}ا\w|ا\w{3}ا\w|است\w{2}ا\w|ت\w{2}ي\w|ت\w{3}"  # of verbal nouns, as a pattern
