"""The page of an opening is about the opening: where everybody stands, what waits and for whom, who takes part."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from hiring.applications import operations
from hiring.candidates.operations import add_candidate
from hiring.models import Application, Candidate

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening_page(opening, recruiter, client_of):
    def ask() -> HTMLParser:
        return HTMLParser(client_of(recruiter).get(reverse("opening", args=[opening.slug])).text)

    return ask


def test_the_funnel_counts_who_stands_where_for_how_long_and_who_came_so_far(
    opening_page, application, scheduled, recruiter
):
    dora = add_candidate(candidate=Candidate(name="Dora"), opening=application.opening, source="", by=recruiter)
    scheduled(begins=timezone.now() - timedelta(days=2))
    Application.objects.update(applied_at=timezone.now() - timedelta(days=5))
    operations.stop(application=dora, reason="No", by=recruiter)
    rows = [[cell.text().strip() for cell in row.css("th, td")] for row in opening_page().css(".funnel tbody tr")]
    assert rows == [["New", "0", "–", "2"], ["Talk", "0", "–", "1"], ["Cases", "1", "5", "1"]]
    text = opening_page().body.text()
    assert "1 stopped" in text and "Ines Carvalho owes 1 scorecard" in text and "Ines Carvalho 1 interview" in text


def test_without_candidates_the_posting_is_what_one_sees(opening_page, opening):
    assert "open" in opening_page().css_first("details.posting").attributes
    assert not opening_page().css(".funnel")


def test_the_page_asks_as_often_for_one_as_for_three(opening_page, application, plan, recruiter, opening):
    opening_page()
    counts = []
    for name in ("Dora", "Emil", "Fay"):
        with CaptureQueriesContext(connection) as asked:
            opening_page()
        counts.append(len(asked))
        add_candidate(candidate=Candidate(name=name), opening=opening, source="", by=recruiter)
    assert len(set(counts)) == 1
