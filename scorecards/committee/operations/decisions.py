"""Decisions: signed, never changed, replaced only by a later one that everybody sees."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from hiring.applications import operations as applications
from hiring.models import Application
from hiring.planning.proposal import ProposedStage
from people.audit import record
from people.models import User
from people.refusals import Refused
from scorecards.committee import mail as ballot_mail
from scorecards.committee.access import WHO_DECIDES, CommitteeEntry
from scorecards.committee.operations.ballots import OVERTAKEN, entry_now, held, is_overtaken, on_record
from scorecards.committee.queries.record import departures_of
from scorecards.feedback.mail import tell_of_feedback
from scorecards.models import Ballot, Decision, DecisionReason, Outcome

REFUSED_DECISION = "scorecards.decision_refused"
HIRED = {Outcome.HIRE: True, Outcome.NO_HIRE: False}


@dataclass(frozen=True)
class Ruling:
    """What is decided and why. `on_dimensions` are reasons by dimension; `number` is that of this decision, so that
    one made on a page that others have overtaken is refused."""

    number: int
    reasons: str
    level: str = ""
    conditions: str = ""
    on_dimensions: Mapping[str, str] = field(default_factory=dict)
    departure: str = ""
    dissent: str = ""


def decide(*, application: Application, outcome: str, ruling: Ruling, by) -> Decision:
    """Hire or do not hire. Raises Refused, at `departure` where it has to say why it departs from the rule."""
    with on_record(REFUSED_DECISION, application, by):
        application = held(application)
        ballot = _ballot_to_decide_on(application, ruling, by)
        departs = departures_of(by, application)[outcome]
        if departs and not ruling.departure.strip():
            raise Refused(" ".join([*departs, "Say why you decide otherwise."]), "departure")
        decision = _write(application, ballot, outcome, ruling, by)
        applications.settle(application=application, hired=HIRED[outcome], by=by)
        tell_of_feedback(decision)
        return decision


def ask_for_more(
    *, application: Application, name: str, stages: Sequence[ProposedStage], ruling: Ruling, by
) -> Decision:
    """Decide that more must be known: a round of these interviews for this application alone. Raises Refused."""
    with on_record(REFUSED_DECISION, application, by):
        application = held(application)
        ballot = _ballot_to_decide_on(application, ruling, by)
        decision = _write(application, ballot, Outcome.MORE_INFORMATION, ruling, by)
        applications.add_own_round(application=application, name=name, stages=stages, by=by)
        return decision


def why_not_decidable(application: Application, entry: CommitteeEntry) -> str:
    """Why nothing can be decided on it now, as a sentence; "" where something can."""
    if application.status in (Application.Status.WITHDRAWN, Application.Status.STOPPED):
        return applications.OVER
    if not application.outcomes.filter(outcome="committee").exists():
        where = "come to the committee" if entry.has_committee else "gone through its rounds"
        return f"This application has not {where} yet."
    if application.is_active and not applications.is_with_committee(application):
        return f"{application.candidate} is in the round that was asked for, and comes back after its debrief."
    if not entry.has_committee:
        return ""
    newest = Ballot.objects.filter(application=application).last()
    if newest is None:
        return "The committee has not voted yet."
    if is_overtaken(newest):
        return OVERTAKEN
    if not newest.is_closed:
        return "The vote is still open. Close it first."
    if applications.is_with_committee(application):
        came = application.outcomes.get(round=application.round_id).at
        if newest.opened_at < came:
            return "The committee has not voted since more was asked for."
    return ""


def _ballot_to_decide_on(application: Application, ruling: Ruling, by) -> Ballot | None:
    entry = entry_now(by, application)
    if entry is None or not entry.decides:
        raise Refused(WHO_DECIDES)
    if not entry.reads:
        raise Refused(entry.why_not)
    if why := why_not_decidable(application, entry):
        raise Refused(why)
    if ruling.number != Decision.objects.filter(application=application).count() + 1:
        raise Refused("Another decision was recorded in the meantime. Read it first.")
    return Ballot.objects.filter(application=application, closed_at__isnull=False).last()


def _write(application: Application, ballot: Ballot | None, outcome: str, ruling: Ruling, by) -> Decision:
    decision = Decision.objects.create(
        application=application,
        ballot=ballot,
        number=ruling.number,
        outcome=outcome,
        level=ruling.level,
        conditions=ruling.conditions,
        reasons=ruling.reasons,
        departure=ruling.departure,
        dissent=ruling.dissent,
        decided_by=by,
    )
    reasons = [DecisionReason(decision=decision, key=k, text=t) for k, t in ruling.on_dimensions.items() if t.strip()]
    DecisionReason.objects.bulk_create(reasons)
    record("scorecards.decided", decision, by=by, application=application.pk, number=ruling.number)
    ballot_mail.tell_of_decision(decision, _concerned(application))
    return decision


def _concerned(application: Application):
    """The recruiter who opened the search, its hiring manager, and the committee."""
    opening = application.opening
    lead = Q(pk__in=[opening.created_by_id, opening.hiring_manager_id])
    return User.objects.filter(lead | Q(committees__opening=opening), is_active=True).distinct()
