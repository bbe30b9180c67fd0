"""A folder is all that a new language needs: an invented one, with ten fields, has its date and its speaker read."""

import json
import subprocess
import sys

FOLDER = """
from archivist.analysis.language import Language

__all__ = ["PLUGIN"]

PLUGIN = Language(
    tag="qaa",
    function_words=("zal", "mur", "ket", "ord", "ven", "pil"),
    months={1: ("Zorin",), 2: ("Velmar", "Velmara")},
    day_endings=("ul",),
    weekdays=(("undar",), ("dudar",), ("tridar",), ("kvadar",), ("findar",), ("sesdar",), ("setdar",)),
    day_words=("nu",),
    types=((r"(?i:kundrum)", "statement"),),
    by=" vor ",
    roles=("Arkon",),
    labels="Tarn ?: ?",
)
"""
STATEMENT = """Kundrum vor Arkon Delia Morvan
Tarn: nu findar, 14ul Velmara 2031

Zal mur ket tolen ord ven. Pil zal mur ket, ord ven pil zal. Mur ket ord, ven pil zal mur ket ord.
"""
# What the languages say is read once a process, so the folder has to be there before the first text is read.
READ = """
import json, sys
from archivist.analysis import languages
languages.__path__.append(sys.argv[1])
from archivist.analysis.analyse import analyse
from archivist.model.document import Document
from archivist.model.metadata import Speaker
metadata = analyse(Document(sys.stdin.read(), "text/plain", "utf-8", "given"), ()).metadata
name, role = (metadata.speaker.value.name, metadata.speaker.value.role) if metadata.speaker.value else (None, None)
print(json.dumps([metadata.language.value, metadata.date_issued.value, metadata.document_type.value, name, role]))
"""


def read(folder):
    run = [sys.executable, "-c", READ, str(folder)]
    return json.loads(subprocess.run(run, input=STATEMENT, capture_output=True, text=True, check=True).stdout)


def test_a_date_and_a_speaker_are_read_in_a_language_of_one_folder(tmp_path):
    (tmp_path / "qaa").mkdir()
    (tmp_path / "qaa" / "__init__.py").write_text(FOLDER, "utf-8")
    assert read(tmp_path) == ["qaa", "2031-02-14", "statement", "Delia Morvan", "Arkon"]


def test_without_the_folder_nothing_of_it_is_read(tmp_path):
    assert read(tmp_path) == [None, None, None, None, None]
