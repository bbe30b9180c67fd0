"""Whom a body replies to, quoted in the text of its reply: all invented."""

import pytest

QUOTED = 'لە ڕۆژانی ڕابردوودا، سەمیر حوسێن، وەزیری نەوتی وڵاتی دراوسێ، لە کۆبوونەوەیەکدا وتی: "نەوت نادەین".\n'
BODY = "وەزارەتی دارایی لە ڕاگەیەندراوێکدا {} دایەوە.\n"
MINISTER = "قال وزير الطاقة سامي الكعبي إن المياه لن تقطع.\n"
DENIED = "ردت وزارة الزراعة في بيان لها على تصريحات الكعبي بأن السدود فارغة.\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (QUOTED + BODY.format("وەڵامی سەمیر حوسێنی"), None),
        (QUOTED + BODY.format("وڵامی قسەکانی حوسێنی"), None),
        (QUOTED, "سەمیر حوسێن"),
        (QUOTED + BODY.format("وەڵامی ڕۆژنامەکانی"), "سەمیر حوسێن"),
        (MINISTER + DENIED, None),
        (MINISTER, "سامي الكعبي"),
    ],
)
def test_who_is_replied_to_does_not_speak_in_the_reply(read, text, name):
    assert getattr(read(text).metadata.speaker.value, "name", None) == name
