"""The committee's record for one reader. Ratings come through `Scorecard.objects.open_to` alone.

A vote that is not open, and everything where the reader owes a scorecard or is recused, is left out here, so that no
page or document has to think of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from blueprint.inline_markdown import to_text
from hiring.models import Application, Interview, Plan, Round, Seat
from hiring.planning.plain_plan import WeighedDimension
from hiring.planning.queries import role_of, weights_in_role
from scorecards.committee.access import entry_of
from scorecards.committee.composite import Composite, Rated, composite
from scorecards.committee.departing import departures
from scorecards.committee.record import BallotView, CommitteeRecord, DecisionView, VoteLine
from scorecards.committee.rule import Answer, answer, in_words
from scorecards.models import Ballot, Decision, Outcome, Rating, Scorecard, Vote
from scorecards.models.visibility import debrief_is_open

_DEBRIEF = debrief_is_open("application", "stage__round")


@dataclass(frozen=True)
class RatingGiven:
    """A rating that counts, when it was submitted, and whether its author was recused since."""

    at: datetime
    rated: Rated
    is_recused: bool


@dataclass(frozen=True)
class Sources:
    """What every part of the record needs: the plan, its dimensions, the ratings this reader may use, who sat where."""

    user: object
    plan: Plan
    weights: tuple[WeighedDimension, ...]
    ratings: tuple["RatingGiven", ...]
    panels: dict[int, tuple[str, ...]]

    def composite(self, until: datetime | None = None) -> Composite:
        """What it says, or said then."""
        known = [given.rated for given in self.ratings if until is None or given.at <= until]
        return composite(known, self.weights, self.plan.bar)

    def without_recused(self) -> Composite | None:
        """What it says without whoever was recused since their card was in; None where nobody was."""
        if not any(given.is_recused for given in self.ratings):
            return None
        return composite([g.rated for g in self.ratings if not g.is_recused], self.weights, self.plan.bar)

    def answer(self, votes: Sequence[Vote]) -> Answer:
        return answer([vote.choice for vote in votes], self.plan.quorum, self.plan.passes)


def record_of(user, application: Application) -> CommitteeRecord | None:
    """Votes, decisions and the composite as this reader may see them; None where there is nothing to see."""
    entry = entry_of(user, application)
    plan = Plan.objects.filter(opening=application.opening_id).first()
    if entry is None or plan is None:
        return None
    rule, asks = in_words(plan.quorum, plan.passes), _asks(user, application)
    if not entry.reads:
        return CommitteeRecord(rule, plan.quorum, why_not=entry.why_not, asks=asks)
    facts = _facts(user, application, plan)
    ballots = list(Ballot.objects.filter(application=application).select_related("opened_by", "closed_by"))
    votes = _votes(ballots)
    return CommitteeRecord(
        rule=rule,
        quorum=plan.quorum,
        composite=facts.composite(),
        without_recused=facts.without_recused(),
        missing=tuple(round.name for round, is_open in rounds_with_debriefs(application) if not is_open),
        ballots=tuple(_ballot(ballot, votes[ballot.pk], facts) for ballot in ballots),
        decisions=tuple(_decisions(application, votes, facts)),
        asks=asks,
        has_committee=entry.has_committee,
    )


def departures_of(user, application: Application) -> dict[str, list[str]]:
    """From what each outcome would depart, in sentences, by the newest ballot that is closed and the composite now."""
    plan = Plan.objects.filter(opening=application.opening_id).first()
    if plan is None:
        return {outcome: [] for outcome in Outcome.values}
    facts = _facts(user, application, plan)
    ballot = Ballot.objects.filter(application=application, closed_at__isnull=False).last()
    votes, composite_now = facts.answer(list(ballot.votes.all())) if ballot else None, facts.composite()
    return {outcome: departures(outcome, votes, composite_now) for outcome in Outcome.values}


def names_of(application: Application) -> dict[str, str]:
    """The plan's dimensions, in its order: key and name; none without a plan."""
    plan = Plan.objects.filter(opening=application.opening_id).first()
    return {dimension.key: dimension.name for dimension in _weights(plan, application)} if plan else {}


def rounds_with_debriefs(application: Application) -> list[tuple[Round, bool]]:
    """The rounds of an application that have interviews, each with whether its debrief is open."""
    standing = Interview.objects.binding().filter(application=application)
    is_open = set(standing.filter(_DEBRIEF).values_list("stage__round", flat=True))
    rounds = Round.objects.of(application).filter(pk__in=standing.values("stage__round"))
    return [(round, round.pk in is_open) for round in rounds]


def _asks(user, application: Application) -> int | None:
    waiting = Vote.objects.filter(user=user, ballot__application=application, ballot__closed_at=None, cast_at=None)
    return waiting.values_list("ballot__number", flat=True).first() if application.is_active else None


