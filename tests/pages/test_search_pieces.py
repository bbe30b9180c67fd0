"""The files that a search reads, and that a new record changes few of them."""

import json
from hashlib import sha256

import pytest
from every_case import every_case
from shown_records import shown

from archivist.pages.search_pieces import (
    CARDS_IN_A_FILE,
    PIECE_BYTES,
    Searched,
    SearchedRecord,
    search_files,
    searched_record,
)


def record(number: int, text: str, *, title: str | None = None, values: tuple[str, ...] = ()) -> SearchedRecord:
    found = Searched(title, "2023-03-12", "وزارة المياه", "ar", (text, *values))
    digest = sha256(f"{text}{title}".encode(errors="surrogatepass")).hexdigest()
    return SearchedRecord(number, sha256(str(number).encode()).hexdigest()[:32], digest[:16], lambda: found)


def value(script: bytes):
    text = script.decode()
    assert text.startswith("archivistSearch.take(")
    assert text.endswith(");\n")
    return json.loads(f"[{text[21:-3]}]")[2]


def entries(files: dict[str, bytes]) -> dict[str, str]:
    pieces = [value(script) for path, script in files.items() if path.startswith("search/words/")]
    return dict(entry.split(":") for piece in pieces for entry in piece.split("|") if entry)


def invented(count: int) -> list[SearchedRecord]:
    """Return records of forty words each, of a few hundred that come again and again."""
    texts = [" ".join(f"w{(number * 7 + at * at * 13) % 613}x" for at in range(40)) for number in range(count)]
    return [record(number, f"{text} كلمة{number}") for number, text in enumerate(texts)]


def test_a_word_is_found_under_each_of_its_forms():
    found = entries(dict(search_files([record(0, "وللخارجية"), record(1, "خارجية")])))
    assert found["خارجيه"] == "CC"  # both, and well
    assert found["وللخارجيه"] == "C"


def test_a_word_of_the_title_fits_best_and_one_that_comes_often_better():
    text = " ".join(f"other{at}" for at in range(300))
    said = entries(dict(search_files([record(0, f"water {text}", title="Water"), record(1, f"{'water ' * 9}{text}")])))
    assert said["water"] == "DC"
    assert said["other7"] == "AA"


def test_a_card_has_what_a_result_shows_and_a_number_without_a_record_has_none():
    files = dict(search_files([record(CARDS_IN_A_FILE + 2, "text", title="t" * 300)]))
    cards = value(files["search/cards/1.js"])
    assert [card is None for card in cards] == [True, True, False, True, True, True, True, True]
    _, _, title, date, issuer, language, size, whole = cards[2]
    assert (title, date, issuer, language, whole) == (f"{'t' * 199}…", "2023-03-12", "وزارة المياه", "ar", 1)
    assert [size] == [len(script) for path, script in files.items() if path.startswith("search/texts/")]


def test_a_long_text_is_searched_whole_and_shown_in_part():
    files = dict(search_files([record(0, f"{'a ' * 9000}last")]))
    assert "last" in entries(files)
    assert len(value(next(script for path, script in files.items() if "texts" in path))[0]) == 10_000
    assert value(files["search/cards/0.js"])[0][-1] == 0


def test_nothing_in_a_text_ends_its_script():
    hostile = '</script><!--"\\\u2028\ud800'
    script = next(script for path, script in search_files([record(0, hostile)]) if "texts" in path)
    assert b"<" not in script
    assert value(script) == [hostile]


def test_files_of_words_are_bounded_and_named_by_the_bits_of_their_hash():
    files = dict(search_files(invented(1500)))
    pieces = {path: script for path, script in files.items() if path.startswith("search/words/")}
    assert len(pieces) > 3
    assert all(len(script) < PIECE_BYTES + 100 for script in pieces.values())
    tree = value(files["search/index.js"])["tree"]
    assert tree.count("0") == len(pieces) == tree.count("1") + 1


@pytest.mark.parametrize("count", [0, 1, 300, 1500])
def test_a_new_record_leaves_what_making_all_anew_makes(count):
    records = invented(count + 1)
    old = dict(search_files(records[:-1]))
    made = dict(search_files(records, old.get))
    assert {path: old[path] if script is None else script for path, script in made.items()} == dict(
        search_files(records)
    )


def test_a_new_record_changes_the_files_of_its_words_its_card_its_text_and_the_index():
    records = [*invented(1500), record(1500, "one two")]
    old = dict(search_files(records[:-1]))
    changed = [path for path, script in search_files(records, old.get) if script is not None]
    assert len(changed) <= 6  # two words and the particles that Arabic would read before none of them
    assert "search/index.js" in changed


@every_case("change", ["gone", "revised", "moved", "another form", "a file is missing", "not ours"])
def test_whatever_else_happened_all_is_made_anew(change):
    records = invented(40)
    old: dict[str, bytes] = dict(search_files(records))
    if change == "gone":
        del records[3]
    elif change == "revised":
        records[3] = record(3, "other words")
    elif change == "moved":
        records[3] = SearchedRecord(99, records[3].id, records[3].mark, records[3].read)
    elif change == "another form":
        old["search/index.js"] = old["search/index.js"].replace(b'"form":"1', b'"form":"0')
    elif change == "a file is missing":
        records.append(record(40, "further words"))
        old = {path: script for path, script in old.items() if "/words/" not in path}
    else:
        old = dict.fromkeys(old, b"42")
    assert dict(search_files(records, old.get)) == dict(search_files(records))


def test_a_record_is_searched_in_its_text_and_the_values_of_its_metadata():
    record = shown(7, title="بيان", issuer="وزارة المياه", language="ar", date_issued="2023-03-12", office="بيان")
    made = searched_record(record, "mark", lambda: "text")
    assert made.read() == Searched("بيان", "2023-03-12", "وزارة المياه", "ar", ("text", "بيان", "وزارة المياه"))
    assert (made.number, made.id, made.mark) == (7, record.id, "mark")
