"""The demo a year on: the page of what interviews foretold says something, and does not over-read it."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from people.models import User
from people.refusals import Refused
from scorecards.demo.calendar import Calendar
from scorecards.demo.year_later import load_year_later
from scorecards.foretold.queries import Asked, foretold
from scorecards.models import Hire
from scorecards.onboarding.access import visible_hires


@pytest.mark.once
def test_24_hires_have_a_figure_with_a_wide_interval_and_no_case_is_lost(demo_company, client_of, capsys):
    call_command("load_demo", "--year-later")
    assert "24 hires of earlier years" in capsys.readouterr().out
    manager = User.objects.get(email="manager@demo.test")
    (line,) = foretold(manager, visible_hires(manager), Asked())
    told = line.foretelling
    assert (len(told.cases), told.openings, told.refused) == (24, 6, None)
    assert told.interval.bca.low < told.spearman < told.interval.bca.high
    assert told.interval.bca.holds(0)
    html = client_of(manager).get("/hires/foretold/").content.decode()
    assert "It cannot be told whether who scored higher was rated higher later" in html
    assert html.index("What this cannot say") < html.index("rank correlation")
    assert client_of(manager).get("/hires/").status_code == client_of(manager).get("/").status_code == 200
    call_command("load_demo", "--year-later")
    assert Hire.objects.count() == 25


@pytest.mark.django_db
@pytest.mark.once
def test_another_house_is_left_alone():
    with pytest.raises(Refused, match="not the demo"):
        load_year_later(Calendar(timezone.now()))
