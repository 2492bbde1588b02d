"""The anchors of a packet on paper: an exercise's stand together as far as a page has room."""

from io import BytesIO
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from pypdf import PdfReader

from blueprint.documents import stylesheets, to_pdf
from hiring.planning.plain_plan import DimensionView, StageView
from scorecards.packets.queries.packet import Anchors
from scorecards.packets.queries.packing import _anchors

LEVELS = (
    (4, "exceeds", "Says why."),
    (3, "meets", ""),
    (2, "below", "Does not say."),
    (1, "well below", "Does not know."),
)


def pages_of(pdf: bytes) -> list[list[str]]:
    """The lines of each page, without its foot."""
    pages = [page.extract_text().splitlines() for page in PdfReader(BytesIO(pdf)).pages]
    return [[line for line in page if line and "Page" not in line and line != "Confidential"] for page in pages]


@pytest.mark.parametrize("lines", range(6))
def test_no_level_of_an_exercise_is_parted_from_all_others(lines):
    exercises = tuple((f"Case {number}", LEVELS) for number in range(60))
    content = render_to_string(
        "scorecards/packets/_anchors.html", {"packet": SimpleNamespace(anchors=[Anchors("Judgement", exercises)])}
    )
    html = f'<html lang="en"><title>Anchors</title><body>{"<p>A line before.</p>" * lines}{content}</body></html>'
    pages = pages_of(to_pdf(html, stylesheets=stylesheets("debrief", "packet"), keep=False))
    assert len(pages) > 2
    assert [page[-1] for page in pages[:-1] if page[-1].startswith(("4 exceeds", "Case"))] == []
    assert [page[0] for page in pages[1:] if page[0].startswith("1 well below")] == []


def rated_in(stage: str, exercise: str | None, meets: str) -> StageView:
    craft = DimensionView("craft", "Craft", anchors={3: meets}, has_own_anchors=bool(exercise))
    return StageView(1, stage, 60, 1, {"title": exercise} if exercise else None, (craft,))


def test_two_exercises_of_one_title_keep_both_their_anchors_and_what_is_alike_stands_once():
    stages = [rated_in("One", "Case", "Asks."), rated_in("Two", "Case", "Bakes."), rated_in("Three", "Case", "Asks.")]
    (craft,) = _anchors([*stages, rated_in("Four", None, "Cares."), rated_in("Five", None, "Cares.")])
    meets = [(name, text) for name, levels in craft.exercises for level, _, text in levels if level == 3]
    assert meets == [("Case", "Asks."), ("Case", "Bakes."), ("In general", "Cares.")]
