"""How the parts of a posting are told apart: in text without gaps, in tables, in running text, under other parts."""

import pytest

from blueprint.importing import read
from people.refusals import Refused

DUTIES, ASKED, NICE = ["Run the shop.", "Plan the rota."], ["Two years.", "A clean record."], ["Excel."]


def listed(*lines):
    return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"


def marked(*lines):
    return "".join(f"- {line}\n" for line in lines)


H1 = "<!doctype html><h1>Store Manager</h1>"
WORK = f"<h2>Main duties</h2>{listed(*DUTIES)}"
TIERS = "<tr><th>Criteria</th><th>Essential</th><th>Desirable</th></tr>"
ROWS = "<tr><td>Work</td><td>Two years.</td><td>Excel.</td></tr><tr><td>Care</td><td>A clean record.</td><td></td></tr>"
EACH = "".join(
    f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in zip(ASKED + NICE, ["Essential"] * 2 + ["Desirable"], strict=True)
)
PAGES = {
    "names below each other": "STORE MANAGER\n\nMAIN DUTIES\n"
    + marked(*DUTIES)
    + "\nPERSON SPECIFICATION\nEssential:\n"
    f"{marked(*ASKED)}Desirable:\n{marked(*NICE)}\nBENEFITS\n- x\n",
    "no blank line": f"Store Manager\nWhat you will do\n{marked(*DUTIES)}What you will bring\n{marked(*ASKED)}"
    f"Nice to have\n{marked(*NICE)}What we offer\n- x\n",
    "numbers of two levels": "Store Manager\n\n1. Responsibilities\n1.1 Run the shop.\n1.2 Plan the rota.\n\n"
    "2. Requirements\n2.1 Two years.\n2.2 A clean record.\n\n3. Nice to have\n- Excel.\n\n4. Benefits\n4.1 x\n",
    "a mission that is yours": f"🛒 Store Manager\n\n🎯 Your mission\n{marked(*DUTIES)}\n💪 Your superpowers\n"
    f"{marked(*ASKED)}\nNice to have\n{marked(*NICE)}\n🎁 What's in it for you\n- x\n",
    "a column for each tier": f"{H1}{WORK}<h2>Person specification</h2><table>{TIERS}{ROWS}</table>",
    "the tier in each row": f"{H1}{WORK}<h2>Person specification</h2>"
    f"<table><tr><th>Requirement</th><th>Level</th></tr>{EACH}</table>",
    "headings under what one brings": f"{H1}{WORK}<h2>What you'll bring</h2><h3>Must have</h3>{listed(*ASKED)}"
    f"<h3>Nice to have</h3>{listed(*NICE)}",
    "running text behind its name": f"{H1}<p><b>Responsibilities</b>: Run the shop. Plan the rota.</p>"
    "<p><b>Requirements</b>: Two years. A clean record.</p><p><b>Nice to have</b>: Excel.</p>",
    "counted in running text": f"{H1}<p><b>Responsibilities:</b> (1) Run the shop.; (2) Plan the rota.</p>"
    "<p><b>Requirements:</b> (a) Two years.; (b) A clean record.</p><p><b>Nice to have:</b> Excel.</p>",
    "what an application asks": f"{H1}{WORK}<h2>Voraussetzungen für die Bewerbung</h2>{listed(*ASKED)}"
    f"<h2>Wünschenswert</h2>{listed(*NICE)}",
    "the profile that is wished": f"{H1}<h2>Vos missions</h2>{listed(*DUTIES)}<h2>Profil souhaité</h2>{listed(*ASKED)}"
    f"<h2>Les plus</h2>{listed(*NICE)}",
}


@pytest.mark.parametrize("name", PAGES)
def test_what_one_must_bring_is_neither_a_task_nor_merely_nice(name):
    page = PAGES[name]
    (imported,) = read(page.encode(), filename="job.html" if page.startswith("<") else "job.txt")
    made = imported.document
    assert [item["text"] for group in made["responsibilities"] for item in group["items"]] == DUTIES
    assert [[skill["name"] for skill in tier["items"]] for tier in made["skills"]] == [ASKED, NICE]


def test_several_postings_in_one_page_are_told_and_never_merged():
    page = "".join(
        f"<h2>{title}</h2><h3>Responsibilities</h3>{listed(*DUTIES)}<h3>Requirements</h3>{listed(*ASKED)}"
        for title in ("Store Manager", "Cashier")
    )
    with pytest.raises(Refused, match="“Store Manager”, “Cashier”"):
        read(f"<h1>Open roles</h1>{page}".encode(), filename="jobs.html")


@pytest.mark.parametrize(
    "head",
    ["Stellenausschreibung: Store Manager (m/w/d)\n", "Hi Bob, here it is.\n\nStore Manager\n", "Store Manager\n"],
)
def test_neither_a_greeting_nor_the_word_for_a_posting_is_its_title(head):
    page = f"{head}\nResponsibilities\n{marked(*DUTIES)}\nRequirements\n{marked(*ASKED)}"
    assert read(page.encode(), filename="job.txt")[0].document["title"] == "Store Manager"
