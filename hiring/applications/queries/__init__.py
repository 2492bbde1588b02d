"""Where an application stands and what comes next, from interviews and seats alone.

Nothing here derives from what a scorecard says, only from whether it is submitted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, QuerySet
from django.template.defaultfilters import date as as_words
from django.urls import reverse
from django.utils import timezone

from hiring.evidence import evidence
from hiring.interviews.queries import has_open_seat, judges, owing, seats_with_state, stages_to_come
from hiring.models import Application, Interview, Opening, Round, RoundOutcome, Seat, Stage
from people.words import count, some

RECRUITING = "Recruiting"
"""Whoever schedules and plans: recruiters, administrators, the hiring manager."""
OPENING_CLOSED = "The opening is closed: stop, or open it again"
NAMED = 2


@dataclass(frozen=True)
class NextStep:
    """What comes next, without a full stop; `address` is the page to do it on, "" for none.

    `who` says on whom it waits, "" where on a day alone; `days` for how many whole days, None where it does not yet.
    """

    words: str
    address: str = ""
    who: str = ""
    days: int | None = None

    def __str__(self):
        return self.words


@dataclass(frozen=True)
class Progress:
    """An application with what comes next for it."""

    application: Application
    steps: list[NextStep]


@dataclass(frozen=True)
class RoundDebrief:
    """The debrief of a round: its address, and how far it is in words."""

    round: Round
    address: str
    state: str


def rounds_of(opening: Opening) -> list[Round]:
    """The rounds of the plan with their stages, rounds for one application included; [] without a plan."""
    return list(Round.objects.filter(plan__opening=opening).prefetch_related("stages"))


def shared(rounds: Iterable[Round]) -> list[Round]:
    return [round for round in rounds if round.application_id is None]


def gone_through_by(application: Application, rounds: Iterable[Round]) -> list[Round]:
    """Everybody's rounds and those of this application alone."""
    return [round for round in rounds if round.application_id in (None, application.pk)]


def with_progress(applications: QuerySet[Application]) -> QuerySet[Application]:
    """With everything that `progress_of` and the other functions here need, in a fixed number of queries."""
    seats = Prefetch("seats", seats_with_state())
    interviews = Prefetch("interviews", Interview.objects.select_related("stage").prefetch_related(seats))
    decides = Prefetch("opening", Opening.objects.select_related("hiring_manager").prefetch_related("committee__user"))
    return applications.select_related("candidate", "round").prefetch_related(
        interviews, "outcomes", "skipped_stages", decides
    )


def in_this_order(numbers: Iterable[int]) -> list[Application]:
    """The applications with these ids, which the caller may read, `with_progress` and in the order of the ids."""
    by_number = with_progress(Application.objects.all()).in_bulk(list(numbers))
    return [by_number[number] for number in numbers if number in by_number]


def progress_of(applications: Iterable[Application], rounds: list[Round], now: datetime) -> list[Progress]:
    return [Progress(application, next_steps(application, rounds, now)) for application in applications]


def next_steps(application: Application, rounds: list[Round], now: datetime) -> list[NextStep]:
    """What comes next for an application, the most urgent first; nothing where it has ended."""
    if not application.is_active:
        return []
    steps = _steps(application, rounds, now)
    if application.opening.status == Opening.Status.OPEN:
        return steps
    possible = [step for step in steps if step.address or step.who != RECRUITING]
    return possible if possible == steps else [*possible, NextStep(OPENING_CLOSED, who=RECRUITING)]


def _steps(application: Application, rounds: list[Round], now: datetime) -> list[NextStep]:
    """As long as the opening is open: in one that is closed nothing is planned and scheduled any more."""
    rounds = gone_through_by(application, rounds)
    days = _days(entered_at(application), now)
    if not rounds:
        return [NextStep("Plan the interviews", _plan_page(application), RECRUITING, days)]
    current = next((round for round in rounds if round.pk == application.round_id), None)
    if current is None:
        stages = next((list(round.stages.all()) for round in rounds if round.stages.all()), [])
        if not stages:
            return [NextStep("Plan the interviews", _plan_page(application), RECRUITING, days)]
        to_come = [stage for stage in stages if stage.pk not in _skipped(application)] or stages
        return [NextStep(f"Schedule {to_come[0]}", _booking_page(application, to_come), RECRUITING, days)]
    if outcome := next((o for o in application.outcomes.all() if o.round_id == current.pk), None):
        return [_after(outcome, application, now)]
    here = [interview for interview in application.interviews.all() if interview.stage.round_id == current.pk]
    steps = _in_round(application, current.stages.all(), here, now, days)
    return steps or [_debrief(application, current, here, now)]


