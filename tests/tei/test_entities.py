from dataclasses import replace

from tei_example import METADATA, example

from archivist.model.metadata import Field, Speaker
from archivist.tei.entities import Entities, people_of


def test_entities_are_numbered_by_type_in_order_of_appearance():
    entities = Entities(example()[0])
    assert [(item.xml_id, item.ref, item.names) for item in entities.of_type("organisation")] == [
        ("org-1", "org.water", ("وزارة المياه",))
    ]
    assert [item.names for item in entities.of_type("person")] == [("سامر",), ("الناطق سامر",)]
    assert [item.names for item in entities.of_type("place")] == [("دمشق",)]


def test_a_field_and_a_mention_of_one_name_are_one_entity():
    record, _ = example()
    entities = Entities(record)
    assert entities.of_field("place", record.metadata.place) == entities.of_mention(record.mentions[1]) == "pl-1"


def test_null_fields_roles_without_a_name_and_dates_name_nobody():
    speaker = Field(value=Speaker(None, "minister"), reason=None)
    record, _ = example(metadata=replace(METADATA, speaker=speaker))
    entities = Entities(record)
    assert entities.of_field("speaker", speaker) is None
    assert entities.of_field("office", record.metadata.office) is None
    assert entities.of_field("title", record.metadata.title) is None
    assert entities.of_mention(record.mentions[2]) is None


def test_people_are_those_who_changed_the_record_or_stated_a_value_or_a_relation():
    assert people_of(example()[0]) == {"Ben": "by-1", "Ada": "by-2", "Eva": "by-3", "Zoe": "by-4"}
