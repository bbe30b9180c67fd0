"""Sorani and Kurmanji: verbs that tell of somebody, as reporters join and part them."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "سەرپەرشتیاری بەندەر بڕیاری دا ڕۆژی یەکشەممە کۆگاکان دابخرێن. بەگوێرەی ڕاگەیەندراوەکە هۆکارەکەی بای توندە.",
        "قایمقامی بەندەر رای دەگەیەنێت کۆگاکان دادەخرێن. ناوبراو دەشڵێ بای توند هۆکارەکەیەتی.",
        "سەرۆکی بەندەر ڕوونیشیکردەوە کۆگاکان دادەخرێن و بای توند هۆکارەکەیەتی.",
        "بەڕێوەبەرایەتی بەندەر لە ڕاگەیەندراوێکدا بڵاوی کردەوە کۆگاکان دادەخرێن و بای توند هۆکارەکەیەتی.",
        "Serokê benderê diyarkir ku depo hatine girtin. Wî eşkerekir ku bayê xurt sedema wê ye.",
    ],
)
def test_who_is_told_to_have_spoken_is_reported(read, text):
    assert [item.form for item in read(f"{text}\n").statements] == ["reported"]


@pytest.mark.parametrize(
    "text",
    [
        "ئێمە کرێکارانی بەندەر داوا لە هەمووان دەکەین کۆگاکان بکەنەوە. کۆگاکان هی ئێمەن و لێیان ناگەڕێین.",
        "Em karkerên benderê bang li her kesî dikin ku depoyan vekin. Depo yên me ne û em ê dev jê bernedin.",
    ],
)
def test_who_speaks_is_not_reported(read, text):
    assert [item.form for item in read(f"{text}\n").statements] == ["direct"]
