"""Pairs of deeds on one application, and what must hold of it afterwards, whoever was first."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from hiring.applications import operations as applications
from hiring.interviews.operations import panels
from hiring.models import FormerSeat, Interview, Plan, Seat, SkippedStage, TimeOffer
from people.models import Event
from scorecards.debrief.access import is_open_to
from scorecards.models import Ballot, Decision, Scorecard, Vote
from tests.attacks.at_once.scene import Scene
from tests.attacks.at_once.turns import Request

DECISION = {
    "outcome": "hire",
    "reasons": "Good.",
    "on-judgement": "She named it.",
    "departure": "Because.",
    "number": 1,
    "name": "More",
}
REVISED = {
    "rating-judgement": "2",
    "evidence-judgement": "Less so.",
    "rating-craft": "n:not_reached",
    "recommendation": "no",
    "confidence": "low",
    "reason": "I misheard.",
}
BEGINS = ("hiring.interview_scheduled", "hiring.stage_skipped", "hiring.application_reinstated", "hiring.times_offered")
VOTE = {"choice": "no", "reason": "No."}


@dataclass(frozen=True)
class Pair:
    """Two requests, what was before them, and what must hold afterwards; `opening` is its state, as of `Cast`.

    `at_record`: they stop before what they did goes on record too, as a deed that reads what no lock of it holds would.
    """

    name: str
    before: Callable[[Scene], object]
    one: Callable[[Scene], Request]
    other: Callable[[Scene], Request]
    holds: Callable[[Scene], object] = lambda scene: True
    opening: str = "kept"
    at_record: bool = False


def _skipped_or_scheduled(scene: Scene) -> bool:
    standing = Interview.objects.standing().filter(application=scene.application, stage=scene.delivery)
    return SkippedStage.objects.filter(application=scene.application).exists() != standing.exists()


def _waived_or_in(scene: Scene) -> bool:
    seat = scene.seat("anna")
    return bool(seat.waived_at) != Scorecard.objects.filter(seat=seat, submitted_at__isnull=False).exists()


def _read_or_seated(scene: Scene) -> bool:
    hana = scene.cast.people["hana"]
    return scene.has_read(hana) != Seat.objects.filter(interview__application=scene.application, user=hana).exists()


def _card_stands(scene: Scene) -> bool:
    """A card that was taken stands in its round."""
    seats = Seat.objects.filter(interview__application=scene.application)
    return not Scorecard.objects.submitted().filter(seat__in=seats).exclude(seat__in=seats.judging()).exists()


def _gone_or_begun(scene: Scene) -> bool:
    gone = FormerSeat.objects.filter(interview__application=scene.application).exists()
    return gone != Scorecard.objects.filter(seat__interview__application=scene.application).exists()


def _votes_are_the_committees(scene: Scene) -> bool:
    """Whoever was asked sits on the committee that stays as it is until it has decided."""
    votes = Vote.objects.filter(ballot__application=scene.application).values_list("user", flat=True)
    return set(votes) == set(scene.opening.committee.values_list("user", flat=True))


def _cast_while_open(scene: Scene) -> bool:
    ballot = Ballot.objects.get(application=scene.application)
    cast = ballot.votes.exclude(cast_at=None).values_list("cast_at", flat=True)
    return ballot.is_closed and all(at <= ballot.closed_at for at in cast)


def _plan_says_who_decides(scene: Scene) -> bool:
    decides = Plan.objects.get(opening=scene.opening).decides
    return (decides == Plan.Decides.COMMITTEE) == scene.opening.committee.exists()


def _nothing_is_left(scene: Scene) -> bool:
    cards = Scorecard.objects.exclude(summary="").filter(seat__interview__application=scene.application)
    return not cards.exists() and not scene.application.interviews.exclude(seats__recusal_reason="").exists()


def _waived_though_ben_owes(scene: Scene) -> None:
    """The round waits for Ben alone; whoever submits opens its debrief."""
    scene.held("anna", "ben")
    scene.skipped()
    panels.waive(seat=scene.seat("anna"), reason="On leave", by=scene.cast.people["rita"])


def _owed_or_opened(scene: Scene) -> bool:
    """Anna's scorecard is awaited again, or it was too late for that; Ben's is in."""
    owes = scene.seat("anna").waived_at is None
    return owes != is_open_to(scene.cast.people["rita"], scene.application.pk, scene.round)


def _nothing_after_closing(scene: Scene) -> bool:
    """What was asked for came before the opening was closed, or was refused."""
    events = Event.objects.order_by("pk").filter(subject="hiring.opening", subject_id=scene.opening.pk)
    closed = events.get(verb="hiring.opening_closed")
    about = Q(ids__application=scene.application.pk) | Q(subject="hiring.application", subject_id=scene.application.pk)
    return not Event.objects.filter(about, pk__gt=closed.pk, verb__in=BEGINS).exists()


def _offered_and_read(scene: Scene) -> None:
    scene.opened()
    scene.offered("hana", stage=scene.case)


def _open_offers(scene: Scene) -> int:
    return TimeOffer.objects.open(timezone.now()).filter(application=scene.application).count()


def _one_way_to_book(scene: Scene) -> bool:
    """What was offered first is chosen, or has given way: one link leads somewhere at most."""
    booked = scene.application.interviews.count()
    return booked <= 1 and _open_offers(scene) <= 1 and booked + _open_offers(scene) >= 1


def _stopped(scene: Scene) -> None:
    scene.judged("anna")
    applications.stop(application=scene.application, reason="", by=scene.cast.people["hana"])


_erases = lambda s: s.post("ada", "candidate_erase", s.application.candidate_id, sure="on")  # noqa: E731
_decides = lambda s: s.post("chidi", "decide", s.application.pk, **DECISION)  # noqa: E731
_opens = lambda s: s.post("hana", "ballot_open", s.application.pk)  # noqa: E731
_votes = lambda s: s.ballot("lotte", "ballot_vote", **VOTE)  # noqa: E731
_recuses = lambda s: s.about_seat("rita", "seat_recuse", "anna")  # noqa: E731
_waives = lambda s: s.about_seat("rita", "seat_waive", "anna")  # noqa: E731
_submits = lambda s: s.card("anna")  # noqa: E731
_withdraws = lambda s: s.about("rita", "application_withdraw")  # noqa: E731
_leaves = lambda s: s.panel("hana", s.application.interviews.get(), "ben")  # noqa: E731
_seats = lambda who: lambda s: s.schedules("rita", who, stage=s.case)  # noqa: E731
_skips = lambda who: lambda s: s.about(who, "stage_skip", s.delivery.pk, reason="Enough.")  # noqa: E731
_closes = lambda s: s.about_opening("rita", "opening_close")  # noqa: E731
_chooses = lambda s: s.chooses()  # noqa: E731
_held = lambda *who, **how: lambda s: s.held(*who, **how)  # noqa: E731

PAIRS = (
    Pair(
        "vote-close", lambda s: s.voting("chidi"), _votes, lambda s: s.ballot("chidi", "ballot_close"), _cast_while_open
    ),
    Pair("vote-withdraw", Scene.voting, _votes, _withdraws),
    Pair(
        "open_vote-appoint",
        Scene.with_committee,
        _opens,
        lambda s: s.appoints("chidi", "chidi"),
        _votes_are_the_committees,
        "fresh",
    ),
    Pair("open_vote-recuse", Scene.with_committee, _opens, _recuses),
    Pair(
        "decide-appoint",
        Scene.voted,
        _decides,
        lambda s: s.appoints("lotte", "chidi", "lotte"),
        lambda s: Decision.objects.filter(application=s.application, decided_by=s.cast.people["chidi"]).exists(),
        "fresh",
    ),
    Pair("submit-recuse", _held("anna"), _submits, _recuses),
    Pair("submit-waive", _held("anna"), _submits, _waives, _waived_or_in),
    Pair(
        "submit-unwaive",
        _waived_though_ben_owes,
        lambda s: s.card("ben"),
        lambda s: s.about_seat("ada", "seat_unwaive", "anna"),
        _owed_or_opened,
    ),
    Pair("submit-withdraw", _held("anna", hours=24), _submits, _withdraws, _card_stands),
    Pair(
        "submit-miss",
        _held("anna"),
        _submits,
        lambda s: s.post("rita", "interview_no_show", s.application.interviews.get().pk),
        _card_stands,
    ),
    Pair("submit-skip", _held("anna"), _submits, _skips("hana")),
    Pair(
        "skip-schedule",
        lambda s: s.judged("anna"),
        _skips("rita"),
        lambda s: s.schedules("hana", "ben"),
        _skipped_or_scheduled,
    ),
    Pair("advance-skip", lambda s: s.judged("anna"), lambda s: s.about("hana", "application_advance"), _skips("rita")),
    Pair("read-seat", Scene.opened, lambda s: s.reads("hana"), _seats("hana"), _read_or_seated),
    Pair("packet-seat", Scene.opened, lambda s: s.reads("hana", "packet_page"), _seats("hana"), _read_or_seated),
    Pair("read-take_up", _stopped, lambda s: s.reads("hana"), lambda s: s.about("rita", "application_reinstate")),
    Pair("read-manager", Scene.opened, lambda s: s.reads("ben"), lambda s: s.names_manager("ben"), opening="fresh"),
    Pair(
        "note-seat",
        Scene.opened,
        lambda s: s.post("hana", "debrief_note", s.application.pk, s.round, text="Reads well."),
        _seats("ben"),
    ),
    Pair("revise-seat", Scene.opened, lambda s: s.card("anna", "scorecard_revise", **REVISED), _seats("ben")),
    Pair(
        "begin-leave",
        _held("anna", "ben", hours=24),
        lambda s: s.card("anna", "scorecard_autosave", summary="She listens."),
        _leaves,
        _gone_or_begun,
    ),
    Pair("recuse-leave", _held("anna", "ben", hours=24), _recuses, _leaves),
    Pair(
        "submit-give_up",
        _held("anna", "ben", training=("ben",)),
        lambda s: s.card("ben"),
        lambda s: s.about_seat("ben", "seat_give_up", "ben"),
        _gone_or_begun,
    ),
    Pair(
        "schedule-close",
        lambda s: None,
        lambda s: s.schedules("hana", "ben"),
        _closes,
        _nothing_after_closing,
        "fresh",
        at_record=True,
    ),
    Pair(
        "choose-close", lambda s: s.offered("ben"), _chooses, _closes, _nothing_after_closing, "fresh", at_record=True
    ),
    Pair(
        "take_up-close",
        _stopped,
        lambda s: s.about("rita", "application_reinstate"),
        _closes,
        _nothing_after_closing,
        "fresh",
        at_record=True,
    ),
    Pair(
        "choose-choose",
        lambda s: s.offered("ben"),
        _chooses,
        _chooses,
        lambda s: s.application.interviews.count() == 1,
    ),
    Pair("choose-offer", lambda s: s.offered("ben"), _chooses, lambda s: s.offers("rita", "ben"), _one_way_to_book),
    Pair("choose-erase", lambda s: s.offered("ben"), _chooses, _erases, lambda s: not _open_offers(s)),
    Pair("choose-withdraw", lambda s: s.offered("ben"), _chooses, _withdraws),
    Pair("choose-read", _offered_and_read, _chooses, lambda s: s.reads("hana"), _read_or_seated),
    Pair("vote-erase", Scene.voting, _votes, _erases),
    Pair("submit-erase", _held("anna"), _submits, _erases, _nothing_is_left),
    Pair("recuse-erase", _held("anna"), _recuses, _erases, _nothing_is_left),
    Pair(
        "appoint-schedule",
        lambda s: None,
        lambda s: s.appoints("chidi"),
        lambda s: s.schedules("hana", "ben"),
        _plan_says_who_decides,
        "open",
    ),
    Pair(
        "plan-plan",
        lambda s: None,
        lambda s: s.post("hana", "plan_start", s.opening.slug),
        lambda s: s.post("rita", "plan_start", s.opening.slug),
        lambda s: Plan.objects.get(opening=s.opening),
        "unplanned",
    ),
)
