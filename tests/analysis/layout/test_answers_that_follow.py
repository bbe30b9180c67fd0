"""Words lead to an answer, or to somebody's words, as to a statement; it ends before a line that points elsewhere."""

from every_case import every_case

_TR = (
    "İskelenin bu yaz kapatılacağına dair haberler doğru değildir. İskelemiz bakım çalışması boyunca da açık kalacak, "
    "üyelerimiz teknelerini eski limana ücretsiz bağlayabilecektir."
)
_EN = (
    "The reports that our pier will close this summer are not true. It stays open while it is repaired, and our "
    "members may moor their boats in the old harbour and pay nothing for it."
)


@every_case(
    ("text", "said"),
    [
        (f'Birlik Sözcüsü Tarkan Ilgaz soruyu cevapladı.\nIlgaz\'ın cevabı şöyle:\n"{_TR}"\n', _TR),
        (f'Başkan Tarkan Ilgaz haberlere tepki gösterdi.\n\nİşte Ilgaz\'ın ifadeleri:\n\n"{_TR}"\n', _TR),
        # a line that points to another text, whatever the length of its headline
        (f"The club released the following statement:\n\n{_EN}\n\nRead also: {'the old harbour ' * 5}opens\n", _EN),
        (f"Birliğin açıklaması şöyle:\n\n{_TR}\n\nİlginizi Çekebilir:{'eski liman ' * 7}açıldı\n", _TR),
        (f"Birliğin açıklaması şöyle:\n\n{_TR}\n\nshare Paylaş facebook whatsapp x print\n", _TR),
    ],
)
def test_what_follows_is_embedded(read, text, said):
    (statement,) = read(text).statements
    assert statement.form == "embedded"
    ((start, end),) = statement.spans
    assert text[start:end].strip('"') == said


def test_a_sentence_that_begins_as_such_a_line_goes_on(read):
    text = (
        f"The club released the following statement:\n\n{_EN}\n\nRelated: we {'thank all who help us, ' * 4}as ever.\n"
    )
    (statement,) = read(text).statements
    assert text[slice(*statement.spans[0])].endswith("as ever.")
