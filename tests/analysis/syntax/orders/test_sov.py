"""Who says, issues and performs where the verb stands last: Turkish, Persian, Sorani, Kurmanji."""

import pytest


@pytest.fixture
def relations(context):
    """Return a function: the relations of a text as (kind, framed, foreign, body, name)."""

    def of(text):
        read = context(text)

        def words(span):
            return read.view.wording(span) if span else None

        return [
            (item.kind, item.framed, item.foreign, words(item.subject.body), words(item.subject.name))
            for item in read.syntax.relations
        ]

    return of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kent Dayanışma Ağı konuyla ilgili bir açıklama yayımladı ve çalışmaların süreceğini bildirdi.",
            ("issues", True, False, "Kent Dayanışma Ağı", None),
        ),
        (
            "Göl Emekçileri Meclisi, zor koşullara rağmen çalışmaların süreceğini yazılı bir açıklamayla duyurdu.",
            ("says", True, False, "Göl Emekçileri Meclisi", None),
        ),
        (
            "GÖKSU'dan yapılan açıklamada, seferlerin bu hafta yeniden başlayacağı bildirildi.",
            ("statement-of", True, False, "GÖKSU", None),
        ),
        (
            "Anadolu Enerji adına yapılan açıklamada çalışmaların zor koşullara rağmen süreceği ifade edildi.",
            ("statement-of", True, False, "Anadolu Enerji", None),
        ),
        (
            "Göl Kooperatifi olarak bu saldırıyı şiddetle kınıyoruz ve yetkilileri göreve çağırıyoruz.",
            ("performs", True, False, "Göl Kooperatifi", None),
        ),
        (
            "Çalışmaların süreceğini belirten Liman Müdürü Tarık Öztoprak, “Köprü açılıyor” dedi ve ekledi.",
            ("says", False, False, None, "Tarık Öztoprak"),
        ),
        (
            "پویش یاری همسایه درباره ادامه کارها با وجود شرایط دشوار بیانیه‌ای صادر کرد.",
            ("issues", True, False, "پویش یاری همسایه", None),
        ),
        (
            "به گزارش ایسنا، کانون صیادان دریاچه در اطلاعیه‌ای تاکید کرد کارها با وجود شرایط دشوار ادامه دارد.",
            ("says", True, False, "کانون صیادان دریاچه", None),
        ),
        (
            "در بیانیه کانون صیادان دریاچه آمده است که این کار ادامه دارد و برق نیست.",
            ("statement-of", True, False, "کانون صیادان دریاچه", None),
        ),
        (
            "مریم کاظمی، سخنگوی سازمان آب دشت، گفت: آب قطع نمی‌شود.",
            ("speaks-for", False, False, "سازمان آب دشت", "مریم کاظمی"),
        ),
        (
            "یک منبع آگاه در کانون مردمی همسایه گفت که آب در این منطقه قطع شده است.",
            ("says", False, False, "کانون مردمی همسایه", None),
        ),
        (
            "دەستەی پاراستنی کانیاوەکان سەبارەت بە دابەشکردنی ئاو بەیاننامەیەکی بڵاوکردەوە.",
            ("issues", True, False, "دەستەی پاراستنی کانیاوەکان", None),
        ),
        (
            "لە ڕاگەیەندراوی بنکەی کانیزەردا هاتووە کە باری دووەمی برنج گەیشتووەتە ناوچەی لافاو.",
            ("statement-of", True, False, "بنکەی کانیزەر", None),
        ),
        (
            "Komeleya Hevkarên Çiyê di daxuyaniyekê de diyar kir ku xebat dê berdewam bike.",
            ("says", True, False, "Komeleya Hevkarên Çiyê", None),
        ),
        (
            "Di daxuyaniya Meclîsa Jinên Gund de hat gotin ku xebat dê berdewam bike.",
            ("statement-of", True, False, "Meclîsa Jinên Gund", None),
        ),
    ],
)
def test_the_subject_and_the_author(relations, text, expected):
    assert expected in relations(text)


@pytest.mark.parametrize(
    "text",
    [
        "Göl Partisi'nin açıklamasına tepki gösteren Ova Hareketi Sözcüsü Ömer Kara, “Bunu kabul etmiyoruz” dedi.",
        "در پاسخ به بیانیه وزارت خارجه فرانسه، سخنگوی سازمان آب دشت گفت این ادعاها نادرست است.",
        "کۆمەڵەی ماسیگران لە وەڵامی بەیاننامەی دەستەی کانیاوەکان ڕایگەیاند، ئاو بڕاوە و کارەبا نییە.",
    ],
)
def test_a_statement_that_is_answered_is_foreign(relations, text):
    assert all(foreign for kind, _, foreign, _, _ in relations(text) if kind == "statement-of")


@pytest.mark.parametrize(
    "text",
    [
        "Ankara Valiliği önünde toplanan öğrenciler bugün bir açıklama yaptı ve dağıldı.",
        "Dışişleri Bakanı Hakan Soylu, Irak Başbakanı Ali Yılmaz ile Ankara'da görüştü.",
        "رضا احمدی بازداشت و به پنج سال زندان محکوم شد.",
        "وزیر نیرو امروز با استاندار فارس در تهران دیدار کرد.",
    ],
)
def test_nobody_speaks(relations, text):
    assert relations(text) == []


