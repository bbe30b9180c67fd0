"""Bodies of whose acts a headline says that somebody else speaks."""

from every_case import every_case


@every_case(
    ("headline", "told", "speaker"),
    [
        (
            "Statement by Bishop Ivor Holm regarding the action of the Synod of Lower Reed",
            "Yesterday, the Synod of Lower Reed issued a statement. I am glad of it and will walk with my people.",
            "Ivor Holm",
        ),
        (
            "Statement by Bishop Ivor Holm on acts of the Reed Committee of the U.S. Board of Bishops",
            "Yesterday, the Reed Committee of the United States Board of Bishops issued a statement. I am glad of it.",
            "Ivor Holm",
        ),
        (
            "Statement by Mayor Martha Wilson on the Decision of the Harbour Board",
            "On Monday, the Harbour Board announced that it will close the fish hall. I regret this decision.",
            "Martha Wilson",
        ),
        (
            "Mayor Martha Wilson responds to RHA closure of the fish hall",
            "On Friday, the RHA announced the closure of the fish hall, which had been open for a century.",
            "Martha Wilson",
        ),
    ],
)
def test_a_body_that_the_headline_has_somebody_speak_of_is_no_issuer(read, headline, told, speaker):
    metadata = read(f"{headline}\n\n{told}\n").metadata
    assert metadata.issuer.value is None
    assert metadata.speaker.value.name == speaker


@every_case(
    ("headline", "body"),
    [
        ("Statement by Minister Martha Wilson on the Budget of the Ministry of Huts", "Ministry of Huts"),
        ("Mayor Martha Wilson thanks the Harbour Board", "Harbour Board"),
        ("Harbour Board responds to mayor", "Harbour Board"),
    ],
)
def test_a_body_of_the_speaker_or_that_answers_itself_may_issue(read, headline, body):
    text = f"{headline}\n\nThe {body} announced today in a statement that forty huts will be built.\n"
    assert read(text).metadata.issuer.value == body


_COAST = "باشگاه ساحل بیانیه‌ای منتشر کرد که ذکر این نکات را ضروری می‌کند.\n"


@every_case(
    ("text", "issuer"),
    [
        (
            f"باشگاه دریا طی انتشار بیانیه‌ای، جواب بیانیه باشگاه ساحل را داد.\n\nبعد از سخنان سرمربی، {_COAST}",
            "باشگاه دریا",
        ),
        (
            f"کار پل امروز آغاز شد.\n\n{_COAST}",
            "باشگاه ساحل",
        ),
    ],
)
def test_the_body_whose_statement_another_one_answers_issues_another(read, text, issuer):
    assert read(text).metadata.issuer.value == issuer
