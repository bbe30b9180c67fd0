def test_a_sentence_does_not_end_inside_the_words_that_it_quotes(context):
    read = context("Liman Müdürü Tarık Öztoprak, “Köprü açıldı. Yol kapalı.” dedi. Yağmur dün akşam yeniden başladı.")
    first, second = read.syntax.sentences
    assert read.view.slice(first.span).endswith("dedi.")
    assert read.view.slice(second.span).startswith("Yağmur")


def test_the_sign_of_a_note_behind_a_word_is_no_part_of_the_sentence(context):
    read = context("The Reed Committee** of Hut Keepers* issued a statement today.")
    (issued,) = read.syntax.relations
    assert read.view.slice(issued.subject.body) == "Reed Committee** of Hut Keepers"
