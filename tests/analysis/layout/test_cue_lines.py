"""Which lines lead to the words of a statement, and up to where these go; the examples are invented."""

import pytest

_TOLD = {
    "en": (
        "The Harrow club on Monday answered rumours about the sale of its stadium, which had been going round the town"
        " since Sunday and had angered its supporters."
    ),
    "es": (
        "El Club Robleda respondió hoy a los rumores sobre la venta de su estadio, que circulan desde el domingo en"
        " varias páginas de la ciudad y en la radio."
    ),
    "fr": (
        "Le club de Varenne a répondu lundi aux rumeurs sur la vente de son stade, qui circulaient depuis dimanche"
        " dans la ville et avaient mis en colère ses supporters."
    ),
    "tr": (
        "Roşna Kulübü, stadının satılacağına dair pazar gününden beri kentte dolaşan ve taraftarları kızdıran"
        " söylentilere pazartesi günü internet sitesinden yanıt verdi."
    ),
    "ckb": (
        "ڕێکخراوی ئاسۆ بۆ مافی مرۆڤ ئەمڕۆ سێشەممە لە ڕاگەیاندراوێکدا هێرشەکەی سەر بازاڕی گەرمێی مەحکوم کرد و"
        " داوای لێکۆڵینەوەی خێرای کرد لە لایەن دەسەڵاتەکانەوە."
    ),
}
_WORDS = {
    "en": (
        "In view of the reports of the last days we wish to make clear that our stadium is not for sale. We ask all"
        " supporters not to believe rumours."
    ),
    "es": (
        "Ante las informaciones aparecidas en los últimos días, el club desea aclarar que el estadio no está en venta."
        " Pedimos a la afición que no haga caso de los rumores."
    ),
    "fr": (
        "Face aux informations parues ces derniers jours, nous tenons à préciser que notre stade n'est pas à vendre."
        " Nous demandons aux supporters de ne pas croire les rumeurs."
    ),
    "tr": (
        "Son günlerde çıkan haberler üzerine stadımızın satılık olmadığını belirtmek isteriz. Taraftarlarımızdan"
        " söylentilere inanmamalarını rica ederiz."
    ),
    "ckb": (
        "هێرشی سەر بازاڕی گەرمێ تاوانێکی گەورەیە و بە توندی ئیدانەی دەکەین. پێویستە دەسەڵاتەکان بە زووترین کات"
        " بکەران بدۆزنەوە و ڕادەستی دادگایان بکەن."
    ),
}


def given(read, *lines: str) -> list[str]:
    text = "\n\n".join(lines) + "\n"
    return [text[start:end] for item in read(text).statements if item.form == "embedded" for start, end in item.spans]


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("en", "Full statement from the Harrow club"),
        ("es", "Comunicado íntegro del Club Robleda"),
        ("fr", "Le communiqué intégral du club"),
        ("tr", "Açıklamanın tamamı"),
        ("ckb", "دەقی ڕاگەیاندراوەکەی ڕێکخراوی ئاسۆ."),
        ("ckb", "ڕاگەیاندراوێک لە ڕێکخراوی ئاسۆوە:-"),
    ],
)
def test_a_line_that_names_the_whole_statement_leads_to_it(read, code, label):
    assert given(read, _TOLD[code], label, _WORDS[code]) == [_WORDS[code]]


def test_a_label_of_two_lines_leads_to_what_is_below_both(read):
    lines = "دەقی ڕاگەیاندراوەکە", "وەڵامێک لە ڕێکخراوی ئاسۆوە:"
    assert given(read, _TOLD["ckb"], *lines, _WORDS["ckb"]) == [_WORDS["ckb"]]


@pytest.mark.parametrize(
    "label", ["Read the full statement here", "Press Release Number:", "The full statement is on the page of the club."]
)
def test_a_line_that_points_elsewhere_or_labels_a_number_leads_nowhere(read, label):
    links = ("11-551", "Updated September 15, 2014", "Report a fault", "Find a seat", "Buy a scarf", "Join the club")
    assert given(read, _TOLD["en"], "We are not selling it, said the chair, Ann Rowley.", label, *links) == []


