def test_a_sentence_does_not_end_inside_the_words_that_it_quotes(context):
    read = context("Liman Müdürü Tarık Öztoprak, “Köprü açıldı. Yol kapalı.” dedi. Yağmur dün akşam yeniden başladı.")
    first, second = read.syntax.sentences
    assert read.view.slice(first.span).endswith("dedi.")
    assert read.view.slice(second.span).startswith("Yağmur")
