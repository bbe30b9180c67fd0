"""Sorani: "also" written on to a name, verbs with it, and where a role behind a name ends."""

import pytest


@pytest.fixture
def subject(context):
    """Return a function: the name, the role and the body of the first subject of a text."""

    def of(text):
        read = context(text)
        phrase = read.syntax.relations[0].subject
        return tuple(span and read.view.wording(span) for span in (phrase.name, phrase.role, phrase.body))

    return of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("بەختیار حسێنیش ڕایگەیاند، کە کار دەکەین.", "بەختیار حسێن"),
        ("بەختیار ڕەزاییش ڕایگەیاند، کە کار دەکەین. ڕەزایی لە شار بوو.", "بەختیار ڕەزایی"),
        ("بەختیار گەرمیانیش ڕایگەیاند، کە کار دەکەین.", None),
        ("ئازاد کەمال ڕاشیگەیاند، کە کار دەکەین.", "ئازاد کەمال"),
        ("نەزیر ئەوەشی وت، کە کار دەکەین.", None),
        ("هێزەکە ناسنامەی 5 گەریلای ڕاگەیاند.", None),
    ],
)
def test_also_is_no_part_of_a_name(subject, text, name):
    assert subject(text)[0] == name


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "عەلی کەمال سەرۆکی کۆمەڵەی ژینگەپارێزانی گەرمیان ناڕەزایەتیی لە دژی بەنداوەکە دەربڕی.",
            ("عەلی کەمال", "سەرۆکی کۆمەڵەی ژینگەپارێزانی گەرمیان", "کۆمەڵەی ژینگەپارێزانی گەرمیان"),
        ),
        ("یاسین خدر پەرلەمانتاری گۆڕان ڕایگەیاند، کە کار دەکەین.", ("یاسین خدر", "پەرلەمانتاری گۆڕان", None)),
        (
            "وەزیری ڕاگەیاندنی گەرمیان عەلی کەمال دوێنێ ڕایگەیاند، کە کار دەکەین.",
            ("عەلی کەمال", "وەزیری ڕاگەیاندنی گەرمیان", None),
        ),
    ],
)
def test_a_role_ends_where_no_izafe_asks(subject, text, read):
    assert subject(text) == read


def test_a_body_that_condemned(subject):
    body = "یەکێتیی مامۆستایانی گەرمیان"
    assert subject(f"{body} لە بەیاننامەیەکدا گرتنی مامۆستایانی مەحکوم کرد.")[2] == body
