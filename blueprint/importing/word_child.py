"""The process that reads a Word file: its bytes come in, its page goes out as JSON. `word_file.py` starts it, limited.

Nothing of ours is imported, so that it holds nothing worth taking.
"""

import io
import json
import re
import resource
import sys
import zipfile

_RELATIONS = "_rels/.rels"
_MAIN = re.compile(rb'<Relationship\b(?=[^>]*Type="[^"]*/officeDocument")[^>]*Target="/?(word/[^"]+)"')
"""What names the document: document.xml, or document2.xml where a library of files wrote it again."""

_STYLES = """
u => u
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='List Bullet 2'] => ul > li > ul > li:fresh
p[style-name='List Bullet 3'] => ul > li > ul > li > ul > li:fresh
p[style-name='List Number 2'] => ol > li > ol > li:fresh
p[style-name='List Continue'] => ul|ol > li > p:fresh
p[style-name='List Heading'] => dl > dt:fresh
p[style-name='List Contents'] => dl > dd:fresh
p[style-name='Definition Term'] => dl > dt:fresh
p[style-name='Definition'] => dl > dd:fresh
p[style-name='toc 1'] => !
p[style-name='toc 2'] => !
p[style-name='toc 3'] => !
p[style-name='table of figures'] => !
"""
_STYLE = re.compile(r'<w:style\b(?=[^>]*w:type="paragraph")[^>]*w:styleId="([^"]+)".*?</w:style>', re.DOTALL)
_NAME = re.compile(r'<w:name w:val="(?:heading|überschrift|titre|título|titolo|kop) ([1-6])"', re.IGNORECASE)
_BASE = re.compile(r'<w:basedOn w:val="([^"]+)"')
_LEVEL = re.compile(r'<w:outlineLvl w:val="([0-5])"')
_PROPERTIES = re.compile(r"<w:pPr>(.*?)</w:pPr>", re.DOTALL)
_STYLED = re.compile(r'<w:pStyle w:val="([^"]+)"\s*/>')
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?</w:p>", re.DOTALL)
_RUN = re.compile(r"<w:r[ >](?:(?!</w:r>).)*?<w:t[ >][^<]*\S.*?</w:r>", re.DOTALL)
_SIZE = re.compile(r'<w:sz w:val="(\d{1,3})"')
_WORDS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_LONGEST, _MOST_PARAGRAPHS = 12_000_000, 12_000
"""Bytes of the document's XML, and its paragraphs: no role has as many."""

_FEWEST_HEADINGS, _LONGEST_HEADING, _LARGER = 5, 120, 3  # the last in half points
_MARKS = {
    "changes": re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)[ >]"),
    "boxes": re.compile(rb"<w:txbxContent[ >]"),
    "comments": re.compile(rb"<w:commentReference[ /]"),
    "pictures": re.compile(rb"<(?:w:drawing|pic:pic|v:imagedata)[ >]"),
}


