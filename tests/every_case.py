"""Try a table of small cases in one test: making a test ready and reporting it costs far more than such a case does.

`@every_case("text, expected", CASES)` stands where `@pytest.mark.parametrize` would. Every case is tried, and each
that fails is told by its name, with a traceback of its own. All have the same fixtures: it is for a test that leaves
them as they are.
"""

import functools
import inspect
import reprlib
from collections.abc import Callable, Iterable, Sequence

import pytest

__all__ = ["every_case"]

Names = Callable[[object], object] | Iterable[str] | None

# A case that is skipped would be one that nobody misses.
_ENDS = (Exception, BaseExceptionGroup, pytest.fail.Exception, pytest.skip.Exception)


def every_case(arguments: str | Sequence[str], cases: Iterable[object], ids: Names = None) -> Callable:
    """Return the decorator that gives the arguments of a test the values of each case in turn.

    Take what `pytest.mark.parametrize` takes: names, cases (values, or `pytest.param` without marks), and `ids`.
    """
    names = arguments.replace(",", " ").split() if isinstance(arguments, str) else list(arguments)
    given = None if ids is None or callable(ids) else list(ids)
    table = [
        _named(case, len(names), given[number] if given else None, ids if callable(ids) else None)
        for number, case in enumerate(cases)
    ]
    assert table, "there is no case to try"

    def decorate(test: Callable) -> Callable:
        @functools.wraps(test)
        def tried(**fixtures: object) -> None:
            failed = []
            for name, values in table:
                try:
                    test(**fixtures, **dict(zip(names, values, strict=True)))
                except _ENDS as problem:
                    problem.add_note(f"the case: {name}")
                    failed.append(problem)
            if failed:
                raise BaseExceptionGroup(f"{len(failed)} of {len(table)} cases fail", failed)

        signature = inspect.signature(test)
        kept = [item for item in signature.parameters.values() if item.name not in names]
        assert len(kept) + len(names) == len(signature.parameters), f"an argument is missing: {names}"
        tried.__signature__ = signature.replace(parameters=kept)
        return tried

    return decorate


def _named(case: object, width: int, name: str | None, name_of: Callable[[object], object] | None) -> tuple[str, tuple]:
    """Return name and values of a case."""
    if hasattr(case, "marks") and hasattr(case, "id"):  # pytest.param
        assert not case.marks
        name, case = case.id, case.values[0] if width == 1 else case.values
    values = (case,) if width == 1 else tuple(case)
    return name or ", ".join(str((name_of or _shown)(value)) for value in values), values


def _shown(value: object) -> str:
    """Return a value so that a reader knows it again: a long one in part, a function by its name."""
    return getattr(value, "__name__", None) or _SHORT.repr(value)


_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = 200
