"""Ordinary job descriptions in seven languages: what one does and brings comes in, what the employer gives does not."""

import base64
import json
import quopri

import pytest

from blueprint.importing import read
from people.refusals import Refused

WORDS = {
    "en": "Senior Baker (m/f/d)|What you'll do|Bake|Teach|What you bring|Years|Dough|Nice to have|Rye|Benefits",
    "de": "Bäcker (m/w/d)|Deine Aufgaben|Backen|Ausbilden|Dein Profil|Jahre|Teig|Von Vorteil|Roggen|Wir bieten",
    "fr": "Boulanger H/F|Vos missions|Cuire|Former|Votre profil|Années|Levain|Les atouts|Seigle|Nous offrons",
    "es": "Panadero|Qué harás|Hornear|Formar|Requisitos|Años|Masa|Se valorará|Centeno|Qué ofrecemos",
    "it": "Panettiere|Di cosa ti occuperai|Cuocere|Formare|Il tuo profilo|Anni|Lievito|Titolo preferenziale|Segale|"
    "Cosa offriamo",
    "nl": "Bakker|Wat ga je doen|Bakken|Opleiden|Wat breng je mee|Jaren|Desem|Pluspunten|Rogge|Wat bieden wij",
    "pt": "Padeiro|O que você vai fazer|Assar|Formar|O que procuramos|Anos|Fermento|Diferenciais|Centeio|"
    "O que oferecemos",
}

OTHER_HEADINGS = {
    "en": "What will I do?|Essential|It would be great if|What's in it for you?",
    "de": "So sieht dein Alltag aus|Damit überzeugst du uns|Das wäre toll|Freu dich auf",
    "fr": "Votre rôle|Qui êtes-vous ?|Un plus|Pourquoi nous rejoindre ?",
    "es": "Tu misión|¿Qué buscamos?|Será un plus|Condiciones",
    "it": "Mansioni|Chi cerchiamo|Requisiti preferenziali|I nostri vantaggi",
    "nl": "De functie|Dit vragen we|Het is een plus als|Wat krijg je?",
    "pt": "Funções|Quem procuramos|Valorizamos|O que te oferecemos",
    "a heading that nobody has": "In the bakehouse|Your profile|Nice to have|Perks",
    "what one brings under another": "What you'll be working on|In your pockets|Bonus points|Perks",
    "a person specification": "Duties|Person specification|Desirable criteria|Pay and reward",
    "weiteres Deutsch": "Was Sie bei uns bewegen|Womit Sie überzeugen|Schön wäre zudem|Worauf Sie sich freuen können",
    "otro español": "¿Qué harás?|¿Qué pedimos?|Se valorará|Te damos",
    "altro italiano": "La risorsa si occuperà di|Requisiti|Completano il profilo|Si offre",
    "ander Nederlands": "Jouw werk|Dit ben jij|Mooi als je ook|Dit bieden wij jou",
    "outro português": "O que esperamos de ti|O que precisas de ter|Valorizamos|O que temos para ti",
}


def page(words: list[str], head: str) -> str:
    title, work, bake, teach, bring, years, dough, nice, rye, offer = words
    parts = (
        (work, (bake, teach)),
        (bring, (years, f"<strong>{dough}:</strong> by hand")),
        (nice, (rye,)),
        (offer, ("x",)),
    )
    lists = (f"{head.format(name)}<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>" for name, lines in parts)
    return f"<h1>{title}</h1><p>Intro.</p>{''.join(lists)}"


def text(words: list[str]) -> str:
    title, work, bake, teach, bring, years, dough, nice, rye, offer = words
    return (
        f"{title}\n\nIntro.\n\n{work}:\n- {bake}\n- {teach}\n\n{bring}\n- {years}\n- {dough}: by hand\n\n"
        f"{nice}\n- {rye}\n\n{offer}\n- x\n"
    )


