"""Who sees what of a hire's first year.

| | administrator | recruiter | hiring manager (of the opening) | second reviewer | anybody else |
|---|---|---|---|---|---|
| the plan: read, change, say who left | yes | yes | own | – (404) | – (404) |
| reviews that are submitted: read | yes | yes | own, of a moment once their own is in | – (404) | – (404) |
| a review: write | – | – | own | theirs | – (404) |

Nobody reads the first year of somebody on whose application they were recused or still owe a scorecard, nor their own.
Where a later decision says that they are not hired after all, there is no first year any more.
No page of a review shows a score of the interviews.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from hiring.models import Application, CommitteeMember, Seat
from people.models import User
from people.permissions import holders, manager_may, role_may
from scorecards.models import DebriefReading, Decision, Hire, Review, ReviewReading, Vote
from scorecards.models.visibility import independent

_WITH = ("application__candidate", "application__opening__hiring_manager", "second_reviewer")


def visible_hires(user) -> QuerySet[Hire]:
    """Those whose plan and reviews this person keeps."""
    return _kept(Hire.objects.all(), user, "application").select_related(*_WITH)


def hired_applications(user) -> QuerySet[Application]:
    """Applications that ended in a hire, of which this person may keep the first year, with a plan or without."""
    hired = Application.objects.filter(status=Application.Status.HIRED)
    return _kept(hired, user, "").select_related("candidate", "opening")


def _kept(rows: QuerySet, user, application: str) -> QuerySet:
    if not user.is_authenticated or not user.is_active:
        return rows.none()
    path = f"{application}__" if application else ""
    rows = rows.filter(independent(user, application or "pk"), **{f"{path}candidate__erased_at": None})
    rows = rows.exclude(**{f"{path}status": Application.Status.NOT_HIRED})
    rows = rows.exclude(**{f"{path}candidate__email__iexact": user.email})
    if role_may(user, "onboarding"):
        return rows
    return rows.filter(**{f"{path}opening__hiring_manager": user}) if manager_may("onboarding") else rows.none()


def get_hire_or_404(user, pk: int) -> Hire:
    return get_object_or_404(visible_hires(user), pk=pk)


def get_hired_or_404(user, application: int) -> Application:
    return get_object_or_404(hired_applications(user), pk=application)


def hires_to_review(user) -> QuerySet[Hire]:
    """Those on whom this person writes a review: as the hiring manager, or as the second reviewer."""
    if not user.is_authenticated or not user.is_active:
        return Hire.objects.none()
    theirs = Q(application__opening__hiring_manager=user) | Q(second_reviewer=user)
    hires = Hire.objects.filter(theirs, independent(user, "application"), application__candidate__erased_at=None)
    hires = hires.exclude(application__status=Application.Status.NOT_HIRED)
    return hires.exclude(application__candidate__email__iexact=user.email).select_related(*_WITH)


def get_hire_to_review_or_404(user, pk: int) -> Hire:
    """PermissionDenied for those who read the plan and write no review."""
    hire = hires_to_review(user).filter(pk=pk).first()
    if hire is None:
        get_hire_or_404(user, pk)
        raise PermissionDenied("The hiring manager writes the reviews, and whoever was asked as second reviewer.")
    return hire


def reviews_as_second(user, hire: Hire) -> bool:
    return hire.application.opening.hiring_manager_id != user.pk


def in_for(user, hire) -> QuerySet[Review]:
    """Submitted reviews of a hire after which this person writes none of the same moment: their own, one by whoever
    had their part before them, as its words may be known to them, and those that they have read. `hire` is one, or an
    OuterRef."""
    as_second = Q(is_second=True, hire__second_reviewer=user)
    as_manager = Q(is_second=False, hire__application__opening__hiring_manager=user)
    read = Exists(ReviewReading.objects.filter(user=user, review=OuterRef("pk")))
    theirs = Q(reviewer=user) | as_second | as_manager | read
    return Review.objects.filter(theirs, hire=hire).exclude(submitted_at=None)


def readable_reviews(user, hire: Hire) -> QuerySet[Review]:
    """Submitted reviews: a reviewer reads others' of a moment once they write none of it any more."""
    return readable_reviews_of(user, Hire.objects.filter(pk=hire.pk))


def readable_reviews_of(user, hires: QuerySet[Hire]) -> QuerySet[Review]:
    """The same of many hires, all of which this person may see."""
    submitted = Review.objects.filter(hire__in=hires.order_by().values("pk")).exclude(submitted_at=None)
    done = in_for(user, OuterRef("hire")).filter(moment=OuterRef("moment"))
    writes = Exists(hires_to_review(user).order_by().filter(pk=OuterRef("hire")))
    return submitted.filter(~writes | Exists(done))


def possible_second_reviewers(hire: Hire) -> QuerySet[User]:
    """Who sat on no panel of the application, has read nothing of its scorecards and reviews, has no part in its
    decision, and does not lead the search; once a review is in, nobody who reads reviews in every opening either."""
    sat = Seat.objects.filter(user=OuterRef("pk"), interview__application=hire.application_id)
    votes = CommitteeMember.objects.filter(user=OuterRef("pk"), opening=hire.application.opening_id)
    voted = Vote.objects.filter(user=OuterRef("pk"), ballot__application=hire.application_id)
    decided = Decision.objects.filter(decided_by=OuterRef("pk"), application=hire.application_id)
    read = DebriefReading.objects.filter(user=OuterRef("pk"), application=hire.application_id)
    reviews = ReviewReading.objects.filter(user=OuterRef("pk"), review__hire=hire)
    judged = (sat, votes, voted, decided, read, reviews)
    people = User.objects.filter(*(~Exists(rows) for rows in judged), is_active=True)
    if Review.objects.filter(hire=hire).exclude(submitted_at=None).exists():
        people = people.exclude(role__in=holders("onboarding"))
    people = people.exclude(pk=hire.application.opening.hiring_manager_id)
    return people.exclude(email__iexact=hire.application.candidate.email).order_by("name", "email")


def choosable_as_second(hire: Hire) -> QuerySet[User]:
    """Those, and whoever was chosen before and may not be chosen anew: they stand until somebody else does."""
    possible = possible_second_reviewers(hire).order_by().values("pk")
    return User.objects.filter(Q(pk__in=possible) | Q(pk=hire.second_reviewer_id)).order_by("name", "email")
