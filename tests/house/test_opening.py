"""Nothing opens a file by itself: whatever is read goes through base/opening, which neither waits nor follows.

What only writes, and what opens a folder, is another matter. The list of other exceptions is short, each with its
reason: the program's own data, bytes that are in memory already, descriptors that were opened in the one way.
"""

import ast
from pathlib import Path

from own_sources import SOURCES, tree_of

REPOSITORY = Path(__file__).parents[2]

# Whatever opens a file, or reads one that it is given by its path.
OPENING = frozenset(("open", "fdopen", "read_bytes", "read_text", "connect", "mmap", "fromfile"))
BY_PATH = frozenset(("ZipFile", "TarFile", "PdfDocument", "copyfile", "copy2", "copytree"))
# With one of these nothing is read: it is written anew, appended to, locked, or a folder.
NOT_READ = ("O_WRONLY", "O_CREAT", "O_DIRECTORY", "_FOLDER", "_NEW", '"x"', '"xb"', '"wb"', '"ab"')

ALLOWED = {
    "analysis/decision/model.py": "the weights of this program",
    "analysis/form/decide.py": "the weights of this program",
    "authority/lists.py": "the lists of this program",
    "base/opening.py": "the one way",
    "base/placing.py": "flushes what was just made, and reads nothing of it",
    "cli/main.py": "/dev/null in the place of a closed stream",
    "exports/sqlite.py": "the tables of this program, for a database that it makes itself",
    "fixity/measure.py": "Tree.open, of base/opening",
    "model/code_examples.py": "the examples of this program",
    "model/findings.py": "the codes of this program",
    "pipeline/custody/export_files.py": "a text that it has just made itself",
    "base/stored_zip.py": "a zip that it writes",
    "pipeline/hand_over/output_file.py": "the file that it writes",
    "pipeline/hand_over/files_along.py": "Tree.open, of base/opening",
    "pipeline/hand_over/hand_over.py": "a page that it has just made, in a folder of its own",
    "pipeline/opened/reader_process.py": "/dev/null in the place of the streams; the size of the process",
    "readers/docx/package.py": "a package that is in memory already",
    "readers/portable.py": "a PDF that is in memory already",
    "analysis/names/common_given_names.py": "the given names of this program",
    "analysis/names/town_names.py": "the names of towns of this program",
    "pages/policy.py": "the scripts and styles of this program",
    "pages/words.py": "the words of this program",
    "pipeline/site/draft.py": "the templates and words of this program",
    "reports/_phrases.py": "the phrases of this program",
    "signing/tsa_http.py": "an answer over the network, which has its own limit",
    "sources/bag/bag.py": "Tree.open, of base/opening",
    "store/verification_aids.py": "the aids of this program",
    "store/journal.py": "looks at the owner and the names of its file, too; a descriptor from base/opening",
    "store/lock.py": "locks the file, and reads nothing of it",
    "validation/schema_files.py": "the schemas of this program",
}


def readings(tree: ast.Module) -> list[int]:
    """Return the line of each call that opens a file for reading."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and _name(node.func) in OPENING | BY_PATH
        and not any(flag in ast.unparse(node).replace("'", '"') for flag in NOT_READ)
    ]


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""


def test_nothing_opens_a_file_by_itself() -> None:
    found = {path.relative_to(REPOSITORY / "archivist").as_posix(): readings(tree_of(path)) for path in SOURCES}
    alone = {name: lines for name, lines in found.items() if lines and name not in ALLOWED}
    assert not alone, f"read with base/opening, or say here why not (module: lines): {alone}"
    assert not [name for name in ALLOWED if not found.get(name)], "an exception that nobody needs"


def test_the_look_at_the_source_sees_every_form_of_opening() -> None:
    for call in ("open(p)", "p.open('rb')", "os.open(p, os.O_RDONLY)", "p.read_bytes()", "sqlite3.connect(p)"):
        assert readings(ast.parse(call)) == [1], call
    for call in ("p.open('xb')", "os.open(p, os.O_WRONLY | os.O_EXCL)", "os.open(p, _FOLDER, dir_fd=f)", "reopen(p)"):
        assert readings(ast.parse(call)) == [], call
