"""What a browser shows of a tree, element by element."""

import pytest
from every_case import every_case
from lxml import html

from archivist.readers.html.visible_text import VisibleText, visible_lines


def lines(body, head=""):
    return list(visible_lines(html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")))


def shown(body):
    return VisibleText(html.document_fromstring(f"<html><body>{body}</body></html>"))


@every_case(
    ("body", "expected"),
    [
        (
            "<h1>Heading</h1>text<p>first<p>second<div>third</div>tail",
            ["Heading", "text", "first", "second", "third", "tail"],
        ),
        ("<p>one<br>two<br><br>three</p>", ["one", "two", "three"]),
        ("<p> many \n blanks\t&nbsp;and one that stays </p>", ["many blanks \xa0and one that stays"]),
        ("<pre>a\n  b\n\n    c</pre>", ["a", "  b", "    c"]),
        ("<p style='white-space: pre-line'>kept\nends</p>", ["kept", "ends"]),
        ("<dl><dt>Fine</dt><dd>500 pounds</dd><dd>or a day</dd></dl>", ["Fine", "500 pounds", "or a day"]),
        ("<p>twice</p><p>twice</p>", ["twice", "twice"]),
        ("<span style='display:block'>by itself</span><span style='display: block'>too</span>", ["by itself", "too"]),
        ("<details><summary>More</summary><p>behind a click</p></details>", ["More", "behind a click"]),
        ("<p>می\u200cخواهد Minis\u00adter of the val<wbr>ley</p>", ["می\u200cخواهد Minister of the valley"]),
        ("<p>6 June<time>09:15</time>Northgate</p>", ["6 June 09:15 Northgate"]),
        ("<p><a href=/1>One</a><a href=/2>Two</a><a href=/3>Mini</a><a href=/3>ster</a></p>", ["One Two Minister"]),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", ["漢(kan)"]),
        ("<p>\u200b&nbsp;</p><p>&zwnj;</p>", []),
    ],
)
def test_blocks_are_lines_and_words_stay_as_they_stand(body, expected):
    assert lines(body) == expected


@every_case(
    ("body", "expected"),
    [
        ("<ol><li>a<li>b</ol>", ["1. a", "2. b"]),
        ("<ol start=4><li>a<li value=9>b<li>c</ol>", ["4. a", "9. b", "10. c"]),
        ("<ol reversed><li>a<li>b<li>c</ol>", ["3. a", "2. b", "1. c"]),
        ("<ol reversed start=7><li>a<li>b</ol>", ["7. a", "6. b"]),
        ("<ol type=a start=26><li>z<li>aa</ol>", ["z. z", "aa. aa"]),
        ("<ol type=I start=4><li>x<li type=i>y</ol>", ["IV. x", "v. y"]),
        ("<ol style='list-style-type: upper-alpha'><li>x</ol>", ["A. x"]),
        ("<ol style='list-style: arabic-indic inside' start=10><li>س</ol>", ["١٠. س"]),
        ("<ol style='list-style-type:decimal-leading-zero'><li>x</ol>", ["01. x"]),
        ("<ol style='list-style:none'><li>x</ol><ol type=disc><li>y</ol>", ["x", "y"]),
        ("<ol start=0><li>x<li>y</ol><ol type=a start=0><li>z</ol>", ["0. x", "1. y", "0. z"]),
        ("<ol type=i start=4000><li>x</ol>", ["4000. x"]),
        ("<ol><li>1. the page says it<li>2) too<li>3 wells</ol>", ["1. the page says it", "2) too", "3. 3 wells"]),
        ("<ol><li><p>first</p><p>second</p><li hidden>gone<li>next</ol>", ["1. first", "second", "2. next"]),
        ("<ol><li>a<ol type=a><li>b<li>c</ol><li>d</ol>", ["1. a", "a. b", "b. c", "2. d"]),
        ("<ol><li><ol type=a><li>x</ol></ol>", ["1. a. x"]),
        ("<ol><li></li><li>x</ol>", ["2. x"]),
        ("<ul><li>a<li>b</ul><ol start=nine><li>x</ol>", ["a", "b", "1. x"]),
    ],
)
def test_numbered_lists_have_the_numbers_that_are_shown(body, expected):
    assert lines(body) == expected


@every_case(
    ("body", "expected"),
    [
        ("<p>500 m<sup>3</sup><sup><a href=#1>1</a></sup> of water</p>", ["500 m³ ¹ of water"]),
        ("<p>on 12 March 2024<sup>1</sup></p>", ["on 12 March 2024 ¹"]),
        ("<p>10<sup>6</sup> and 2.10<sup>-6</sup> litres</p>", ["10⁶ and 2.10⁻⁶ litres"]),
        ("<p>le 1<sup>er</sup> mai, the 4<sup>th</sup></p>", ["le 1er mai, the 4th"]),
        ("<p>wells<sup>[1]</sup><sup>[2]</sup> open</p>", ["wells[1][2] open"]),
        ("<p>بئر<sup><a href=#1>١</a></sup></p>", ["بئر ١"]),
        ("<p>H<sub>2</sub>O, 5<sub>8</sub></p>", ["H2O, 5₈"]),
        ("<p>x<sup></sup>y<sup> </sup>z</p>", ["xy z"]),
        ("<p>a<sup>b<br>c</sup></p>", ["ab", "c"]),
    ],
)
def test_small_signs_never_become_digits_of_a_number(body, expected):
    assert lines(body) == expected


@every_case(
    ("body", "expected"),
    [
        (
            "<table><caption>Hours</caption><tr><th>Well<th>Open<tr><td>North<td>day</table>",
            ["Hours", "Well\tOpen", "North\tday"],
        ),
        ("<table><tr><td><td>A<td>B<tr><td>C<td><td>D<tr><td>E<td></table>", ["\tA\tB", "C\t\tD", "E"]),
        (
            "<table><tr><td>North<td><ul><li>open by day<li>shut by night</ul><td><p>x</p><p>y</p></table>",
            ["North\t• open by day • shut by night\tx y"],
        ),
        ("<table><tr><td>North<td><ol><li>open<li>shut</ol></table>", ["North\t1. open 2. shut"]),
        ("<table><tfoot><tr><td>sum<td>3<tbody><tr><td>a<td>3</table>", ["a\t3", "sum\t3"]),
        (
            f"<table><tr><td>menu<td><p>{'word ' * 50}</p><p>{'more ' * 50}</p></table>",
            ["menu", ("word " * 50).strip(), ("more " * 50).strip()],
        ),
        ("<table><tr><td>left<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>", ["left", "a\tb", "c\td"]),
        ("<ol><li><table><tr><td>a<td>b</table></ol>", ["1. a\tb"]),
        ("<table>stray<tr><td>a</table>", ["stray", "a"]),
    ],
)
def test_a_table_is_a_line_a_row_unless_it_lays_out_the_page(body, expected):
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "He says “the ‘nine’ wells”."),
        ("fr", "He says «the “nine” wells»."),
        ("de-CH", "He says „the ‚nine‘ wells“."),
        ("pl", "He says „the «nine» wells”."),
    ],
)
def test_quotes_have_the_signs_of_the_language(language, expected):
    assert lines(f"<p lang={language}>He says <q>the <q>nine</q> wells</q>.</p>") == [expected]


