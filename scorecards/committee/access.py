"""Who works on a decision, and who reads how it came about.

| | chair | committee (of the opening) | hiring manager (of the opening) | recruiter | administrator | anybody else |
|---|---|---|---|---|---|---|
| the list of what the committee has | yes | yes | – | – | – | – |
| the committee's page of an application, its files | once a debrief is open | the same | yes | yes | yes | – (404) |
| open the vote | yes | – | yes | yes | – | – |
| vote | yes | yes | – | – | – | – |
| close the vote | yes | – | – | – | – | – |
| decide, ask for more information | yes | – | where there is no committee | – | – | – |

Whoever still owes a scorecard anywhere in the application, or is recused on it, finds the page without content: no
votes, no decisions, no composite, no files. Who owes does nothing there until theirs is in; who is recused may only
vote “recused”. What is on the cards comes through `Scorecard.objects.visible_to` all the same.
"""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from hiring.candidates.access import in_committee, keeps, moves
from hiring.models import Application, CandidateFile, CommitteeMember, Interview, Opening, Plan, Seat
from scorecards.debrief.access import Door
from scorecards.models.visibility import debrief_is_open

OWES = "You still owe a scorecard of this candidate. What others wrote, votes and decisions are hidden until it is in."
RECUSED = "You are recused on this candidate, so what was written, voted and decided stays hidden from you."
WHO_DECIDES = "The chair of the committee decides, or the hiring manager where there is no committee."
WHO_OPENS = "The chair, a recruiter or the hiring manager opens the vote."
WHO_CLOSES = "The chair closes the vote."
WHO_VOTES = "Only members of the committee vote."


WHY_NOT = {Door.OPEN: "", Door.OWING: OWES, Door.RECUSED: RECUSED}


@dataclass(frozen=True)
class CommitteeEntry:
    """An application as this person finds it with the committee.

    decider: the name of who decides, the chair or without a committee the hiring manager; "" where nobody is appointed.
    away: why that person cannot, where they never will.
    """

    application: Application
    door: Door
    keeps: bool
    moves: bool
    is_member: bool
    is_chair: bool
    has_committee: bool
    has_chair: bool
    leads: bool
    decider: str
    away: str

    @property
    def reads(self) -> bool:
        return self.door == Door.OPEN

    @property
    def why_not(self) -> str:
        return WHY_NOT[self.door]

    @property
    def may_open(self) -> bool:
        return self.is_chair or self.moves

    @property
    def decides(self) -> bool:
        """Whether it is for this person to decide; whether they can, `reads` says."""
        return self.is_chair if self.has_committee else self.leads


def committee_openings(user) -> QuerySet[Opening]:
    """The openings in whose committee this person sits."""
    if not user.is_authenticated or not user.is_active:
        return Opening.objects.none()
    return Opening.objects.filter(committee__user=user)


def committee_applications(user) -> QuerySet[Application]:
    """The applications that this person reads as a member of a committee: those with a debrief that is open."""
    if not user.is_authenticated or not user.is_active:
        return Application.objects.none()
    return in_committee(user).filter(_has_open_debrief())


def entry_of(user, application: Application) -> CommitteeEntry | None:
    """What this person finds there, or None for somebody who finds nothing."""
    if not user.is_authenticated or not user.is_active or application.candidate.erased_at:
        return None
    opening = application.opening
    members = list(CommitteeMember.objects.filter(opening=opening).select_related("user"))
    frozen = Plan.objects.filter(opening=opening).values_list("decides", flat=True).first()
    mine = next((member for member in members if member.user_id == user.pk), None)
    is_kept = keeps(user, opening)
    if not is_kept and not (mine and committee_applications(user).filter(pk=application.pk).exists()):
        return None
    has_committee = frozen == Plan.Decides.COMMITTEE if frozen else bool(members)
    chair = next((member.user for member in members if member.is_chair), None)
    decider = chair if has_committee else opening.hiring_manager
    return CommitteeEntry(
        application=application,
        door=_door(user, application),
        keeps=is_kept,
        moves=moves(user, opening),
        is_member=mine is not None,
        is_chair=mine is not None and mine.is_chair,
        has_committee=has_committee,
        has_chair=chair is not None,
        leads=opening.hiring_manager_id == user.pk,
        decider=str(decider or ""),
        away=_away(decider, application),
    )


def get_committee_or_404(user, application: int) -> CommitteeEntry:
    """The committee's page of an application as this person finds it."""
    related = Application.objects.select_related("candidate", "opening__hiring_manager", "round")
    entry = entry_of(user, get_object_or_404(related, pk=application))
    if entry is None:
        raise Http404("Not for you to see.")
    return entry


def get_committee_to_open_or_404(user, application: int) -> CommitteeEntry:
    return _allowed(get_committee_or_404(user, application), "may_open", WHO_OPENS)


def get_committee_to_vote_or_404(user, application: int) -> CommitteeEntry:
    return _allowed(get_committee_or_404(user, application), "is_member", WHO_VOTES)


def get_committee_to_close_or_404(user, application: int) -> CommitteeEntry:
    return _reading(_allowed(get_committee_or_404(user, application), "is_chair", WHO_CLOSES))


def get_committee_to_decide_or_404(user, application: int) -> CommitteeEntry:
    return _reading(_allowed(get_committee_or_404(user, application), "decides", WHO_DECIDES))


def readable_files(entry: CommitteeEntry) -> QuerySet[CandidateFile]:
    """CV and files, for those who read the rest."""
    return entry.application.files.all() if entry.reads else CandidateFile.objects.none()


def get_committee_file_or_404(user, application: int, pk: int) -> CandidateFile:
    return get_object_or_404(readable_files(get_committee_or_404(user, application)), pk=pk)


def _recused(user, application: Application) -> QuerySet[Seat]:
    return Seat.objects.filter(user=user, interview__application=application).exclude(recused_at=None)


def _away(decider, application: Application) -> str:
    if decider is None or not application.is_active:
        return ""
    if not decider.is_active:
        return "their account is deactivated"
    return "they are recused on this candidate" if _recused(decider, application).exists() else ""


def _allowed(entry: CommitteeEntry, what: str, otherwise: str) -> CommitteeEntry:
    if not getattr(entry, what):
        raise PermissionDenied(otherwise)
    return entry


def _reading(entry: CommitteeEntry) -> CommitteeEntry:
    if not entry.reads:
        raise PermissionDenied(entry.why_not)
    return entry


def _has_open_debrief() -> Exists:
    interviews = Interview.objects.filter(application=OuterRef("pk"))
    return Exists(interviews.filter(debrief_is_open("application", "stage__round")))


def _door(user, application: Application) -> Door:
    if _recused(user, application).exists():
        return Door.RECUSED
    seats = Seat.objects.filter(user=user, interview__application=application)
    return Door.OWING if seats.owing().exists() else Door.OPEN
