"""The agent of Sorani, on whose last word the other half of "by" is written."""

import pytest


@pytest.fixture
def agent(context):
    """Return a function: the words of the first body that a text's relations name."""

    def of(text):
        read = context(text)
        return next((read.view.wording(said.subject.body) for said in read.syntax.relations if said.subject.body), None)

    return of


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("کۆمپانیای دێلتاوە", "کۆمپانیای دێلتا"),
        ("شارەوانی سەروانەوە", "شارەوانی سەروان"),
        ("وەزارەتی تەندروستییەوە", "وەزارەتی تەندروستی"),
        ("دەستەی گشتیی ژینگەوە", "دەستەی گشتیی ژینگە"),
        ("کۆمیتەی بەرگریکردن لە نانەواکانەوە", "کۆمیتەی بەرگریکردن لە نانەواکان"),
        ("وەزارەتی کارەبا", "وەزارەتی کارەبا"),
        ("سەنتەری دێلتای توێژینەوە", "سەنتەری دێلتای توێژینەوە"),
    ],
)
def test_the_ending_of_by_is_no_part_of_the_name(agent, said, name):
    text = f"لەلایەن {said} ڕاگەیەندراوێک بڵاوکرایەوە و تێیدا هاتووە کە پردەکە داخراوە."
    assert agent(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("بەناوی شارەوانی سەروانەوە سوپاسی هەموو ماسیگرەکان دەکەین و چاوەڕێی ئێوەین.", "شارەوانی سەروان"),
        ("هێمن کەریم بەناوی کۆمپانیای دێلتاوە وتی، پردەکە تا هەینی داخراوە.", "کۆمپانیای دێلتا"),
        ("لەجیاتی وەزارەتی کارەبا سوپاسی هەموو کرێکارەکان دەکەین و چاوەڕێی ئێوەین.", "وەزارەتی کارەبا"),
    ],
)
def test_the_same_ending_closes_in_the_name_of(agent, text, name):
    assert agent(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("لە ڕاگەیەندراوێکی بەڕێوەبەرایەتیی باودا هاتووە کە پردەکە داخراوە.", "بەڕێوەبەرایەتیی باو"),
        ("باڵیۆزخانەی کەنەدا ڕایگەیاند، کە پردەکە داخراوە.", "باڵیۆزخانەی کەنەدا"),
        ("لە ڕاگەیەندراوێکدا یانەی هۆندا ڕایگەیاند، کە پردەکە داخراوە.", "یانەی هۆندا"),
    ],
)
def test_the_ending_for_in_closes_what_in_opened(agent, text, name):
    assert agent(text) == name


def test_the_text_shows_what_the_noun_ends_with(agent):
    text = "لەلایەن شارەوانی بەندەوە ڕاگەیەندراوێک بڵاوکرایەوە و تێیدا هاتووە کە ڕێگاکە داخراوە."
    assert agent(text) == "شارەوانی بەند"
    assert agent(f"{text} خەڵکی بەندە چاوەڕێی ئەم هەواڵە بوون.") == "شارەوانی بەندە"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("از سوی وزارت راه خاوران اعلام شد که پل تا جمعه بسته است. کارها ادامه دارد.", "وزارت راه خاوران"),
        ("Ji aliyê Wezareta Avê ve hat ragihandin ku pir girtî ye. Gelê gund li benda vê nûçeyê bû.", "Wezareta Avê"),
        ("لەلایەن وەزارەتی کارەباوە ڕاگەیەندرا کە پردەکە داخراوە. کارەکان بەردەوامن.", "وەزارەتی کارەبا"),
        ("پلی که از سوی وزارت راه خاوران تکذیب شد ساخته نشده بود و مردم شهر به آن امیدی نداشتند.", None),
        ("این کارگر از سوی دادگاه خاوران محکوم شد و به زندان رفت. خانواده او چشم به راه اوست.", None),
    ],
)
def test_who_announced_something_stands_behind_by(agent, text, name):
    assert agent(text) == name