@every_case(
    "body",
    [
        "<p hidden>gone</p>",
        "<div style='color:red;display : none'>gone<p>gone</p></div>",
        "<p style='visibility:hidden'>gone</p>",
        "<template><p>gone</p></template>",
        "<noscript>gone</noscript>",
        "<dialog>gone</dialog>",
        "<p style='mso-hide:all'>gone</p>",
        "<noframes>gone</noframes>",
    ],
)
def test_what_is_hidden_is_left_out_and_counted(body):
    found = shown(f"<p>first</p>{body}<p>last</p>")
    assert [line.text for line in found.lines] == ["first", "last"]
    assert found.hidden
    assert set(found.hidden) == {1}


@pytest.mark.parametrize(
    "body",
    [
        "<script>gone</script><style>gone {}</style><datalist><option>gone</datalist>",
        "<div hidden> <script>no words</script></div>",
        "<input type=hidden value=gone><input type=password value=gone><input type=checkbox value=gone>",
        "<select><option>first<option>gone</select>".replace("first", ""),
    ],
)
def test_code_and_values_that_are_not_shown_are_no_passages(body):
    found = shown(f"<p>first</p>{body}<p>last</p>")
    assert [line.text for line in found.lines] == ["first", "last"]
    assert found.hidden == []


def test_a_visible_child_of_an_invisible_parent_is_shown():
    assert lines("<p style='visibility:hidden'>gone <b style='visibility: visible'>seen</b> gone</p>") == ["seen"]
    assert lines("<p aria-hidden=true>seen</p><dialog open>seen too</dialog>") == ["seen", "seen too"]


