"""Statements of which the next sentence says that it tells what stands in them: all invented."""

import pytest


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("شورای رانندگان تونل فراخوان تجمع داد. در این فراخوان آمده است: روز شنبه جمع می‌شویم.", "شورای رانندگان تونل"),
        ("شورای رانندگان تونل فراخوان تجمع داد. باران از شنبه می‌بارد و هوا سرد می‌شود.", None),
        (
            "ژووری بازرگانیی سەروان داوای لە حکومەت کرد باج کەم بکاتەوە. لە ڕاگەیەندراوەکەدا ئاماژە بە بازاڕ کراوە.",
            "ژووری بازرگانیی سەروان",
        ),
        ("ژووری بازرگانیی سەروان داوای لە حکومەت کرد باج کەم بکاتەوە. لە بازاڕەکەدا نرخەکان دابەزیون.", None),
    ],
)
def test_what_is_told_next_stands_in_the_statement(read, text, body):
    assert read(f"{text}\n").metadata.issuer.value == body
