from every_case import every_case

from archivist.analysis.analyse import analyse
from archivist.authority.matcher import load_authority
from archivist.model.document import Document
from archivist.model.metadata import Speaker


@every_case(
    ("text", "speaker", "rule"),
    [
        (
            "قال وزير النقل سامر الخطيب في بيان إن العمل جار.",
            Speaker("سامر الخطيب", "وزير النقل"),
            "speaker.says",
        ),
        (
            'The pier is open. "We waited long for it," said Director Paul Reed of the town. Reed added that it is.',
            Speaker("Paul Reed", "Director"),
            "speaker.says",
        ),
        (
            "Laura Morel, secrétaire d'État aux Ports, porte-parole du Conseil :\nVous le savez, la digue est faite.",
            Speaker("Laura Morel", "secrétaire d'État aux Ports, porte-parole du Conseil"),
            "speaker.before-colon",
        ),
        (
            "Erklärung von Ministerin Eva Braunfeld zur Lage\nDie Lage ist nicht gut, und das wissen die Menschen.",
            Speaker("Eva Braunfeld", "Ministerin"),
            "speaker.title",
        ),
        (
            "متن پیام رضا صادقی به این شرح است:\nدرگذشت آن استاد گرامی را تسلیت می‌گویم.",
            Speaker("رضا صادقی", None),
            "speaker.statement-of",
        ),
    ],
)
def test_who_the_text_says_speaks(read, text, speaker, rule):
    field = read(text).metadata.speaker
    assert (field.value, field.rule) == (speaker, rule)


def test_two_who_are_quoted_leave_it_open(read):
    text = '"It is done," said Director Paul Reed. "Home," said Mayor Ann Fox. Reed added a word. Fox added two.'
    assert read(text).metadata.speaker.value is None


def test_the_day_of_issue_tells_who_held_an_office():
    text = "وزارة الخارجية الأمريكية\nبيان للمتحدث باسم وزارة الخارجية الأمريكية\n{}\nتدين الوزارة ما جرى."
    authority = load_authority()

    def holder(body, role, day):
        found = authority.holder(body, role, day)
        return found and found.id

    def speaker(day):
        whole = text.format(day)
        return analyse(Document(whole, "text/plain", "utf-8", ""), authority.find(whole), holder).metadata.speaker

    inside, after = speaker("22 كانون الثاني 2022"), speaker("22 كانون الثاني 2024")
    assert inside.value == Speaker(None, "المتحدث باسم وزارة الخارجية الأمريكية")
    assert (inside.ref, inside.anchor) == ("per.price", "2022-01-22")
    assert (after.value, after.ref) == (inside.value, None)


@every_case(
    ("title", "name"),
    [
        (
            "Lettre de condoléances adressée à M. Paul VALMORIN Président de la Ligue au décès de M. LACHAISE",
            "Jacques MOREAU",
        ),
        ("Lettre du ministre des Ports Jacques MOREAU", "Jacques MOREAU"),
    ],
)
def test_whom_the_title_of_a_letter_condoles_with_does_not_write_it(read, title, name):
    text = (
        f"{title}\n\nLorme, le 5 octobre 1998\n\nMonsieur le Président,\n\nJ'ai appris ce décès avec émotion.\n\n"
        "Je vous prie d'agréer, Monsieur le Président, l'expression de ma haute considération.\n\nJacques MOREAU\n"
    )
    assert read(text).metadata.speaker.value.name == name


def test_who_is_written_to_in_a_title_speaks_in_no_message(read):
    text = (
        "Message de condoléances au Président de la Ligue à la suite du décès de Mme Edith Lachaise\n\n"
        "C'est avec émotion que nous avons appris ce décès.\n"
    )
    assert read(text).metadata.speaker.value is None
