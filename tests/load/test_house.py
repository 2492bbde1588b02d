"""A large house, small: it is made by the database, and its pages answer."""

import pytest
from django.db import connection

from hiring.models import Application, Candidate, Opening
from scorecards.models import Rating, Scorecard
from tests.load.house import EACH, Size, build
from tests.load.size import parsed

postgresql = pytest.mark.skipif(connection.vendor != "postgresql", reason="the rows are made by PostgreSQL")


@postgresql
@pytest.mark.django_db
def test_it_has_as_many_rows_as_were_asked_for(client_of, django_user_model):
    build(Size(candidates=60, openings=3, ratings=400))
    assert (Candidate.objects.count(), Application.objects.count(), Opening.objects.count()) == (60, 60 + 1, 3)
    dimensions = Rating.objects.filter(scorecard=Scorecard.objects.last()).count()
    assert Scorecard.objects.count() == 400 // dimensions // EACH * EACH
    connection.check_constraints()
    recruiter = client_of(django_user_model.objects.get(email="recruiter@large.test"))
    slug = Opening.objects.latest("pk").slug
    for path in (
        "/",
        f"/openings/{slug}/candidates/",
        f"/openings/{slug}/calibration/",
        "/hires/foretold/",
        "/notices/",
    ):
        assert recruiter.get(path).status_code == 200, path


def test_sizes_are_those_of_the_issue_where_nothing_is_said():
    given = parsed([])
    assert (given.candidates, given.openings, given.ratings, given.limit) == (200_000, 1_000, 2_000_000, 300)
