"""Names behind roles in Sorani and Kurmanji that no izafe joins to them: all invented."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وەزیری گواستنەوە سەروەر زۆزان ئەمڕۆ گوتی: پرۆژەکە لە کاتی خۆیدا تەواو دەبێت.", "سەروەر زۆزان"),
        ("وەزیری پێشمەرگە شۆڕش حەمید لە کۆبوونەوەیەکدا گوتی هێزەکان ئامادەن.", "شۆڕش حەمید"),
        ("سەرۆکی هەرێم سەردانی بەغدای کرد و گوتی پەیوەندییەکان باش دەبن.", None),
        ("سەرۆکی حکومەت ئەو بڕیارەی هەڵوەشاندەوە و ڕایگەیاند کارەکان بەردەوام دەبن.", None),
        ("وەزیری دارایی وتی: مووچە لە کاتی خۆیدا دابەش دەکرێت.", None),
    ],
)
def test_a_word_without_the_izafe_ends_what_a_role_is_of(read, text, name):
    assert getattr(read(f"{text}\n").metadata.speaker.value, "name", None) == name


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        (
            "Berdevkê Wezareta Tenduristiyê Azad Rêber ji me re got ku rewş baş e.",
            "Azad Rêber",
            "Wezareta Tenduristiyê",
        ),
        ("Berdevkê Wezareta Tenduristiyê ya Tarê got ku rewş baş e.", None, "Wezareta Tenduristiyê ya Tarê"),
    ],
)
def test_a_feminine_in_the_oblique_ends_the_name_of_a_body(read, text, name, body):
    made = read(f"{text}\n").metadata
    assert (getattr(made.speaker.value, "name", None), made.issuer.value) == (name, body)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("وزارت صحت عامه از آغاز کارزار خبر داد. در خبرنامه این وزارت آمده است که فردا است.", "وزارت صحت عامه"),
        ("Di daxuyaniya vê partiyê de hat gotin ku hilbijartin ne azad e.", None),
        ("PKRê di daxuyaniyekê de biryara dadgehê şermezar kir.", "PKR"),
        ("کەژەدە لە ڕاگەیەندراوێکدا سەرەخۆشی لە خانەوادەی قوربانییان کرد.", "کەژەدە"),
        ("Di daxuyaniya Înstîtuya Zimanan de hat ragihandin ku pêşangeh dê vebe.", "Înstîtuya Zimanan"),
    ],
)
def test_acronyms_and_bodies_told_before(read, text, body):
    assert read(f"{text}\n").metadata.issuer.value == body
