import pytest
from every_case import every_case

GREETING = "\n\nFriends, it is a great pleasure for me to welcome you here today. We have waited long for this bridge."


@every_case(
    ("title", "value", "place"),
    [
        ("Remarks by Ana Tarn at the opening of the bridge, Pretoria, 3 May 2019", "2019-05-03", "Pretoria"),
        ("Remarks by Ana Tarn at the opening of the bridge, 3 May 2019", "2019-05-03", None),
        ("Speech by Ana Tarn at the opening of the bridge on Friday, 3rd May, 2019", "2019-05-03", None),
        ("Speech by Ana Tarn at the opening of the bridge on May 3, 2019 at 2:00 P.M.", "2019-05-03", None),
    ],
)
def test_the_title_of_a_speech_ends_with_its_place_and_day(read, title, value, place):
    metadata = read(title + GREETING).metadata
    assert (metadata.date_issued.value, metadata.place.value) == (value, place)


def test_a_long_title_outweighs_the_day_of_its_page_and_ends_with_a_time(read):
    title = (
        "Speech by the Honourable, the Warden of the Huts of the Upper Valley, Ana Tarn, at the Supper of the Hut "
        "Board for the Keepers of Huts and Bridges in the Old Hall of the Valley on Friday, 3rd May, 2019 at 7:30 P.M."
    )
    metadata = read(f"November 14, 2019\n\n{title}{GREETING}").metadata
    assert (metadata.title.value, metadata.date_issued.value) == (title, "2019-05-03")
    assert metadata.issuer.value != "Honourable"


@pytest.mark.parametrize(
    "title",
    [
        "Remarks by Ana Tarn following the fire on 3 May 2019",
        "Remarks by Ana Tarn on the fire on 3 May 2019",
        "Statement by the Bridge Board on the fire of 3 May 2019",
        "Statement by the Bridge Board on the fire, 3 May 2019 and after",
    ],
)
def test_the_day_of_what_a_title_is_about_is_not_its_own(read, title):
    assert read(title + GREETING).metadata.date_issued.value is None


@every_case(
    ("title", "greeting", "place"),
    [
        (
            "Discours d'Ana Tarn à l'ouverture du pont, Genève, le 3 mai 2019",
            "Chers amis, c'est un grand plaisir de vous accueillir. Nous avons attendu longtemps ce pont.",
            "Genève",
        ),
        (
            "Rede von Ana Tarn zur Eröffnung der Brücke, Genf, 3. Mai 2019",
            "Liebe Freunde, es ist mir eine Freude, Sie zu begrüßen. Wir haben lange auf diese Brücke gewartet.",
            "Genf",
        ),
        (
            "Discurso de Ana Tarn en la inauguración del puente, Pretoria, 3 de mayo de 2019",
            "Amigos, es un gran placer darles la bienvenida. Hemos esperado mucho tiempo este puente.",
            "Pretoria",
        ),
        (
            "Речь Анны Тарновой на открытии моста, Москва, 3 мая 2019 года",
            "Дорогие друзья, мы долго ждали этот мост, и сегодня мы открываем его с вами.",
            "Москва",
        ),
    ],
)
def test_titles_of_speeches_in_other_languages_end_so_too(read, title, greeting, place):
    metadata = read(f"{title}\n\n{greeting}").metadata
    assert (metadata.date_issued.value, metadata.place.value) == ("2019-05-03", place)