def _facts(user, application: Application, plan: Plan) -> Sources:
    return Sources(user, plan, _weights(plan, application), _ratings(user, application), _panels(application))


def _weights(plan: Plan, application: Application) -> tuple[WeighedDimension, ...]:
    role = plan.role or role_of(application.opening)
    names = {dimension["id"]: to_text(dimension["name"]) for dimension in role["hiring"]["dimensions"]}
    pairs = weights_in_role(plan.dimensions.all(), role)
    return tuple(WeighedDimension(key, names[key], weight) for key, weight in pairs)


def _ratings(user, application: Application) -> tuple[RatingGiven, ...]:
    """Ratings as submitted, of counted seats in rounds whose debrief is open to this reader; each with its time."""
    cards = Scorecard.objects.open_to(user).counted()
    rows = Rating.objects.given_on(cards, application=application).exclude(value=None)
    seat = "scorecard__seat"
    columns = rows.values_list("scorecard__submitted_at", f"{seat}__recused_at", "key", f"{seat}__user", "value")
    return tuple(RatingGiven(at, Rated(*rated), recused_at is not None) for at, recused_at, *rated in columns)


def _panels(application: Application) -> dict[int, tuple[str, ...]]:
    """On which panels of this candidate somebody sat: the interviews' names by person."""
    seats = Seat.objects.filter(interview__application=application, recused_at=None)
    seats = seats.filter(interview__status=Interview.Status.SCHEDULED).order_by("interview__starts_at", "pk")
    stages: dict[int, tuple[str, ...]] = {}
    for person, stage in seats.values_list("user", "interview__stage__name"):
        stages[person] = (*stages.get(person, ()), stage)
    return stages


def _votes(ballots: Sequence[Ballot]) -> dict[int, list[Vote]]:
    by_ballot: dict[int, list[Vote]] = {ballot.pk: [] for ballot in ballots}
    for vote in Vote.objects.filter(ballot__in=ballots).select_related("user"):
        by_ballot[vote.ballot_id].append(vote)
    return by_ballot


def _ballot(ballot: Ballot, votes: Sequence[Vote], facts: Sources) -> BallotView:
    return BallotView(
        number=ballot.number,
        opened_at=ballot.opened_at,
        opened_by=str(ballot.opened_by),
        closed_at=ballot.closed_at,
        closed_by=str(ballot.closed_by or ""),
        votes=tuple(_vote(vote, ballot.is_closed, facts) for vote in votes),
        answer=facts.answer(votes) if ballot.is_closed else None,
    )


def _vote(vote: Vote, is_open: bool, facts: Sources) -> VoteLine:
    is_own = vote.user_id == facts.user.pk
    line = {
        "person": vote.user_id,
        "name": str(vote.user),
        "is_chair": vote.is_chair,
        "is_cast": vote.cast_at is not None,
        "is_own": is_own,
        "sat_on": facts.panels.get(vote.user_id, ()),
    }
    if not (is_open or is_own):
        return VoteLine(**line)
    content = {"choice": vote.choice, "words": vote.get_choice_display(), "reason": vote.reason}
    return VoteLine(**line, **content, cast_at=vote.cast_at)


def _decisions(application: Application, votes: dict[int, list[Vote]], facts: Sources) -> list[DecisionView]:
    rows = Decision.objects.filter(application=application).select_related("decided_by", "ballot")
    rows = list(rows.prefetch_related("on_dimensions"))
    names = {dimension.key: dimension.name for dimension in facts.weights}
    later = {row.number - 1: row.number for row in rows}
    return [_decision(row, later.get(row.number), votes.get(row.ballot_id), names, facts) for row in rows]


def _decision(row: Decision, replaced_by: int | None, votes, names: dict[str, str], facts: Sources) -> DecisionView:
    reasons = {reason.key: reason.text for reason in row.on_dimensions.all()}
    then = facts.composite(row.decided_at)
    return DecisionView(
        number=row.number,
        outcome=row.outcome,
        words=row.get_outcome_display(),
        level=row.level,
        conditions=row.conditions,
        reasons=row.reasons,
        on_dimensions=tuple((key, name, reasons[key]) for key, name in names.items() if key in reasons),
        departure=row.departure,
        dissent=row.dissent,
        decided_at=row.decided_at,
        decided_by=str(row.decided_by),
        sat_on=facts.panels.get(row.decided_by_id, ()),
        ballot=row.ballot.number if row.ballot else None,
        composite=then,
        departs=tuple(departures(row.outcome, facts.answer(votes) if votes else None, then)),
        replaced_by=replaced_by,
    )
