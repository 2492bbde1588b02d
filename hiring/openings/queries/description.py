"""An opening's job description: its pinned blueprint, its variants, its facts and the employer's."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.utils import timezone

from blueprint.composition import Composed, compose
from blueprint.job_description import role_parts
from blueprint.job_description.describe import describe
from blueprint.job_description.description import JobDescription, Missing
from blueprint.job_description.facts import Apply, Facts, Pay, Place
from blueprint.job_description.facts import Employer as EmployerFacts
from blueprint.job_description.ranking import ranked_responsibilities, showable
from hiring.models import Employer, Opening

SKILL_SECTIONS = ("skills", "soft_skills", "qualifications")


def description_of(opening: Opening, places: Sequence[dict], employer: Employer, document: dict) -> JobDescription:
    """The description of an opening, saved or not. `places` are {"city", "region", "country"}."""
    return describe(compose(document, opening.variants), facts_of(opening, places, employer))


def facts_of(opening: Opening, places: Sequence[dict], employer: Employer) -> Facts:
    """Everything that the role itself does not say; without the day of posting, which publishing adds."""
    return Facts(
        employer=employer_facts(employer),
        title=opening.title,
        places=tuple(Place(**place) for place in places),
        remote=opening.is_remote,
        remote_countries=tuple(opening.remote_countries),
        employment_type=opening.employment,
        hours=opening.hours,
        pay=_pay(opening),
        team=opening.team,
        budget=opening.budget,
        start=opening.starts,
        apply=Apply(opening.apply_url, opening.apply_email, opening.apply_text),
        adjustments_contact=opening.adjustments_contact or employer.contact,
        closing_date=opening.closes_on,
        identifier=opening.slug,
        language=opening.language,
        opening=opening.opening_paragraph,
        responsibilities=_ids(opening.responsibilities),
        skills=_ids(opening.skills),
    )


def employer_facts(employer: Employer) -> EmployerFacts:
    """What is known of the employer; the logo is a file, and added by those who show it."""
    return EmployerFacts(
        name=employer.name,
        about=employer.about,
        benefits=tuple(line.strip() for line in employer.benefits.splitlines() if line.strip()),
        equal_opportunity=employer.equal_opportunity,
        website=employer.website,
        colour=employer.accent,
    )


def posted(description: JobDescription, day: date) -> JobDescription:
    """The description as posted on this day."""
    return replace(description, facts=replace(description.facts, date_posted=day))


def finished(description: JobDescription) -> JobDescription:
    """The description as the world reads it: without the notes on what is missing."""
    told = (replace(s, blocks=tuple(b for b in s.blocks if not isinstance(b, Missing))) for s in description.sections)
    return replace(description, sections=tuple(section for section in told if section.blocks))


def without_applying(description: JobDescription) -> JobDescription:
    """The description of a job that is closed."""
    return replace(description, sections=tuple(s for s in description.sections if s.key != "apply"))


def with_logo(description: JobDescription, address: str) -> JobDescription:
    """The description with the address of the employer's logo."""
    employer = replace(description.facts.employer, logo=address, logo_alt=description.facts.employer.name)
    return replace(description, facts=replace(description.facts, employer=employer))


def places_of(opening: Opening) -> list[dict]:
    """The places of a saved opening as plain data; one query."""
    return list(opening.places.values("city", "region", "country"))


def responsibility_lines(composed: Composed) -> list:
    """The responsibilities that can be shown, the weightiest first."""
    return list(ranked_responsibilities(composed))


def skill_lines(composed: Composed) -> list:
    """The skills, qualities and qualifications that can be shown: those shown by default first."""
    defaults = [line for lines in role_parts.default_skills(composed) for line in lines]
    shown = {line.address for line in defaults}
    rest = [line for section in SKILL_SECTIONS for line in composed.standing(section)]
    return defaults + [line for line in rest if line.address not in shown and showable(line)]


def default_responsibilities(composed: Composed) -> list[str]:
    """The ids of the handful of responsibilities that is shown where nobody chose."""
    return [line.address for line in ranked_responsibilities(composed)[: role_parts.MOST_RESPONSIBILITIES]]


def default_skills(composed: Composed) -> list[str]:
    """The ids of what one must bring, and what would be nice, where nobody chose."""
    return [line.address for lines in role_parts.default_skills(composed) for line in lines]


def today() -> date:
    """The day by which closing dates are read: that of the house, whoever asks."""
    return timezone.localdate(timezone=timezone.get_default_timezone())


def _pay(opening: Opening) -> Pay | None:
    pay = Pay(opening.pay_low, opening.pay_high, opening.pay_currency, opening.pay_period, opening.pay_extra)
    return None if pay == Pay(period=opening.pay_period, currency=opening.pay_currency) else pay


def _ids(chosen: list[str] | None) -> tuple[str, ...] | None:
    return None if chosen is None else tuple(chosen)
