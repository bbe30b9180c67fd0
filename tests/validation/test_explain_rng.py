"""What an invalid record is told: the code, the line, what is there and what is allowed, in one sentence."""

from effort import no_hang
from every_case import every_case

from archivist.validation.relax_ng import relax_ng_findings
from archivist.validation.xml_parser import parse_xml

# A letter has a title, dates of two kinds, then a body of paragraphs; then perhaps notes.
SCHEMA = b"""<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:letters"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start>
    <element name="letter">
      <attribute name="xml:id"><data type="ID"><param name="pattern">l-[0-9]+</param></data></attribute>
      <element name="title"><text/></element>
      <element name="date"><attribute name="type"><value>sent</value></attribute><ref name="day"/></element>
      <element name="date"><attribute name="type"><value>received</value></attribute><ref name="day"/></element>
      <element name="body"><oneOrMore><ref name="p"/></oneOrMore></element>
      <zeroOrMore><ref name="note"/></zeroOrMore>
    </element>
  </start>
  <define name="day">
    <choice>
      <data type="date"/>
      <data type="gYear"><param name="pattern">[0-9]{4}</param></data>
      <value>unknown</value>
    </choice>
  </define>
  <define name="p">
    <element name="p">
      <optional><attribute name="n"><list><oneOrMore><data type="integer"/></oneOrMore></list></attribute></optional>
      <zeroOrMore><choice><text/><element name="lb"><empty/></element></choice></zeroOrMore>
    </element>
  </define>
  <define name="note">
    <element name="note">
      <choice>
        <group><attribute name="by"/><attribute name="on"><ref name="day"/></attribute><ref name="p"/></group>
        <group><attribute name="target"/><choice><element name="ref"><text/></element><ref name="p"/></choice></group>
      </choice>
    </element>
  </define>
</grammar>"""

LETTER = """<letter xmlns="urn:letters" xml:id="l-1">
  <title>Water</title>
  <date type="sent">2023-03-12</date>
  <date type="received">unknown</date>
  <body>
    <p n="1 2">One<lb/>two</p>
    <p/>
  </body>
  <note by="Ada" on="2023"><p/></note>
  <note target="#x"><ref/></note>
</letter>
"""

# Code → what is changed into what, and what is then said first.
TOLD = {
    "element-not-allowed": [
        ("<p/>\n", "<q/>\n", "line 7: <body> must not hold <q> here; allowed: <p>, </body>"),
        ("One<lb/>", "One<title/>", "line 6: <p> must not hold <title> here; allowed: text, <lb>, </p>"),
        ("<lb/>", "<lb><p/></lb>", "line 6: <lb> must not hold <p> here; allowed: </lb>"),
        (
            "unknown",
            "<p/>",
            "line 4: <date> must not hold <p> here; allowed: a date, a year of the form [0-9]{4}, unknown",
        ),
        ("</body>", "</body>\n<body/>", "line 9: <letter> must not hold <body> here; allowed: <note>, </letter>"),
        ("<p/>\n", '<p xmlns=""/>\n', "line 7: <body> must not hold <p> of no namespace here; allowed: <p>, </body>"),
        ("letter", "card", "line 1: the document must not hold <card> of urn:cards here; allowed: <letter>"),
        (
            '"received"',
            '"sent"',
            'line 4: <letter> must not hold <date type="sent"> here; allowed: <date type="received">',
        ),
    ],
    "element-missing": [
        ("  <title>Water</title>\n", "", 'line 2: <letter> lacks <title> before <date type="sent">'),
        (
            '  <date type="sent">2023-03-12</date>\n',
            "",
            'line 3: <letter> lacks <date type="sent"> before <date type="received">',
        ),
        ("<ref/>", "", "line 10: <note> lacks one of <ref>, <p> before </note>"),
        ('<p n="1 2">One<lb/>two</p>\n    <p/>\n', "\n\n", "line 8: <body> lacks <p> before </body>"),
    ],
    "attribute-not-allowed": [
        ("<lb/>", '<lb n="1"/>', "line 6: <lb> must not have the attribute n; allowed: nothing"),
        ("<p/>\n", '<p xml:lang="ar"/>\n', "line 7: <p> must not have the attribute xml:lang; allowed: n"),
        ('target="#x"', 'target="#x" by="Ada"', "line 10: <note> must not have the attribute by; allowed: nothing"),
    ],
    "attribute-missing": [
        (' xml:id="l-1"', "", "line 1: <letter> lacks the attribute xml:id; it has nothing"),
        (' on="2023"', "", "line 9: <note> lacks the attribute on; it has by"),
        (' target="#x"', "", "line 10: <note> lacks the attribute one of by, on, target; it has nothing"),
    ],
    "value-not-allowed": [
        ("l-1", "x", 'line 1: the attribute xml:id of <letter> is "x"; allowed: an id of the form l-[0-9]+'),
        ('"sent"', '"lost"', 'line 3: the attribute type of <date> is "lost"; allowed: sent'),
        ("1 2", "1 b", 'line 6: the attribute n of <p> is "1 b"; allowed: a list of: a value of type integer'),
        (
            "2023-03-12",
            "2023-02-30",
            'line 3: the text of <date> is "2023-02-30"; allowed: a date, a year of the form [0-9]{4}, unknown',
        ),
        ("unknown", "", 'line 4: the text of <date> is ""; allowed: a date, a year of the form [0-9]{4}, unknown'),
    ],
    "text-not-allowed": [
        ("<p/>\n", "<p/>\n\n  stray", 'line 9: <body> must not hold the text "stray" here; allowed: <p>'),
        ("<body>", "<body>and", 'line 5: <body> must not hold the text "and" here; allowed: <p>'),
        ("<lb/>", "<lb>x</lb>", 'line 6: <lb> must not hold the text "x" here; allowed: nothing'),
    ],
}


