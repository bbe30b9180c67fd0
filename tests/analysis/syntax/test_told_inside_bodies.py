"""Bodies in which something is said, or in whose name, or on which a text relies; the examples are invented."""

import pytest

_RU = " Рыбаки выйдут на забастовку, это решено."
_TR = " Balıkçılar greve gidecek ve bu karar herkes için zor olacak."


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (f"Мост закрыт, как сообщили ИА Луч сегодня, 19 апреля, в прокуратуре города.{_RU}", "прокуратуре города"),
        (f"Мост закрыт, сообщили РИА Луч в Союзе рыбаков.{_RU}", "Союзе рыбаков"),
        (
            f"Как сообщили сегодня в пресс-службе прокуратуры Луговской области, мост закрыт.{_RU}",
            "прокуратуры Луговской области",
        ),
        # what the body tells of is another's statement
        (
            f"Как рассказали ИА Луч в управлении области, в телеграмме глава области выражает скорбь.{_RU}",
            None,
        ),
        (f"Мы, Союз рыбаков, хотим новый мост.{_RU}", "Союз рыбаков"),
        ("We at the Pilots Union reject the deal. We will strike until it is changed.", "Pilots Union"),
        ("We met the Pilots Union on Monday. We want a better deal for all of us.", None),
        (f"Balıkçılar Federasyonu olarak kotaları reddediyoruz.{_TR}", "Balıkçılar Federasyonu"),
        (f"Balıkçılar Federasyonu adına kotaları reddediyoruz.{_TR}", "Balıkçılar Federasyonu"),
        (f"Balıkçılar Federasyonu'na göre kotalar yüksek.{_TR}", "Balıkçılar Federasyonu"),
        (f"Ekin Ceza Kanunu'na göre bu bir suçtur.{_TR}", None),
        (f"Bir işçi olarak kotaları reddediyoruz.{_TR}", None),
    ],
)
def test_whose_words_they_are(context, text, issuer):
    made = context(f"{text}\n")
    told = [item.subject.body for item in made.syntax.relations if not item.foreign and not item.subject.anaphora]
    assert [made.view.slice(body) for body in told if body][:1] == ([issuer] if issuer else [])
