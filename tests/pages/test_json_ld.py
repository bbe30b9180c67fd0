import json

from shown_records import shown, site

from archivist.pages.json_ld import json_ld, linked_data


def test_a_record_is_told_in_the_words_of_schema_org():
    record = shown(
        1,
        title="بيان",
        language="ar",
        issuer="وزارة المياه",
        office="مكتب الإعلام",
        speaker="سامي",
        speaker_role="الوزير",
        date_issued="2023-03-12",
        place="بغداد",
        document_type="statement",
    )
    told = linked_data(record, site())
    assert told["@type"] == ["ArchiveComponent", "CreativeWork"]
    assert told["@id"] == f"urn:archivist:archive.test/press:records/00/{1:032x}"
    assert told["publisher"]["department"]["name"] == "مكتب الإعلام"
    assert told["author"] == {"@type": "Person", "name": "سامي", "jobTitle": "الوزير"}
    assert told["dateCreated"] == "2023-03-12"
    assert told["associatedMedia"]["sha256"] == f"{1:064x}"


def test_what_is_not_known_is_left_out_and_no_address_is_invented():
    told = linked_data(shown(), site())
    assert not {"url", "name", "author", "publisher", "dateCreated"} & told.keys()
    assert linked_data(shown(), site("https://archive.test/"))["url"] == f"https://archive.test/records/{0:032x}.html"


def test_nothing_in_a_record_ends_the_element():
    title = "</script><script>alert(1)</script>\ud800"
    element = json_ld(shown(title=title), site())
    assert element.count("<") == 2
    assert element.startswith('<script type="application/ld+json" id="linked-data">')
    element.encode()
    inside = element.split(">", 1)[1].rsplit("<", 1)[0]
    assert json.loads(inside)["name"] == title
