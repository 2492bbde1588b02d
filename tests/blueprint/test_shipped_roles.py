"""Every role that ships does what roles do: it composes, is described, printed, exported and read back."""

import json
from datetime import date
from functools import cache
from io import BytesIO

import pytest
from pypdf import PdfReader

from blueprint.composition import compose
from blueprint.document import problems
from blueprint.documents import job_description_file
from blueprint.importing import read
from blueprint.job_description import check, describe, facts_from_dict, render_html, render_text
from blueprint.library import FOLDER, shipped

ROLES = shipped()
VARIANTS = [(slug, variant["id"]) for slug in ROLES for axis in ROLES[slug]["variants"] for variant in axis["items"]]
FACTS = {
    "employment_type": "FULL_TIME",
    "employer": {"name": "Crust & Co", "equal_opportunity": "Everybody is welcome."},
    "places": [{"city": "Lisbon", "country": "PT"}],
    "pay": {"low": 60000, "high": 72000, "currency": "EUR"},
    "apply": {"email": "jobs@crust.example"},
}


@cache
def facts():
    return facts_from_dict(FACTS, today=date(2026, 1, 5))


@pytest.mark.parametrize("slug", ROLES)
def test_the_file_is_written_as_documents_are_and_goes_by_its_slug(slug):
    text = (FOLDER / f"{slug}.json").read_text("utf-8")
    assert text == json.dumps(ROLES[slug], indent=2, ensure_ascii=False) + "\n"
    assert ROLES[slug]["slug"] == slug
    assert ROLES[slug]["source"] == {"url": None, "modified": None, "kind": "document"}


@pytest.mark.parametrize(("slug", "variant"), VARIANTS, ids=map(" ".join, VARIANTS))
def test_each_variant_composes_into_a_role_of_its_own_with_a_job_description(slug, variant):
    composed = compose(ROLES[slug], [variant])
    assert (composed.conflicts, composed.unplaced, problems(composed.document)) == ((), (), [])
    assert composed.changed
    made = describe(composed, facts())
    assert len(made.items("requirement")) >= 4
    assert ROLES[slug]["title"] in render_html(made)
    assert [finding for finding in check(made) if finding.level == "blocking"] == []


@pytest.mark.parametrize("slug", ROLES)
def test_35_120_and_600_engineers_are_three_different_descriptions(slug):
    sizes = next(axis for axis in ROLES[slug]["variants"] if axis["axis"] == "company_size")["items"]
    texts = {render_text(describe(compose(ROLES[slug], [size["id"]]), facts())) for size in sizes}
    assert len(texts) == len(sizes) >= 3


@pytest.mark.parametrize("slug", ROLES)
def test_what_is_exported_reads_back_as_the_same(slug):
    (back,) = read(json.dumps(ROLES[slug]).encode(), filename=f"{slug}.json")
    assert back.document == ROLES[slug]


def test_a_description_of_one_is_a_pdf(tmp_path, settings):
    made = describe(compose(ROLES["engineering-manager"], ["size-startup", "regulated"]), facts())
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(job_description_file(made, "pdf"))).pages)
    assert "Engineering Manager" in text and "Lisbon" in text


def test_dimensions_of_one_id_have_one_name():
    names: dict[str, set[str]] = {}
    for role in ROLES.values():
        for dimension in role["hiring"]["dimensions"]:
            names.setdefault(dimension["id"], set()).add(dimension["name"])
    assert {key: ids for key, ids in names.items() if len(ids) > 1} == {}
    assert (
        len(set(names) & {dimension["id"] for dimension in ROLES["head-of-engineering"]["hiring"]["dimensions"]}) == 8
    )
