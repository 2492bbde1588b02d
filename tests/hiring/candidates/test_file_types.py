import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring.candidates.file_types import LARGEST, file_type
from people.refusals import Refused


def archive(**names: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as zipped:
        for name, data in names.items():
            zipped.writestr(name.replace("__", "/"), data)
    return held.getvalue()


DOCX = archive(**{"[Content_Types].xml": b"<Types/>", "word__document.xml": b"<w/>"})
ODT = archive(mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": b"<o/>"})
MACROS = archive(**{"[Content_Types].xml": b"", "word__document.xml": b"", "word__vbaProject.bin": b"x"})


@pytest.mark.parametrize(
    ("data", "name", "type"),
    [
        (b"%PDF-1.7 ...", "cv.PDF", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n...", "me.png", "image/png"),
        (b"\xff\xd8\xff\xe0", "me.jpeg", "image/jpeg"),
        ("Grüße".encode(), "letter.txt", "text/plain"),
        (DOCX, "cv.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (ODT, "cv.odt", "application/vnd.oasis.opendocument.text"),
    ],
)
def test_a_file_is_what_it_holds(data, name, type):
    assert file_type(data, name).content_type == type


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n", "cv.pdf", "The name says a PDF, but it is a PNG picture"),
        (b"<script>alert(1)</script>", "cv.html", "not kept"),
        (b"<script>alert(1)</script>", "cv.pdf", "but it is plain text"),
        (b"MZ\x90\x00\x03", "cv.docx", "but it is none"),
        (MACROS, "cv.docx", "but it is none"),
        (archive(a=b"x"), "cv.docx", "but it is none"),
        (b"PK\x03\x04broken", "cv.docx", "but it is none"),
        (b"", "cv.pdf", "empty"),
        (b"%PDF-" + b"x" * LARGEST, "cv.pdf", "at most 10 MB"),
    ],
)
def test_what_is_not_what_its_name_says_is_refused(data, name, sentence):
    with pytest.raises(Refused, match=sentence):
        file_type(data, name)


@given(st.binary(max_size=300), st.sampled_from(["a.pdf", "a.docx", "a.odt", "a.txt", "a", "a.exe", ".pdf"]))
def test_any_bytes_are_kept_or_refused(data, name):
    try:
        assert name.endswith(file_type(data, name).endings)
    except Refused as refused:
        assert str(refused).endswith(".")
