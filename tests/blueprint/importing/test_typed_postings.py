"""Postings as firms really write them: typed, quoted, numbered, laid out; and no line of theirs goes without a word."""

import pytest

from blueprint.importing import read
from people.refusals import Refused

WORK, BRING, NICE = ["Lead six cooks", "Write the menu"], ["A calm voice", "Eight years in kitchens"], ["Basque"]


def lists(mark: str = "- ") -> list[str]:
    return [f"{mark}{f'{chr(10)}{mark}'.join(lines)}" for lines in (WORK, BRING, NICE, ["A bicycle"])]


def typed(heads: str, *, mark: str = "- ", gap: str = "\n\n", before: str = "Head Chef\n\nWe cook for 120.") -> str:
    parts = (f"{head}\n{lines}" for head, lines in zip(heads.split("|"), lists(mark), strict=True))
    return gap.join((before, *parts)) + "\n"


HEADS = "What you will do|What you bring|Nice to have|What we offer"
QUOTED = "".join(f"> {line}\n" for line in typed(HEADS).split("\n"))
CELLS = "".join(
    f"<p><strong>{head}</strong></p><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
    for head, lines in zip(HEADS.split("|"), (WORK, BRING, NICE, ["A bicycle"]), strict=True)
)
BOXES = "".join(
    f"<tr><td><table><tr><td><b>{head}</b></td></tr><tr><td><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
    "</td></tr></table></td></tr>"
    for head, lines in zip(HEADS.split("|"), (WORK, BRING, NICE, ["A bicycle"]), strict=True)
)
RUN_ON = "<br>".join(
    f"<b>{head}:</b><br>{'<br>'.join(f'- {line}' for line in lines)}<br>"
    for head, lines in zip(HEADS.split("|"), (WORK, BRING, NICE, ["A bicycle"]), strict=True)
)
NUMBERED = """1 Post
1.1 Job title: Head Chef
2 Main duties
2.1 Lead six cooks
2.2 Write the menu
3 Person specification
3.1 Essential
3.1.1 A calm voice
3.1.2 Eight years in kitchens
3.2 Desirable
3.2.1 Basque
"""
FILES = {
    "quoted in a mail": (f"Hi Ana,\n\ncan you put this online?\n\nTom\n\n{QUOTED}", "mail.txt"),
    "slashes": (typed(HEADS, mark="/ "), "a.txt"),
    "dashes without a blank": (typed(HEADS, mark="-"), "a.txt"),
    "no blank line": (typed(HEADS, gap="\n", before="Head Chef\nWe cook for 120."), "a.txt"),
    "no blank line, Markdown": (typed(HEADS, gap="\n", before="Head Chef\n===\nWe cook for 120."), "a.md"),
    "words before the lists": (typed(HEADS.replace("do|", "do\nEach week is different.|")), "a.txt"),
    "letters of the law": (
        typed(
            HEADS, before="The town of Elm is looking for a\n\nHead Chef (m/f/d)\npermanent, 39 hours, in the old hall"
        ),
        "a.txt",
    ),
    "a row of facts": (typed(HEADS, before="Head Chef\n\nFull time · from now on · Bilbao"), "a.txt"),
    "numbered": (NUMBERED, "a.txt"),
    "one paragraph": (f"<h1>Head Chef</h1><div>We cook.<br>{RUN_ON}</div>", "a.html"),
    "a page beside facts": (
        f"<table><tr><td><p>Bilbao</p></td><td><p><b>Position:</b> Head Chef</p>{CELLS}</td></tr></table>"
        "<table><tr><td>Job title</td><td>Head Chef</td></tr></table>",
        "a.html",
    ),
    "boxes in boxes": (f"<h1>Head Chef</h1><table>{BOXES}</table>", "a.html"),
    "semicolons": (
        "<h1>Head Chef</h1><p><b>Tasks:</b> lead six cooks; write the menu; order fish.</p><p><b>Requirements:</b> "
        "a calm voice; eight years in kitchens; Spanish.</p><p><b>Nice to have:</b> Basque.</p>",
        "a.html",
    ),
    "the name of the kind of page": (f"<title>- no title specified</title><p>Head Chef</p>{CELLS}", "a.html"),
    "beside the site's name": (f"<title>Kelp - Head Chef</title><h2>Head Chef</h2>{CELLS}", "a.html"),
}


@pytest.mark.parametrize("name", FILES)
def test_however_a_posting_is_typed_its_lines_come_in(name):
    text, filename = FILES[name]
    (imported,) = read(text.encode(), filename=filename)
    document = imported.document
    work = [item["text"] for group in document["responsibilities"] for item in group["items"]]
    skills = {tier["tier"]: [skill["name"] for skill in tier["items"]] for tier in document["skills"]}
    assert document["title"] == "Head Chef"
    assert [line.capitalize().rstrip(".") for line in work][:2] == WORK
    assert [line.capitalize().rstrip(".") for line in skills["must_have"]][:2] == [line.capitalize() for line in BRING]
    assert [line.rstrip(".") for line in skills["good_to_have"]] == NICE


def test_what_a_mail_says_around_its_quote_is_kept():
    (imported,) = read(FILES["quoted in a mail"][0].encode(), filename="mail.txt")
    left = [entry.text for entry in imported.not_understood]
    assert left == ["A bicycle", "Hi Ana,", "can you put this online?", "Tom"]


def test_a_row_of_facts_is_no_sentence_of_the_summary():
    front = "<h1>Head Chef</h1><p>Full time · from now on · Bilbao</p><p>We cook for 120.</p>"
    (imported,) = read(f"{front}{CELLS}".encode(), filename="a.html")
    assert imported.document["summary"]["text"] == "We cook for 120."
    assert imported.not_understood[0].text == "Full time · from now on · Bilbao"


def test_no_line_of_a_posting_goes_without_a_word():
    front = "<h1>Head Chef</h1><h2>Bilbao, evenings</h2><p>We cook.</p>"
    (imported,) = read(f"{front}{CELLS}<p><strong>Where the sea begins</strong></p>".encode(), filename="a.html")
    left = [entry.text for entry in imported.not_understood]
    assert "Bilbao, evenings" in left
    assert "**Where the sea begins**" in left


def test_a_posting_in_two_languages_is_asked_about():
    german = CELLS.replace("Lead six cooks", "Du leitest sechs Leute")
    with pytest.raises(Refused, match="several postings"):
        read(f"<h1>Küchenchef (m/w/d)</h1>{german}<h1>Head Chef</h1>{CELLS}".encode(), filename="a.html")