@pytest.mark.parametrize("head", ["<h2>{}</h2>", "<p><strong>{}</strong></p>", None])
@pytest.mark.parametrize("language", WORDS)
def test_what_one_does_and_brings_comes_in(language, head):
    words = WORDS[language].split("|")
    source = page(words, head) if head else text(words)
    (imported,) = read(source.encode(), filename="job.html" if head else "job.txt")
    made = imported.document
    assert made["title"] == words[0].split(" (")[0].removesuffix(" H/F")
    assert made["summary"]["text"] == "Intro."
    assert [item["text"] for group in made["responsibilities"] for item in group["items"]] == words[2:4]
    must, nice = made["skills"]
    assert [(skill["name"], skill["description"]) for skill in must["items"]] == [(words[5], ""), (words[6], "by hand")]
    assert [skill["name"] for skill in nice["items"]] == [words[8]]
    assert [left.section for left in imported.not_understood] == [words[9]]
    assert any("belongs into an opening" in oddity for oddity in imported.oddities)
    assert any(oddity.startswith("Not found: Mission") for oddity in imported.oddities)


def test_a_page_that_says_neither_is_refused():
    with pytest.raises(Refused, match="no role blueprint"):
        read(b"<h1>Ten ways to fry fish</h1><h2>Tools</h2><p>A pan.</p><h2>Benefits</h2><p>Fresh.</p>")


@pytest.mark.parametrize("head", ["<h3>{}</h3>", "<p><b>{}</b></p>", None])
@pytest.mark.parametrize("headings", OTHER_HEADINGS.values(), ids=OTHER_HEADINGS)
def test_headings_may_be_others(headings, head):
    work, bring, nice, offer = headings.split("|")
    words = ["Baker", work, "Bake", "Teach", bring, "Years", "Dough", nice, "Rye", offer]
    source = page(words, head) if head else text(words)
    (imported,) = read(source.encode(), filename="job.html" if head else "job.txt")
    made = imported.document
    assert [item["text"] for group in made["responsibilities"] for item in group["items"]] == ["Bake", "Teach"]
    assert [[skill["name"] for skill in tier["items"]] for tier in made["skills"]] == [["Years", "Dough"], ["Rye"]]
    assert [left.text.removeprefix("- ") for left in imported.not_understood] == ["x"]


def test_what_a_heading_was_taken_for_is_told():
    words = [
        "Baker",
        "In the bakehouse",
        "Bake",
        "Teach",
        "Your profile",
        "Years",
        "Dough",
        "Nice to have",
        "Rye",
        "Perks",
    ]
    (imported,) = read(page(words, "<h2>{}</h2>").encode(), filename="job.html")
    assert any(odd.startswith("“In the bakehouse” was taken for what one does") for odd in imported.oddities)


@pytest.mark.parametrize("offer", ["Our little extras", "What waits for you here?"])
def test_a_part_whose_heading_means_nothing_is_no_part_of_the_one_before_it(offer):
    words = ["Baker", "Your tasks", "Bake", "Teach", "Requirements", "Years", "Dough", "Nice to have", "Rye", offer]
    (imported,) = read(text(words).encode(), filename="job.txt")
    assert imported.document["title"] == "Baker"
    assert not any("no title" in odd for odd in imported.oddities)
    assert [skill["name"] for skill in imported.document["skills"][1]["items"]] == ["Rye"]
    assert [left.text.removeprefix("- ") for left in imported.not_understood] == ["x"]


def test_a_posting_may_have_no_marks_at_all_or_be_a_table():
    parts = {"Your tasks": ["Bake.", "Teach."], "Who you are?": ["Years.", "Dough."], "Perks": ["Bread."]}
    plain = "Baker\n\n" + "\n\n".join("\n".join([name, *lines]) for name, lines in parts.items())
    rows = "".join(f"<tr><td>{name}</td><td><p>{'</p><p>'.join(lines)}</p></td></tr>" for name, lines in parts.items())
    for source, filename in ((plain, "job.txt"), (f"<h1>Baker</h1><table>{rows}</table>", "job.html")):
        (imported,) = read(source.encode(), filename=filename)
        assert [item["text"] for item in imported.document["responsibilities"][0]["items"]] == ["Bake.", "Teach."]
        assert [skill["name"] for skill in imported.document["skills"][0]["items"]] == ["Years.", "Dough."]
        assert [left.section for left in imported.not_understood] == ["Perks"]


