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


_SAID = "Kaptanımız hakkında çıkan haberleri dikkatle izliyoruz, hiçbiri doğru değildir."
_MORE = (
    "Oyuncularımızla izinsiz görüşen herkes hakkında yasal yollara başvuracağız. Kulübümüz haklarını sonuna kadar"
    " savunacaktır. Taraftarımızın bize güvenmesini istiyoruz, gereken her şey yapılmaktadır."
)


@every_case(
    ("lead", "first", "form"),
    [
        ("Açıklamada, menajerlerin uyarıldığı da belirtilerek şunlar kaydedildi:", _SAID, "partial"),
        ("Kulübün açıklaması şöyle:", _SAID, "embedded"),  # whole, whatever was told of it before
        ("Açıklamada, menajerlerin uyarıldığı da belirtilerek şunlar kaydedildi:", _MORE[-80:], "embedded"),
    ],
)
def test_what_goes_on_with_a_part_given_above_is_a_part(read, lead, first, form):
    told = f'Roşna Kulübü bir açıklama yaptı. Kulüpten yapılan açıklamada, "{first}" denildi.'
    text = f'Roşna Kulübü\'nden transfer açıklaması\n\n{told}\n\n{lead}\n\n"{_MORE}"\n'
    assert [item.form for item in read(text).statements] == [form]


def test_the_longer_of_two_quotations_with_he_added_between_is_a_part(read):
    text = (
        'أرسل رئيس نادي الواحة برقية عزاء إلى أسرة الحارس الراحل، وفيما يلي نصها: "تلقيت بحزن كبير نبأ رحيل الحارس'
        ' سالم النجار بعد مرض طويل".\nوأضاف "وإني إذ أبعث إليكم بخالص العزاء في هذا المصاب أذكر بكل تقدير ما قدمه'
        " للنادي من جهود في عشرين موسما، وما عرفناه عنه من خلق كريم وصبر على الشدائد، وأسأل الله أن يتغمده بواسع"
        ' رحمته وأن يلهمكم الصبر".\n'
    )
    assert [item.form for item in read(text).statements] == ["partial"]