def test_a_long_noscript_is_the_text_that_scripts_show_to_others():
    assert lines(f"<noscript><p>{'word ' * 120}</p></noscript>") == [("word " * 120).strip()]


SHEET = """<style>.gone, p.also:not(x) {display: none} /* .kept{display:none} */ #one { display:none !important }
.tab{display:none} .tab.active{display:block} .js .kept{display:none} @media print{.kept{display:none}}
.hidden{display:none} @media (min-width: 9px){.wide\\:flex{display:flex}} body{display:none}
@media screen{.screen{display:none}}</style>"""


@every_case(
    ("body", "seen"),
    [
        ("<p class='x gone'>word</p>", False),
        ("<p id=one>word</p>", False),
        ("<p class=screen>word</p>", False),
        ("<p class=tab>word</p>", False),
        ("<p class='tab active'>word</p>", True),
        ("<p class=kept>word</p>", True),
        ("<p class=also>word</p>", True),
        ("<p class='hidden wide:flex'>word</p>", True),
        ("<p class=gone style='display:block'>word</p>", True),
    ],
)
def test_a_style_sheet_hides_where_no_rule_could_show_it_again(body, seen):
    assert lines(body, SHEET) == (["word"] if seen else [])


def test_beside_another_sheet_only_what_is_short_counts_as_hidden():
    link = "<link rel=stylesheet href=all.css>"
    assert lines(f"<div class=gone>short</div><div class=gone>{'long ' * 50}</div>", SHEET + link) == [
        ("long " * 50).strip()
    ]


def test_a_form_shows_what_is_filled_in():
    chosen = "<select><option>a<option selected>b</select>"
    assert lines(f"<input value=Typed>{chosen}<textarea>two\nlines</textarea><button>Send</button>") == [
        "Typed b two",
        "lines Send",
    ]
    assert lines("<select multiple><option>a <option>b</select>") == ["a b"]


@every_case(
    ("body", "kind"),
    [
        ("<iframe src=a.html></iframe>", "frame"),
        ("<object data=a.pdf>fallback</object>", "embedded object"),
        ("<canvas>fallback</canvas>", "drawing"),
        ("<svg><text>Well</text></svg>", "drawing"),
        ("<video src=a.mp4>fallback</video>", "video"),
    ],
)
def test_what_is_shown_and_is_no_text_is_noted(body, kind):
    found = shown(f"<p>first</p>{body}<p>last</p>")
    assert [line.text for line in found.lines] == ["first", "last"]
    assert found.unread == [(1, kind)]


@pytest.mark.parametrize(
    "body", ["<iframe width=1 height=1></iframe>", "<svg><path d=M0/></svg>", "<iframe hidden></iframe>"]
)
def test_counters_of_visitors_and_signs_are_nothing_to_read(body):
    assert shown(f"<p>first</p>{body}").unread == []


def test_a_part_of_a_tree_is_read_without_what_follows_it():
    tree = html.document_fromstring("<body><table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>tail")
    assert list(visible_lines(tree.find(".//td"))) == ["a", "b"]
    assert list(visible_lines(tree.find(".//tr"))) == ["a b\tc"]


def test_the_depth_of_nesting_costs_no_recursion():
    assert lines("<div>" * 200 + "<table><tr><td>" * 10 + "deep") == ["deep"]


@pytest.mark.parametrize("sheet", ["/*" * 400_000, "a" * 800_000, "{" * 400_000, "a,b;" * 200_000 + "{display:none}"])
def test_a_sheet_of_nothing_but_beginnings_is_read_at_once(sheet):
    assert lines("<p>Seen.</p>", f"<style>{sheet}</style>") == ["Seen."]
