"""Write small DOCX files for tests, part by part."""

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def p(text: str) -> str:
    return f"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def docx(
    body: str, header: str = "", footer: str = "", *, kind: str = _MAIN, more: dict[str, bytes] | None = None
) -> bytes:
    """Give a document; `more` are further members, or others in the place of these."""
    section = "<w:sectPr>"
    relations = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    parts = {}
    for number, (name, text) in enumerate((("header", header), ("footer", footer))):
        if text:
            short = "hdr" if name == "header" else "ftr"
            parts[f"word/{name}1.xml"] = f"<w:{short} {_SPACES}>{text}</w:{short}>"
            section += f"<w:{name}Reference w:type='default' r:id='rId{number}'/>"
            relations += f"<Relationship Id='rId{number}' Type='{_R}/{name}' Target='{name}1.xml'/>"
    types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
    parts["[Content_Types].xml"] = f"{types}<Override PartName='/word/document.xml' ContentType='{kind}'/></Types>"
    parts["word/_rels/document.xml.rels"] = relations + "</Relationships>"
    parts["word/document.xml"] = f"<w:document {_SPACES}><w:body>{body}{section}</w:sectPr></w:body></w:document>"
    contents = {name: text.encode() for name, text in parts.items()}
    return zipped(contents | (more or {}))


def zipped(contents: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return data.getvalue()
