"""Where Turkish names begin and end: bodies with initials, roles before names, what a page parted from them."""

import pytest

TOLD = "Kuyuların kapatılmasını doğru bulmuyoruz, çünkü su bütün köylere ve şehirlere uzun yıllar yetiyor"


@pytest.fixture
def values(likeliest):
    """Return the function that reads who issues and who speaks of a text in a short piece of news."""
    return lambda text: likeliest(f"Kuyular kapandı\n\n{text} Bu yıl köylerde su ve toprak için çok kar bekleniyor.")


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("Yeşilova Çiftçileri Derneği (YEÇD) Başkanı", "Yeşilova Çiftçileri Derneği"),
        ("Yeşilova Üniversitesi (YEÜ) Bitki Bilimi Bölümü Başkanı", None),
        ("Yeşilova Üniversitesi Tıp Fakültesi Bitki Bilim Dalı Başkanı", None),
        ("Yeşilova Kıyı İlçe Tarım Müdürü", None),
        ("Gıda, Orman ve Kuyu İşleri Bakanı", None),
    ],
)
def test_a_role_goes_on_behind_initials_and_a_part_has_a_head_of_its_own(values, role, body):
    assert values(f'{role} Ayşe Demirel, yaptığı açıklamada, "{TOLD}" dedi.') == (body, ("Ayşe Demirel", role))


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Yeşilova Çiftçileri Derneği (YEÇD)’nden yapılan açıklamada kuyuların açılacağı bildirildi.", True),
        ("Yeşilova Çiftçileri Derneği (YEÇD)'nin açıklamasında kuyuların açılacağı bildirildi.", True),
        ("Yeşilova Çiftçileri Derneği (YEÇD) kuyuların açılacağını bildirdi.", True),
        ("Yeşilova Çiftçileri Derneği (YEÇD)’ne destekleri için teşekkür ediyoruz.", False),
        ("Yeşilova Çiftçileri Derneği (YEÇD)'nin dünkü tutumunu kınıyoruz.", False),
        ("Yeşilova Çiftçileri Derneği (YEÇD)’ni eleştiren çiftçiler kuyuların kapandığını söyledi.", False),
    ],
)
def test_the_case_behind_the_brackets_is_that_of_the_name(values, sentence, body):
    assert values(sentence)[0] == ("Yeşilova Çiftçileri Derneği" if body else None)


@pytest.mark.parametrize("title", ["Dr.", "Doç.Dr.", "Prof. Dr."])
def test_titles_before_a_name_are_no_part_of_it(values, title):
    space = "" if title == "Doç.Dr." else " "
    text = f'Kuyu Uzmanı {title}{space}Ayşe Demirel, yaptığı açıklamada, "{TOLD}" dedi.'
    assert values(text)[1] == ("Ayşe Demirel", "Kuyu Uzmanı")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ayşe Demirel Birinci Ligde oynanan maç için", "Ayşe Demirel"),
        ("Ayşe Demirel K-7 derin kuyular için", "Ayşe Demirel"),
        ("Ayşe Kurum kuyular için", "Ayşe Kurum"),
    ],
)
def test_a_name_ends_before_a_noun_with_its_case_and_before_initials(values, written, name):
    assert values(f'Değirmenspor Başkanı {written} "{TOLD}" dedi.')[1] == (name, "Değirmenspor Başkanı")


@pytest.mark.parametrize(
    "text",
    [
        "Değirmenspor'dan ayrılan tecrübeli futbolcu Ayşe Demirel, gazeteye özel açıklamalarda bulundu.",
        "Değirmen Hastanesi Hekimleri'nden Cilt Uzmanı Ayşe Demirel, konuyla ilgili yaptığı açıklamada bunu söyledi.",
        "Değirmenspor'dan sonra iki takım da şaşırtıcı bir duyuruda bulundu.",
        "Ankara Valiliği'nden açıklama yapılmadı.",
    ],
)
def test_whom_somebody_left_or_belongs_to_makes_no_statement(values, text):
    assert values(text)[0] is None


@pytest.mark.parametrize("way", ["'nın sosyal medya hesabından yapılan", "'ndan yapılan", " yetkililerince yapılan"])
def test_what_comes_from_a_body_or_its_account_is_its_own(values, way):
    text = f'Ruritanya Su İşleri Bakanlığı{way} açıklamada, "{TOLD}" denildi.'
    assert values(text)[0] == "Ruritanya Su İşleri Bakanlığı"


def test_a_surname_alone_is_no_firm_unless_the_text_speaks_of_one(values):
    assert values("Kuyucu, konuyla ilgili açıklama yaptı. Kuyular yarın da kapalı kalacak.")[0] is None
    assert values("Kuyucu, konuyla ilgili açıklama yaptı. Şirket yarın da su satacak.")[0] == "Kuyucu"


def test_one_word_of_capitals_before_a_dash_is_where_the_news_is_from(values):
    assert values("DEĞİRMEN -Ruritanya Su Derneği, kuyuların kapatıldığını duyurdu.")[0] == "Ruritanya Su Derneği"


@pytest.mark.parametrize(
    "text",
    [
        "Uzmanlar kuyuları ölçen \n        Ruritanya Su Derneği \n      'nden yapılan açıklamaya göre su yetiyor.",
        "Uzmanlara göre Ruritanya Su Derneği ’nden yapılan açıklamada suyun yettiği belirtildi.",
        "Uzmanlara göre Ruritanya Su Derneği\x92nden yapılan açıklamada suyun yettiği belirtildi.",
    ],
)
def test_a_case_that_a_page_parted_from_its_name_belongs_to_it(values, text):
    assert values(text)[0] == "Ruritanya Su Derneği"


@pytest.mark.parametrize("number", ["9.", "12."])
def test_an_ordinal_ends_no_sentence(context, number):
    read = context(f"Kuyular bu yıl {number} Kuyu Kurultayı'nda konuşuldu. Toplantı bir gün için daha sürecek.")
    assert [sentence.number for sentence in read.syntax.sentences] == [0, 1]


@pytest.mark.parametrize("what", ["Bunu", "Bunları", "Konuyu", "İddiayı"])
def test_what_somebody_tells_is_no_part_of_the_name_behind_it(values, what):
    body, speaker = values(f"{what} Ruritanya Su Derneği cumartesi günü açıkladı.")
    assert body in (None, "Ruritanya Su Derneği")
    assert what not in str(values(f"{what} Ruritanya Su Derneği Başkanı Ayşe Demirel söyledi."))
    assert speaker is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Yeşilova Enerji A.Ş. pazartesi günü kuyuların kapandığını duyurdu.", "Yeşilova Enerji A.Ş."),
        ("Yeşilova Enerji A.Ş.'den yapılan açıklamada kuyuların kapandığı bildirildi.", "Yeşilova Enerji A.Ş."),
        ("Yeşilova Su ve Ticaret A.Ş., kuyuların kapandığını açıkladı.", "Yeşilova Su ve Ticaret A.Ş."),
        ("Yeşilova Basın Konseyi, kuyuların kapandığını açıkladı.", "Yeşilova Basın Konseyi"),
        ("Yeşilova Medya Derneğinden yapılan açıklamada bu bildirildi.", "Yeşilova Medya Derneği"),
        ("Yeşilova Valiliği Basın Müdürlüğü, kuyuların kapandığını açıkladı.", "Yeşilova Valiliği"),
    ],
)
def test_the_form_of_a_firm_is_part_of_its_name_and_press_may_be_what_a_body_is_for(values, text, body):
    assert values(text)[0] == body
