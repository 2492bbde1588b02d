"""What an employer adds to a role to make a job description: who, where, what it pays, how to apply.

Free texts are inline Markdown, paragraphs divided by blank lines. What is absent is "", None or ().
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

EMPLOYMENT_TYPES = {
    "FULL_TIME": "Full time",
    "PART_TIME": "Part time",
    "CONTRACTOR": "Contractor",
    "TEMPORARY": "Temporary",
    "INTERN": "Internship",
    "VOLUNTEER": "Volunteer",
    "PER_DIEM": "By the day",
    "OTHER": "Other",
}
"""Employment types as job boards know them, with the words to print."""

SENIORITIES = {
    "entry": "Entry level",
    "mid": "Mid level",
    "senior": "Senior",
    "lead": "Team lead",
    "director": "Head or director",
    "executive": "Executive",
}
"""How far along a job stands, with the words to print."""

OFFICE_PERIODS = {"week": "a week", "month": "a month"}
"""What the days of a hybrid job are counted by."""

PERIODS = {"year": "a year", "month": "a month", "week": "a week", "day": "a day", "hour": "an hour"}
"""What pay is counted by, with the words to print."""


@dataclass(frozen=True)
class Employer:
    """Kept once for all openings. `logo` is the address of an image, `colour` is "#rrggbb".

    `untranslated` names the texts that are in `language`, because there are none in the description's.
    """

    name: str = ""
    about: str = ""
    benefits: tuple[str, ...] = ()
    equal_opportunity: str = ""
    website: str = ""
    logo: str = ""
    logo_alt: str = ""
    colour: str = ""
    language: str = ""
    untranslated: tuple[str, ...] = ()

    def spoken(self, text: str) -> str:
        """The language of this text ("about") where it is not the description's."""
        return self.language if text in self.untranslated else ""


@dataclass(frozen=True)
class Place:
    """Where one works; `country` is a two-letter code (ISO 3166-1)."""

    city: str = ""
    region: str = ""
    country: str = ""


@dataclass(frozen=True)
class Pay:
    """From low to high in `currency` (ISO 4217) per `period` (see PERIODS); one end may be open."""

    low: Decimal | None = None
    high: Decimal | None = None
    currency: str = ""
    period: str = "year"
    on_top: str = ""


@dataclass(frozen=True)
class Apply:
    """How to apply: a web address, a mail address, and whatever else there is to say."""

    url: str = ""
    email: str = ""
    text: str = ""

    @property
    def possible(self) -> bool:
        return bool(self.url or self.email or self.text.strip())


@dataclass(frozen=True)
class Stage:
    """One interview, in minutes."""

    name: str
    min_minutes: int | None = None
    max_minutes: int | None = None


@dataclass(frozen=True)
class Facts:
    """Everything about one opening that the role itself does not say.

    Days are those of `time_zone` (IANA). `responsibilities` and `skills` are ids of lines to show, in this order
    (`skills` may name soft skills and qualifications too); None leaves the choice to us. `stages` None means the
    exercises of the role. `office_days` makes the job hybrid: so many days a week or month at the place.
    """

    employer: Employer = field(default_factory=Employer)
    title: str = ""
    places: tuple[Place, ...] = ()
    remote: bool = False
    remote_countries: tuple[str, ...] = ()
    office_days: int | None = None
    office_period: str = "week"
    department: str = ""
    seniority: str = ""
    employment_type: str = ""
    hours: str = ""
    pay: Pay | None = None
    team: str = ""
    budget: str = ""
    start: str = ""
    apply: Apply = field(default_factory=Apply)
    adjustments_contact: str = ""
    closing_date: date | None = None
    date_posted: date | None = None
    identifier: str = ""
    language: str = "en"
    time_zone: str = "UTC"
    opening: str = ""
    responsibilities: tuple[str, ...] | None = None
    skills: tuple[str, ...] | None = None
    stages: tuple[Stage, ...] | None = None
