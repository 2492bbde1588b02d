"""The demo's openings."""

from datetime import timedelta

from django.utils import timezone

from blueprint.composition import variant_for_headcount
from blueprint.models import Blueprint
from blueprint.stored import document_of
from hiring import operations
from hiring.models import Opening
from people.models import User

ENGINEERS = 35


def load(people: dict[str, User], blueprint: Blueprint) -> None:
    """One opening with its job description published, and a fresh one whose facts are still to be written."""
    recruiter = people["recruiter"]
    size = variant_for_headcount(document_of(blueprint), ENGINEERS).id
    opening = operations.create_opening(
        title="Head of Engineering", blueprint=blueprint, variants=[size], engineers=ENGINEERS, by=recruiter
    )
    _describe(opening, people)
    operations.publish(opening=opening, revision=opening.revision, by=recruiter)
    operations.create_opening(
        title="Head of Engineering, Porto", blueprint=blueprint, variants=[size], engineers=ENGINEERS, by=recruiter
    )


def _describe(opening: Opening, people: dict[str, User]) -> None:
    opening.hiring_manager = people["manager"]
    opening.employment, opening.hours = "FULL_TIME", "40 hours a week; 32 are possible"
    opening.starts = "As soon as you can"
    opening.team = "Five teams, 35 engineers, three of them team leads who will report to you"
    opening.budget = "You hold the budget for engineering tools and cloud, 1.4 million euros a year"
    opening.pay_low, opening.pay_high = 125_000, 150_000
    opening.pay_currency, opening.pay_period = "EUR", "year"
    opening.pay_extra = "Shares in the company after the first year"
    opening.apply_email = "jobs@harbour-and-pine.example"
    opening.apply_text = "Send a CV and half a page about a team that you changed for the better. No cover letter."
    opening.adjustments_contact = "Ruth Adeyemi, jobs@harbour-and-pine.example"
    opening.closes_on = timezone.localdate() + timedelta(days=42)
    places = [{"city": "Hamburg", "region": "", "country": "DE"}]
    operations.change_opening(opening=opening, places=places, revision=opening.revision, by=people["recruiter"])
