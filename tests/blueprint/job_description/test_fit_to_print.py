"""Lines of templates in seven languages, and what is made of each before it is printed."""

from pathlib import Path

import pytest

from blueprint.job_description import check
from blueprint.job_description.hedges import several_in
from blueprint.job_description.print_faults import Ground, bare_lead, printable
from tests.blueprint.job_description.openings import description

TABLE = [row.split("\t") for row in (Path(__file__).parent / "lines_fit_to_print.tsv").read_text("utf-8").splitlines()]


def verdict(language: str, line: str) -> str:
    """The code of its fault, "lead", "ok" where it is printed as it is (with its full stop), else "=" and what is."""
    printed, fault = printable(line, Ground(language))
    if bare_lead(line):
        return "lead"
    if fault:
        return fault.code
    return "ok" if printed == line else f"={printed}"


def test_each_line_of_the_table_is_judged_so():
    judged = {(language, line): verdict(language, line) for language, line, _ in TABLE}
    assert len(judged) > 150
    assert {(language, line): right for language, line, right in TABLE if judged[language, line] != right} == {}


@pytest.mark.parametrize("text", ["[number] teams", "TBD", "35 people, up X%"])
def test_what_is_left_to_be_filled_in_is_found_in_anybody_s_line(text):
    (finding,) = [one for one in check(description(team=text)) if one.code == "placeholder"]
    assert finding.source == "facts.team"


@pytest.mark.parametrize(
    ("language", "several", "one"),
    [
        ("en", "Director or Head of Product", "Director of Product"),
        ("en", "CTO/CPO", "Head of Sales/Marketing"),
        ("en", "Head of Product or Head of Engineering", "Health and Safety Manager"),
        ("de", "Leitung Produktion oder Werkleitung", "Direktorin oder Direktor Produktion"),
        ("fr", "Direction ou présidence", "le directeur ou la directrice"),
        ("es", "Gerencia o dirección", "El director o la directora"),
        ("pt", "Diretoria ou gerência", "Diretor ou diretora"),
        ("it", "Direzione o presidenza", "Direttore o direttrice di stabilimento"),
        ("nl", "Hoofd of directeur", "Head of Data"),
    ],
)
def test_two_managers_are_told_from_one_in_two_genders(language, several, one):
    assert several_in(several, language) and not several_in(one, language)
