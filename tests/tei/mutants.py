"""Spoil records in one place at a time, as people and programs do."""

import copy

from lxml import etree
from rng_sampler import TEI, XML_NAMESPACE

_TEXTS = ["", " ", "x", "نص", "7", "-1", "2023-02-30", "2023-03", "high", "src:3,5", "#m-1", "a" * 64, "a b", "\n"]
_NAMES = ["choice", "hi", "div", "list", "seg", "notATag"]
_KEYS = ["rend", "n", "when", "cert", "ana", "notAnAttribute", f"{XML_NAMESPACE}base"]


class Mutator:
    """Makes mutants of `roots`; `chance` is a seeded random.Random."""

    def __init__(self, roots, chance):
        self._roots = roots
        self._chance = chance
        elements = [node for root in roots for node in root.iter()]
        self._tags = sorted({node.tag for node in elements}) + [f"{{{TEI}}}{name}" for name in _NAMES] + ["p"]
        self._keys = sorted({key for node in elements for key in node.keys()}) + _KEYS  # noqa: SIM118  # lxml
        self._values = sorted({value for node in elements for value in node.values()}) + _TEXTS
        self._changes = [
            *(self._delete, self._unwrap, self._rename, self._move, self._swap, self._wrap, self._duplicate),
            *(self._insert, self._add_attribute, self._drop_attribute, self._change_attribute, self._rename_attribute),
            *(self._change_text, self._change_tail),
        ]

    def mutant(self):
        """Return a changed copy of one root, as it reads after being written: with its own lines."""
        root = copy.deepcopy(self._pick(self._roots))
        change = self._pick(self._changes)
        change(self._pick([node for node in root.iter() if node is not root]))
        return etree.tostring(root, encoding="utf-8")

    def _pick(self, things):
        return self._chance.choice(things)

    def _delete(self, node):
        _leave_tail(node)
        node.getparent().remove(node)

    def _unwrap(self, node):
        parent, place = node.getparent(), node.getparent().index(node)
        children = list(node)
        self._delete(node)
        for child in reversed(children):
            parent.insert(place, child)

    def _rename(self, node):
        node.tag = self._pick(self._tags)

    def _move(self, node):
        """Take a node to another place, mostly among its brothers."""
        homes = [node.getparent()] if self._chance.random() < 0.7 else list(node.getroottree().iter())
        home = self._pick([item for item in homes if item is not node and node not in item.iterancestors()])
        _leave_tail(node)
        node.tail = None
        home.insert(self._chance.randint(0, len(home)), node)

    def _swap(self, node):
        other = node.getnext()
        if other is None:
            self._delete(node)
            return
        node.tail, other.tail = other.tail, node.tail
        node.getparent().insert(node.getparent().index(node), other)

    def _wrap(self, node):
        wrapper = etree.Element(self._pick(self._tags))
        wrapper.tail, node.tail = node.tail, None
        node.getparent().replace(node, wrapper)
        wrapper.append(node)

    def _duplicate(self, node):
        twin = copy.deepcopy(node)
        if self._chance.random() < 0.8:  # two equal ids are refused before any schema is asked
            for item in twin.iter():
                item.attrib.pop(f"{XML_NAMESPACE}id", None)
        node.addnext(twin)

    def _insert(self, node):
        child = etree.Element(self._pick(self._tags))
        child.tail = self._pick([None, "\n"])
        node.insert(self._chance.randint(0, len(node)), child)

    def _add_attribute(self, node):
        node.set(self._pick(self._keys), self._pick(self._values))

    def _drop_attribute(self, node):
        node = self._with_attributes(node)
        del node.attrib[self._pick(node.keys())]

    def _change_attribute(self, node):
        node = self._with_attributes(node)
        key = self._pick(node.keys())
        node.set(key, self._pick(self._values) if self._chance.random() < 0.7 else self._spoilt(node.get(key)))

    def _rename_attribute(self, node):
        node = self._with_attributes(node)
        node.set(self._pick(self._keys), node.attrib.pop(self._pick(node.keys())))

    def _with_attributes(self, node):
        return node if node.attrib else self._pick([item for item in node.getroottree().iter() if item.attrib])

    def _change_text(self, node):
        node.text = self._pick(self._values) if self._chance.random() < 0.7 else self._spoilt(node.text or "")

    def _change_tail(self, node):
        node.tail = self._pick(_TEXTS) + (node.tail or "")

    def _spoilt(self, text):
        """Drop, double or replace one character."""
        if not text:
            return "x"
        place = self._chance.randrange(len(text))
        return text[:place] + self._pick(["", text[place] * 2, "x", "0", " "]) + text[place + 1 :]


def _leave_tail(node):
    """Return a node's tail to what stands before it, so that the lines of its neighbours stay theirs."""
    before = node.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (node.tail or "")
    else:
        parent = node.getparent()
        parent.text = (parent.text or "") + (node.tail or "")