def test_a_genitive_owns_a_statement_only_where_the_noun_says_so(relations):
    text = "Liman Kooperatifi, Selim Aktaş'ın vefatının ardından yazılı bir açıklama yayımladı ve törenleri duyurdu."
    assert relations(text) == [("issues", True, False, "Liman Kooperatifi", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "KÖRFEZ HABER - Liman Kooperatifi seferlerin bu hafta yeniden başlayacağını bildirdi.",
            ("says", True, False, "Liman Kooperatifi", None),
        ),
        (
            "Liman Müdürü Tarık Öztoprak, seferlerle ilgili soruya bugün yazılı cevap verdi ve konuyu kapattı.",
            ("says", True, False, None, "Tarık Öztoprak"),
        ),
        (
            "امیر سرتیپ بهروز کوهستانی فرمانده قرارگاه دریای شمال این حمله را پاسخی به تهدیدها دانست.",
            ("says", False, False, "قرارگاه دریای شمال", "بهروز کوهستانی"),
        ),
        (
            "چشمه‌سار- شورای شهر از آغاز دوباره کار روی پل رودخانه خبر داد.",
            ("says", False, False, "شورای شهر", None),
        ),
    ],
)
def test_ranks_datelines_and_written_answers(relations, text, expected):
    assert expected in relations(text)


def test_who_refuses_to_comment_says_nothing(relations):
    assert relations("شورای شهر از اظهار نظر درباره آغاز دوباره کار روی پل رودخانه خودداری کرد.") == []


def test_a_body_among_subject_and_object_is_the_one_that_the_text_names_again(relations):
    text = "بیانیه شرکت برق باختر\nشرکت برق باختر حادثه اخیر را محکوم می‌کند و با خانواده‌ها همدردی می‌کند."
    assert ("performs", True, False, "شرکت برق باختر", None) in relations(text)


def test_the_office_is_parted_from_its_body(context):
    read = context("به گزارش روابط عمومی شرکت برق باختر، خاموشی‌ها در این استان پایان یافت.")
    (relation,) = read.syntax.relations
    assert read.view.wording(relation.subject.office) == "روابط عمومی"
    assert read.view.wording(relation.subject.body) == "شرکت برق باختر"


def test_who_says_we_is_nobody_whom_a_turkish_text_names(relations):
    text = "Kıyı Baroları olarak, Sayın Başkanımız Av. Tarık ÖZTOPRAK’ ın açıklamasına aynen katıldığımızı belirtiriz."
    assert [(kind, body, name) for kind, _, _, body, name in relations(text)] == [("performs", "Kıyı Baroları", None)]


def test_initials_of_a_turkish_body_stand_for_the_name_that_the_text_spells_out(relations):
    text = (
        "Göl Kooperatifleri Birliği (GKB) bu sabah toplandı ve su için çok zor bir karar aldı. "
        "GKB'den yapılan açıklamada, suyun bu hafta da yeniden kesildiği bildirildi."
    )
    assert ("statement-of", True, False, "Göl Kooperatifleri Birliği (GKB)", None) in relations(text)


@pytest.mark.parametrize("lead", ["کلوب خبری باشگاه خاوران - ", "باشگاه گزارشگران خاوران - ", "خاوران - ", ""])
def test_who_passes_a_statement_on_stands_before_a_dash(context, lead):
    made = context(f"{lead}سازمان آب دشت ادعاهای شهرداری را بی‌اساس دانست و آن را به شدت محکوم می‌کند.")
    assert made.view.wording(made.syntax.relations[0].subject.body) == "سازمان آب دشت"


def test_the_ending_for_a_written_apart_is_nobody(context):
    made = context("در بیانیه ای که از سوی سازمان آب دشت منتشر شده، آمده است که کارها ادامه دارد.")
    assert [made.view.wording(item.subject.body) for item in made.syntax.relations] == ["سازمان آب دشت"]


@pytest.mark.parametrize("noun", ["ڕاگەیێندراوێکی", "ڕاگەیەنراوێکی", "راگەیاندراوێکی"])
def test_sorani_spells_the_noun_for_a_statement_in_several_ways(context, noun):
    made = context(f"کۆمیتەی باخەوانانی سێدار، {noun} لەسەر کانیاوەکان بڵاوکردەوە و داوای یارمەتی کرد.")
    relation = made.syntax.relations[0]
    assert (relation.kind, made.view.wording(relation.subject.body)) == ("issues", "کۆمیتەی باخەوانانی سێدار")


def test_the_political_bureau_is_an_office_of_its_party(context):
    made = context("مەکتەبی سیاسیی پارتی باخەوانانی سێدار لە ڕاگەیەندراوێکدا ڕایگەیاند، کارەکان بەردەوامن.")
    subject = made.syntax.relations[0].subject
    assert made.view.wording(subject.body) == "پارتی باخەوانانی سێدار"
    assert made.view.wording(subject.office) == "مەکتەبی سیاسیی"


@pytest.mark.parametrize(
    ("sentence", "kind", "body"),
    [
        (
            "مریم کاظمی به نمایندگی از سازمان آب دشت به خبرنگاران گفت که کارها ادامه دارد.",
            "speaks-for",
            "سازمان آب دشت",
        ),
        (
            "ئازاد بەرزنجی بە ناوی کۆمیتەی باخەوانانی سێدار بە ڕۆژنامەنووسانی گوت، کارەکان بەردەوامن.",
            "speaks-for",
            "کۆمیتەی باخەوانانی سێدار",
        ),
        (
            "اینجانب به نمایندگی از سازمان آب دشت این ضایعه را به همه باغداران تسلیت می‌گویم.",
            "performs",
            "سازمان آب دشت",
        ),
    ],
)
def test_somebody_speaks_in_the_name_of_a_body(context, sentence, kind, body):
    made = context(sentence)
    assert [(item.kind, made.view.wording(item.subject.body)) for item in made.syntax.relations] == [(kind, body)]
