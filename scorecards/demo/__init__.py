"""A company at work, the same on every run: for trying Rolewright out, and for the browser tests."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from blueprint.models import Blueprint
from hiring.models import Opening
from people.models import User
from people.planner import look_again
from scorecards.demo import committee, company, loop, practice, roles, search

PASSWORD = company.PASSWORD
WHO = [(person.email, person.does) for person in company.SIGN_INS]


class NotEmpty(RuntimeError):
    """The database holds something that is not the demo."""


@transaction.atomic
def load(now: datetime | None = None) -> bool:
    """Load the demo as it looks at this time; False where it is there already.

    Raises NotEmpty for a database that holds anything else.
    """
    if User.objects.filter(email=company.SIGN_INS[0].email).exists():
        return False
    if User.objects.exists() or Blueprint.objects.exists() or Opening.objects.exists():
        raise NotEmpty(
            "This database holds data that is not the demo, so the demo was not loaded. "
            "Name another one, for instance DATABASE_URL=sqlite:///demo.sqlite3."
        )
    people, now = company.load(), now or timezone.now()
    opening = search.load(people, roles.load(people), now)
    loop.load(people, opening, now)
    practice.load(people, opening, now)
    committee.load(people, opening)
    look_again()
    return True
