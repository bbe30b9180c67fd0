"""An explanation that says that news are not true is a clarification, by invented texts."""

from every_case import every_case


@every_case(
    ("kind", "text"),
    [
        (
            "clarification",
            (
                "Kavakören Belediyesi yazılı bir açıklama yaptı. Açıklamada, iskelenin satıldığı yönündeki haberlerin "
                "gerçeği yansıtmadığı belirtildi."
            ),
        ),
        (
            "clarification",
            (
                "Kavakören Belediyesi, iskele için bir açıklama yayımladı. Belediyenin açıklaması şöyle:\n"
                '"Son günlerde asılsız paylaşımlar yapılmaktadır. İskele halkındır."'
            ),
        ),
        (
            "clarification",
            (
                "Kavakören Belediyesinden iskele açıklaması\n\nBelediyeden yapılan açıklamada, iskelenin satılacağı "
                "iddiaları yalanlandı."
            ),
        ),
        (
            "statement",
            (
                "Kavakören Belediyesi yazılı bir açıklama yaptı. Açıklamada, iskelenin onarımına yarın başlanacağı, "
                "haberlerin ise akşam verileceği belirtildi."
            ),
        ),
        (
            "statement",
            (
                "Kavakören Belediyesi yazılı bir açıklama yaptı. Açıklamada, iskelenin yapay bir liman olmadığı, "
                "gerçek bir liman olduğu belirtildi."
            ),
        ),
        (
            "clarification",
            "وەزارەتی دەریای تێرنا لە ڕاگەیەنراوێکدا ڕایگەیاند، دەنگۆی فرۆشتنی بەندەرەکە دوورە لە ڕاستی.",
        ),
        (
            "statement",
            "وەزارەتی دەریای تێرنا لە ڕاگەیەنراوێکدا ڕایگەیاند، بەندەرەکە سبەینێ دەکرێتەوە.",
        ),
        (
            "clarification",
            (
                "Порт Тернау закрыт не будет, говорится в сообщении мэрии города. Слухи об этом не соответствуют "
                "действительности."
            ),
        ),
        ("statement", "Порт Тернау закроют на ремонт, говорится в сообщении мэрии города. Работы начнутся в мае."),
        (
            "statement",
            "Мэрия Тернау выступила с заявлением. Слухи о закрытии порта не соответствуют действительности.",
        ),
        (
            "statement",
            "The council of Ternau said in a statement that reports of a sale of the harbour are not true.",
        ),
    ],
)
def test_an_explanation_that_refutes_news_is_a_clarification(read, kind, text):
    assert read(f"{text}\n").metadata.document_type.value == kind
