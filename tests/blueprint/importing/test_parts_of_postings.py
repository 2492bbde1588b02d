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


GROUPS = {
    "headings": "## 3. Main duties\n\n### 3.1 Shop\n\n- Run it.\n- Clean it.\n\n"
    "### 3.2 People\n\n- Plan the rota.\n\n"
    "## 4. Requirements\n\n### 4.1 Education\n\n- A licence.\n\n### 4.2 Languages\n\n- Dutch.\n",
    "bold lines": "## Main duties\n\n**Shop**\n\n"
    "- Run it.\n- Clean it.\n\n**People:**\n- Plan the rota.\n\n"
    "## Requirements\n\n**Education:**\n- A licence.\n\n**Languages**\n- Dutch.\n",
    "lines of a text": "MAIN DUTIES\n\n3.1 Shop\n- Run it.\n- Clean it.\n\n3.2 People\n- Plan the rota.\n\n"
    "REQUIREMENTS\n\n4.1 Education\n- A licence.\n\n4.2 Languages\n- Dutch.\n",
}


@pytest.mark.parametrize("name", GROUPS)
def test_names_inside_a_part_head_groups_and_are_no_lines(name):
    (imported,) = read(f"Store Manager\n\n{GROUPS[name]}".encode(), filename="role.txt")
    groups = imported.document["responsibilities"]
    lines = [(group["group"], [item["text"] for item in group["items"]]) for group in groups]
    assert lines == [("Shop", ["Run it.", "Clean it."]), ("People", ["Plan the rota."])]
    (tier,) = imported.document["skills"]
    asked = [(skill["name"], skill["note"]) for skill in tier["items"]]
    assert asked == [("A licence.", "Education"), ("Dutch.", "Languages")]
    assert imported.not_understood == ()


def test_a_table_with_a_row_for_each_line_is_its_parts_and_its_title():
    rows = [("Section", "Text"), ("Job title", "Store Manager"), *(("Duties", line) for line in DUTIES)]
    rows += [("Requirements", line) for line in ASKED]
    table = "".join(f"| {name} | {text} |\n" + "|---|---|\n" * (not at) for at, (name, text) in enumerate(rows))
    (imported,) = read(table.encode(), filename="role.md")
    assert imported.document["title"] == "Store Manager"
    assert [item["text"] for item in imported.document["responsibilities"][0]["items"]] == DUTIES
    assert [skill["name"] for skill in imported.document["skills"][0]["items"]] == ASKED
    assert imported.document["summary"]["text"] == ""


@pytest.mark.parametrize(
    ("heading", "tier"),
    [("O que valorizamos", "must_have"), ("What we value", "must_have"), ("Nice to have", "good_to_have")],
)
def test_what_a_firm_values_is_asked_for_where_nothing_else_is(heading, tier):
    page = f"# Analyst\n\n## What you will do\n\n- Count.\n\n## {heading}\n\n- SQL.\n\n## Benefits\n\n- x\n"
    (imported,) = read(page.encode(), filename="role.md")
    assert [group["tier"] for group in imported.document["skills"]] == [tier]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        (":wave: Night nurse – Hybrid in Leipzig", "Night nurse"),
        ("🚀 Data Engineer (m/w/d) | Berlin oder remote | Vollzeit", "Data Engineer"),
        ("Infirmier de nuit - CDI", "Infirmier de nuit"),
        ("Head of Sales, DACH (Remote)", "Head of Sales, DACH"),
        ("Analyst – Remote Sensing", "Analyst – Remote Sensing"),
        ("Engineer – Hybrid Cloud", "Engineer – Hybrid Cloud"),
    ],
)
def test_place_hours_and_signs_are_no_part_of_a_title(printed, title):
    page = f"# {printed}\n\n## What you will do\n\n- Count.\n\n## What you bring\n\n- Care.\n"
    (imported,) = read(page.encode(), filename="role.md")
    assert imported.document["title"] == title
    assert any("Left out of the title" in odd for odd in imported.oddities) == (title != printed)


def test_terms_of_employment_in_a_list_are_no_tasks_and_a_heading_with_the_laws_letters_is_the_title():
    page = (
        "<title>Offre d’emploi Infirmier (H/F) - 44 - NANTES | Emplois</title><h1>Offre n° 182XYZ</h1>"
        "<h2>Infirmier de nuit (H/F)</h2><h3>Vos missions</h3><ul><li>Faire la ronde</li><li>Donner les soins</li></ul>"
        "<dl><dt>Type de contrat</dt><dd>CDI</dd><dt>Salaire</dt><dd>2300 Euros</dd></dl>"
        "<h3>Profil souhaité</h3><h4>Formation</h4><ul><li>Diplôme</li></ul><h4>Permis</h4><ul><li>B</li></ul>"
    )
    (imported,) = read(page.encode(), filename="offre.html")
    assert imported.document["title"] == "Infirmier de nuit"
    items = imported.document["responsibilities"][0]["items"]
    assert [item["text"] for item in items] == ["Faire la ronde", "Donner les soins"]
    assert [entry.text for entry in imported.not_understood] == ["**Type de contrat**: CDI", "**Salaire**: 2300 Euros"]
    asked = [(skill["name"], skill["note"]) for skill in imported.document["skills"][0]["items"]]
    assert asked == [("Diplôme", "Formation"), ("B", "Permis")]
