"""Who sees and who changes candidates, applications and interviews.

| | administrator | recruiter | hiring manager (of the opening) | committee (of the opening) | interviewer (seat) |
|---|---|---|---|---|---|
| candidates, applications, files, notes, adjustments | yes | yes | own | – | – |
| schedule, move and cancel interviews, their panels | yes | yes | own | – | – |
| withdraw, take up again | yes | yes | own | – | – |
| advance, stop | – | yes | own | – | – |
| read an application: name and stage | yes | yes | own | once a debrief is open | of their panels, unless recused |
| read its CV | yes | yes | own | once a debrief is open | as the plan says |
| recuse somebody | yes | until a ballot opens | own seat | own seat | own seat |
| skip a planned interview | yes | yes | own | – | – |
| ask for a missing scorecard, never one's own | yes | yes | own | – | – |
| waive a missing scorecard, never one's own | yes | yes | – | – | – |

Nobody sees what is left of an erased candidate. Whether a debrief is open is not known here: `in_committee` names the
applications for the app that knows.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.shortcuts import get_object_or_404

from hiring.evidence import evidence
from hiring.models import (
    Application,
    Candidate,
    CandidateFile,
    CandidateImport,
    Interview,
    Opening,
    Plan,
    Seat,
    TimeOffer,
    of_seats,
)
from hiring.openings.access import can_recruit, get_opening_or_404, may
from hiring.planning.queries import role_of
from people.permissions import manager_may, role_may

_NOBODY = Q(pk__in=[])  # an empty Q would not do for everybody: “everybody or X” would be X


def _kept_by(user, opening: str = "opening", key: str = "applications") -> Q:
    if not user.is_authenticated or not user.is_active:
        return _NOBODY
    if role_may(user, key):
        return ~_NOBODY
    return Q(**{f"{opening}__hiring_manager": user}) if manager_may(key) else _NOBODY


def keeps(user, opening: Opening) -> bool:
    """Whether this person adds, reads and changes everything about who applies to this opening."""
    return may(user, "applications", opening)


def moves(user, opening: Opening) -> bool:
    """Whether this person advances and stops applications to this opening."""
    return may(user, "advance", opening)


def get_kept_opening_or_404(user, slug: str) -> Opening:
    return get_opening_or_404(user, slug)


def get_opening_to_schedule_in_or_404(user, slug: str) -> Opening:
    """An opening whose interviews this person schedules."""
    opening = get_opening_or_404(user, slug)
    if not may(user, "schedule", opening):
        raise PermissionDenied("Recruiters, administrators and the hiring manager schedule interviews.")
    return opening


def get_import_or_404(user, slug: str, pk: int) -> CandidateImport:
    """A file of candidates on its way into an opening whose candidates this person keeps."""
    imports = CandidateImport.objects.select_related("opening", "asked_by")
    return get_object_or_404(imports, opening=get_kept_opening_or_404(user, slug), pk=pk)


def kept_applications(user) -> QuerySet[Application]:
    """Applications of which this person reads everything but scorecards."""
    return Application.objects.filter(_kept_by(user), candidate__erased_at=None)


def of_kept_application(user, application: str) -> Q:
    """The same of a row's application, whose path is `application`: where many rows are asked about, a join is quicker
    than a list."""
    return _kept_by(user, f"{application}__opening") & Q(**{f"{application}__candidate__erased_at": None})


def visible_applications(user) -> QuerySet[Application]:
    """Applications that this person keeps, or on whose panels they sit."""
    if not user.is_authenticated or not user.is_active:
        return Application.objects.none()
    sits = of_seats(Seat.objects.filter(user=user, recused_at=None))
    return Application.objects.filter(_kept_by(user) | sits, candidate__erased_at=None)


def in_committee(user) -> QuerySet[Application]:
    """Applications of which this person is on the committee, which reads them once a debrief is open."""
    return Application.objects.filter(opening__committee__user=user, candidate__erased_at=None)


def visible_candidates(user) -> QuerySet[Candidate]:
    """Candidates whom this person may learn of while adding one: all, or those of the openings that they lead."""
    candidates = Candidate.objects.filter(erased_at=None)
    if can_recruit(user):
        return candidates
    return candidates.filter(Exists(kept_applications(user).filter(candidate=OuterRef("pk"))))


def chosen_applications(user, opening: Opening, chosen) -> QuerySet[Application]:
    """Those of the applications with these numbers that this person keeps in the opening."""
    return kept_applications(user).filter(opening=opening, pk__in=chosen)


def require_moving(user, opening: Opening) -> None:
    if not moves(user, opening):
        raise PermissionDenied("Recruiters and the hiring manager advance and stop applications.")


def get_application_or_404(user, slug: str, pk: int) -> Application:
    applications = visible_applications(user).select_related("candidate", "opening", "round")
    return get_object_or_404(applications, opening__slug=slug, pk=pk)


def get_kept_application_or_404(user, slug: str, pk: int) -> Application:
    """PermissionDenied where they may only see it."""
    application = get_application_or_404(user, slug, pk)
    if not keeps(user, application.opening):
        raise PermissionDenied("Recruiters, administrators and the hiring manager keep applications.")
    return application


def get_scheduled_application_or_404(user, slug: str, pk: int) -> Application:
    """An application whose interviews this person schedules, and which they withdraw and take up again."""
    application = get_application_or_404(user, slug, pk)
    if not may(user, "schedule", application.opening):
        raise PermissionDenied("Recruiters, administrators and the hiring manager schedule interviews.")
    return application


def get_application_to_skip_in_or_404(user, slug: str, pk: int) -> Application:
    application = get_application_or_404(user, slug, pk)
    if not may(user, "skip", application.opening):
        raise PermissionDenied("Recruiters, administrators and the hiring manager skip planned interviews.")
    return application


def get_moved_application_or_404(user, slug: str, pk: int) -> Application:
    """PermissionDenied where they may only see it."""
    application = get_application_or_404(user, slug, pk)
    require_moving(user, application.opening)
    return application


def may_read_words(user, application: Application) -> bool:
    """Whether what others wrote about the application may be shown to this person, as far as their part goes: they
    owe no scorecard of it, nor are recused on it."""
    seats = Seat.objects.filter(user=user, interview__application=application)
    return not seats.owing().exists() and not seats.exclude(recused_at=None).exists()


def words_readable(user, application: str = "pk") -> Q:
    """The same for many applications at once; `application` names them from the row that is filtered."""
    mine = Seat.objects.filter(user=user)
    return ~of_seats(mine.owing(), application) & ~of_seats(mine.exclude(recused_at=None), application)


def may_read_cv(user, application: Application) -> bool:
    """Who keeps the application does; interviewers, as the plan says."""
    if keeps(user, application.opening):
        return True
    seats = Seat.objects.filter(user=user, interview__application=application)
    sat = seats.filter(recused_at=None, waived_at=None, interview__status=Interview.Status.SCHEDULED)
    plan = Plan.objects.filter(opening=application.opening).first()
    if plan is None or plan.shows_cv == Plan.ShowsCv.NEVER or not sat.exists():
        return False
    if plan.shows_cv == Plan.ShowsCv.BEFORE:
        return True
    exercises = role_of(application.opening)["hiring"]["exercises"]
    cases = [exercise["id"] for exercise in exercises if exercise["kind"] == "case"]
    return not sat.owing().filter(interview__stage__exercise__in=cases).exists()


def visible_files(user, application: Application) -> QuerySet[CandidateFile]:
    if keeps(user, application.opening):
        return application.files.all()
    if may_read_cv(user, application):
        return application.files.filter(kind=CandidateFile.Kind.CV)
    return application.files.none()


def get_interview_or_404(user, pk: int) -> Interview:
    """One interview of an application that this person keeps, or on whose panel they are, recused or not."""
    if not user.is_authenticated or not user.is_active:
        return get_object_or_404(Interview.objects.none(), pk=pk)
    mine = Seat.objects.filter(user=user, interview=OuterRef("pk"))
    seen = _kept_by(user, "application__opening") | Q(Exists(mine))
    interviews = Interview.objects.filter(seen, application__candidate__erased_at=None)
    seats = Prefetch("seats", Seat.objects.select_related("user", "waived_by"))
    related = interviews.select_related("application__candidate", "application__opening", "stage__round")
    return get_object_or_404(related.prefetch_related(seats), pk=pk)


def kept_interviews(user) -> QuerySet[Interview]:
    """Interviews that this person schedules."""
    return Interview.objects.filter(application__in=kept_applications(user))


def nudged_interviews(user) -> QuerySet[Interview]:
    """Interviews for whose scorecards this person may ask; nobody asks themselves."""
    asked = _kept_by(user, "application__opening", "nudge")
    return Interview.objects.filter(asked, application__candidate__erased_at=None)


def get_kept_interview_or_404(user, pk: int) -> Interview:
    """PermissionDenied where they may only see it."""
    interview = get_interview_or_404(user, pk)
    if not may(user, "schedule", interview.application.opening):
        raise PermissionDenied("Recruiters, administrators and the hiring manager schedule interviews.")
    return interview


def get_offer_or_404(user, pk: int) -> TimeOffer:
    """Times that are offered to a candidate whose interviews this person schedules."""
    related = TimeOffer.objects.select_related("application__candidate", "application__opening", "stage__round")
    offer = get_object_or_404(related, pk=pk, application__in=kept_applications(user))
    if not may(user, "schedule", offer.application.opening):
        raise PermissionDenied("Recruiters, administrators and the hiring manager schedule interviews.")
    return offer


def may_recuse(user, seat: Seat) -> bool:
    return seat.user_id == user.pk or may_recuse_others(user, seat.interview.application)


def may_recuse_others(user, application: Application) -> bool:
    """As an administrator, or as a recruiter until a committee is asked to vote."""
    if not role_may(user, "recuse"):
        return False
    return user.is_administrator or not evidence().has_ballot(application)


def may_waive(user, seat: Seat) -> bool:
    return role_may(user, "waive") and seat.user_id != user.pk


def get_seat_to_recuse_or_404(user, interview: int, pk: int) -> Seat:
    """A seat that is one's own, or anybody's for those who recruit; PermissionDenied for others who see it."""
    seat = get_object_or_404(get_interview_or_404(user, interview).seats.select_related("user"), pk=pk)
    if not may_recuse(user, seat):
        raise PermissionDenied("People recuse themselves; a recruiter can do it for them.")
    return seat


def get_own_training_seat_or_404(user, interview: int, pk: int) -> Seat:
    """One's own seat in training."""
    seats = get_interview_or_404(user, interview).seats.select_related("interview__stage")
    return get_object_or_404(seats, pk=pk, user=user, is_training=True)


def get_seat_to_waive_or_404(user, interview: int, pk: int) -> Seat:
    """Somebody else's seat; PermissionDenied for one's own, and for those who do not recruit."""
    seat = get_object_or_404(get_interview_or_404(user, interview).seats.select_related("user"), pk=pk)
    if not may_waive(user, seat):
        raise PermissionDenied("Recruiters and administrators waive a missing scorecard, never their own.")
    return seat
