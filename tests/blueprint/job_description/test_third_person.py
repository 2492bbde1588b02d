from dataclasses import replace

import pytest

from blueprint.composition import compose
from blueprint.job_description import check, describe
from blueprint.job_description.third_person import said_of_the_role
from tests.blueprint.job_description.openings import KELP
from tests.blueprint.small_role import small_role


@pytest.mark.parametrize(
    ("language", "title", "sentence"),
    [
        ("de", "Lagerleitung (m/w/d)", "Die Lagerleitung führt unser Lager."),
        ("de", "Leiter Pflege (m/w/d)", "Die Leiterin Pflege führt zwanzig Leute."),
        ("de", "Leiter", "Die Stelleninhaberin verantwortet das Budget."),
        ("fr", "Responsable d’entrepôt (H/F)", "Le ou la responsable d’entrepôt dirige l’entrepôt."),
        ("fr", "Infirmier (H/F)", "L’infirmière accueille les patients."),
        ("es", "Enfermera", "La persona seleccionada dirige la planta."),
        ("pt", "Analista de dados", "A analista cuida dos dados."),
        ("it", "Responsabile di magazzino", "Chi guida il magazzino lo dirige di giorno."),
        ("nl", "Financieel controller", "De financieel controller bewaakt de cijfers."),
    ],
)
def test_a_sentence_about_whoever_has_the_job_is_known(language, title, sentence):
    assert said_of_the_role(f"2027. {sentence}", title, language) == sentence


@pytest.mark.parametrize(
    ("language", "title", "sentence"),
    [
        ("de", "Lagerleitung (m/w/d)", "Als Lagerleitung führen Sie unser Lager."),
        ("de", "Lagerleitung", "Die Lagerleitung stimmen Sie mit der Technik ab."),
        ("de", "Leiter", "Die Stelle ist neu."),
        ("de", "Teamleitung", "Das Team wächst."),
        ("fr", "Directeur adjoint", "Le directeur vous accompagne."),
        ("it", "Team leader", "Il team è di sei persone."),
        ("it", "Magazziniere", "Chi siamo: una ditta di Genova."),
        ("nl", "Teamleider", "Het team heeft zes mensen."),
        ("es", "Responsable de almacén", "Nuestro almacén es grande."),
        ("en", "Head of Work", "The Head of Work leads."),
    ],
)
def test_other_sentences_are_left_alone(language, title, sentence):
    assert said_of_the_role(sentence, title, language) == ""


def german(**summary) -> dict:
    role = small_role() | {"language": "de", "title": "Lagerleitung (m/w/d)"}
    return role | {"summary": role["summary"] | summary}


def test_it_is_told_beside_its_line_and_printed_all_the_same():
    told = "Die Lagerleitung führt das Lager."
    made = describe(compose(german(text=told)), KELP)
    (finding,) = [one for one in check(made) if one.code == "third_person"]
    assert (finding.line, finding.source) == (told, "summary.text")
    assert finding.suggestion == "Write it to the reader: Sie …"
    assert not [
        one
        for one in check(describe(compose(german(text="Sie führen das Lager.")), KELP))
        if one.code == "third_person"
    ]


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        ("de", "Bäckerin", True),
        ("de-AT", "Head of Work", True),
        ("de", "Bäcker (w/m/d)", False),
        ("de", "Koch / Köchin", False),
        ("de", "Bäcker:in", False),
        ("de", "LeiterIn", False),
        ("de", "Leiter (gn)", False),
        ("fr", "Chef de projet", True),
        ("fr", "Développeur H/F", False),
        ("fr", "Chargé(e) de projet", False),
        ("nl", "Bakker", False),
        ("en-GB", "Baker", False),
    ],
)
def test_a_title_without_the_letters_that_its_language_asks_for_is_told(language, title, told):
    made = describe(compose(small_role()), replace(KELP, language=language, title=title))
    findings = [one for one in check(made) if one.code == "letters"]
    assert [one.source for one in findings] == ["facts.title"] * told
