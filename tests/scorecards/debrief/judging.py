"""Cards with ratings, signals and a verdict, row by row."""

from django.utils import timezone

from hiring.models import Seat
from scorecards.models import Rating, RevisedRating, Revision, Scorecard, Sighting


def judge(seat: Seat, *, confidence="high", summary="", seen=None, had_read=False, **ratings) -> Scorecard:
    """A submitted card that says yes. A rating is a level, or a reason why there is none ("not_shown", …)."""
    verdict = {"recommendation": "yes", "confidence": confidence, "summary": summary}
    card = Scorecard.objects.create(seat=seat, revision=1, had_read_earlier_rounds=had_read, **verdict)
    for key, given in ratings.items():
        judged = {"value": given} if isinstance(given, int) else {"not_assessed": given}
        Rating.objects.create(scorecard=card, key=key, evidence=f"{seat.user.name} on {key}.", **judged)
    for key, text in (seen or {}).items():
        Sighting.objects.create(scorecard=card, key=key, text=text)
    Scorecard.objects.filter(pk=card.pk).update(submitted_at=timezone.now())
    card.refresh_from_db()
    return card


def revise(card: Scorecard, *, reason="I misheard.", recommendation="no", confidence="low", **ratings) -> Revision:
    revision = Revision.objects.create(
        scorecard=card, reason=reason, recommendation=recommendation, confidence=confidence
    )
    for key, value in ratings.items():
        RevisedRating.objects.create(revision=revision, key=key, value=value, evidence="On reflection.")
    return revision
