"""Who signs where a role and a name share a line, or a role goes on below; with and without a valediction."""

from every_case import every_case

_TEXTS = {
    "en": "We regret the closure of the pier. We ask all members to be patient and we thank them for their support.\n"
    "Our work goes on, and we shall report again in June.\n\n",
    "es": "Lamentamos el cierre del muelle. Pedimos paciencia a todos nuestros miembros.\n"
    "Nuestro trabajo sigue y volveremos a informar en junio.\n\n",
    "de": "Wir bedauern die Schließung des Kais. Wir bitten alle Mitglieder um Geduld und danken ihnen.\n"
    "Unsere Arbeit geht weiter, und wir werden im Juni wieder berichten.\n\n",
    "ru": "Мы сожалеем о закрытии причала. Мы просим всех членов союза проявить терпение и благодарим их.\n"
    "Наша работа продолжается, и мы снова сообщим о ней в июне.\n\n",
    "ar": "نأسف لإغلاق الرصيف. ونطلب من جميع الأعضاء الصبر ونشكرهم على دعمهم.\n"
    "عملنا مستمر وسنعود إليكم في يونيو بمعلومات جديدة.\n\n",
    "fa": "از بسته شدن اسکله متأسفیم. از همه اعضا می‌خواهیم صبور باشند و از آنان سپاسگزاریم.\n"
    "کار ما ادامه دارد و در خرداد دوباره گزارش می‌دهیم.\n\n",
}


@every_case(
    ("language", "signature", "name", "body"),
    [
        ("en", "Sincerely,\nChair of the Lagoon Farmers' Association Tom Ferrick", "Tom Ferrick", None),
        ("es", "Atentamente,\nPresidente de la Asociación de Pescadores de Corvelo Luis Tarbín", "Luis Tarbín", None),
        ("es", "Atentamente,\nPresidente de la Asociación\nde Pescadores de Corvelo Luis Tarbín", "Luis Tarbín", None),
        ("de", "Mit den besten Grüßen,\nDr. A. Schieber", "A. Schieber", None),
        ("ru", "С почтением,\nПредседатель Союза моряков Заволжья И. П. Гречко", "И. П. Гречко", None),
        ("ru", "С уважением,\nПредседатель Союза\nморяков Заволжья Иван Гречко", "Иван Гречко", None),
        ("ar", "مع خالص التحية\nرئيس نقابة عمال الميناء علي بن منصور الراعي", "علي بن منصور الراعي", None),
        (
            "ar",
            "مع خالص التحية\nد. علي فاضل الحدادي\nرئيس نقابة عمال الميناء",
            "علي فاضل الحدادي",
            "نقابة عمال الميناء",
        ),
        ("fa", "با احترام\nرئیس انجمن ملوانان رملا مهندس محمد رضایی", "مهندس محمد رضایی", "انجمن ملوانان رملا"),
        # without a valediction, in a text that says "we"
        ("en", "Tom Ferrick\nChair of the Lagoon Farmers' Association", "Tom Ferrick", "Lagoon Farmers' Association"),
        ("ar", "علي بن منصور الراعي\nرئيس نقابة عمال الميناء", "علي بن منصور الراعي", "نقابة عمال الميناء"),
        # a name with an initial whose first half may be the word before it
        ("en", "Sincerely,\nChair of the Lagoon Farmers' Association Quilla M. Belmonte", None, None),
        # a role that goes on with a name at its end is no name
        ("fa", "رئیس انجمن\nملوانان رملا علی مرادی", None, None),
    ],
)
def test_who_signs_beside_a_role(read, language, signature, name, body):
    found = read(f"{_TEXTS[language]}{signature}\n").metadata
    assert getattr(found.speaker.value, "name", None) == name
    if body:
        assert found.issuer.value == body
