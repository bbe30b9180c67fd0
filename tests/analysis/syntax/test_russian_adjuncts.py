"""Russian bodies before and behind adjuncts, and the names behind them that have the surname first."""

from every_case import every_case

_PADDING = "Рыбаки давно этого ждали и были очень удивлены этим решением."


@every_case(
    ("text", "body"),
    [
        ("Союз моряков в связи с бурей заявил, что мост закрыт.", "Союз моряков"),
        ("Министерство рек в связи с публикациями в СМИ сообщает, что мост закрыт.", "Министерство рек"),
        ("Ассоциация садоводов в ответ на запрос заявила, что мост закрыт.", "Ассоциация садоводов"),
        ("Ассоциация садоводов настоящим уведомляет, что мост закрыт.", "Ассоциация садоводов"),
        ("Настоящим Ассоциация садоводов уведомляет, что мост закрыт.", "Ассоциация садоводов"),
        ("После бури Союз моряков призвал не выходить в море.", "Союз моряков"),
        ("В преддверии праздника Министерство рек поздравляет всех жителей.", "Министерство рек"),
        # the object, before a verb that agrees with its subject behind it
        ("Министерство рек в связи с бурей обвинил депутат Иван Ковач.", None),
        ("Союз моряков в связи с бурей призвали к порядку жители.", None),
        ("Ассоциацию садоводов в связи с бурей призвал к порядку губернатор.", None),
        ("В ходе встречи Союз моряков обвинил депутат Иван Ковач.", None),
        # whose the statement is that the subject speaks of
        ("В связи с письмом Союза моряков губернатор заявил, что мост закрыт.", None),
        ("В связи с заявлением Министерства рек комиссия сообщила, что мост закрыт.", None),
    ],
)
def test_a_body_speaks_around_its_adjuncts_if_the_verb_is_its_own(likeliest, text, body):
    assert likeliest(f"{text} {_PADDING}\n")[0] == body


@every_case(
    ("text", "name", "body"),
    [
        ("Об этом заявил директор Ассоциации садоводов Ковачев И. П.", "Ковачев И. П.", "Ассоциация садоводов"),
        ("Об этом заявил глава Союза моряков Ковачев И.П.", "Ковачев И.П.", "Союз моряков"),
        ("Об этом заявил директор Ассоциации садоводов И. П. Ковачев.", "И. П. Ковачев", "Ассоциация садоводов"),
    ],
)
def test_a_surname_before_initials_or_given_names_is_no_part_of_the_body(likeliest, text, name, body):
    issuer, (speaker, _) = likeliest(f"Мост закрыт до мая, и рыбаки были очень удивлены.\n\n{text}\n")
    assert (speaker, issuer) == (name, body)


def test_a_saint_whose_church_it_is_says_nothing(read):
    text = f"Приход храма Святого Николая с глубоким прискорбием сообщает о кончине кузнеца. {_PADDING}\n"
    assert read(text).metadata.speaker.value is None


def test_a_surname_before_a_given_name_is_told_in_the_nominative_with_it(likeliest):
    text = f"Заявление директора Ассоциации садоводов Ковачева Ивана Петровича\n\nЯ вынужден ответить. {_PADDING}\n"
    issuer, (speaker, _) = likeliest(text)
    assert (speaker, issuer) == ("Ковачев Иван Петрович", "Ассоциация садоводов")
