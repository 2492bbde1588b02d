"""Every document that can be stored composes, and makes a description in every format."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from selectolax.lexbor import LexborHTMLParser

from blueprint.composition import compose, variant_for_headcount
from blueprint.document import problems
from blueprint.importing import read
from blueprint.inline_markdown import to_text
from blueprint.job_description import (
    Apply,
    Employer,
    Facts,
    Pay,
    Place,
    check,
    describe,
    jsonld_script_text,
    render_html,
    render_markdown,
    render_text,
)
from blueprint.job_description.checks import measures
from blueprint.job_description.hedges import hedge_in
from tests.blueprint.job_description.openings import KELP
from tests.blueprint.wild_documents import wild_documents

BAREST = Facts(
    employer=Employer(name="Kelp", equal_opportunity="All are welcome."),
    places=(Place("Bergen", "", "NO"),),
    employment_type="FULL_TIME",
    pay=Pay(Decimal(900_000), None, "NOK"),
    apply=Apply(email="jobs@kelp.example"),
)
ARTICLE = Path(__file__).parents[4] / "shared" / "reference" / "head-of-engineering.json"


def one_of_each_axis(document: dict) -> list[str]:
    return list({axis["axis"]: one["id"] for axis in document["variants"] for one in axis["items"]}.values())


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(wild_documents())
def test_any_document_composes_and_is_described(document):
    assert compose(document).document == document
    whole = compose(document, one_of_each_axis(document))
    assert not problems(whole.document)
    made = describe(whole, KELP)
    assert not LexborHTMLParser(render_html(made)).css("script, style, b, [onclick]")
    assert render_markdown(made)
    assert render_text(made)
    assert jsonld_script_text(made)
    assert isinstance(check(made), list)


@pytest.mark.skipif(not ARTICLE.exists(), reason="the published article is not beside this checkout")
@pytest.mark.parametrize("size", [None, "Startup", "Mid-size", "Enterprise"])
def test_a_published_article_makes_a_description_without_targets_or_placeholders(size):
    (imported,) = read(ARTICLE.read_bytes())
    sizes = [one["id"] for axis in imported.document["variants"] for one in axis["items"] if one["label"] == size]
    made = describe(compose(imported.document, sizes[:1]), KELP)
    text = render_text(made)
    assert made.section("different") is None
    assert "X%" not in text
    assert not any(kpi["target"] in text for kpi in imported.document["kpis"] if kpi["target"])
    assert len(made.items("requirement")) == 8
    assert "\n• Deliver measurable improvements in at least two areas.\n" in text
    assert "1. Operating model case: 60–90 minutes" in text


@pytest.mark.skipif(not ARTICLE.exists(), reason="the published article is not beside this checkout")
def test_a_published_article_makes_a_posting_that_reads_well_without_a_word_of_one_s_own():
    (article,) = read(ARTICLE.read_bytes())
    made = describe(compose(article.document, [variant_for_headcount(article.document, 35).id]), KELP)
    assert 450 <= measures(made).words <= 800
    assert measures(made).reading_ease >= 40
    lines = [to_text(f"{entry.lead} {entry.text}").strip() for _, entry in made.lines()]
    assert [line for line in lines if hedge_in(line) or line[0] in ",;–—" or line[-1] in ",;–—"] == []
    assert {"hedge", "template", "bare_lead"} <= {line.code for line in made.left_out}
    assert "whom one reports to" in [missing.what for missing in made.missing]
    assert "Your first 30 days\n\n• Build relationships with key stakeholders.\n• Identify" in render_text(made)


@pytest.mark.skipif(not ARTICLE.exists(), reason="the published article is not beside this checkout")
@pytest.mark.parametrize(("facts", "words", "ease"), [(BAREST, 450, 40), (None, 430, 36)])
def test_a_published_article_is_long_and_plain_enough_with_the_barest_facts(facts, words, ease):
    """With what publishing asks for, in as few words as it takes; and with nothing, which cannot be published."""
    (article,) = read(ARTICLE.read_bytes())
    made = describe(compose(article.document, [variant_for_headcount(article.document, 35).id]), facts)
    assert words <= measures(made).words <= 800
    assert measures(made).reading_ease >= ease
