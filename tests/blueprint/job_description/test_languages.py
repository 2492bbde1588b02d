"""Descriptions in every language: no word of ours is left in English, in any format."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from blueprint import job_description
from blueprint.job_description import (
    EMPLOYMENT_TYPES,
    PERIODS,
    Apply,
    Employer,
    Pay,
    Place,
    Stage,
    render_html,
    render_text,
    to_jsonld,
)
from blueprint.job_description.catalogues import FOLDER, LANGUAGES, wording_in
from blueprint.job_description.facts import SENIORITIES
from hiring.planning.brief import EXPECT, PREPARE
from tests.blueprint.job_description.openings import KELP, description

OTHERS = [language for language in LANGUAGES if language != "en"]
HOUSE = Path(job_description.__file__).parents[2]
PLANNING = HOUSE / "hiring" / "planning"
WITH_WORDS = [*Path(job_description.__file__).parent.glob("*.py"), PLANNING / "brief.py", PLANNING / "proposal.py"]
OURS = [*EMPLOYMENT_TYPES.values(), *SENIORITIES.values(), *PERIODS.values(), "Reports to", "Team", "Budget"]
NAMES = {"Team", "Budget", "Stage"}
"""What is the same word in some other language."""


def catalogue(language: str):
    return read_po((FOLDER / f"{language}.po").open("rb"), locale=language)


def texts_in_code() -> set[str]:
    words = {*OURS, *EXPECT.values(), *PREPARE.values()}
    for path in WITH_WORDS:
        for _, message, _, _ in extract_from_file("python", path, keywords={"words": None, "many": (1, 2)}):
            words.add(message if isinstance(message, str) else message[0])
    for path in (path for kind in ("html", "txt") for path in (HOUSE / "templates").rglob(f"*.{kind}")):
        words |= set(re.findall(r'{% say "([^"]+)"', path.read_text("utf-8")))
    return words - {""}


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated_with_the_same_values(language):
    translated = {(m.id if isinstance(m.id, str) else m.id[0]): m.string for m in catalogue(language) if m.id}
    assert texts_in_code() - set(translated) == set()
    for english, words in translated.items():
        for one in [words] if isinstance(words, str) else words:
            assert one
            assert sorted(re.findall(r"{\w+}", one)) == sorted(re.findall(r"{\w+}", english)), english


def in_language(language: str):
    """A description whose lines and facts hold digits alone, so that every word is ours."""
    digits = replace(
        KELP.employer, name="1", about="2", benefits=("3",), equal_opportunity="4", website="", logo="", logo_alt=""
    )
    return description(
        language=language,
        employer=digits,
        title="5",
        opening="6",
        hours="7",
        start="8",
        team="9",
        budget="10",
        places=(Place("11", "", "CH"),),
        department="18",
        seniority="director",
        remote=True,
        remote_countries=("DE", "GB"),
        pay=Pay(Decimal(60000), Decimal(75000), "CHF", "year", "12"),
        stages=(Stage("13", 30, 30), Stage("14", 45, 60)),
        adjustments_contact="15",
        identifier="16",
        apply=replace(KELP.apply, url="https://1.example/", email="1@1.example", text="17"),
    )


@pytest.mark.parametrize("language", OTHERS)
def test_no_english_word_is_left_where_the_lines_are_written(language):
    english = set(re.split(r"\n+", render_text(in_language("en"))))
    made = in_language(language)
    own = {entry.text for _, entry in made.lines() if entry.language} | {entry.lead for _, entry in made.lines()}
    left = english & set(re.split(r"\n+", render_text(made)))
    letters = {line for line in left if re.search("[A-Za-z]{3}", line)}
    allowed = {line for line in letters if any(word in line for word in own if word) or "example" in line}
    assert letters - allowed - NAMES == set()
    assert f'lang="{language}"' in render_html(made)
    told = to_jsonld(made)
    assert told["applicantLocationRequirements"][0]["name"] == {"nl": "Duitsland"}.get(language) or language != "nl"
    headings = {section.heading for section in made.sections}
    assert headings & {section.heading for section in in_language("en").sections} == set()


@pytest.mark.parametrize("language", OTHERS)
def test_lines_of_the_role_in_another_language_are_marked(language):
    made = description(language=language)
    assert {entry.language for _, entry in made.lines() if entry.source == "pilots"} == {"en"}
    assert '<li lang="en">' in render_html(made)


def test_a_language_without_a_catalogue_is_said_in_english_and_a_region_by_its_language():
    assert wording_in("fi")("The role") == "The role"
    assert wording_in("pt-BR")("The role") == "A vaga"
    assert wording_in("de").many("{count} minute", "{count} minutes", 1) == "1 Minute"


@pytest.mark.parametrize("language", OTHERS)
def test_notes_on_what_is_missing_are_in_the_language(language):
    nothing = {"places": (), "employment_type": "", "pay": None, "team": "", "adjustments_contact": ""}
    nothing |= {"employer": Employer(), "apply": Apply(), "stages": None, "skills": ("gone",)}
    english, made = description(**nothing), description(language=language, **nothing)
    assert len(english.missing) == len(made.missing) >= 11
    for one, other in zip(english.missing, made.missing, strict=True):
        assert one.key == other.key
        assert not other.text.startswith("Missing")
        assert one.how != other.how
