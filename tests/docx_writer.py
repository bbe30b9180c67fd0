"""Write small DOCX files for tests, part by part."""

import io
import zipfile
from itertools import count

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def p(text: str) -> str:
    return f"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def para(*runs: str, properties: str = "") -> str:
    """Return a paragraph of runs; `properties` is what stands in its `pPr`."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def item(text: str, num: int | str = 1, level: int = 0) -> str:
    """Return a paragraph of a list."""
    number = f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{num}'/></w:numPr>"
    return para(run(text), properties=number)


def level(text: str, form: str = "decimal", depth: int = 0, more: str = "", start: int = 1) -> str:
    """Return a level of a list: what stands before its paragraphs."""
    return (
        f"<w:lvl w:ilvl='{depth}'><w:start w:val='{start}'/><w:numFmt w:val='{form}'/>{more}"
        f"<w:lvlText w:val='{text}'/></w:lvl>"
    )


def lists(*abstract: str, nums: str = "") -> str:
    """Return numbering.xml: lists 0, 1, … of these levels, and `w:num` 1, 2, … for them unless `nums` says others."""
    made = "".join(
        f"<w:abstractNum w:abstractNumId='{n}'>{levels}</w:abstractNum>" for n, levels in enumerate(abstract)
    )
    usual = "".join(f"<w:num w:numId='{n + 1}'><w:abstractNumId w:val='{n}'/></w:num>" for n in range(len(abstract)))
    return made + (nums or usual)


def style(identifier: str, kind: str = "paragraph", properties: str = "", base: str = "", more: str = "") -> str:
    """Return a style; `properties` are those of its words, or whole elements such as a `pPr`."""
    based = f"<w:basedOn w:val='{base}'/>" if base else ""
    inside = properties if "<w:pPr>" in properties else f"<w:rPr>{properties}</w:rPr>"
    return f"<w:style w:type='{kind}' w:styleId='{identifier}'{more}>{based}{inside}</w:style>"


def note(identifier: int, text: str, kind: str = "footnote") -> str:
    return f"<w:{kind} w:id='{identifier}'><w:p><w:r><w:{kind}Ref/></w:r>{run(text)}</w:p></w:{kind}>"


def mark(identifier: int, kind: str = "footnote") -> str:
    return f"<w:r><w:{kind}Reference w:id='{identifier}'/></w:r>"


def complex_field(code: str, result: str | None = None, begin: str = "") -> str:
    """Return a field of marks; without a result it has no separator either."""
    shown = "" if result is None else f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{result}"
    return (
        f"<w:r><w:fldChar w:fldCharType='begin'>{begin}</w:fldChar></w:r>"
        f"<w:r><w:instrText> {code} </w:instrText></w:r>{shown}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


def box(content: str) -> str:
    """Return a run with a text box as Word writes it: twice, for new programs and for old ones."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:wsp><wps:txbx>"
        f"{inside}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:rect><v:textbox>{inside}</v:textbox></v:rect></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def word_art(text: str, style: str = "width:100pt") -> str:
    return f"<w:r><w:pict><v:shape style='{style}'><v:textpath string='{text}'/></v:shape></w:pict></w:r>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


class Parts:
    """The parts of a document beside its body: each gets a relationship and a content type."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}
        self.relations = ""
        self.types = ""
        self._numbers = count(1)

    def add(self, kind: str, name: str, content: str | bytes, media_type: str = "", root: str = "") -> str:
        """Add a part to which the body refers; give the relationship's id. `root` wraps the content."""
        identifier = f"rId{next(self._numbers)}"
        if root:
            content = f"<w:{root} {SPACES}>{content}</w:{root}>"
        self.contents[f"word/{name}"] = content.encode() if isinstance(content, str) else content
        self.relations += f"<Relationship Id='{identifier}' Type='{R}/{kind}' Target='{name}'/>"
        if media_type:
            self.types += f"<Override PartName='/word/{name}' ContentType='{media_type}'/>"
        return identifier


def docx(
    body: str,
    header: str = "",
    footer: str = "",
    *,
    kind: str = MAIN,
    more: dict[str, bytes] | None = None,
    **said: str | Parts,
) -> bytes:
    """Return a document. `more` are further members, or others in the place of these.

    `said` has further `parts`, what the last `section` says, and the contents of `styles`, `numbering`, `settings`,
    `footnotes`, `endnotes`, `comments`.
    """
    given = said.pop("parts", None)
    parts = given if isinstance(given, Parts) else Parts()
    section = said.pop("section", "")
    references = ""
    for name, text in (("header", header), ("footer", footer)):
        if text:
            identifier = parts.add(name, f"{name}1.xml", text, root="hdr" if name == "header" else "ftr")
            references += f"<w:{name}Reference w:type='default' r:id='{identifier}'/>"
    for name, content in said.items():
        parts.add(name, f"{name}.xml", str(content), root=name)
    main = f"<Override PartName='/word/document.xml' ContentType='{kind}'/>"
    sections = f"<w:sectPr>{references}{section}</w:sectPr>"
    relations = f"<Relationships xmlns='{_PACKAGE}/relationships'>{parts.relations}</Relationships>"
    contents = {
        "[Content_Types].xml": f"<Types xmlns='{_PACKAGE}/content-types'>{main}{parts.types}</Types>",
        "word/_rels/document.xml.rels": relations,
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}{sections}</w:body></w:document>",
    }
    return zipped({name: text.encode() for name, text in contents.items()} | parts.contents | (more or {}))


def zipped(contents: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return data.getvalue()
