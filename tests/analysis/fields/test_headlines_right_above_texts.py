"""Headlines with no empty line below them: above paragraphs that nobody wrapped, above a caption, or written twice."""

from every_case import every_case

_TR = (
    "Kavakören Balıkçılar Birliği, iskelenin bu yıl da açık kalacağını bildirdi. Birlik, emeği geçen herkese teşekkür "
    "etti ve çalışmanın mayıs ayında biteceğini açıkladı.\n"
    "Birliğin üyeleri, bakım çalışmaları sırasında teknelerini eski limana bağlayabilecek ve bunun için hiçbir ücret "
    "ödemeyecek; ayrıntılar önümüzdeki hafta her üyeye ayrıca bildirilecek."
)
_RU = (
    "Озёрная лига сообщила, что причал останется открытым и в этом году. Лига поблагодарила всех, кто помогал его "
    "строить, и попросила жителей подождать, пока работы не закончатся в мае.\n"
    "Пока идёт ремонт, члены лиги могут держать лодки в старой гавани и ничего за это не платить; подробности каждому "
    "из них сообщат отдельно на следующей неделе."
)
_DE = (
    "Der Seglerbund am Nordufer hat in der vergangenen Woche beschlossen, dass der Steg auch in diesem Jahr offen "
    "bleibt. Er dankt allen, die an ihm gebaut haben, und bittet die Anwohner um etwas Geduld.\n"
    "Solange am Steg gearbeitet wird, dürfen die Mitglieder ihre Boote im alten Hafen festmachen, ohne dafür etwas zu "
    "bezahlen; das Nähere erfährt jeder von ihnen in der kommenden Woche."
)
_LONG = (
    "Ответ секретаря Озёрной лиги на вопрос журналистов о том, кто будет платить за ремонт старого причала и сколько "
)
_LONG += "ещё продлятся работы у северного берега озера"


@every_case(
    ("title", "text"),
    [
        ("Balıkçılar Birliği iskeleyi açık tutuyor", f"Balıkçılar Birliği iskeleyi açık tutuyor\n{_TR}\n"),
        (
            "Birlikten iskele açıklaması! İşte ayrıntılar...",
            f"Birlikten iskele açıklaması! İşte ayrıntılar...\n{_TR}\n",
        ),
        ("Причал останется открытым и в этом году", f"Причал останется открытым и в этом году\n{_RU}\n"),
        ("Der Steg am Nordufer bleibt offen", f"Der Steg am Nordufer bleibt offen\n{_DE}\n"),
        ("Birlikten iskele açıklaması geldi", f"Birlikten iskele açıklaması geldi\n|| {_TR}\n"),
        # a caption that has a name of the headline
        ("Озёрную лигу возглавил Савва Тучин", f"Озёрную лигу возглавил Савва Тучин\nСавва Тучин\n{_RU}\n"),
        ("Жители помогли Савве Тучину", f"Жители помогли Савве Тучину\nСавва Тучин у причала\n{_RU}\n"),
        # one below the other, of whatever length
        (
            "BALIKÇILAR İSKELEYİ AÇIK TUTUYOR",
            f"BALIKÇILAR İSKELEYİ AÇIK TUTUYOR\nBALIKÇILAR İSKELEYİ AÇIK TUTUYOR\n{_TR}\n",
        ),
        (_LONG, f"Озёрная лига\n• Главная\n\n{_LONG}\n\n{_LONG}\n11 января 2023\n{_RU}\n"),
    ],
)
def test_it_is_the_title(read, title, text):
    assert read(text).metadata.title.value == title


_WRAPPED = (
    "Der Seglerbund am Nordufer hat in der Woche\nBeschlüsse gefasst und sagt nun allen, die an\nihm gebaut haben, "
    "seinen Dank. Die Anwohner\nbittet er um etwas Geduld.\n"
)


@every_case(
    "text",
    [
        _WRAPPED,  # the first line of a paragraph that was wrapped by hand
        f"Озёрная лига сообщила, что причал останется открытым.\n{_RU}\n",
        f"{_TR[:110]} …\n{_TR}\n",  # a summary that is cut short
        f"Haber ve Duyurular\n\n{_TR}\n",
        f"News and Events\n\n{_RU}\n",
    ],
)
def test_other_lines_are_none(read, text):
    assert read(text).metadata.title.value is None
