"""A company at work, the same on every run: for trying Rolewright out, and for the browser tests."""

from django.db import connection
from django.utils import timezone

from blueprint.models import Blueprint
from hiring.models import Opening
from people import triggers
from people.models import User
from people.planner import look_again
from people.refusals import Refused
from scorecards.demo import blueprints, committee, company, first_year, loop, practice, search
from scorecards.demo.calendar import Calendar

PASSWORD = company.PASSWORD
WHO = [(person.email, person.does) for person in company.SIGN_INS]


def load() -> bool:
    """Load the demo as it looks now; False where it is there already.

    Refused for a database that holds anything else.
    """
    if User.objects.filter(email=company.SIGN_INS[0].email).exists():
        return False
    if User.objects.exists() or Blueprint.objects.exists() or Opening.objects.exists():
        raise Refused(
            "This database holds data that is not the demo, so the demo was not loaded. "
            "Name another one, for instance DATABASE_URL=sqlite:///demo.sqlite3."
        )
    with triggers.lifted(connection):  # what is final is given the times of the past
        _load(Calendar(timezone.now()))
    look_again()
    return True


def _load(calendar: Calendar) -> None:
    people = company.load(calendar)
    opening = search.load(people, blueprints.load(people, calendar), calendar)
    loop.load(people, opening, calendar)
    practice.load(people, opening, calendar)
    committee.load(people, opening)
    first_year.load(people, calendar)
