"""The plan as a PDF and as a calendar, for the person who was hired."""

from datetime import timedelta

from django.template.loader import render_to_string
from django.utils.text import slugify
from icalendar import Calendar, Event

from blueprint.documents import stylesheets, to_pdf
from hiring.models import Employer
from scorecards.models import Hire
from scorecards.onboarding.first_year import MOMENTS, due_on
from scorecards.onboarding.queries.hire_plans import goal_groups


def file_name(hire: Hire, ending: str) -> str:
    name = slugify(hire.application.candidate.name)[:60] or "plan"
    return f"first-year-{name}.{ending}"


def plan_pdf(hire: Hire) -> bytes:
    """Without what is to be found out first, which is for those who keep the plan. Raises PdfUnavailable."""
    employer = Employer.objects.current()
    context = {"hire": hire, "groups": goal_groups(hire, for_hire=True), "employer": employer, "reviews": _days(hire)}
    html = render_to_string("documents/onboarding.html", context)
    return to_pdf(html, stylesheets=stylesheets("onboarding", accent=employer.accent), keep=False)


def plan_calendar(hire: Hire) -> bytes:
    """A day for each group of goals and each review (iCalendar, RFC 5545)."""
    calendar = Calendar()
    calendar.add("prodid", "-//Rolewright//First year//EN")
    calendar.add("version", "2.0")
    title = hire.application.opening.title
    for group in goal_groups(hire, for_hire=True):
        texts = "\n".join(f"• {goal.text}" for goal in group.goals)
        calendar.add_component(
            _day(hire, f"goals-{group.goals[0].days}", group.day, f"{group.heading}: {title}", texts)
        )
    for moment, name, day in _days(hire):
        calendar.add_component(_day(hire, moment, day, f"Review after {name}: {title}", ""))
    return calendar.to_ical()


def _days(hire: Hire) -> list[tuple[str, str, object]]:
    return [(moment, name, due_on(hire.starts_on, moment)) for moment, name in MOMENTS.items()]


def _day(hire: Hire, what: str, day, summary: str, description: str) -> Event:
    event = Event()
    event.add("uid", f"hire-{hire.pk}-{what}@rolewright")
    event.add("sequence", hire.revision)
    event.add("dtstamp", hire.created_at)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary)
    event.add("transp", "TRANSPARENT")
    if description:
        event.add("description", description)
    return event
