"""Word files, exports of a site, saved pages, posts as their editor stores them."""

import io
import json
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from blueprint.importing import read
from people.refusals import Refused
from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.facts import facts
from tests.blueprint.importing.word_writings import word_file
from tests.blueprint.importing.writings import HTML, post, written


def refusal(data: bytes, filename: str = "") -> str:
    with pytest.raises(Refused) as refused:
        read(data, filename=filename)
    return str(refused.value)


@pytest.mark.parametrize("names", ["Heading 3", "List Number"])
def test_a_word_file_says_what_the_page_says(names, plainest):
    (imported,) = read(word_file(names), filename="role.docx")
    read_facts = facts(imported.document)
    assert {key: read_facts[key] for key in plainest if read_facts[key] != plainest[key]} == {}
    assert imported.not_understood == ()
    assert imported.document["source"]["kind"] == "document"


def test_a_word_file_tells_of_changes_boxes_and_pictures_and_keeps_what_was_inserted():
    document = docx.Document(io.BytesIO(word_file()))
    line = next(paragraph for paragraph in document.paragraphs if paragraph.text == "Walk one block.")
    for tag, text in (("ins", " Then another."), ("del", "")):
        words = "<w:delText>Never.</w:delText>" if tag == "del" else f'<w:t xml:space="preserve">{text}</w:t>'
        line._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="A"><w:r>{words}</w:r></w:{tag}>'))
    file = io.BytesIO()
    document.save(file)
    (imported,) = read(file.getvalue(), filename="role.docx")
    first = imported.document["activities"][0]["items"][0]["text"]
    assert first == "Walk one block. Then another."
    assert any("tracked changes" in oddity for oddity in imported.oddities)


def test_word_files_that_cannot_be_read_are_refused_with_a_sentence():
    assert "damaged" in refusal(b"PK\x03\x04....word/document.xml")
    assert "password" in refusal(b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))


def test_a_word_file_with_200_mb_inside_is_refused_before_it_is_unpacked():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w:t>" + b" " * 200_000_000)
    assert "larger than 120 MB when unpacked" in refusal(file.getvalue(), "role.docx")


@pytest.mark.parametrize("text", [b"<w:p>" * 12_001, b" " * 12_000_001])
def test_a_word_file_with_more_text_than_any_role_is_refused_before_it_is_read(text):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", text)
    assert "more text than any role" in refusal(file.getvalue(), "role.docx")


def export(*posts: tuple[str, str], kind: str = "post") -> bytes:
    items = "".join(
        f"<item><title><![CDATA[{title}]]></title><link>https://orchard.example/{n}</link>"
        f"<content:encoded><![CDATA[{page}]]></content:encoded><wp:post_type><![CDATA[{kind}]]></wp:post_type></item>"
        for n, (title, page) in enumerate(posts)
    )
    rss = '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/">'
    return f"{rss}<channel>{items}</channel></rss>".encode()


def test_two_posts_of_an_export_are_two_roles_and_other_posts_are_named(plainest):
    page = HTML["Blocks"]().page()
    data = export(("Head of Orchard Operations", page), ("Head of Packing", page), ("Hello world", "<p>Hello</p>"))
    first, second = read(data, filename="export.xml")
    assert facts(first.document) == plainest
    assert second.document["title"] == "Head of Packing"
    assert second.document["source"]["url"] == "https://orchard.example/1"
    assert any("“Hello world”" in oddity for oddity in first.oddities)


def test_a_post_in_the_trash_is_left_out_and_named(plainest):
    data = export((role.TITLE, HTML["Blocks"]().page()), ("Head of Packing", HTML["Blocks"]().page()))
    before, mark, after = data.partition(b"Head of Packing]]></title>")
    data = before + mark + b"<wp:status><![CDATA[trash]]></wp:status>" + after
    (imported,) = read(data, filename="export.xml")
    assert facts(imported.document) == plainest
    assert any("“Head of Packing (in the trash)”" in oddity for oddity in imported.oddities)


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda entry: {"posts": [entry]},
        lambda entry: {"body": [entry], "status": 200, "headers": {}},
        lambda entry: {"data": entry},
        lambda entry: {"posts": [{"title": entry["title"], "html": entry["content"]["rendered"]}]},
        lambda entry: {
            "version": "1.1",
            "items": [{"title": role.TITLE, "content_html": entry["content"]["rendered"]}],
        },
        lambda entry: {"title": {"raw": role.TITLE}, "content": {"raw": entry["content"]["rendered"]}},
    ],
)
def test_a_post_is_read_in_whatever_an_answer_wraps_it(wrapped, plainest):
    (imported,) = read(json.dumps(wrapped(post(HTML["Blocks"]().page()))).encode(), filename="answer.json")
    assert facts(imported.document) == plainest


def test_an_export_without_a_role_says_why():
    assert "The one post of the export is no role" in refusal(export(("Hello", "<p>Hello</p>")))
    assert "no posts with a text" in refusal(export(("Picture", "x"), kind="attachment"))


def test_a_classic_post_as_its_editor_stores_it_gets_its_lines(plainest):
    shown = HTML["Classic"]().page()
    stored = shown.replace("<br />\n", "\n").replace("</p>", "\n\n").replace("<p>", "")
    (imported,) = read(json.dumps(post(stored)).encode())
    assert facts(imported.document) == plainest


def test_a_page_saved_with_its_pictures_in_one_file_is_its_page(plainest):
    page = written("Furnished")[0].decode()
    data = (
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        f"{page}\r\n--b\r\n"
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    )
    (imported,) = read(data.encode(), filename="role.mhtml")
    assert facts(imported.document) == plainest


def test_a_post_behind_a_password_and_one_of_patterns_are_told():
    form = '<form class="post-password-form"><p>This content is password protected.</p></form>'
    locked = {"title": {"rendered": "Protected: Head"}, "content": {"rendered": form, "protected": True}}
    assert "protected by a password" in refusal(json.dumps(locked).encode())
    page = HTML["Blocks"]().page() + '<!-- wp:block {"ref":12} /-->'
    (imported,) = read(json.dumps(post(page, f"Protected: {role.TITLE}")).encode())
    assert imported.document["title"] == role.TITLE
    assert any("synced patterns" in oddity for oddity in imported.oddities)


def test_an_error_among_posts_is_named_and_nothing_comes_in():
    error = {"code": "rest_forbidden", "message": "Sorry, you are not allowed to do that."}
    message = refusal(json.dumps([post(HTML["Blocks"]().page()), error]).encode())
    assert message.startswith("Entry 2 of 2: The site answered with an error")


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"%PDF-1.7", "bring the Word file or the web page"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "Word (.docx)"),
        (b"PK\x03\x04....", "Unpack it"),
    ],
)
def test_a_file_that_is_not_read_says_how_to_bring_it(data, advice):
    assert advice in refusal(data)
