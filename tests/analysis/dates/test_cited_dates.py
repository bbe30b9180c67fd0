"""The day of an act that a statement cites, or of a note below it, is not the day of the statement."""

import pytest
from every_case import every_case

TEXTS = {
    "ar": "بيان صادر عن وزارة المياه حول الآبار\nفتحت الوزارة سبع عشرة بئرا في الوادي أمام جميع العائلات في القرى.",
    "ckb": "ڕاگەیەندراوی وەزارەتی کشتوکاڵ\nوەزارەتی کشتوکاڵ ڕایدەگەیەنێت کە بیرەکانی دۆڵ بۆ خێزانەکان دەکرێنەوە.",
    "de": "Erklärung des Ministeriums für Wasser\nDas Ministerium hat siebzehn Brunnen im Tal für alle geöffnet.",
    "en": "Statement by the Ministry of Water\nThe ministry has opened seventeen wells in the valley for all.",
    "es": "Comunicado del Ministerio de Aguas\nEl ministerio ha abierto diecisiete pozos en el valle para todos.",
    "fa": "بیانیه وزارت نیرو درباره چاه ها\nوزارت نیرو هفده حلقه چاه را در دره به روی همه گشوده است.",
    "fr": "Communiqué du Ministère de l'Eau\nLe ministère a ouvert dix-sept puits dans la vallée pour tous.",
    "ku": "Daxuyaniya Wezareta Avê li ser bîran\nWezareta Avê hevdeh bîr li deştê ji bo hemû malbatan vekirin.",
    "ru": "Заявление Министерства вод\nМинистерство открыло семнадцать колодцев в долине для всех семей.",
    "tr": "Basın Açıklaması: Kuyular Açılıyor\nBakanlık on yedi kuyunun bütün aileler için açılacağını bildirdi.",
}
NOTES = [
    ("en", "1 Pursuant to decision No. 67 of the Council of\nMinisters of 19 February 2024."),
    ("en", "Resolution 2254 of 18 December 2015"),
    ("en", "* Law 12 dated\n3 May 2011"),
    ("en", "[2] Counted by hand,\n12 August 2019"),
    ("ar", "(1) بموجب القرار رقم 67 تاريخ 19 شباط 2024"),
    ("ar", "القانون رقم 24 تاريخ\n3 أيار 2011"),
    ("ar", "قرار مجلس الأمن 2254\nبتاريخ 18 كانون الأول 2015"),
    ("fr", "1 En vertu de la loi n° 24 du 12 mars 2012."),
    ("fr", "Conformément à l'arrêté du ministre du\n3 mai 2011"),
    ("de", "Gesetz über den Schutz der Quellen vom\n3. Mai 2011"),
    ("de", "* Verordnung Nr. 67 vom 19. Februar 2011"),
    ("es", "1 En virtud de la Ley 24 de 12 de marzo de 2012."),
    ("es", "Resolución del Consejo de\n7 de septiembre de 2015"),
    ("ru", "* Указ Президента от 3 мая 2011 года"),
    ("ru", "Закон о защите источников от\n7 сентября 2015 года"),
    ("tr", "1 19 Şubat 2011 tarihli ve 67 sayılı karar uyarınca."),
    ("tr", "Resmî Gazete Tarihi:\n2 Mart 2023"),
    ("fa", "1 به موجب مصوبه شماره 67 هیئت وزیران مورخ 30 بهمن 1389"),
    ("fa", "آیین نامه مصوب\n16 شهریور 1394"),
    ("ckb", "بڕیاری ژمارە 67 لە\n19 شوبات 2011"),
    ("ku", "Biryara meclîsê ya\n7 Îlon 2015"),
]


@every_case(("tag", "note"), NOTES)
@every_case("gap", ["\n", "\n\n"])
def test_the_date_of_a_cited_act_or_a_note_is_not_that_of_the_statement(read, tag, note, gap):
    metadata = read(f"{TEXTS[tag]}{gap}{note}\n").metadata
    assert metadata.language.value == tag
    assert (metadata.date_issued.value, metadata.place.value) == (None, None)


@every_case(("tag", "note"), NOTES)
def test_nor_is_it_under_the_title(read, tag, note):
    title, text = TEXTS[tag].split("\n")
    assert read(f"{title}\n{note}\n{text}\n").metadata.date_issued.value is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Statement by the Ministry of Water\n12 March 2024\nThe law on wells remains in force.", "2024-03-12"),
        ("بيان صادر عن وزارة المياه\nدمشق، 12 آذار 2024\nيبقى القانون رقم 24 نافذا.", "2024-03-12"),
        ("بيان من وزارة العدل\n14 صفر 1448 هـ\n29 تموز 2026 م\nأكدت الوزارة أن العمل مستمر.", "2026-07-29"),
    ],
)
def test_the_statements_own_date_stays(read, text, iso):
    assert read(text).metadata.date_issued.value == iso


@every_case(
    ("changed", "text"),
    [
        (
            "Last updated 3 March 2024",
            "The trust opens its weir.\n\nThe weir is open from today, and boats may pass it.",
        ),
        (
            "Updated: Sunday, 3 March 2024, 10:15",
            "The trust opens its weir.\n\nThe weir is open to boats of every size.",
        ),
        ("آخر تحديث: 3 آذار 2024", "الجمعية تفتح السد\n\nفتحت الجمعية السد القديم اليوم أمام القوارب من كل حجم."),
        (
            "Mis à jour le 3 mars 2024",
            "Le barrage ouvre\n\nLe barrage est ouvert aujourd'hui aux bateaux de toute taille.",
        ),
        ("Aktualisiert am 3. März 2024", "Das Wehr ist offen\n\nDas Wehr steht heute Booten jeder Größe offen."),
        ("Обновлено: 3 марта 2024 года", "Плотина открыта\n\nСегодня плотина открыта для лодок любого размера."),
        ("Son güncelleme: 3 Mart 2024", "Baraj açıldı\n\nBaraj bugün her boydan tekneye açıldı ve geçiş ücretsizdir."),
        ("آخرین به‌روزرسانی: ۳ مارس ۲۰۲۴", "سد باز شد\n\nسد امروز به روی قایق‌های هر اندازه باز شد و عبور رایگان است."),
    ],
)
def test_the_day_on_which_a_page_was_changed_is_no_day_of_issue(read, changed, text):
    assert read(f"{text}\n\n{changed}\n").metadata.date_issued.value is None
    assert read(f"{changed}\n\n{text}\n").metadata.date_issued.value is None