@pytest.mark.parametrize(
    ("lead", "code"),
    [
        ("Llegó esta tarde a las redacciones de la ciudad este comunicado:", "es"),
        ("The committee of the Harrow club sent us this letter:", "en"),
        ("Hier est arrivé dans les rédactions ce communiqué :", "fr"),
    ],
)
def test_this_before_the_noun_and_the_colon_leads_to_it(read, lead, code):
    assert given(read, lead, _WORDS[code]) == [_WORDS[code]]


def test_a_short_text_that_a_line_reads_is_whole_where_nobody_else_speaks_in_it(read):
    told = (
        "باشگاه نورآباد روز دوشنبه به شایعه‌های فروش ورزشگاه خود که از یکشنبه در شهر پیچیده و هواداران را خشمگین"
        " کرده بود در تارنمای خود پاسخ داد. این شایعه‌ها نخست در چند کانال و سپس در روزنامه‌های شهر پخش شده بود."
    )
    words = (
        "در پی خبرهای روزهای گذشته اعلام می‌کنیم که ورزشگاه برای فروش نیست و از هواداران می‌خواهیم که این شایعه‌ها"
        " را باور نکنند و از تیم خود در بازی آدینه پشتیبانی کنند."
    )
    assert given(read, told, told.replace("دوشنبه", "سه‌شنبه"), "در این بیانیه آمده است:", words) == [words]


def test_words_behind_a_colon_on_its_line_are_whole_where_they_speak_for_themselves(read):
    lead = "عزى نادي الواحة أسرة الحارس الراحل سالم النجار. وجاء في البيان:"
    words = (
        "تلقينا بحزن كبير خبر رحيل الحارس سالم النجار بعد مرض طويل، وإننا إذ نقدم عزاءنا لأسرته نسأل الله أن يرحمه"
        " ويلهم أهله الصبر. نادي الواحة."
    )
    assert given(read, f"{lead} {words}") == [words]


@pytest.mark.parametrize(
    ("lead", "words", "behind"),
    [
        (
            "Llegó esta tarde a las redacciones de la ciudad este comunicado:",
            _WORDS["es"],
            "Este comunicado fue emitido en las redes del club, sin firma al pie.",
        ),
        (
            "The committee of the Harrow club sent us this letter:",
            _WORDS["en"],
            "The statement was posted late on Monday without a name below it.",
        ),
    ],
)
def test_a_line_that_tells_how_the_statement_was_published_is_none_of_it(read, lead, words, behind):
    assert given(read, lead, words, behind) == [words]


_OURS = (
    (
        "We thank our supporters for their help in this hard season, when the stands were closed and our team played"
        " without them every week of the winter."
    ),
    (
        "We want to make clear that the results did not depend on our players alone. We believe that we shall be"
        " judged without such mistakes next season, and we look forward to seeing all in the stands."
    ),
)


@pytest.mark.parametrize(
    ("first", "given_"),
    [
        ("The Harrow club has published a statement on the last match.", "\n\n".join(_OURS)),
        ("The Harrow club has lost the last match.", None),
        ("We have published a statement on the last match.", None),
    ],
)
def test_a_first_sentence_that_tells_of_it_leads_to_what_speaks_for_itself(read, first, given_):
    assert given(read, first, *_OURS) == ([given_] if given_ else [])


def test_a_line_in_marks_that_go_on_begins_it_and_one_that_is_closed_does_not(read):
    first = "The Harrow club has published a statement on the last match."
    assert given(read, first, f'"{_OURS[0]}', _OURS[1]) == [f'"{_OURS[0]}\n\n{_OURS[1]}']
    assert given(read, first, f'"{_OURS[0]}" the statement begins.', f'"{_OURS[1]}" it ends.') == []
