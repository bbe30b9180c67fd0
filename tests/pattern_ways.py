"""In how many ways a pattern goes around one loop, for tests: two ways double the time with each time around.

A pattern is made into the automaton of its characters (Glushkov): a place for each, and which may follow it. Where
from one place two ways lead back to it over the same characters, a text that comes to nothing in the end is tried in
2ⁿ ways. Lookarounds count as nothing, so a pattern may be called worse than it is; write it so that it is plain.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from re import _constants as ops  # type: ignore[attr-defined]  # the parser of patterns has no other name
from re import _parser as parser  # type: ignore[attr-defined]
from re._compiler import compile as compiled  # type: ignore[import-not-found]
from typing import Any, TypeVar

__all__ = ["two_ways_around"]

Node = TypeVar("Node", int, tuple[int, int])
_Ways = dict[int, int]  # place → in how many ways; two stand for more
_Part = tuple[_Ways, _Ways, bool]  # places at which it begins, at which it ends; whether it may be nothing
_SIGNS = "éÀßşİıŞğжЖяЁةاوالي١۳ـ؟،؛«»“”’‘–—…•·›©\u00a0\u2028\u200c\u200f\u0301😀中آئەۆڕ№°º"
_MANY = 20  # repeated more often than that is a loop
_COPIES = 4  # of what is repeated less often, as far as it matters
_ONE_CHARACTER = (ops.LITERAL, ops.NOT_LITERAL, ops.ANY, ops.IN, ops.CATEGORY)


def two_ways_around(source: str, flags: int = 0) -> str | None:
    """Return characters over which a loop of the pattern may be gone around in two ways; None if there are none."""
    automaton = _Automaton(source, flags)
    for loop in _components(range(len(automaton.places)), automaton.next):
        inside = set(loop)
        ways = {place: [after for after in automaton.next(place) if after in inside] for place in loop}
        for place in loop:
            if any(automaton.follow[place][after] > 1 for after in ways[place]):
                return "".join(sorted(automaton.places[place]))

        def together(pair: tuple[int, int], ways: dict[int, list[int]] = ways) -> Iterator[tuple[int, int]]:
            for one in ways[pair[0]]:
                for other in ways[pair[1]]:
                    if automaton.places[one] & automaton.places[other]:
                        yield one, other

        for pairs in _components([(place, place) for place in loop], together):
            parted = [automaton.places[one] & automaton.places[other] for one, other in pairs if one != other]
            if parted and any(one == other for one, other in pairs):
                return "".join(sorted(parted[0]))
    return None


class _Automaton:
    """`places` has the characters that may stand at each place, `follow` in how many ways one follows another."""

    def __init__(self, source: str, flags: int) -> None:
        parsed = parser.parse(source, flags)
        self.places: list[frozenset[str]] = []
        self.follow: dict[int, _Ways] = defaultdict(lambda: defaultdict(int))
        self._state = parsed.state
        self._signs = {*map(chr, range(128)), *_SIGNS, *_literals(parsed)}
        self._members: dict[str, frozenset[str]] = {}
        self._sequence(parsed, parsed.state.flags)

    def next(self, place: int) -> list[int]:
        """Return the places that may follow."""
        return list(self.follow[place])

    def _join(self, ends: _Ways, begins: _Ways) -> None:
        for end, ways in ends.items():
            for begin, more in begins.items():
                self.follow[end][begin] = min(2, self.follow[end][begin] + ways * more)

    def _sequence(self, items: Iterable[Any], flags: int) -> _Part:
        first: _Ways = {}
        last: _Ways = {}
        empty = True
        for op, value in items:
            begins, ends, nothing = self._item(op, value, flags)
            self._join(last, begins)
            first = _sum(first, begins) if empty else first
            last = _sum(ends, last) if nothing else ends
            empty = empty and nothing
        return first, last, empty

    def _item(self, op: object, value: Any, flags: int) -> _Part:
        if op in _ONE_CHARACTER:
            return self._place(self._characters(op, value, flags))
        if op is ops.BRANCH:
            parts = [self._sequence(items, flags) for items in value[1]]
            return _sum(*(part[0] for part in parts)), _sum(*(part[1] for part in parts)), any(p[2] for p in parts)
        if op is ops.SUBPATTERN:
            return self._sequence(value[3], (flags | value[1]) & ~value[2])
        if op in (ops.ATOMIC_GROUP, ops.POSSESSIVE_REPEAT):
            least, items = (1, value) if op is ops.ATOMIC_GROUP else (value[0], value[2])
            begins, ends, nothing = self._once(items, flags)
            return begins, ends, nothing or not least
        if op in (ops.MAX_REPEAT, ops.MIN_REPEAT):
            return self._repeated(*value, flags)
        return {}, {}, True  # a place in the text, what is ahead or behind, a group again

    def _repeated(self, least: int, most: int, items: Any, flags: int) -> _Part:
        copies = 1 if most > _MANY else min(most, _COPIES)
        first: _Ways = {}
        last: _Ways = {}
        before: _Ways = {}
        nothing = True
        for copy in range(copies):
            begins, ends, nothing = self._sequence(items, flags)
            first = first if copy else begins
            self._join(before, begins)
            before = ends
            last = _sum(last, ends) if copy + 1 >= min(least, copies) else last
        if most > _MANY:
            self._join(last, first)
        return first, last, nothing or not least

    def _once(self, items: Any, flags: int) -> _Part:
        """Return one place for what is never tried again, however many it has."""
        start = len(self.places)
        nothing = self._sequence(items, flags)[2]
        characters = frozenset().union(*self.places[start:])
        for place in range(start, len(self.places)):
            self.follow.pop(place, None)
        del self.places[start:]
        return *self._place(characters)[:2], nothing

    def _place(self, characters: frozenset[str]) -> _Part:
        self.places.append(characters)
        place = len(self.places) - 1
        return {place: 1}, {place: 1}, False

    def _characters(self, op: object, value: object, flags: int) -> frozenset[str]:
        key = repr((op, value, flags))
        if key not in self._members:
            single = compiled(parser.SubPattern(self._state, [(op, value)]), flags)
            self._members[key] = frozenset(filter(single.match, self._signs))
        return self._members[key]


def _literals(items: Any) -> Iterator[str]:
    for op, value in items:
        if op in (ops.LITERAL, ops.NOT_LITERAL):
            yield chr(value)
        elif op is ops.BRANCH:
            for branch in value[1]:
                yield from _literals(branch)
        elif op in (ops.SUBPATTERN, ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            yield from _literals(value[-1])
        elif op is ops.ATOMIC_GROUP:
            yield from _literals(value)


def _sum(*several: Mapping[int, int]) -> _Ways:
    total: _Ways = {}
    for ways in several:
        for place, count in ways.items():
            total[place] = min(2, total.get(place, 0) + count)
    return total


def _components(nodes: Sequence[Node] | range, following: Callable[[Node], Iterable[Node]]) -> Iterator[list[Node]]:
    """Yield the sets of nodes that reach one another, those that reach themselves (Tarjan, without recursion)."""
    number: dict[Node, int] = {}
    low: dict[Node, int] = {}
    stack: list[Node] = []
    open_nodes: set[Node] = set()
    for root in nodes:
        work = [] if root in number else [(root, iter(()), True)]
        while work:
            node, after, new = work.pop()
            if new:
                number[node] = low[node] = len(number)
                stack.append(node)
                open_nodes.add(node)
                after = iter(following(node))
            for other in after:
                if other not in number:
                    work += [(node, after, False), (other, iter(()), True)]
                    break
                if other in open_nodes:
                    low[node] = min(low[node], low[other])
            else:
                yield from _closed(node, number, low, stack, open_nodes)
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])


def _closed(
    node: Node, number: dict[Node, int], low: dict[Node, int], stack: list[Node], open_nodes: set[Node]
) -> Iterator[list[Node]]:
    """Yield the component whose root the node is, if it is one."""
    if low[node] == number[node]:
        place = stack.index(node)
        component = stack[place:]
        del stack[place:]
        open_nodes.difference_update(component)
        yield component
