"""Files that are right and odd: other scripts, two languages, boxes and macros of Word, pictures inside a page."""

import io
import json
import quopri
import zipfile
from email.message import EmailMessage

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from blueprint.importing import read
from people.refusals import Refused
from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.facts import facts
from tests.blueprint.importing.word_writings import word_file
from tests.blueprint.importing.writings import HTML, post

BOX = (
    f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:textbox><w:txbxContent><w:p><w:r>'
    "<w:t>Words in a box.</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>"
)
DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACROS = b"application/vnd.ms-word.document.macroEnabled.main+xml"


@pytest.fixture(scope="module")
def page() -> str:
    return HTML["Blocks"]().page()


def test_words_that_run_from_right_to_left_stay_as_they_are(page):
    arabic, hebrew = "قرر أي صفوف تُقطف ومتى (٢٢:٠٠).", "\u202bשורה אחת\u202c"
    written_so = page.replace("Decide which rows are picked when.", arabic).replace("Walk one block.", hebrew)
    (imported,) = read(json.dumps(post(written_so)).encode())
    assert imported.document["responsibilities"][0]["items"][0]["text"] == arabic
    assert imported.document["activities"][0]["items"][0]["text"] == hebrew
    assert imported.not_understood == ()


@pytest.mark.parametrize("code", ["de", "fr", "es", "nl"])
def test_half_an_article_in_another_language_is_one_role(code, page, plainest):
    other = HTML[f"In_{code}"]().page().split("<h2>")
    mixed = "<h2>".join([*page.split("<h2>")[:10], *other[10:]])
    (imported,) = read(json.dumps(post(mixed)).encode())
    assert facts(imported.document) == plainest


def test_words_in_a_box_of_word_are_read_once_and_told():
    document = docx.Document(io.BytesIO(word_file()))
    document.paragraphs[5]._p.append(parse_xml(BOX))
    file = io.BytesIO()
    document.save(file)
    (imported,) = read(file.getvalue(), filename="role.docx")
    assert json.dumps(imported.document).count("Words in a box") == 1
    assert any("text boxes" in oddity for oddity in imported.oddities)


def test_macros_stay_out_and_are_told(plainest):
    source, file = zipfile.ZipFile(io.BytesIO(word_file())), io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            archive.writestr(name, source.read(name).replace(DOCUMENT, MACROS))
        archive.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0" + b"\0" * 500)
    (imported,) = read(file.getvalue(), filename="role.docm")
    assert facts(imported.document) == plainest
    assert any("macros" in oddity for oddity in imported.oddities)


def test_a_page_with_its_pictures_inside_is_its_words(page, plainest):
    picture = f'<img src="data:image/png;base64,{"A" * 100_000}">'
    saved = (
        f"<html><head><title>{role.TITLE}</title></head><body>{page.replace('<h3>', f'{picture}<h3>')}</body></html>"
    )
    (imported,) = read(saved.encode(), filename="role.html")
    assert facts(imported.document) == plainest


def test_a_saved_page_in_printable_characters_is_its_words(page, plainest):
    body = quopri.encodestring(f"<html><head><title>{role.TITLE}</title></head><body>{page}</body></html>".encode())
    head = (
        'From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    (imported,) = read(head.encode() + body + b"\r\n--b--", filename="role.mht")
    assert facts(imported.document) == plainest


def packed(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def test_a_word_file_whose_document_has_another_name_is_read(plainest):
    source = zipfile.ZipFile(io.BytesIO(word_file()))
    renamed = {
        name.replace("word/document.xml", "word/document2.xml"): source.read(name).replace(
            b"word/document.xml", b"word/document2.xml"
        )
        for name in source.namelist()
    }
    moved = {name.replace("document.xml.rels", "document2.xml.rels"): data for name, data in renamed.items()}
    (imported,) = read(packed(moved), filename="role.docx")
    assert facts(imported.document) == plainest


def test_of_a_mail_that_brings_the_role_as_a_word_file_the_file_is_read(plainest):
    mail = EmailMessage()
    mail["Subject"] = "The role"
    mail.set_content("Hello, it is attached.")
    mail.add_attachment(word_file(), maintype="application", subtype="octet-stream", filename="role.docx")
    (imported,) = read(mail.as_bytes(), filename="mail.eml")
    assert facts(imported.document) == plainest
    assert imported.oddities[0] == "The Word file that the mail brings was read, not the mail."


def test_markdown_in_a_file_called_html_and_utf_16_without_its_mark_are_read():
    posting = "# Night nurse\n\n## What you will do\n\n- Walk the ward\n\n## What you bring\n\n- A licence\n"
    for data in (posting.encode(), posting.encode("utf-16-le"), posting.encode("utf-16-be")):
        (imported,) = read(data, filename="role.html")
        assert imported.document["title"] == "Night nurse"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"[InternetShortcut]\nURL=https://e.org/job\n", "a shortcut to a page"),
        (b'{"url": "https://e.org", "doc_id": "x", "email": "a@b.example"}', "a shortcut to a page"),
        (b"<?xml version='1.0'?><plist version='1.0'><dict><key>URL</key></dict></plist>", "a shortcut to a page"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "__substg1.0_0037001F".encode("utf-16-le"), "a mail of Outlook"),
        (b"PK\x05\x06" + b"\0" * 18, "an empty zip archive"),
        (packed({"content.xml": b"", "META-INF/manifest.xml": b""}), "an OpenDocument text"),
        (packed({"mimetype": b"application/epub+zip", "META-INF/container.xml": b""}), "an electronic book"),
    ],
)
def test_what_is_no_text_of_a_role_is_told_by_its_kind(data, words):
    with pytest.raises(Refused, match=words):
        read(data, filename="role.docx")
