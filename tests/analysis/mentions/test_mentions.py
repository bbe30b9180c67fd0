def mentions(reading, kind):
    return [(item.text, item.value, item.ref) for item in reading.mentions if item.type == kind]


def test_listed_names_are_mentions_with_ids(read):
    reading = read("دعت الوزارة للأمم المتحدة في مدينة الباب.")
    assert mentions(reading, "organisation") == [("أمم المتحدة", "الأمم المتحدة", "org.un")]
    assert mentions(reading, "place") == [("الباب", "الباب", "place.albab")]


def test_a_listed_name_inside_a_tag_is_no_word_of_the_text(read):
    said = "Pressemitteilung\n\nDie Stadt Bergen an der Leine teilt mit: Der Markt bleibt offen.\n"
    picture = '<p><img src="https://example.org/Caracas/markt.jpg" width="300"></p>\n'
    for text in (picture + said, said + picture + picture):
        assert all(item.value for item in read(text).mentions if item.type != "date")
        assert "place.city.caracas" not in {item.ref for item in read(text).mentions}


def test_what_a_field_was_taken_from_is_a_mention(read):
    reading = read("بيان للمتحدث باسم وزارة الدفاع سالم حنا\nتعلن الوزارة ما يلي.")
    assert ("سالم حنا", "سالم حنا", None) in mentions(reading, "person")
    assert ("وزارة الدفاع", "وزارة الدفاع", None) in mentions(reading, "organisation")


def test_a_listed_name_that_is_also_a_field_is_there_once(read):
    reading = read("أصدرت وزارة الخارجية الأمريكية بيانا حول الأمر.")
    assert mentions(reading, "organisation") == [
        ("وزارة الخارجية الأمريكية", "وزارة الخارجية الأمريكية", "org.us-state")
    ]


def test_days_have_a_value_where_the_text_decides_it(read):
    text = (
        "وزارة العدل\nبيان صحفي\n17 شباط 2017\nوقع ذلك أمس الخميس ويوم الأربعاء 15 شباط الجاري وقبل ذلك في 03/04/2016."
    )
    assert mentions(read(text), "date") == [
        ("17 شباط 2017", "2017-02-17", None),
        ("أمس الخميس", "2017-02-16", None),
        ("يوم الأربعاء 15 شباط الجاري", "2017-02-15", None),
        ("03/04/2016", None, None),
    ]
    anchors = {item.text: item.anchor for item in read(text).mentions if item.type == "date"}
    assert anchors["أمس الخميس"] == "2017-02-17"
    assert anchors["17 شباط 2017"] is None


def test_without_a_day_of_issue_relative_days_stay_open(read):
    (day,) = [item for item in read("وقع ذلك أمس الخميس.").mentions if item.type == "date"]
    assert (day.value, day.certainty, day.anchor, day.rule) == (None, None, None, "mention.date-open")


def test_days_are_counted_from_the_page_where_nothing_tells_the_day_of_issue(read):
    text = "Roads reopen in the north\nTue, 14 Mar 2023 08:05:10 GMT\n\nA bridge fell on Sunday, and a wall on 2 March."
    days = [item for item in read(text).mentions if item.type == "date" and item.anchor]
    assert [(item.value, item.certainty, item.rule) for item in days] == [
        ("2023-03-12", "low", "mention.day-from-page"),
        ("2023-03-02", "low", "mention.day-from-page"),
    ]


def test_a_report_counts_its_days_from_its_own_not_from_that_of_the_statement(read):
    text = "Roads reopen in the north\nTue, 14 Mar 2023 08:05 GMT\n\nThe Bridge Board said yesterday that a wall fell."
    reading = read(text)
    assert reading.metadata.date_issued.value == "2023-03-13"
    assert [(item.text, item.value) for item in reading.mentions if item.anchor] == [("yesterday", "2023-03-13")]