def _debrief(application: Application, round: Round, here: list[Interview], now: datetime) -> NextStep:
    over = [interview for interview in here if interview.is_binding]
    is_judged = any(judges(seat) for interview in over for seat in interview.seats.all())
    return NextStep(
        "Debrief open: advance, or stop" if is_judged else f"No interview in {round}: advance, or stop",
        evidence().debrief_page(application.pk, round.pk) if is_judged else "",
        str(application.opening.hiring_manager or RECRUITING),
        _days(max((interview.ends_at for interview in over), default=entered_at(application)), now),
    )


def entered_at(application: Application) -> datetime:
    """Since when it stands where it stands: the last round's end, or the day on which they applied."""
    ends = (o.at for o in application.outcomes.all() if o.outcome == RoundOutcome.Outcome.ADVANCE)
    return max(ends, default=application.applied_at)


def _days(since: datetime, now: datetime) -> int:
    return max((now - since).days, 0)


def has_panel(application: Application) -> bool:
    """Whether there is something for a packet; the application is fetched `with_progress`."""
    return any(interview.seats.all() for interview in application.interviews.all())


def interviews_to_come(application: Application, rounds: list[Round]) -> list[tuple[Stage, str, bool]]:
    """The interviews that are neither held nor skipped, with why, and whether they are of the round where it stands,
    or of the first one. Those of another round only where its debrief waits for them: somebody has interviewed in it.
    """
    if not application.is_active or not rounds:
        return []
    current = next((round for round in rounds if round.pk == application.round_id), rounds[0])
    by_round = {round.pk: [] for round in rounds}
    for interview in application.interviews.all():
        by_round.setdefault(interview.stage.round_id, []).append(interview)
    return [
        (stage, why, round == current)
        for round in rounds
        if round == current or any(interview.is_binding for interview in by_round[round.pk])
        for stage, why in stages_to_come(round.stages.all(), by_round[round.pk], _skipped(application))
    ]


def debriefs(application: Application, interviews: Iterable[Interview], rounds: list[Round]) -> list[RoundDebrief]:
    """The debrief of each round that has one of these interviews; all are fetched `with_progress`."""
    with_panel = {interview.stage.round_id for interview in interviews if interview.is_binding}
    return [
        RoundDebrief(
            round,
            evidence().debrief_page(application.pk, round.pk),
            _debrief_state(application, round),
        )
        for round in rounds
        if round.pk in with_panel
    ]


def _debrief_state(application: Application, round: Round) -> str:
    interviews = [interview for interview in application.interviews.all() if interview.stage.round_id == round.pk]
    binding = [interview for interview in interviews if interview.is_binding]
    judging = [seat for interview in binding for seat in interview.seats.all() if judges(seat)]
    awaited = sum(len(owing(interview)) for interview in interviews)
    if not judging:
        return "nobody judges yet"
    to_come = stages_to_come(round.stages.all(), interviews, _skipped(application)) if application.is_active else []
    cards = f"{len(judging) - awaited} of {len(judging)} scorecards in or waived" if awaited else ""
    waits = f"waits for {_in_words(to_come)}" if to_come else ""
    return "; ".join(filter(None, (cards, waits))) or "open"


def _in_words(to_come: Iterable[tuple[Stage, str]]) -> str:
    """What a round waits for: "Delivery, which is not scheduled; Case, which …"."""
    return "; ".join(f"{stage}, which {why}" for stage, why in to_come)


def _skipped(application: Application) -> set[int]:
    return {skip.stage_id for skip in application.skipped_stages.all()}


