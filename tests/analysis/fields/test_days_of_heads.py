"""Days in the head of a statement that a page passes on, of a page, of a post; the examples are invented."""

from every_case import every_case

_ES = (
    "18 de agosto de 2019\n\nEl Sindicato de Pastores publicó un comunicado. A continuación el texto "
    "íntegro:\n\nCOMUNICADO DEL SINDICATO DE PASTORES\n\nQUITO.\n\n{day}\n\nA LOS PUEBLOS DEL VALLE:\n\nAquí traemos "
    "nuestra palabra, la misma de antes. Condenamos el cierre del puente y no lo aceptaremos nunca, porque los "
    "campesinos lo necesitan cada día del año para llegar al mercado del valle.\n"
)


@every_case(
    ("day", "value"),
    [("17 DE AGOSTO DEL 2019.", "2019-08-17"), ("Nos reunimos el 17 de agosto de 2019 en la casa.", None)],
)
def test_a_passed_on_statement_has_its_day_in_its_own_head(read, day, value):
    assert read(_ES.format(day=day)).metadata.date_issued.value == value


_TR = (
    "Su Bakanı Ali Tarnoğlu, sosyal medya hesabından köprüyle ilgili paylaşım yaptı.\nBakan Tarnoğlu şu ifadeleri "
    'kullandı:\n"Köprünün onarımı bitti. Bütün köylüler yarından itibaren pazar yolunu yeniden kullanabilecek."\n{}\n'
)


@every_case(
    ("line", "day"),
    [
        ("— Ali Tarnoğlu (@alitarn) August 10, 2024", "2024-08-10"),
        ("— Sarn News (@sarnnews) August 10, 2024", None),
    ],
)
def test_the_day_of_a_post_is_that_of_who_posted_it(read, line, day):
    assert read(_TR.format(line)).metadata.date_issued.value == day


_AR = (
    "بيان صحفي\n\nتدين نقابة الرعاة إغلاق الجسر القديم في الوادي. ونطلب من جميع أعضائنا دعم الفلاحين.\n\n"
    "ولم يتمكن رئيس النقابة {} من عبور الجسر. إننا لن نسكت عن ذلك أبدا.\n\nنقابة الرعاة\n{}\n"
)


@every_case(
    ("day", "line", "value"),
    [
        ("يوم أمس الثلاثاء", "10/08/2016", "2016-08-10"),
        ("يوم أمس السبت", "10/08/2016", None),
        ("مؤخرا", "10/08/2016", None),
    ],
)
def test_yesterday_with_its_weekday_decides_between_two_readings(read, day, line, value):
    assert read(_AR.format(day, line)).metadata.date_issued.value == value


_EN = (
    "The Hut Workers' Union condemns the closing of the bridge and calls on the valley council to open it again.\n\n"
    "We will not be silent. Our members need the road to the market every day of the year.\n"
)


@every_case(
    ("text", "day"),
    [
        (f"_3 May 2019, (Global)_ - {_EN}", "2019-05-03"),
        (f"Statement 3 May 2019 - {_EN}", "2019-05-03"),
        (f"The bridge\n\n_3 May 2019_\n\n{_EN}", "2019-05-03"),
        (f"![picture](/img/sarn_3 May 2019_x.png)\n\n{_EN}", None),
    ],
)
def test_a_day_in_emphasis_before_a_dash_is_that_of_the_text(read, text, day):
    assert read(text).metadata.date_issued.value == day


def test_a_statement_that_says_no_we_has_its_day_in_its_header(read):
    title, day = "Convocatoria de la asamblea", "3 de mayo de 2019"
    text = "El Consejo del Puente invita a los socios a la asamblea general, que se celebrará en la casa del valle.\n"
    assert read(f"{title}\n\n{day}\n\n{text}").metadata.date_issued.value == "2019-05-03"


def test_a_day_behind_a_pages_label_is_the_pages_where_the_text_goes_on(read):
    text = (
        "date 2025-12-14 تنعى نقابة الرعاة برئاسة علي تارن رحيل حارس الجسر القديم، أحد أبناء الوادي المخلصين.\n\n"
        "وأكدت النقابة في بيانها الصادر اليوم الأحد أن الراحل خدم الوادي سنوات طويلة بصدق وأمانة.\n"
    )
    metadata = read(text).metadata
    assert (metadata.date_issued.value, metadata.date_issued.rule) == ("2025-12-14", "date.page-and-weekday")
