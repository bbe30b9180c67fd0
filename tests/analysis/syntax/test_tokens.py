from every_case import every_case


def test_a_sentence_does_not_end_inside_the_words_that_it_quotes(context):
    read = context("Liman Müdürü Tarık Öztoprak, “Köprü açıldı. Yol kapalı.” dedi. Yağmur dün akşam yeniden başladı.")
    first, second = read.syntax.sentences
    assert read.view.slice(first.span).endswith("dedi.")
    assert read.view.slice(second.span).startswith("Yağmur")


def test_the_sign_of_a_note_behind_a_word_is_no_part_of_the_sentence(context):
    read = context("The Reed Committee** of Hut Keepers* issued a statement today.")
    (issued,) = read.syntax.relations
    assert read.view.slice(issued.subject.body) == "Reed Committee** of Hut Keepers"


@every_case(
    ("text", "second"),
    [
        ("وصل الزورق إلى الميناء .وقالت النقابة إن الموسم جيد.", "وقالت"),
        ("وصل «زورق الشمال».وقالت النقابة إن الموسم جيد.", "وقالت"),
        ("بيعت الحمولة عام 2012 .وقالت النقابة إن الموسم جيد.", "وقالت"),
        ("وصل الزورق إلى الميناء.وقالت النقابة إن الموسم جيد.", "وقالت"),
        ("قال د .محمد الصالح إن الموسم جيد.", None),
        ("وكالة (أ .ف .ب) تنشر الخبر.", None),
    ],
)
def test_a_full_stop_between_arabic_words_ends_a_sentence_wherever_its_space_stands(context, text, second):
    made = context(text)
    starts = [made.view.slice(item.span).split()[0] for item in made.syntax.sentences[1:]]
    assert starts == ([second] if second else [])


def test_a_full_stop_between_a_long_word_and_a_capital_ends_a_sentence_without_a_space(context):
    read = context("La députée a saisi le président du Sénat.Une telle loi serait utile, assure Awa Lachaise.")
    first, second = read.syntax.sentences
    assert read.view.slice(first.span).endswith("Sénat.")
    assert read.view.slice(second.span).startswith("Une")


def test_a_full_stop_inside_a_site_or_behind_a_short_word_ends_no_sentence(context):
    read = context("El portal robledo.es abrió ayer. Habló el Lic.Pedro Robledo sobre el muelle.")
    assert len(read.syntax.sentences) == len(("El portal …", "Habló …"))