def findings(text, schema=SCHEMA):
    root, wrong = parse_xml(text.encode(), "record.xml")
    assert wrong == ()
    return relax_ng_findings(root, schema, "record.xml")


def test_a_valid_letter_is_told_nothing():
    assert findings(LETTER) == ()


@every_case(("code", "old", "new", "said"), [(code, *case) for code, cases in TOLD.items() for case in cases])
def test_it_says_what_is_there_and_what_is_allowed(code, old, new, said):
    assert LETTER.count(old) >= 1
    first = findings(LETTER.replace(old, new, 1) if old != "letter" else LETTER.replace(old, new))[0]
    assert (first.code, first.exit) == (code, 5)
    assert first.message == f"record.xml {said}"
    assert first.expected in first.message
    assert first.found in first.message


def test_every_fault_is_told_once_and_in_order():
    text = LETTER.replace("  <title>Water</title>", "").replace("<lb/>", "<q><q/></q>").replace("#x", "#x' by='Ada")
    text = text.replace("unknown", "never").replace("target=\"#x' by='Ada\"", 'target="#x" by="Ada"')
    assert [(item.code, item.params["line"]) for item in findings(text)] == [
        ("element-missing", "3"),
        ("value-not-allowed", "4"),
        ("element-not-allowed", "6"),
        ("attribute-not-allowed", "10"),
    ]


def test_a_long_list_of_what_is_allowed_and_a_long_text_are_cut():
    words = "".join(f"<value>word-{number}</value>" for number in range(20))
    start = f'<start><element name="a"><choice>{words}</choice></element></start>'
    schema = f'<grammar xmlns="http://relaxng.org/ns/structure/1.0">{start}</grammar>'
    (told,) = findings(f"<a>{'x' * 500}</a>", schema.encode())
    assert told.expected.endswith("word-7 and 12 more")
    assert len(told.found) < 100


# Ways to hold a validator for hours: many children, many attributes, much text, in an invalid record.
WIDE = {
    "valid children before the fault": ("<p/>", f"<p>{'<lb/>x' * 100_000}<q/></p>"),
    "a hundred thousand faults": ("<p/>", "<q/>" * 100_000),
    "faulty attributes": ("<p/>", "<p>" + "<lb n='1'/>" * 100_000 + "</p>"),
    "attributes of one element": ("<p/>", "<p " + " ".join(f"a{number}=''" for number in range(100_000)) + "/>"),
    "a long text": ("unknown", "x " * 1_000_000),
    "a long list": ('n="1 2"', f'n="{"1 " * 100_000}b"'),
    "nesting": ("<p/>", "<body>" * 50 + "</body>" * 50),
}


@every_case("case", WIDE)
def test_a_hostile_record_is_told_about_in_seconds(case):
    old, new = WIDE[case]
    with no_hang():  # a second or two; the square of these sizes would be hours
        told = findings(LETTER.replace(old, new, 1))
    assert 1 <= len(told) <= 51
    assert sum(len(item.message) for item in told) < 100_000