TASKS, ASKED = "<h3>Your tasks</h3><ul><li>Bake.</li></ul>", "<h3>Requirements</h3><ul><li>Years.</li></ul>"
JOB = {"@type": "JobPosting", "title": "Baker", "description": TASKS + ASKED}
SHELL = "<!doctype html><title>Jobs</title><script type='application/ld+json'>{}</script><div id='root'></div>"
ANSWERS = {
    "Greenhouse": {"jobs": [{"title": "Baker", "content": (TASKS + ASKED).replace("<", "&lt;").replace(">", "&gt;")}]},
    "Lever": {
        "text": "Baker",
        "lists": [
            {"text": "Your tasks", "content": "<li>Bake.</li>"},
            {"text": "Requirements", "content": "<li>Years."},
        ],
        "additional": "<h3>Perks</h3><p>Bread.</p>",
    },
    "Ashby": {"jobs": [{"title": "Baker", "descriptionHtml": TASKS + ASKED}]},
    "Workable": {"title": "Baker", "description": TASKS, "requirements": "<ul><li>Years.</li></ul>"},
    "JSON-LD": JOB,
}


@pytest.mark.parametrize("name", [*ANSWERS, "a page that a program fills"])
def test_postings_come_in_as_programs_answer_them(name):
    source = json.dumps(ANSWERS.get(name, JOB))
    data, filename = (source, "job.json") if name in ANSWERS else (SHELL.format(source), "job.html")
    (imported,) = read(data.encode(), filename=filename)
    assert imported.document["title"] == "Baker"
    assert imported.document["responsibilities"][0]["items"][0]["text"] == "Bake."
    assert imported.document["skills"][0]["items"][0]["name"] == "Years."
    assert ("Bread." in str(imported.not_understood)) == (name == "Lever")


PLACED = {"Main duties": ["Bake.", "Teach."], "You should apply if you": ["Years.", "Dough."], "Rewards": ["Bread."]}
LISTS = {name: "".join(f"<li>{line}</li>" for line in lines) for name, lines in PLACED.items()}
CELLS = [f"<td><p><b>{name}</b></p><ul>{lines}</ul></td>" for name, lines in LISTS.items()]
PLACES = {
    "cells beside and below each other": f"<table><tr>{CELLS[0]}{CELLS[1]}</tr><tr>{CELLS[2]}<td></td></tr></table>",
    "terms": "<dl>{}</dl>".format("".join(f"<dt>{name}</dt><dd><ul>{x}</ul></dd>" for name, x in LISTS.items())),
    "points": "<ul>{}</ul>".format("".join(f"<li><b>{name}</b><ul>{x}</ul></li>" for name, x in LISTS.items())),
    "boxes": "".join(f"<details><summary>{name}</summary><ul>{x}</ul></details>" for name, x in LISTS.items()),
}


@pytest.mark.parametrize("place", PLACES)
def test_wherever_the_parts_of_a_posting_stand_they_are_read(place):
    (imported,) = read(f"<h1>Baker</h1><p>You bake.</p>{PLACES[place]}".encode(), filename="job.html")
    assert [item["text"] for item in imported.document["responsibilities"][0]["items"]] == ["Bake.", "Teach."]
    assert [skill["name"] for skill in imported.document["skills"][0]["items"]] == ["Years.", "Dough."]
    assert imported.document["summary"]["text"] == "You bake."
    assert [left.text for left in imported.not_understood] == ["Bread."]


def test_two_headings_that_nobody_knows_are_what_one_does_and_brings_in_their_order():
    lists = "<h2>Wozu?</h2><ul><li>Backen.</li></ul><h2>Womit?</h2><ul><li>Drei Jahre.</li></ul>"
    page = f"<h1>Bäcker</h1>{lists}<h2>Pluspunkte</h2><ul><li>Roggen.</li></ul><h2>Benefits</h2><ul><li>Brot.</li></ul>"
    (imported,) = read(page.encode(), filename="job.html")
    assert imported.document["responsibilities"][0]["items"][0]["text"] == "Backen."
    assert [skill["name"] for skill in imported.document["skills"][0]["items"]] == ["Drei Jahre."]


