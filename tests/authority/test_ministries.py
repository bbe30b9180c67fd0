import pytest

from archivist.authority.lists import built_in, from_folder
from archivist.authority.ministries import ministries
from archivist.model.entity import Entity
from archivist.model.errors import ArchivistError

PLACE = Entity("place.atlantis", "place", {"en": ("Atlantis",), "ru": ("Атлантида",)}, {})
DATA = {
    "portfolios": {
        "water": {
            "ar": ["وزارة المياه {adjective}"],
            "en": ["{adjective} Water Ministry", "Ministry of Water of {state}"],
        },
        "sky": {"ru": ["Министерство неба {state}"], "tr": ["{state} Gök Bakanlığı"]},
    },
    "states": [{"place": "place.atlantis", "adjectives": {"ar": ["الأطلسية"], "en": ["Atlantic"]}}],
}


def test_a_portfolio_and_a_state_make_names_where_the_words_are_known():
    water, sky = ministries(DATA, {PLACE.id: PLACE})
    assert (water.entity.id, water.kind) == ("org.ministry.atlantis.water", "ministry")
    assert water.entity.names == {
        "ar": ("وزارة المياه الأطلسية",),
        "en": ("Atlantic Water Ministry", "Ministry of Water of Atlantis"),
    }
    assert sky.entity.names == {"ru": ("Министерство неба Атлантида",)}


def test_a_state_may_lack_a_portfolio_and_have_names_of_its_own():
    state = DATA["states"][0] | {"without": ["sky"], "names": {"water": {"fr": ["Eaux et Rivages"]}}}
    (water,) = ministries(DATA | {"states": [state]}, {PLACE.id: PLACE})
    assert water.entity.names["fr"] == ("Eaux et Rivages",)


def test_the_built_in_ones_are_those_of_some_fifty_states():
    names = {entry.entity.id: entry.entity.names for entry in built_in().entries if entry.kind == "ministry"}
    assert len(names) > 200
    assert names["org.ministry.syria.foreign"]["ar"][-1].endswith("السورية")
    assert "org.ministry.usa.foreign" not in names  # the State Department stands in organisations.json


def test_a_state_whose_place_is_unknown_is_told(tmp_path):
    (tmp_path / "ministries.json").write_text('{"portfolios": {}, "states": [{"place": "place.none"}]}', "utf-8")
    with pytest.raises(ArchivistError, match=r"ministries\.json"):
        from_folder(tmp_path)
