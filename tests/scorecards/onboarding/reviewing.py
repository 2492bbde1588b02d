"""Somebody who was hired, and a review as a browser writes it."""

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from hiring.models import Application
from scorecards.models import Hire
from scorecards.onboarding.queries.hire_plans import asked_in_review


def hired_by(who, application: Application) -> Application:
    facts = {"status": "hired", "ended_at": timezone.now(), "ended_by": who}
    Application.objects.filter(pk=application.pk).update(**facts)
    return Application.objects.select_related("candidate", "opening").get(pk=application.pk)


class Reviewing:
    """`page()` opens it, `reviewing("save", revision, **fields)` sends it."""

    def __init__(self, hire: Hire, client: Client, moment: str = "90-days"):
        self.hire, self.client, self.moment = hire, client, moment

    def page(self):
        return self.client.get(reverse("review", args=[self.hire.pk, self.moment]))

    def whole(self, words: str = "I saw it.") -> dict[str, str]:
        """Every field of a complete review, each rating the bar's."""
        asked = asked_in_review(self.hire, self.moment).dimensions
        return {f"rating-{one.key}": "3" for one in asked} | {f"evidence-{one.key}": words for one in asked}

    def __call__(self, what: str, revision: int = 0, **fields):
        address = reverse(f"review_{what}", args=[self.hire.pk, self.moment])
        return self.client.post(address, {"revision": revision, **fields})