@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
def test_a_mail_that_is_text_alone_is_read_as_it_was_written(coding):
    text = "Koch\n\nDeine Aufgaben\n\n- Brühe kochen.\n\nDein Profil\n\n- Drei Jahre.\n\nWir bieten\n\n- Brot.".encode()
    body = quopri.encodestring(text) if coding == "quoted-printable" else base64.encodebytes(text)
    head = f"From: a@b.example\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {coding}\n\n"
    (imported,) = read(head.encode() + body, filename="job.eml")
    assert imported.document["title"] == "Koch"
    assert imported.document["responsibilities"][0]["items"][0]["text"] == "Brühe kochen."


WELCOME = (
    "Wünschenswert: Rust|SAP is a plus.|Experience (desirable)|Kenntnisse in SAP von Vorteil|Un diplôme serait un plus|"
    "El inglés se valorará|L'inglese costituisce titolo preferenziale|Inglês é um diferencial|Duits is een pré|"
    "Preferably with a background in physics|Gradita la conoscenza del tedesco|Degree preferred"
)
ASKED = "German, English is a plus|Asset management experience|Optional extras pricing|A plus for Java"


def test_lines_among_requirements_that_say_they_are_welcome_are_nice_to_have():
    items = "".join(f"<li>{line}</li>" for line in f"{WELCOME}|{ASKED}|German B2. English is a plus.".split("|"))
    source = f"<h1>Baker</h1><h2>What you'll do</h2><ul><li>Bake</li></ul><h2>Requirements</h2><ul>{items}</ul>"
    (imported,) = read(source.encode(), filename="job.html")
    must, nice = imported.document["skills"]
    assert [skill["name"] for skill in must["items"]] == [*ASKED.split("|"), "German B2."]
    names = [skill["name"] for skill in nice["items"]]
    assert names == ["Rust", *WELCOME.split("|")[1:], "English is a plus."]
    assert {skill["importance"] for skill in nice["items"]} == {None}


SPOKEN = {
    "de": "Sie planen mit dem Team die Werft, und der Kapitän ist bei Ihnen. Wir sind für Sie auf See.",
    "fr": "Vous préparez avec nous les voyages de la flotte, et le capitaine est dans votre équipe pour la saison.",
    "es": "Planificas con el equipo los viajes de la flota, y el capitán es parte de tu grupo en la temporada.",
    "pt": "Você planeja com a equipe as viagens da frota, e o capitão não é do seu grupo na temporada em curso.",
    "it": "Prepari con il gruppo i viaggi della flotta, e il capitano è nella tua squadra per la stagione di pesca.",
    "nl": "Je plant met het team de reizen van de vloot, en de kapitein is bij je in jouw groep voor het seizoen.",
    None: "You plan the trips of the fleet with the team, and the captain is in your group for the season.",
}


@pytest.mark.parametrize("language", SPOKEN)
def test_a_posting_says_its_language_where_its_words_do(language):
    lists = "".join(f"<h2>{name}</h2><ul><li>{SPOKEN[language]}</li></ul>" for name in ("Tasks", "Requirements"))
    (imported,) = read(f"<h1>Baker</h1>{lists}".encode(), filename="job.html")
    assert imported.document["language"] == language
    assert any("language was taken for" in oddity for oddity in imported.oddities) is bool(language)


def test_what_is_an_advantage_in_dutch_is_no_must():
    parts = (("Jouw taken", "Bakken"), ("Jouw profiel", "Jaren"), ("Is een pre", "Rogge"), ("Wij bieden", "x"))
    page = "".join(f"<h2>{heading}</h2><ul><li>{line}</li></ul>" for heading, line in parts)
    (imported,) = read(f"<h1>Bakker</h1>{page}".encode(), filename="a.html")
    must, nice = imported.document["skills"]
    assert ([skill["name"] for skill in must["items"]], [skill["name"] for skill in nice["items"]]) == (
        ["Jaren"],
        ["Rogge"],
    )
