from every_case import every_case


@every_case(
    ("kind", "text"),
    [
        ("statement", "بيان من وزارة العدل\nتعلن الوزارة ما يلي."),
        ("press-release", "وزارة العدل\nبيان صحفي\nتعلن الوزارة ما يلي."),
        ("communique", "أعلنت الوزارة في بلاغ لها أن العمل مستمر."),
        ("communique", "البيان الختامي للقمة\nاتفق الحاضرون على ما يلي."),
        ("press-release", "أكد الناطق في بيان صحفي أن ذلك صحيح، وأضاف البيان أن العمل جار."),
        ("obituary", "بيان من الديوان الأميري\nانتقلت إلى رحمة الله تعالى والدة الأمير."),
        ("condolence", "برقية تعزية من الرئيس\nتلقينا الخبر بحزن."),
        ("letter", "رسالة إلى الأمين العام\nنكتب إليكم بشأن الوضع."),
        ("clarification", "توضيح من الوزارة\nتوضح الوزارة ما يلي."),
        ("readout", "Readout of the President's Call\nThe two spoke about trade and the sea."),
        ("remarks", "Remarks by President Brown\nThe harbour is the gate of the city."),
        ("statement", "The council said in a statement that the talks have begun."),
        ("press-release", "FOR IMMEDIATE RELEASE\n\nThe talks have begun and the sides are here."),
        ("letter", "They met. The following is the text of the letter.\nWe write to you and to all of them."),
    ],
)
def test_the_word_that_the_text_uses(read, kind, text):
    assert read(text).metadata.document_type.value == kind


def test_no_word_no_type(read):
    assert read("اجتمع المجلس وقرر ما يلي.").metadata.document_type.value is None


def test_of_two_words_alike_the_first_is_taken(read):
    field = read("قالت الوزارة في بيان إن ذلك صحيح، وأضافت في بلاغ أن العمل جار.").metadata.document_type
    assert (field.value, [item.value for item in field.candidates][:1]) == ("statement", ["communique"])
