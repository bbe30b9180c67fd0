"""Lines of a page that say whose news stands below them, where, or how the weather is: none is a title."""

from every_case import every_case

_ARABIC = (
    "باشرت النيابة العامة إجراءات التحقيق في واقعة غرق مركب جنوب المدينة.\n\n"
    "وأوضح الناطق باسم شرطة الميناء في بيان صحفي أن بلاغا ورد حول الحادث وأن التحقيق مستمر.\n"
)
_ENGLISH = (
    "The Harbour Council condemned the closure of the bridge in a statement on Monday. It asks for its reopening, as "
    "do all who live on the isle.\n"
)
_SPANISH = (
    "A través de un comunicado, el Consejo del Puerto condenó los incidentes registrados este domingo en el puerto. El "
    "Consejo afirma que no hay heridos.\n"
)
_REPORT = (
    "التقرير الإحصائي اليومي لعدد الجرحى في القطاع\n\n"
    "بلغ إجمالي ما وصل إلى مستشفيات القطاع خلال الساعات الماضية أربعة جرحى، وقالت الوزارة إن العمل مستمر.\n"
)


@every_case(
    ("text", "title"),
    [
        (f"رام الله - دنيا الوادي\n{_ARABIC}", None),
        (f"رام الله - النيابة العامة تحقق في غرق مركب\n{_ARABIC}", "رام الله - النيابة العامة تحقق في غرق مركب"),
        (f"London - Mercury Daily\n{_ENGLISH}", None),
        (f"🇵🇸 وزارة الصحة الفلموسية – غزة 🇵🇸\n\n{_REPORT}", None),
        (f"image\n\n{_ENGLISH}", None),
        (
            (
                'Home Nacional "el consejo afirma que no hay heridos en los inc...\n\n'
                f"El Consejo afirma que no hay heridos en los incidentes del puerto\n\n{_SPANISH}"
            ),
            "El Consejo afirma que no hay heridos en los incidentes del puerto",
        ),
        (
            f"Aldmoor overcast -1°C\n\nHarbour Council condemns closure of bridge\n\n{_ENGLISH}",
            "Harbour Council condemns closure of bridge",
        ),
        (
            (
                "Recommended for you: Harbour affair raises questions about the millions\n\n"
                f"Harbour Council condemns closure of bridge\n\n{_ENGLISH}"
            ),
            "Harbour Council condemns closure of bridge",
        ),
        (
            f"Aldmoor Arabic - العالم - النيابة العامة تحقق في غرق مركب جنوب المدينة\n\n{_ARABIC}",
            "النيابة العامة تحقق في غرق مركب جنوب المدينة",
        ),
        (
            "Chairman's Message\n\nThe harbour is the gate of the town, and we thank all who help us.\n",
            "Chairman's Message",
        ),
    ],
)
def test_whose_page_it_is_is_no_title(read, text, title):
    assert read(text).metadata.title.value == title
