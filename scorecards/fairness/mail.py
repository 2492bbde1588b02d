"""The mail that asks somebody whose application has ended."""

from datetime import date

from django.urls import reverse

from blueprint.job_description.catalogues import wording_in
from hiring.models import Application, Employer
from people import mail
from people.models import Message
from scorecards.fairness.access import LASTS, token_of
from scorecards.fairness.queries import KIND


def ask(application: Application) -> Message | None:
    """Once for each application; None where that was done before."""
    return _send(application, f"{KIND}:{application.pk}")


def ask_again(application: Application, today: date) -> Message | None:
    """Once a day, where the candidate's address is still the one at which they were asked: whoever changes it in the
    house must not receive the link in their place. None otherwise."""
    asked = Message.objects.filter(key=f"{KIND}:{application.pk}", address__iexact=application.candidate.email)
    return _send(application, f"{KIND}:{today}:{application.pk}") if asked.exists() else None


def _send(application: Application, key: str) -> Message | None:
    return mail.send(
        "scorecards/mail/voluntary_questions",
        to=application.candidate.email,
        kind=KIND,
        key=key,
        about=f"hiring.candidate:{application.candidate_id}",
        application=application,
        words=wording_in(application.opening.language),
        employer=Employer.objects.current(),
        days=LASTS.days,
        address=mail.address(reverse("voluntary_answers", args=[token_of(application)])),
    )
