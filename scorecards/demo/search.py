"""The demo's openings."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from blueprint.composition import variant_for_headcount
from blueprint.models import Blueprint
from blueprint.stored import document_of
from hiring.candidates import operations as candidates
from hiring.models import Application, Candidate, Opening, Posting
from hiring.openings import operations as openings
from hiring.openings.published_description import fingerprint, freeze, posted, thaw
from people.models import User
from scorecards.demo import plan
from scorecards.demo.calendar import Calendar

ENGINEERS = 35
OPEN_FOR = timedelta(days=42)
INTERIM = (
    ("Clara Whitfield", "clara.whitfield@mail.example", Application.Status.HIRED),
    ("Jonas Ekberg", "jonas.ekberg@mail.example", Application.Status.NOT_HIRED),
)


def load(people: dict[str, User], blueprints: dict[str, Blueprint], calendar: Calendar) -> Opening:
    """Four openings: a closed one, two fresh ones without a plan, and one in full swing, which comes back."""
    head = blueprints["head-of-engineering"]
    _interim(_open("Head of Engineering, interim", head, people), people, calendar)
    opening = _open("Head of Engineering", head, people)
    _describe(opening, people, closes_on=calendar.today + OPEN_FOR)
    Opening.objects.filter(pk=opening.pk).update(created_at=calendar.at(-30, 9))
    plan.load(people, opening)  # the description tells of the interviews
    _publish(opening, people["recruiter"], calendar.at(-29, 10))
    porto = _open("Head of Engineering, Porto", head, people)
    Opening.objects.filter(pk=porto.pk).update(hiring_manager=people["manager"])
    dispatch = _open("Engineering Manager, Dispatch", blueprints["engineering-manager"], people)
    Opening.objects.filter(pk=dispatch.pk).update(hiring_manager=people["tobias"])
    return opening


def _open(title: str, blueprint: Blueprint, people: dict[str, User]) -> Opening:
    size = variant_for_headcount(document_of(blueprint), ENGINEERS).id
    return openings.create_opening(
        title=title, blueprint=blueprint, variants=[size], engineers=ENGINEERS, by=people["recruiter"]
    )


def _publish(opening: Opening, by: User, at: datetime) -> None:
    """Publish its description, as it read on the day on which it was."""
    posting = openings.publish(opening=opening, revision=opening.revision, by=by)
    day = timezone.localdate(at, timezone.get_default_timezone())
    content = freeze(posted(thaw(posting.content), day))
    past = {"content": content, "fingerprint": fingerprint(content), "published_at": at}
    Posting.objects.filter(pk=posting.pk).update(**past)


def _interim(opening: Opening, people: dict[str, User], calendar: Calendar) -> None:
    """A search that ended half a year ago, before interviews were planned here."""
    by, ended_at = people["recruiter"], calendar.at(-125, 15)
    for name, address, status in INTERIM:
        application = candidates.add_candidate(
            candidate=Candidate(name=name, email=address), opening=opening, source="Network", by=by
        )
        Application.objects.filter(pk=application.pk).update(
            status=status, applied_at=calendar.at(-140, 11), ended_at=ended_at, ended_by=by
        )
        Candidate.objects.filter(pk=application.candidate_id).update(created_at=calendar.at(-140, 11))
    Opening.objects.filter(pk=opening.pk).update(created_at=calendar.at(-145, 9), hiring_manager=people["manager"])
    openings.close_opening(opening=opening, by=by)


SKILLS = [
    "skill-delivery",
    "skill-architecture",
    "skill-reliability",
    "skill-quality",
    "skill-cloud",
    "hands-on-engineering",
    "skill-operating-model",
    "skill-platform",
    "skill-migration",
]
"""What the description asks for: seven that one must bring, and two that would be nice."""


def _describe(opening: Opening, people: dict[str, User], closes_on: date) -> None:
    opening.hiring_manager = people["manager"]
    opening.employment, opening.hours = "FULL_TIME", "40 hours a week; 32 are possible"
    opening.starts = "As soon as you can"
    opening.department, opening.seniority, opening.requisition = "Engineering", "director", "HP-2026-07"
    opening.office_days = 2
    opening.skills = SKILLS
    opening.team = "Five teams, 35 engineers, three of them team leads who will report to you"
    opening.budget = "You hold the budget for engineering tools and cloud, 1.4 million euros a year"
    opening.pay_low, opening.pay_high = 125_000, 150_000
    opening.pay_currency, opening.pay_period = "EUR", "year"
    opening.pay_extra = "Shares in the company after the first year"
    opening.apply_email = "jobs@harbour-and-pine.example"
    opening.apply_text = "Send a CV and half a page about a team that you changed for the better. No cover letter."
    opening.adjustments_contact = "Ruth Adeyemi, jobs@harbour-and-pine.example"
    opening.closes_on = closes_on
    places = [{"city": "Hamburg", "region": "", "country": "DE"}]
    openings.change_opening(opening=opening, places=places, revision=opening.revision, by=people["recruiter"])
