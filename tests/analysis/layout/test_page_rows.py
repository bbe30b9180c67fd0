"""Rows that only a page has, by invented pages."""

from every_case import every_case

from archivist.analysis.analyse import analyse
from archivist.analysis.layout.page_rows import is_beside_row, is_page_row
from archivist.analysis.patterns import folded
from archivist.authority.matcher import load_authority
from archivist.model.document import Document
from archivist.model.metadata import Metadata


@every_case(
    "row",
    [
        *(
            "Skip to main content",
            "Skip to the content",
            "Ir al contenido principal",
            "Ana içeriğe geç",
            "Terna 27°C Monday 21 May 09:32",
            "هەولێر 27° شەممە 09:32",
            "VTN – Navenda Nûçeyan",
            "VTN - Newsroom",
            "Home > News > Press releases",
            "Home / News / Statements",
            "Share Tweet Email Print",
        ),
        *("Facebook | Twitter | WhatsApp", "English | Français | العربية", "EN | FR | AR", "4 min read", "A+ A-"),
        *("Please enable JavaScript to watch the river", "Bitte aktivieren Sie JavaScript", "يرجى تفعيل جافا سكريبت"),
        *(
            "Veuillez activer JavaScript",
            "Debe habilitar JavaScript",
            "Включите JavaScript",
            "JavaScript'i etkinleştirin",
        ),
        *("Send this page by mailSend this page by postSend this page by boat", "Share this with"),
        *("Reading time: 4 minutes", "Cookie settings: we use cookies on this site.", "File photo", "Main menu"),
        *(
            "الرئيسية > أخبار > بيانات",
            "الرئيسية ‹ إصدارات ‹ بلاغ حول السد",
            "فيسبوك تويتر واتساب",
            "مدة القراءة: 3 دقائق",
        ),
        *("تكبير الخط + تصغير الخط -", "أخبار محلية", "صورة أرشيفية", "٣ دقائق للقراءة"),
        *("Accueil > Actualités > Communiqués", "Partager Imprimer", "Lecture : 3 min", "3 min de lecture"),
        *("Inicio > Noticias > Comunicados", "Tiempo de lectura: 3 minutos", "Facebook · Twitter · Imprimir"),
        *("Startseite > Aktuelles > Presse", "Lesezeit: 3 Minuten", "Teilen | Drucken"),
        *("Главная > Новости > Пресс-релизы", "Время чтения: 3 мин", "Вконтакте Одноклассники Телеграм"),
        *("Ana sayfa > Haberler > Duyurular", "Okuma süresi: 3 dakika", "Paylaş | Yazdır"),
        *("Haber ve Duyurular", "News and events", "Share Paylaş facebook x print"),
        *("صفحه اصلی > اخبار > بیانیه‌ها", "زمان مطالعه: ۳ دقیقه", "تلگرام توییتر واتساپ"),
        *("Destpêk > Nûçe > Daxuyanî", "سەرەتا > هەواڵەکان"),
        *(
            "(Photo: Ida Carrow)",
            "Foto: Anna Erz",
            "Фото: архив",
            "Fotoğraf: Arşiv",
            "(تصوير: سامر الحداد)",
            "عکس: آرشیو",
        ),
    ],
)
def test_a_row_is_made_of_what_only_pages_have(row: str) -> None:
    assert is_page_row(folded(row))


@every_case(
    "line",
    [
        *("Home Office announces a new weir", "News from the valley", "Three minutes of silence", "Share the river"),
        *(
            "Statement on the river",
            "Minister: 3 minutes are enough",
            "Terna expects 40°C on Monday",
            "VTN – Weir reopens",
            "Weir | Dunmore Lock Trust",
            "Talks on print rights",
        ),
        *("A course in JavaScript for rowers", "The river and the weir and the lock", "Row, row, row your boat"),
        *("3 minutes that changed the town", "The commission fines a firm for its cookies", "Menu of the fair: bread"),
        *("بيان حول السد", "أخبار سارة لأهالي الوادي", "البيانات المالية للربع الأول", "ثلاث دقائق صمت", "بيان"),
        *("Communiqué", "Actualités du barrage : la vanne est ouverte", "Trois minutes de silence"),
        *(
            "Comunicado",
            "Noticias del valle",
            "Mitteilung",
            "Presse fordert Auskunft",
            "Заявление",
            "Новости долины за май",
        ),
        *(
            "Basın açıklaması",
            "Haber ajansı kapandı",
            "بیانیه درباره سد",
            "اخبار خوش برای دره",
            "Daxuyanî ji bo raya giştî",
            "",
        ),
    ],
)
def test_a_headline_or_the_word_for_a_kind_is_no_row(line: str) -> None:
    assert not is_page_row(folded(line))


def test_one_word_below_a_title_may_be_its_last() -> None:
    assert not is_beside_row("a weir for all of the", "world", "the trust has opened its weir.")
    assert is_beside_row("the trust opens its weir", "share", "print")
    assert is_beside_row("the trust opens its weir", "facebook twitter", "")
    assert is_beside_row("home > news", "the trust opens its weir", "")


ENGLISH = (
    "Dunmore Lock Trust opens its second weir\n\nDUNMORE, 3 March 2024 - The Dunmore Lock Trust has opened its weir"
    " above the old mill, and thanks all of those who gave their time and money for it over nine long winters.\n"
)
ARABIC = (
    "جمعية الوادي تفتتح السد الثاني\n\nدمشق، 3 آذار 2024 - افتتحت جمعية الوادي السد الثاني فوق الطاحونة بعد تسعة"
    " أعوام من العمل، وشكرت كل من أسهم بوقته وماله في بنائه.\n"
)
MENUS = {
    ENGLISH: (
        "Skip to main content\nHome > News > Press releases\nEnglish | Français\n3 min read\n",
        "Share Tweet Print\n",
    ),
    ARABIC: ("الرئيسية > أخبار > بيانات\nالقائمة\nبحث\nمدة القراءة: 3 دقائق\n", "فيسبوك تويتر واتساب\n"),
}


@every_case("text", [ENGLISH, ARABIC])
def test_what_stands_around_a_text_changes_none_of_its_values(text: str) -> None:
    above, below = MENUS[text]
    title, rest = text.split("\n\n", 1)
    alone = values(text)
    assert alone == {"title": title, "date_issued": "2024-03-03", "place": alone["place"]}
    assert alone["place"]
    assert values(f"{above}\n{text}") == alone
    assert values(f"{text}\n{below}{above}") == alone
    assert values(f"{title}\n{below}\n{rest}")["title"] == title


def test_a_row_signs_nothing() -> None:
    read = metadata(
        "نداء إلى أهالي الوادي\n\nنرجو من الجميع ترك الماء للحقول هذا الأسبوع فالسد شبه فارغ.\n\nصورة أرشيفية\n"
    )
    assert read.speaker.value is None


def values(text: str) -> dict[str, object]:
    """Return the values that the head of a text shows."""
    read = metadata(text)
    return {name: getattr(read, name).value for name in ("title", "date_issued", "place")}


def metadata(text: str) -> Metadata:
    """Return what is read of a text."""
    return analyse(Document(text, "text/plain", "utf-8", "given"), load_authority().find(text)).metadata
