"""The process that reads a Word file: its bytes come in, its page goes out as JSON. `word_file.py` starts it, limited.

Nothing of ours is imported, so that it holds nothing worth taking.
"""

import io
import json
import re
import resource
import sys
import zipfile

_DOCUMENT = "word/document.xml"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='List Bullet 2'] => ul > li > ul > li:fresh
p[style-name='List Bullet 3'] => ul > li > ul > li > ul > li:fresh
p[style-name='List Number 2'] => ol > li > ol > li:fresh
p[style-name='List Continue'] => ul|ol > li > p:fresh
"""
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
    if _DOCUMENT not in parts:
        return {"refused": "other"}
    source = archive.read(_DOCUMENT)
    marks = [name for name, pattern in _MARKS.items() if pattern.search(source)]
    if any(name.lower().endswith("vbaproject.bin") for name in parts):
        marks.append("macros")
    import mammoth  # noqa: PLC0415 - what is refused before needs none of it

    result = mammoth.convert_to_html(
        file,
        style_map=_STYLES,
        convert_image=mammoth.images.img_element(lambda image: {}),
        ignore_empty_paragraphs=True,
    )
    return {"html": result.value, "title": _title(archive, parts), "marks": marks}


def _title(archive: zipfile.ZipFile, parts: dict) -> str:
    """What the file's properties call it, still in its XML's escapes, which are HTML's too."""
    if "docProps/core.xml" not in parts or parts["docProps/core.xml"].file_size > 1_000_000:
        return ""
    found = re.search(
        r"<dc:title>([^<]{1,300})</dc:title>", archive.read("docProps/core.xml").decode("utf-8", "replace")
    )
    return found[1] if found else ""


if __name__ == "__main__":
    json.dump(main(*map(int, sys.argv[1:])), sys.stdout)