def main(unpacked: int, seconds: int, memory: int) -> dict:
    """{"html", "title", "marks"} or {"refused": kind}; a limit of the machine ends the process."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    try:
        return _page(io.BytesIO(sys.stdin.buffer.read()), unpacked)
    except MemoryError:
        return {"refused": "memory"}
    except Exception:
        return {"refused": "broken"}


def _page(file: io.BytesIO, unpacked: int) -> dict:
    archive = zipfile.ZipFile(file)
    parts = {part.filename: part for part in archive.infolist()}
    if sum(part.file_size for part in parts.values()) > unpacked:
        return {"refused": "unpacked"}
    if any(part.flag_bits & 1 for part in parts.values()):
        return {"refused": "password"}
    named = _MAIN.search(archive.read(_RELATIONS)) if _RELATIONS in parts else None
    document = named[1].decode("utf-8", "replace") if named else "word/document.xml"
    if document not in parts:
        return {"refused": "other"}
    if parts[document].file_size > _LONGEST:
        return {"refused": "long"}
    source = archive.read(document)
    if source.count(b"<w:p>") + source.count(b"<w:p ") > _MOST_PARAGRAPHS:
        return {"refused": "long"}
    marks = [name for name, pattern in _MARKS.items() if pattern.search(source)]
    if any(name.lower().endswith("vbaproject.bin") for name in parts):
        marks.append("macros")
    import mammoth  # noqa: PLC0415 - what is refused before needs none of it

    result = mammoth.convert_to_html(
        _with_headings(archive, parts, source, document) or file,
        style_map=_STYLES,
        convert_image=mammoth.images.img_element(lambda image: {}),
        ignore_empty_paragraphs=True,
    )
    return {"html": result.value, "title": _title(archive, parts), "marks": marks}


def _with_headings(archive: zipfile.ZipFile, parts: dict, source: bytes, document: str) -> io.BytesIO | None:
    """The file with styles of headings on what Word shows as one; None where all of them are there."""
    text = source.decode("utf-8", "replace")
    styles = archive.read("word/styles.xml").decode("utf-8", "replace") if "word/styles.xml" in parts else ""
    levels = _levels_of_styles(styles)
    made = _PROPERTIES.sub(lambda match: _with_level(match, levels), text)
    if len(re.findall(r'<w:pStyle w:val="Heading[1-6]"', made)) < _FEWEST_HEADINGS:
        made = _by_size(made)
    if made == text:
        return None
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as copy:
        for name, part in parts.items():
            if not name.startswith("word/media/"):
                copy.writestr(name, made.encode() if name == document else archive.read(part))
    file.seek(0)
    return file


def _levels_of_styles(styles: str) -> dict[str, int]:
    """The level of each style that is a heading by its name, its outline level, or the style that it is based on."""
    definitions = {match[1]: match[0] for match in _STYLE.finditer(styles)}
    levels: dict[str, int] = {}
    for style, definition in definitions.items():
        for _ in range(10):
            named, outlined = _NAME.search(definition), _LEVEL.search(definition)
            if named or outlined:
                levels[style] = int(named[1]) if named else int(outlined[1]) + 1
                break
            base = _BASE.search(definition)
            if not base or base[1] not in definitions:
                break
            definition = definitions[base[1]]
    return levels


def _with_level(match: re.Match, levels: dict[str, int]) -> str:
    styled, outlined = _STYLED.search(match[1]), _LEVEL.search(match[1])
    level = levels.get(styled[1]) if styled else None
    if level is None and outlined and not (styled and styled[1] == "Title"):
        level = int(outlined[1]) + 1
    if level is None or (styled and styled[1] == f"Heading{level}"):
        return match[0]
    return f'<w:pPr><w:pStyle w:val="Heading{level}"/>{_STYLED.sub("", match[1], count=1)}</w:pPr>'


def _by_size(text: str) -> str:
    """Short paragraphs in larger letters as headings, where no style says which they are."""
    sizes = [int(size) for size in _SIZE.findall(text)]
    large: dict[str, int] = {}
    for match in _PARAGRAPH.finditer(text) if sizes else ():
        runs = [run[0] for run in _RUN.finditer(match[0])]
        printed = [_SIZE.search(run) for run in runs]
        words = "".join(_WORDS.findall(match[0])).strip()
        if runs and all(printed) and len(words) <= _LONGEST_HEADING and "<w:pStyle" not in match[0]:
            large[match[0]] = min(int(size[1]) for size in printed)
    body = max(set(large.values()), key=list(large.values()).count, default=22)
    body = 22 if len(large) * 3 < len(_PARAGRAPH.findall(text)) else body
    large = {part: size for part, size in large.items() if size >= body + _LARGER}
    if len(large) < _FEWEST_HEADINGS:
        return text
    ranks = {size: min(rank, 5) for rank, size in enumerate(sorted(set(large.values()), reverse=True), 1)}
    return _PARAGRAPH.sub(lambda match: _styled(match[0], ranks.get(large.get(match[0], 0), 0)), text)


def _styled(paragraph: str, level: int) -> str:
    if not level:
        return paragraph
    style = f'<w:pStyle w:val="Heading{level}"/>'
    if "<w:pPr>" in paragraph:
        return paragraph.replace("<w:pPr>", f"<w:pPr>{style}", 1)
    start = paragraph.index(">") + 1
    return f"{paragraph[:start]}<w:pPr>{style}</w:pPr>{paragraph[start:]}"


def _title(archive: zipfile.ZipFile, parts: dict) -> str:
    """What the file's properties call it, still in its XML's escapes, which are HTML's too."""
    if "docProps/core.xml" not in parts or parts["docProps/core.xml"].file_size > 1_000_000:
        return ""
    title = re.search(
        r"<dc:title>([^<]{1,300})</dc:title>", archive.read("docProps/core.xml").decode("utf-8", "replace")
    )
    return title[1] if title else ""


if __name__ == "__main__":
    json.dump(main(*map(int, sys.argv[1:])), sys.stdout)