def before_its_debrief(application: Application) -> str:
    """A warning for whoever ends a round before its debrief is open; "" where it is open."""
    if application.round_id is None:
        return ""
    seats = Seat.objects.judging().filter(
        interview__application=application, interview__stage__round=application.round_id
    )
    awaited = seats.owing().count()
    if not seats.exists():
        return f"No scorecard of {application.round} is there, so it has no debrief."
    if evidence().debrief_is_open(application, application.round):
        return ""
    owed = count(awaited, "scorecard of this round is", "scorecards of this round are")
    cards = f"{owed} still awaited; its debrief is not open." if awaited else ""
    seats = Prefetch("seats", seats_with_state())
    here = application.interviews.filter(stage__round=application.round).select_related("stage").prefetch_related(seats)
    to_come = stages_to_come(application.round.stages.all(), here, _skipped(application))
    if not to_come:
        return cards
    return f"{cards} The debrief of {application.round} waits for {_in_words(to_come)}.".strip()


def _after(outcome: RoundOutcome, application: Application, now: datetime) -> NextStep:
    days = _days(outcome.at, now)
    if outcome.outcome == RoundOutcome.Outcome.COMMITTEE:
        page = evidence().application_pages(application).committee
        return NextStep(_decided_by(application.opening), page, days=days)
    return NextStep("Decide about the next round", who=RECRUITING, days=days)


def _decided_by(opening: Opening) -> str:
    """Whose turn it is once all rounds are over: the committee's, or the hiring manager's where there is none."""
    members = list(opening.committee.all())
    if not members:
        return f"{opening.hiring_manager or 'The hiring manager'} decides"
    chair = next((member.user for member in members if member.is_chair), None)
    return f"With the committee: {chair} decides" if chair else "With the committee, which has no chair yet"


def _in_round(
    application: Application, stages: Iterable[Stage], here: list[Interview], now: datetime, days: int
) -> list[NextStep]:
    held = [interview for interview in here if interview.is_standing]
    to_fill = [i for i in held if i.starts_at > now and has_open_seat(i)]
    standing = {interview.stage_id for interview in held}
    tried = {interview.stage_id for interview in here}
    to_come = stages_to_come(stages, here, _skipped(application))
    to_come = {stage: why for stage, why in to_come if stage.pk not in standing}
    page = _booking_page(application, list(to_come))
    return [
        *(NextStep(f"Fill the panel of {i.stage}", _panel_page(i), RECRUITING) for i in to_fill),
        *(
            NextStep(f"{stage} {why}" if stage.pk in tried else f"Schedule {stage}", page, RECRUITING, days)
            for stage, why in to_come.items()
        ),
        *_awaited([i for i in here if i.ends_at <= now], now),
        *(NextStep(f"{i.stage} on {_when(i.starts_at)}") for i in held if i.ends_at > now),
    ]


def _booking_page(application: Application, stages: list[Stage]) -> str:
    """Where these interviews of a round are scheduled; "" where there are none, or the opening is closed."""
    if not stages or application.opening.status != Opening.Status.OPEN:
        return ""
    where = [application.opening.slug, application.pk]
    if len(stages) > 1:
        return reverse("round_new", args=where)
    return f"{reverse('interview_new', args=where)}?stage={stages[0].pk}"


def _panel_page(interview: Interview) -> str:
    return reverse("interview_panel", args=[interview.pk])


def _plan_page(application: Application) -> str:
    """Nothing where the opening is closed."""
    is_open = application.opening.status == Opening.Status.OPEN
    return reverse("plan", args=[application.opening.slug]) if is_open else ""


def _awaited(over: list[Interview], now: datetime) -> list[NextStep]:
    """The scorecards that are owed of these interviews, whose, and for how long the longest."""
    waiting = [(seat, interview.ends_at) for interview in over for seat in owing(interview)]
    if not waiting:
        return []
    names = list(dict.fromkeys(str(seat.user) for seat, _ in waiting))
    longest = min(end for _, end in waiting)
    return [NextStep(f"Awaiting {count(len(waiting), 'scorecard')}", who=some(names, NAMED), days=_days(longest, now))]


def _when(at: datetime) -> str:
    return as_words(timezone.localtime(at), "j F, H:i")
