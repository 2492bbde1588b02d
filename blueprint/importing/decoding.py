"""Bytes to text: which files are no text at all, and in which encoding the others are."""

import re

from blueprint.importing.word_file import OLD_BEGINNING
from people.refusals import Refused

LARGEST = 20 * 1024 * 1024
_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip archive",
    b"PK\x05\x06": "an empty zip archive",
    b"bplist00": "a web archive of Safari",
    b"\x89PNG": "an image",
    b"GIF8": "an image",
    b"\xff\xd8\xff": "an image",
    b"\x1f\x8b": "a compressed file",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"{\\rtf": "an RTF file",
    b"SQLite format 3": "a database",
}
_MARKS = {b"\xff\xfe\x00\x00": "utf-32", b"\x00\x00\xfe\xff": "utf-32", b"\xef\xbb\xbf": "utf-8-sig"}
_MARKS |= {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)
_READABLE = re.compile(
    r"(utf-?8|iso-?8859-\d{1,2}|windows-125\d|cp125\d|koi8-[ru]|shift[-_]jis|euc-(jp|kr)|gb2312|gbk|gb18030|big5|latin-?1)"
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LOOKED_AT = 65_536
_FEW, _MOST = 0.02, 0.8
_FEWEST = 20  # letters, before their bytes say anything
_ZIP = b"PK\x03\x04"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_IN_ZIP = {
    b"xl/workbook.xml": "an Excel file",
    b"ppt/presentation.xml": "a PowerPoint file",
    b"Index/Document.iwa": "a document of Pages",
    b"META-INF/container.xml": "an electronic book",
    b"META-INF/manifest.xml": "an OpenDocument text",
}
_MAIL_OF_OUTLOOK = "__substg1.0_".encode("utf-16-le")
_ADVICE = {
    "PDF": "Its lines no longer say what is a heading, a list or a table: bring the Word file or the web page that it "
    "was made from. ",
    "OpenDocument": "Open it in its program, choose Save as, and then Word (.docx). ",
    "old Word": "Open it in Word, choose Save as, and then Word document (.docx). ",
    "an Excel": "Copy the text of the role into a Word file. ",
    "PowerPoint": "Copy the text of the role into a Word file. ",
    "Pages": "In Pages choose Export to, and then Word. ",
    "RTF": "Open it in Word, choose Save as, and then Word document (.docx). ",
    "Safari": "In Safari choose Save as, and then the format Page Source. ",
    "electronic book": "Bring the Word file or the web page that it was made from. ",
    "mail of Outlook": "Bring the Word file that is attached to it, or save the mail as text. ",
    "an empty zip": "Pack it again, or bring the page or the Word file itself. ",
    "zip archive": "Unpack it, and bring the page or the Word file inside it. ",
}
WHAT_IS_READ = "a Word file (.docx), a WordPress post (JSON), a page of HTML, Markdown, or a blueprint document (JSON)"


def decoded(data: bytes) -> tuple[str, list[str]]:
    """The text of a file and what was odd about its encoding; Refused where it is no text."""
    _require_text(data)
    text, odd = _decoded(data)
    if not text.strip("\ufeff \t\r\n\f\0"):
        raise Refused(f"The file is empty. Choose {WHAT_IS_READ}.")
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), odd


def _require_text(data: bytes) -> None:
    if len(data) > LARGEST:
        size = len(data) / 1024 / 1024
        raise Refused(
            f"The file has {size:.0f} MB; at most {LARGEST // 1024 // 1024} MB are read. Save the article alone."
        )
    kind = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), None)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        kind = "an image"
    if data.startswith(_ZIP) and _OPEN_DOCUMENT in data[:200]:
        kind = "an OpenDocument text"
    elif data.startswith(_ZIP):
        kind = next((name for part, name in _IN_ZIP.items() if part in data), kind)
    if kind and data.startswith(OLD_BEGINNING) and _MAIL_OF_OUTLOOK in data:
        kind = "a mail of Outlook"
    if kind:
        advice = next((sentence for part, sentence in _ADVICE.items() if part in kind), "")
        raise Refused(f"The file is {kind}. {advice}Choose {WHAT_IS_READ}.")


def is_word_file(data: bytes) -> bool:
    """Whether the bytes are a zip archive that holds a document of Word."""
    return data.startswith(_ZIP) and b"word/document" in data


def _decoded(data: bytes) -> tuple[str, list[str]]:
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    if encoding:
        return _strictly(data, encoding), []
    sample = data[:_LOOKED_AT]
    if unmarked := _two_bytes_each(sample):
        return _strictly(data, unmarked), []
    if len(_CONTROLS.findall(sample)) > _FEW * len(sample):
        raise Refused(f"The file is no text. Choose {WHAT_IS_READ}.")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _otherwise(data)


def _two_bytes_each(sample: bytes) -> str:
    """The encoding of UTF-16 without its mark: of Latin letters every other byte is 0; "" for anything else."""
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, letters = sample[start::2], sample[1 - start :: 2]
        if len(zeros) > _FEWEST and zeros.count(0) > _MOST * len(zeros) and not letters.count(0):
            return encoding
    return ""


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        raise Refused(
            f"The file says that it is {name} but is not, from byte {error.start + 1:,} on. Save it again as UTF-8."
        ) from error


def _otherwise(data: bytes) -> tuple[str, list[str]]:
    """Text that is not UTF-8: damaged UTF-8, the encoding that the page names, or Windows-1252."""
    text = data.decode("utf-8", "surrogatepass") if _only_surrogates(data) else None
    if text is not None:
        return text, []
    damaged = data.decode("utf-8", "replace")
    unread = damaged.count("\ufffd")
    if sum(char > "\x7f" for char in damaged) > 10 * unread:
        return damaged, [f"{unread} characters could not be read and stand as �; the file is damaged UTF-8."]
    for encoding in (_declared(data), "cp1252"):
        try:
            if encoding:
                return data.decode(encoding), [
                    f"The file is not UTF-8; it was read as {encoding.replace('cp', 'Windows-')}."
                ]
        except (UnicodeDecodeError, LookupError):
            continue
    raise Refused("The file's text is in an encoding that could not be made out. Save it as UTF-8 and try again.")


def _only_surrogates(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes) -> str | None:
    declaration = _DECLARED.search(data[:4096])
    name = declaration[1].decode("ascii").lower() if declaration else ""
    if not _READABLE.fullmatch(name) or name.startswith("utf"):
        return None
    return "cp1252" if name in ("iso-8859-1", "latin1", "latin-1") else name
