"""Every document that can be stored composes, and makes a description in every format."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from selectolax.lexbor import LexborHTMLParser

from blueprint.composition import compose
from blueprint.document import problems
from blueprint.importing import read
from blueprint.job_description import check, describe, jsonld_script_text, render_html, render_markdown, render_text
from tests.blueprint.job_description.openings import KELP
from tests.blueprint.wild_documents import wild_documents

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
    (found,) = read(ARTICLE.read_bytes())
    sizes = [one["id"] for axis in found.document["variants"] for one in axis["items"] if one["label"] == size]
    made = describe(compose(found.document, sizes[:1]), KELP)
    text = render_text(made)
    assert bool(made.section("different")) == bool(size)
    assert "X%" not in text
    assert not any(kpi["target"] in text for kpi in found.document["kpis"] if kpi["target"])
    assert len(made.items("requirement")) == 5
    assert [entry.title for entry in made.section("work").blocks[0].entries][:2] == [
        "Engineering strategy and operating model",
        "Execution alignment to product strategy",
    ]
    assert "\n• Deliver measurable improvements in at least two areas\n" in text
    assert "Operating model case: 60–90 minutes" in text
