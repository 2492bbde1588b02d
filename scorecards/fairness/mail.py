"""The mail that asks somebody whose application has ended."""

from django.urls import reverse

from blueprint.job_description.catalogues import wording_in
from hiring.models import Application, Employer
from people import mail
from people.models import Message
from scorecards.fairness.access import LASTS, token_of
from scorecards.fairness.queries import KIND


def ask(application: Application) -> Message | None:
    """Once for each application; None where that was done before."""
    return mail.send(
        "scorecards/mail/voluntary_questions",
        to=application.candidate.email,
        kind=KIND,
        key=f"{KIND}:{application.pk}",
        about=f"hiring.candidate:{application.candidate_id}",
        application=application,
        words=wording_in(application.opening.language),
        employer=Employer.objects.current(),
        days=LASTS.days,
        address=mail.address(reverse("voluntary_answers", args=[token_of(application)])),
    )
