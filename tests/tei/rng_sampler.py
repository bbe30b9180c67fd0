"""Make random documents from a RELAX NG grammar, to find out what it accepts."""

from collections import Counter

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "http://www.tei-c.org/ns/1.0"
XML_NAMESPACE = "{http://www.w3.org/XML/1998/namespace}"

_PART = r"([A-Za-z0-9._~!$&'()*+,;=:@/{}\-]|%[0-9A-Fa-f]{{2}})*"
_ADDRESS = "".join(
    (
        r"(https?|ftp)://([A-Za-z0-9._~\-]|%[0-9A-Fa-f]{2})+(:[0-9]{1,5})?",
        *(f"({before}{_PART.format(more)})?" for before, more in (("/", ""), (r"\?", "?"), ("#", "?"))),
    )
)
# Values for each pattern and datatype of the grammar, the odd ones too; a new one there must be added here.
_VALUES = {
    r"0|[1-9][0-9]*": ("7", "0", "9" * 30),
    r"[1-9][0-9]*": ("3", "1" + "0" * 30),
    r"[0-9a-f]{64}": ("a" * 64,),
    r"[0-9a-f]{128}": ("b" * 128,),
    r"[0-9a-f]{32}": ("c" * 32,),
    r"#r-[0-9a-f]{32}": ("#r-" + "c" * 32,),
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}": ("2023-03-12", "0001-01-01", "2024-02-29"),
    r"[0-9]{4}-[0-9]{2}": ("2023-03", "9999-12"),
    r"[0-9]{4}": ("2023", "0001"),
    r"[0-9]{4}-.*": ("2023-03-12T09:00:00+03:00", "2023-03-12T09:00:00.5", "2023-12-31T23:59:59Z"),
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z": ("2023-03-12T09:00:00Z",),
    r"src:(0|[1-9][0-9]*),(0|[1-9][0-9]*)": ("src:0,12", "src:0,0"),
    r"#(pers|org|pl)-[1-9][0-9]*": ("#org-1", "#pers-12", "#pl-3"),
    r"#m-[1-9][0-9]*": ("#m-1",),
    r"#by-[1-9][0-9]*": ("#by-1",),
    r"auth:([A-Za-z0-9_.~\-]|%[0-9A-F]{2})*": ("auth:a%20b", "auth:", "auth:%FF~-"),
    r"source\.[a-z0-9]{1,8}": ("source.txt", "source.12345678"),
    r"#(carrier|s-[1-9][0-9]*)": ("#s-1", "#carrier"),
    r"[0-9]+[a-z]*[0-9]*(\.[0-9]+[a-z]*[0-9]*){0,3}": ("1.0rc1", "0", "1.2.3.4", "12dev34.0"),
    r"[0-9]+\.[0-9]+": ("1.1", "0.0", "12.34"),
    r"\.\./\.\./\.\./\.\./manifests/schemas/[0-9a-f]{64}\.xml#$1": (
        f"../../../../manifests/schemas/{'a' * 64}.xml#$1",
    ),
    r"[0-9a-f]{64}\.[a-z0-9]{1,8}": ("a" * 64 + ".rng", "0" * 64 + ".12345678"),
    r"\.\./\.\./\.\./[0-9a-f]{2}/[0-9a-f]{32}/": (f"../../../cc/{'c' * 32}/",),
    _ADDRESS: (
        "https://example.org/a?b=c&d#e",
        *("ftp://-", "http://a:99999", "http://%41//%ff", "http://.?#", "https://a/~!$&'()*+,;=:@?/?#/?"),
    ),
    r"\.\./source\.[a-z0-9]{1,8}#char=$1,$2": ("../source.txt#char=$1,$2",),
    r"U\+[0-9A-F]{4,6}": ("U+000C", "U+10FFFF"),
    r"0x[89A-F][0-9A-F]": ("0x80", "0xFF"),
    r"#U-[0-9A-F]{4,6}": ("#U-000C",),
    r"#rel-[1-9][0-9]*": ("#rel-1",),
    r"shared:type-[a-z]+(-[a-z]+)*": ("shared:type-letter", "shared:type-press-release"),
    r"(shared:|#)rule-[A-Za-z0-9._\-]*": ("#rule-a", "#rule-", "shared:rule-._-", "shared:rule-"),
    "language": ("ckb", "ar", "en-Latn-US", "x-a"),
    "NCName": ("archivist.rng", "_", "ن"),
}
_FIELDS = "(title|language|issuer|office|speaker|date_issued|date_published|place|document_type)"
_VALUES[f"#(s[1-9][0-9]*-)?a-{_FIELDS}"] = ("#s2-a-date_issued", "#a-title")
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
_TEXTS = ("", "نص", "a b", " \t", "<&>")


