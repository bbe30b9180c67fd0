"""Make random documents from a RELAX NG grammar, to find out what it accepts."""

from collections import Counter

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "http://www.tei-c.org/ns/1.0"
XML_NAMESPACE = "{http://www.w3.org/XML/1998/namespace}"

_SCHEMA_URL = "../../../../manifests/schemas/" + "a" * 64 + ".rng"
# A value for each pattern and datatype of the grammar; a new one there must be added here.
_FIXED = {
    r"0|[1-9][0-9]*": "7",
    r"[1-9][0-9]*": "3",
    r"[0-9a-f]{64}": "a" * 64,
    r"[0-9a-f]{128}": "b" * 128,
    r"[0-9a-f]{32}": "c" * 32,
    r"#r-[0-9a-f]{32}": "#r-" + "c" * 32,
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}": "2023-03-12",
    r"[0-9]{4}-[0-9]{2}": "2023-03",
    r"[0-9]{4}": "2023",
    r"[0-9]{4}-.*": "2023-03-12T09:00:00+03:00",
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z": "2023-03-12T09:00:00Z",
    r"src:(0|[1-9][0-9]*),(0|[1-9][0-9]*)": "src:0,12",
    r"#(pers|org|pl)-[1-9][0-9]*": "#org-1",
    r"#m-[1-9][0-9]*": "#m-1",
    r"#by-[1-9][0-9]*": "#by-1",
    r"auth:([A-Za-z0-9_.~\-]|%[0-9A-F]{2})*": "auth:a%20b",
    r"source\.[a-z0-9]{1,8}": "source.txt",
    r"#(carrier|s-[1-9][0-9]*)": "#s-1",
    r"[0-9]+[a-z]*[0-9]*(\.[0-9]+[a-z]*[0-9]*){0,3}": "1.0rc1",
    r"[0-9]+\.[0-9]+": "1.1",
    r"\.\./\.\./\.\./\.\./manifests/schemas/[0-9a-f]{64}\.[a-z0-9]{1,8}": _SCHEMA_URL,
    r"\.\./source\.[a-z0-9]{1,8}#char=$1,$2": "../source.txt#char=$1,$2",
    r"U\+[0-9A-F]{4,6}": "U+000C",
    r"0x[89A-F][0-9A-F]": "0x80",
    r"#U-[0-9A-F]{4,6}": "#U-000C",
    r"#type-[a-z]+(-[a-z]+)*": "#type-letter",
    r"#rule-[A-Za-z0-9._\-]*": "#rule-a",
}
_FIELDS = "(title|language|issuer|office|speaker|date_issued|date_published|place|document_type)"
_FIXED[f"#(s[1-9][0-9]*-)?a-{_FIELDS}"] = "#s2-a-date_issued"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# The n-th xml:id for each pattern that is not a fixed word or a word and a number.
_IDS = {
    r"r-[0-9a-f]{32}": lambda _: "r-" + "c" * 32,
    f"(s[1-9][0-9]*-)?a-{_FIELDS}": lambda n: f"s{n}-a-title",
    r"rule-[A-Za-z0-9._\-]*": lambda n: f"rule-{n}",
    r"type-[a-z]+(-[a-z]+)*": lambda n: f"type-{_LETTERS[n]}",
    r"U-[0-9A-F]{4,6}": lambda n: f"U-{n:04X}",
    **{
        f"ch-r[1-9][0-9]*-{step}": lambda n, step=step: f"ch-r{n}-{step}"
        for step in ("ingested", "encoded", "validated", "revised")
    },
}
_TYPES = {"language": "ckb", "NCName": "archivist.rng"}


class Sampler:
    """Draws documents; `chance` is a seeded random.Random."""

    def __init__(self, grammar, chance):
        self._chance = chance
        self._defines = {item.get("name"): item for item in grammar.iter(f"{RNG}define")}
        self._start = next(grammar.iter(f"{RNG}start"))
        self._counts = Counter()

    def document(self):
        self._counts.clear()
        holder = etree.Element("holder")
        self._children(self._start, holder)
        return holder[0]

    def _children(self, pattern, node):
        for part in pattern.iterchildren(etree.Element):
            self._draw(part, node)

    def _draw(self, pattern, node):
        repeat = {"optional": (0, 1), "zeroOrMore": (0, 3), "oneOrMore": (1, 3)}
        match pattern.tag.removeprefix(RNG):
            case "element":
                self._children(pattern, etree.SubElement(node, f"{{{TEI}}}{pattern.get('name')}"))
            case "attribute":
                key = pattern.get("name").replace("xml:", XML_NAMESPACE)
                node.set(key, " ".join(self._values(pattern)))
            case "ref":
                self._children(self._defines[pattern.get("name")], node)
            case "choice":
                self._draw(self._chance.choice(list(pattern)), node)
            case "group":
                self._children(pattern, node)
            case "optional" | "zeroOrMore" | "oneOrMore" as kind:
                for _ in range(self._chance.randint(*repeat[kind])):
                    self._children(pattern, node)
            case "text":
                self._append(node, self._chance.choice(["", "نص", "a b"]))
            case "value" | "data":
                self._append(node, self._value(pattern))

    def _append(self, node, text):
        if len(node):
            node[-1].tail = (node[-1].tail or "") + text
        else:
            node.text = (node.text or "") + text

    def _values(self, pattern):
        for part in pattern.iterchildren(etree.Element):
            match part.tag.removeprefix(RNG):
                case "value" | "data":
                    yield self._value(part)
                case "ref":
                    yield from self._values(self._defines[part.get("name")])
                case "choice":
                    yield from self._one_of(part)
                case _:  # list, oneOrMore
                    for _ in range(self._chance.randint(1, 2)):
                        yield from self._values(part)

    def _one_of(self, choice):
        chosen = self._chance.choice(list(choice))
        if chosen.tag in (f"{RNG}value", f"{RNG}data"):
            return [self._value(chosen)]
        wrapper = {"ref": lambda: self._defines[chosen.get("name")], "list": lambda: chosen}
        return list(self._values(wrapper[chosen.tag.removeprefix(RNG)]()))

    def _value(self, part):
        if part.tag == f"{RNG}value":
            return part.text or ""
        pattern = part.findtext(f"{RNG}param")
        if part.get("type") == "ID":
            self._counts[pattern] += 1
            number = self._counts[pattern]
            known = _IDS.get(pattern)
            return known(number) if known else pattern.replace("[1-9][0-9]*", str(number))
        return _FIXED[pattern] if pattern is not None else _TYPES[part.get("type")]
