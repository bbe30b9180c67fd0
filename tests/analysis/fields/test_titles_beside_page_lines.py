"""Headlines beside a page's lines: below the name of its site or the word for the statement, above who wrote them."""

from every_case import every_case

_EN = (
    "The ferry will run twice a day from May, and no fare will rise this year. Passengers may ask at the landing stage "
    "for the new times, which will be posted there.\n\nThe old boat is for sale.\n"
)
_DE = (
    "Die Fähre fährt ab Mai zweimal am Tag, und kein Preis steigt in diesem Jahr. Wer die neuen Zeiten wissen will, "
    "fragt am Steg.\n\nDas alte Boot ist zu verkaufen.\n"
)
_FR = (
    "Le bac passera deux fois par jour à partir de mai, et aucun prix ne montera cette année. Les horaires seront "
    "affichés au ponton.\n\nL'ancien bateau est à vendre.\n"
)
_RU = (
    "Паром будет ходить дважды в день, и ни одна цена в этом году не вырастет. Новое расписание вывесят на "
    "пристани.\n\nСтарое судно продаётся.\n"
)
_AR = (
    "وستعمل العبارة مرتين في اليوم ابتداء من مايو، ولن ترتفع أي أجرة هذا العام، وستعلق المواعيد الجديدة على "
    "الرصيف.\n\nوالقارب القديم معروض للبيع.\n"
)


@every_case(
    ("title", "text"),
    [
        # who wrote it stands right below
        ("Ferry keeps its old fares", f"Ferry keeps its old fares\nBy Nora Quill\n3 May 2023\n{_EN}"),
        ("Fähre behält ihre alten Preise", f"Fähre behält ihre alten Preise\nVon Nora Quelle\n3. Mai 2023\n{_DE}"),
        ("Паром сохранит старые цены", f"Паром сохранит старые цены\nОльга Речная\n3 мая 2023 года\n{_RU}"),
        # the site stands above
        (
            "Le bac garde ses anciens prix",
            f"Le Passeur de Rivemont\nLe bac garde ses anciens prix\n3 mai 2023\n\n{_FR}",
        ),
        ("العبارة تحافظ على أجرتها القديمة", f"صحيفة الضفة\nالعبارة تحافظ على أجرتها القديمة\n3 مايو 2023\n\n{_AR}"),
        # the word for the statement stands above a headline that begins with a body
        ("Council keeps its old ferry", f"Press release\n\nCouncil keeps its old ferry\n\n{_EN}"),
        ("Council sells two old ferries", f"Press release\n\nCouncil sells two old ferries\n\n{_EN}"),
        ("Council repairs old ferry", f"Press release\n\nCouncil repairs old ferry\n\n{_EN}"),
        (
            "Stadtrat Rivemund verkauft alte Fähre",
            f"Pressemitteilung\n\nStadtrat Rivemund verkauft alte Fähre\n\n{_DE}",
        ),
        ("Комитет ремонтирует старый паром", f"Пресс-релиз\n\nКомитет ремонтирует старый паром\n\n{_RU}"),
    ],
)
def test_the_headline_is_the_title(read, title, text):
    assert read(text).metadata.title.value == title


@every_case(
    ("title", "text"),
    [
        # a name goes on with small words, too
        ("Press release", f"Press release\n\nRivemont sports council\n\n{_EN}"),
        ("Press release", f"Press release\n\nRivemont Council for arts and sports\n\n{_EN}"),
        # a line that may go on with the next one is no whole headline
        (None, f"Ferry keeps its old fares\nBy Popular Demand Rivemont\nTown Hall Says So Again\n{_EN}"),
        # what stands below the first line is the text, and the first line no site's name
        ("Le bac de Rivemont", f"Le bac de Rivemont\n\n{_FR}"),
    ],
)
def test_it_is_not(read, title, text):
    assert read(text).metadata.title.value == title


def test_a_line_that_turns_to_the_readers_below_a_headline_is_no_title(read):
    text = "Gemi kazasında iki arkadaşımızı kaybettik. Bu yasa tasarısının geri çekilmesini istiyoruz.\n"
    values = read(
        f"Köprüler artık kapanmasın\n\nGemiciler Derneği\nMayıs 2023\n\nBasına ve kamuoyuna,\n\n{text}"
    ).metadata
    assert values.title.value == "Köprüler artık kapanmasın"
