"""What the API reads and writes; each field as the OpenAPI document describes it."""

from datetime import date, datetime
from typing import Annotated, Any, Generic, TypeVar

from ninja import Schema
from pydantic import ConfigDict, Field, StrictBool

from scorecards.api.value_kinds import NO_NUL, Address, Link, Moment, Name, Short, System, Telephone

Item = TypeVar("Item")


class ListPart(Schema, Generic[Item]):
    """A part of a list; `next` is the cursor of the part after it, null at the end."""

    items: list[Item]
    next: str | None


class BlueprintOut(Schema):
    slug: str
    version: int
    title: str
    status: str
    published_at: datetime | None


class OpeningOut(Schema):
    slug: str
    title: str
    status: str
    blueprint: str
    blueprint_version: int
    variants: list[str]
    language: str
    department: str
    seniority: str
    requisition: str
    hiring_manager: str | None
    closes_on: date | None
    created_at: datetime
    applications: int


class CandidateOut(Schema):
    id: int
    name: str
    email: str
    phone: str
    external_system: str
    external_id: str
    external_url: str


class ApplicationOut(Schema):
    id: int
    opening: str
    candidate: CandidateOut
    status: str
    round: str | None
    source: str
    applied_at: datetime
    ended_at: datetime | None


class Strict(Schema):
    """What is sent is described to the last field: one that is unknown is refused, not passed over."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class CandidateIn(Strict):
    """A person, and the number that another system knows them by: sent twice, they are one."""

    name: Name
    email: Address | None = None
    phone: Telephone = ""
    external_system: System = ""
    external_id: Short = ""
    external_url: Link = ""
    source: Short = ""


class SeatOut(Schema):
    id: int
    person: str
    is_training: bool
    state: str


class InterviewOut(Schema):
    id: int
    application: int
    round: str
    stage: str
    status: str
    starts_at: datetime
    ends_at: datetime
    place: str
    link: str
    sequence: int
    external_system: str
    external_id: str
    seats: list[SeatOut]


class StageOut(Schema):
    id: int
    round: str
    name: str
    minutes: int
    interviewers: int
    dimensions: list[str]


class PanelIn(Strict):
    email: Address
    is_training: StrictBool = False


class InterviewIn(Strict):
    """An interview, and the number that another system knows it by: sent twice, it is one."""

    stage: Annotated[int, Field(strict=True, ge=1, le=2**63 - 1)]
    starts_at: Moment
    ends_at: Moment
    place: Short = ""
    link: Link = ""
    panel: Annotated[list[PanelIn], Field(max_length=20)] = []
    external_system: System = ""
    external_id: Short = ""


class InterviewChange(Strict):
    starts_at: Moment
    ends_at: Moment
    place: Short = ""
    link: Link = ""


class ReasonIn(Strict):
    reason: Annotated[str, Field(min_length=1, max_length=2000, pattern=NO_NUL)]


class RatingOut(Schema):
    dimension: str
    rating: int | None
    not_assessed: str
    evidence: str


class ScorecardOut(Schema):
    id: int
    interview: int
    interviewer: str
    is_training: bool
    recommendation: str
    confidence: str
    summary: str
    submitted_at: datetime
    ratings: list[RatingOut]


class CardsOfOther(Schema):
    """Scorecards in another system's shape, and what of them has no place there."""

    items: list[dict[str, Any]]
    told: list[str]


class RoundState(Schema):
    """A round's debrief: whether it is open to the owner of the key."""

    id: int
    name: str
    debrief_open: bool


class DecisionOut(Schema):
    number: int
    outcome: str
    level: str
    reasons: str
    conditions: str
    decided_at: datetime
    decided_by: str


Report = dict[str, Any]
"""A document whose shape is described elsewhere: a blueprint, a composed role, a calibration report."""
