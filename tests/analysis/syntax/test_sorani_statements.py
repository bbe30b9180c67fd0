"""Statements in Sorani, all invented: what kind they are, whose, and verbs in the present tense."""

import pytest


@pytest.mark.parametrize("kind", ["فەرمی", "توند", "کورت", "دیکە", "درێژ", "ڕۆژنامەوانی"])
def test_what_kind_a_statement_is_names_nobody(read, kind):
    text = f"لە ڕاگەیەندراوێکی {kind}دا هاتووە کە ڕێگاکە تا سبەی داخراوە و شوفێران دەبێت چاوەڕێ بکەن.\n"
    assert read(text).metadata.issuer.value is None


@pytest.mark.parametrize(
    ("statement", "body"),
    [
        ("ڕاگەیەندراوێکی شارەوانیی سەرواندا", "شارەوانیی سەروان"),
        ("ڕاگەیەندراوێکی فەرمیی شارەوانیی سەرواندا", "شارەوانیی سەروان"),
        ("ڕاگەیەندراوێکی کەدەکەدا", "کەدەکە"),
        ("ڕاگەیەندراوێکی قایمقامییەتی سەرواندا", "قایمقامییەتی سەروان"),
        ("ڕاگەیەندراوێکی نوێنەرایەتیی سەرواندا", "نوێنەرایەتیی سەروان"),
    ],
)
def test_whose_a_statement_is_stands_behind_its_kind(read, statement, body):
    text = f"لە {statement} هاتووە کە ڕێگاکە تا سبەی داخراوە و شوفێران دەبێت چاوەڕێ بکەن.\n"
    assert read(text).metadata.issuer.value == body


@pytest.mark.parametrize("verb", ["ڕادەگەیەنێت", "ڕایدەگەیەنێت"])
def test_a_body_announces_in_the_present_tense(read, verb):
    text = f"وەزارەتی ناوخۆ {verb} کە لە سبەینێوە هەموو فەرمانگەکان داخراون.\n"
    assert read(text).metadata.issuer.value == "وەزارەتی ناوخۆ"


def test_a_body_denies_news_in_the_present_tense(read):
    text = "دەستەی وەبەرهێنان ئەو هەواڵە ڕەتدەکاتەوە کە لە تۆڕە کۆمەڵایەتییەکان بڵاوکراوەتەوە.\n"
    assert read(text).metadata.issuer.value == "دەستەی وەبەرهێنان"


def test_what_was_spoken_of_is_no_subject(context):
    made = context("باس لەوەش كراوە، دەبێت خاوەن ماڵەکە داوای کارت بكات و خاوەنی مۆڵەت بێت.\n")
    assert not made.syntax.relations


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("سەرۆکی تۆڕی مامۆستایانی ئازاد", "شیلان عومەر"),
        ("بەڕێوەبەری کەمپینی پاراستنی سیروان", "هێمن کەریم"),
        ("سەرۆکی زانکۆی سلێمانی", "ئازاد ڕێبوار ئەحمەد"),
    ],
)
def test_a_plural_with_an_izafe_has_a_word_of_its_own_before_the_name(read, role, name):
    speaker = read(
        f"{role} {name} ڕایگەیاند، کە وانەکان لە کاتی خۆیاندا بەردەوامن و کتێبەکان گەیشتوون.\n"
    ).metadata.speaker
    assert (speaker.value.name, speaker.value.role) == (name, role)
