"""The place before a Persian agency's name: a town, not the source of a picture nor a section of the page."""

from every_case import every_case

_SCHOOLS = "وزیر آموزش گفت سه مدرسه تازه در روستاها از مهر آینده باز می‌شود و معلمان آن تعیین شده‌اند.\n"


@every_case(
    ("head", "place"),
    [("تهران- ایرنا- ", "تهران"), ("تبریز - ایسنا - ", "تبریز"), ("اقتصادی - ایرنا - ", None), ("عکس: ایرنا\n", None)],
)
def test_a_town_stands_before_the_agency(read, head, place):
    assert read(f"{head}{_SCHOOLS}").metadata.place.value == place
