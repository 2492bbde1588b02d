"""Facts of an employer, and descriptions made with them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from blueprint.composition import compose
from blueprint.job_description import Apply, Employer, Facts, JobDescription, Pay, Place, describe
from tests.blueprint.small_role import small_role

KELP = Facts(
    employer=Employer(
        name="Kelp & Tide",
        about="We make tide tables.\n\nForty people work here.",
        benefits=("30 days of leave", "A boat on Fridays"),
        equal_opportunity="We choose by what people can do.",
        website="https://kelp.example/",
        logo="https://kelp.example/logo.png",
    ),
    places=(Place("Bremen", "", "DE"),),
    employment_type="FULL_TIME",
    hours="40 hours a week",
    pay=Pay(Decimal(60000), Decimal(75000), "EUR", "year", "A share of the catch."),
    team="12 pilots in 3 crews",
    apply=Apply("https://kelp.example/jobs?a=1&b=2", "jobs_here@kelp.example"),
    adjustments_contact="people@kelp.example",
    closing_date=date(2027, 3, 31),
    date_posted=date(2027, 3, 1),
    identifier="KT-7",
)


def description(role: dict | None = None, variants: tuple[str, ...] = (), **facts) -> JobDescription:
    """The description of a role (the small one) with Kelp & Tide's facts, some of them replaced."""
    return describe(compose(role or small_role(), variants), replace(KELP, **facts))


def opening_with(text: str, **facts) -> JobDescription:
    """A description whose opening paragraph is this text."""
    return description(opening=text, **facts)
