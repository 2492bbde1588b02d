"""What an erasure takes out of each table. Called inside its transaction, and by nothing else."""

from django.db import connection
from django.utils import timezone

from hiring.models import (
    Adjustment,
    Application,
    CandidateFile,
    Interview,
    Letter,
    Note,
    Round,
    RoundOutcome,
    Seat,
    SkippedStage,
    Stage,
    Tag,
    TimeOffer,
)
from people import triggers
from people.forgotten_files import forget_file
from scorecards.models import (
    Ballot,
    DebriefNote,
    Decision,
    DecisionReason,
    Hire,
    OnboardingGoal,
    PacketBatch,
    Rating,
    Review,
    ReviewRating,
    RevisedRating,
    Revision,
    Scorecard,
    Sighting,
    VoluntaryAnswers,
    Vote,
)

HIDES_ONE = 5
"""With fewer applications than this in an opening, a rating without a name still tells whose it was."""

ADDED_ROUND, ADDED_STAGE = "Added round", "Added interview"
"""What a round that was added for one applicant, and its stages, are called afterwards."""


def erase_files(applications: list[Application]) -> None:
    """What they sent, and the openings' packets, which hold them too: rows now, files once that is certain."""
    batches = PacketBatch.objects.filter(opening__in={application.opening_id for application in applications})
    for rows in (CandidateFile.objects.filter(application__in=applications), batches):
        for row in rows.select_for_update():  # an archive that is being finished is waited for
            if row.file:
                forget_file(row.file.name)
        rows.delete()


def erase_words(applications: list[Application]) -> None:
    of_these = {"application__in": applications}
    with triggers.lifted(connection):
        for kind in (Note, Letter, DebriefNote):
            kind.objects.filter(**of_these).delete()
        Seat.objects.filter(interview__application__in=applications).update(recusal_reason="", waiver_reason="")
    for kind in (TimeOffer, Adjustment, Tag):
        kind.objects.filter(**of_these).delete()
    for kind in (RoundOutcome, SkippedStage):
        kind.objects.filter(**of_these).update(reason="")
    Interview.objects.filter(**of_these).update(place="", link="", end_reason="", external_system="", external_id="")
    Stage.objects.filter(round__application__in=applications).update(name=ADDED_STAGE)
    Round.objects.filter(**of_these).update(name=ADDED_ROUND)


def erase_judgements(applications: list[Application]) -> None:
    """Words of scorecards, votes and decisions; what was frozen gives way to this alone."""
    for application in applications:
        # Whoever saves a card at this moment is waited for, and whoever saves afterwards finds the candidate erased.
        list(Seat.objects.select_for_update(of=("self",)).filter(interview__application=application).values_list("pk"))
        cards = Scorecard.objects.filter(seat__interview__application=application)
        cards.drafts().delete()
        is_small = Application.objects.filter(opening=application.opening_id).count() < HIDES_ONE
        with triggers.lifted(connection):
            _erase_cards(cards, is_small)
            _erase_decisions(application, is_small)
            _erase_first_year(application, is_small)
        VoluntaryAnswers.objects.filter(application=application).delete()


def _erase_cards(cards, is_small: bool) -> None:
    judged = {"scorecard__in": cards}
    cards.update(summary="", pad="")
    Sighting.objects.filter(**judged).update(text="")
    Revision.objects.filter(**judged).update(reason="")
    for kind, whose in ((Rating, judged), (RevisedRating, {"revision__scorecard__in": cards})):
        kind.objects.filter(**whose).update(evidence="")
    if is_small:
        cards.update(recommendation="", confidence="")
        for kind in (Rating, Sighting, Revision):
            kind.objects.filter(**judged).delete()


def _erase_decisions(application: Application, is_small: bool) -> None:
    """That it was voted on and decided stays, with the outcome, which the application itself shows; no word does.

    A ballot that is open is closed: nobody is asked to vote any more.
    """
    Ballot.objects.filter(application=application, closed_at=None).update(closed_at=timezone.now())
    decisions = Decision.objects.filter(application=application)
    DecisionReason.objects.filter(decision__in=decisions).delete()
    decisions.update(level="", conditions="", reasons="", departure="", dissent="")
    votes = Vote.objects.filter(ballot__in=Ballot.objects.filter(application=application))
    votes.update(reason="")
    if is_small:
        votes.update(choice="", cast_at=None)


def _erase_first_year(application: Application, is_small: bool) -> None:
    """Ratings of submitted reviews stay as numbers where an opening hides one; goals and words go."""
    hires = Hire.objects.filter(application=application)
    OnboardingGoal.objects.filter(hire__in=hires).delete()
    Review.objects.filter(hire__in=hires, submitted_at=None).delete()
    rated = ReviewRating.objects.filter(review__hire__in=hires)
    rated.update(evidence="")
    if is_small:
        rated.delete()
    hires.update(left_why="", second_reviewer=None)
