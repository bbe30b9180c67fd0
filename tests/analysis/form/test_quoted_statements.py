"""News under the title of an invented statement that quotes what it reads, and statements that quote another."""

from every_case import every_case


def forms(reading):
    return [item.form for item in reading.statements]


@every_case(
    "text",
    [
        (
            "نامه ۱۱۳ نگهبان پناهگاه درباره بسته شدن راه دره\n\n"
            "گروهی از نگهبانان پناهگاه به «بسته شدن راه دره و بیرون راندن مهمانان» اعتراض کردند. در این نامه که "
            "۱۱۳ نفر آن را امضا کردند آمده: «اینجانبان که همه نگهبان پناهگاه‌های دره هستیم با بسته شدن راه مخالفیم.»\n"
        ),
        (
            "Lettre des gardiens des refuges sur la route de la vallée\n\n"
            "Un groupe de gardiens proteste contre la fermeture de la route. La lettre, signée par 113 personnes, "
            "indique : « Nous, gardiens des refuges de la vallée, sommes opposés à la fermeture de la route. »\n"
        ),
    ],
)
def test_what_a_letter_of_others_reads_is_quoted(read, text):
    assert forms(read(text)) == ["partial"]


def test_who_quotes_another_letter_in_a_text_of_his_own_speaks(read):
    text = (
        "Communiqué des gardiens des refuges\n\n"
        "Nous demandons que la route de la vallée soit rouverte et que nos hôtes puissent revenir. La lettre de la "
        "commune indique : « La route de la vallée reste fermée jusqu'à l'été prochain. » Nous ne l'acceptons pas, et "
        "nous le disons ici.\n"
    )
    assert forms(read(text)) == ["direct"]
