"""The house keeps its own rules: sizes, exports, the catalogue, what README says."""

import ast
import importlib
import pkgutil
import re
import string
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from every_case import every_case
from own_sources import SOURCES, tree_of
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import archivist
from archivist.model.findings import VERDICTS, CodeEntry, Severity, catalogue, finding

REPOSITORY = Path(__file__).parents[2]
MODULES = sorted(
    info.name for info in pkgutil.walk_packages(archivist.__path__, "archivist.") if "__main__" not in info.name
)
LONGEST_MODULE, LONGEST_FUNCTION = 350, 50


@every_case("path", SOURCES, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_modules_and_functions_are_short(path: Path) -> None:
    assert path.read_text("utf-8").count("\n") <= LONGEST_MODULE
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


@every_case("name", MODULES)
def test_all_is_exactly_what_a_module_offers(name: str) -> None:
    module = importlib.import_module(name)
    tree = tree_of(Path(module.__file__ or ""))
    defined = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        defined |= {target.id for target in targets if isinstance(target, ast.Name)}
    public = {item for item in defined if not item.startswith("_")}
    stated = set(getattr(module, "__all__", ()))
    assert public <= stated, f"not in __all__: {sorted(public - stated)}"
    assert all(hasattr(module, item) for item in stated)


def test_the_grammar_of_paths_stands_in_one_place() -> None:
    """A second pattern for the same paths is sooner or later another one: one allowed `..` where no other did."""
    spelled = re.compile(r"(records|manifests|tile|trust)/|source\\\.|record\\\.|\[0-9a-f\]\{(2|32)\}")
    for path in SOURCES:
        for node in ast.walk(tree_of(path)):
            called = node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
            if called in {"compile", "fullmatch", "match", "search"} and path.name != "places.py":
                first = node.args[0] if node.args else None
                pattern = first.value if isinstance(first, ast.Constant) else ""
                assert not (isinstance(pattern, str) and spelled.search(pattern)), f"{path}:{node.lineno}: {pattern}"


@every_case("entry", catalogue().values(), ids=lambda entry: entry.code)
def test_every_code_says_what_is_wrong_and_what_to_do(entry: CodeEntry) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.code)
    assert entry.exit in VERDICTS
    assert (entry.severity is Severity.ERROR) == (entry.exit != 0)
    assert len(entry.explain) > 60
    assert not entry.message.endswith(".")
    names = {name for text in (entry.message, entry.hint) for _, name, _, _ in string.Formatter().parse(text) if name}
    made = finding(
        entry.code,
        "a/path",
        expected="this",
        found="that",
        **{name: f"<{name}>" for name in names - {"path", "expected", "found"}},
    )
    assert made.message
    assert "{" not in made.message + made.hint


def test_every_code_is_produced_somewhere() -> None:
    used = "\n".join(path.read_text("utf-8") for path in SOURCES)
    # A record of an older version is judged by that version's asserts.
    schematron = "\n".join(path.read_text("utf-8") for path in (REPOSITORY / "schemas").rglob("archivist.sch"))
    unused = [
        code
        for code in catalogue()
        if f'"{code}"' not in used and not (code.startswith("sch-") and f'id="{code[4:]}"' in schematron)
    ]
    assert not unused


def test_readmes_second_command_is_what_ci_runs() -> None:
    block = re.search(r"```sh\n(.*?)```", (REPOSITORY / "README.md").read_text("utf-8"), re.DOTALL)
    assert block is not None
    first, second = block[1].strip().splitlines()
    assert "ingest --new examples/" in first
    assert second in (REPOSITORY / ".ci/run").read_text("utf-8").splitlines()


def test_readme_tells_every_exit_code() -> None:
    rows = re.findall(r"^\| ([0-9]+) \| ([a-z-]+) \|", (REPOSITORY / "README.md").read_text("utf-8"), re.MULTILINE)
    assert {int(code): verdict for code, verdict in rows} == VERDICTS


@every_case("name", sorted(path.name for path in REPOSITORY.glob("requirements*.lock")))
def test_a_lock_file_pins_and_hashes_everything_and_names_no_address(name: str) -> None:
    text = (REPOSITORY / name).read_text("utf-8")
    assert "://" not in text
    assert "index" not in text
    packages = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert packages
    assert all(re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==[^ ]+", line) and line.endswith("\\") for line in packages)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_has_everything_that_archivist_needs(name: str) -> None:
    packages = (REPOSITORY / name).read_text("utf-8").splitlines()
    wanted = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    for line in wanted:
        package = re.match(r"[a-z0-9-]+", line)
        assert package is not None
        assert any(item.startswith(f"{package.group()}==") for item in packages)


@every_case("name", sorted(path.name for path in REPOSITORY.glob("requirements*.lock")))
def test_a_lock_file_has_everything_that_its_own_packages_need(name: str) -> None:
    """With hashes pip installs nothing that is not listed; packages that are not installed here are not asked."""
    pinned = {
        canonicalize_name(row.name): row.extras
        for row in (
            Requirement(line.rstrip(" \\"))
            for line in (REPOSITORY / name).read_text("utf-8").splitlines()
            if "==" in line
        )
    }
    installed = {canonicalize_name(found.metadata["Name"]): found for found in metadata.distributions()}
    missing = [
        f"{package} needs {wanted}"
        for package, extras in pinned.items()
        if package in installed
        for wanted in map(Requirement, installed[package].requires or [])
        if any(wanted.marker is None or wanted.marker.evaluate({"extra": extra}) for extra in ("", *extras))
        and canonicalize_name(wanted.name) not in pinned
    ]
    # What drives browsers is installed for one stage of .ci/run alone.
    assert set(pinned) & set(installed) or name == "requirements-browser.lock"
    assert not missing


def test_no_test_looks_at_a_clock() -> None:
    """A busy machine would fail it: count work (`effort.py`), wait for an event, or hand a clock in."""
    clocks = re.compile(
        r"^ *(import|from) (time|timeit)\b|datetime\.(now|utcnow|today)\(|\b(deadline|timeout)=(?!None)", re.MULTILINE
    )
    tests = sorted((REPOSITORY / "tests").rglob("*.py"))
    found = {path.name: match[0] for path in tests for match in [clocks.search(path.read_text("utf-8"))] if match}
    assert found == {}


def test_the_version_is_said_once_more_only_in_pyproject() -> None:
    assert (
        tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]["version"] == archivist.__version__
    )


@pytest.mark.parametrize("room", ["pipeline", "reports"])
def test_no_result_is_a_dictionary_without_types(room: str) -> None:
    """What a command says is a dataclass of `model.results`: of a dictionary nobody checks the keys."""
    untyped = re.compile(r"\b(dict|Dict|Mapping|MutableMapping)\[str, Any\]")
    for path in (REPOSITORY / "archivist" / room).rglob("*.py"):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            assert not untyped.search(line), f"{path}:{number}"