class Sampler:
    """Draws documents; `chance` is a seeded random.Random.

    `seen` holds each pattern of the grammar that was drawn, and with `False` beside it each that was left out once.
    """

    def __init__(self, grammar, chance):
        self.seen = set()
        self._chance = chance
        self._defines = {item.get("name"): item for item in grammar.iter(f"{RNG}define")}
        self._start = next(grammar.iter(f"{RNG}start"))
        self._ids = Counter()

    def document(self):
        self._ids.clear()
        holder = etree.Element("holder")
        self._fill(holder, self._start)
        return holder[0]

    def _fill(self, node, pattern):
        for leaf in self._leaves_in(pattern):
            match leaf.tag.removeprefix(RNG):
                case "element":
                    self._fill(etree.SubElement(node, f"{{{TEI}}}{leaf.get('name')}"), leaf)
                case "attribute":
                    key = leaf.get("name").replace("xml:", XML_NAMESPACE)
                    node.set(key, " ".join(self._value(part) for part in self._leaves_in(leaf)))
                case _:
                    _append(node, self._value(leaf))

    def _leaves_in(self, pattern):
        for part in pattern.iterchildren(etree.Element):
            yield from self._leaves(part)

    def _leaves(self, pattern):
        """Draw from a pattern: elements, attributes, text and values in their order."""
        self.seen.add(pattern)
        repeat = {"optional": (0, 1), "zeroOrMore": (0, 3), "oneOrMore": (1, 3)}
        match pattern.tag.removeprefix(RNG):
            case "ref":
                yield from self._leaves_in(self._defines[pattern.get("name")])
            case "choice":
                yield from self._leaves(self._one_of(list(pattern)))
            case "group" | "list":
                yield from self._leaves_in(pattern)
            case "optional" | "zeroOrMore" | "oneOrMore" as kind:
                times = self._chance.randint(*repeat[kind])
                if not times:
                    self.seen.add((pattern, False))
                for _ in range(times):
                    yield from self._leaves_in(pattern)
            case _:
                yield pattern

    def _one_of(self, options):
        new = [option for option in options if option not in self.seen]
        return self._chance.choice(new or options)

    def _value(self, leaf):
        if leaf.tag == f"{RNG}text":
            return self._chance.choice(_TEXTS)
        if leaf.tag == f"{RNG}value":
            return leaf.text or ""
        form = leaf.findtext(f"{RNG}param")
        if leaf.get("type") != "ID":
            return self._chance.choice(_VALUES[form or leaf.get("type")])
        self._ids[form] += 1
        number = self._ids[form]
        known = _IDS.get(form)
        return known(number) if known else form.replace("[1-9][0-9]*", str(number))


def patterns_of(grammar):
    """Return all that `Sampler.seen` can hold."""
    names = {f"{RNG}{name}" for name in ("grammar", "start", "define", "param")}
    patterns = {item for item in grammar.iter(etree.Element) if item.tag not in names}
    return patterns | {(item, False) for item in patterns if item.tag in (f"{RNG}optional", f"{RNG}zeroOrMore")}


def _append(node, text):
    if len(node):
        node[-1].tail = (node[-1].tail or "") + text
    else:
        node.text = (node.text or "") + text
