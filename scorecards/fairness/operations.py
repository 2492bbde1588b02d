"""What is asked, whom it is asked, and what was answered."""

import json
from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction
from django.utils import timezone

from hiring.models import Application, Candidate
from people.audit import record
from people.locks import lock
from people.refusals import Refused
from people.sealing import seal
from scorecards.fairness import mail
from scorecards.fairness.mean_releases import Sums, may_replace_sums, sizes_of
from scorecards.fairness.queries import PURPOSE, Tally, answers_to_count, tallies_of
from scorecards.fairness.queries.by_dimension import as_stored, sums_by_question, sums_of
from scorecards.fairness.releases import Ways, may_follow, may_replace_steps, may_stand_beside, showable
from scorecards.models import ShownDifferences, ShownRates, VoluntaryAnswers, VoluntaryQuestions
from scorecards.models.fairness import ONLY_ROW


@transaction.atomic
def set_questions(*, is_on: bool, questions: Sequence[Mapping], by) -> None:
    """What the house asks from now on. A question that changes is another one: its answers begin anew.

    What was shown of earlier ones stays kept, so that changing a question and back shows no two tables that differ by
    a person.
    """
    row, _ = VoluntaryQuestions.objects.update_or_create(
        pk=ONLY_ROW, defaults={"is_on": is_on, "questions": list(questions)}
    )
    record("scorecards.fairness_changed", row, by=by, questions=len(questions))


@transaction.atomic
def ask(*, applications: Sequence[Application], by) -> int:
    """Write to those who were not asked before; how many were. Refused where nothing is asked.

    The candidates are held, as an erasure holds them: nobody is written to who was erased meanwhile.
    """
    questions = VoluntaryQuestions.current()
    if not (questions.is_on and questions.questions):
        raise Refused("Nothing is asked at present. Write the questions and switch them on first.")
    asked = sum(
        1 for application in _still_known(applications) if application.candidate.email and mail.ask(application)
    )
    if asked:
        record("scorecards.fairness_asked", questions, by=by, people=asked)
    return asked


def _still_known(applications: Sequence[Application]) -> Iterable[Application]:
    """These, as they are once their candidates are held, without the erased."""
    lock(Candidate, *{application.candidate_id for application in applications})
    rows = Application.objects.filter(pk__in=[application.pk for application in applications])
    return rows.filter(candidate__erased_at=None).select_related("candidate", "opening")


@transaction.atomic
def answer(*, application: Application, answers: Mapping[str, str], is_imported: bool = False) -> None:
    """Store what somebody chose, by the question's key; with nothing chosen, what they answered before goes.

    The candidate is held, as an erasure holds them. Refused once they are erased, but for taking answers back.
    """
    lock(Candidate, application.candidate_id)
    chosen = {key: option for key, option in answers.items() if option}
    if not chosen:
        VoluntaryAnswers.objects.filter(application=application).delete()
        return
    if Candidate.objects.filter(pk=application.candidate_id).exclude(erased_at=None).exists():
        raise Refused("What was kept about you is erased, so there is nothing to add to.")
    sealed = {
        "sealed": seal(json.dumps(chosen), PURPOSE),
        "answered_on": timezone.localdate(),
        "is_imported": is_imported,
    }
    VoluntaryAnswers.objects.update_or_create(application=application, defaults=sealed)


@transaction.atomic
def send_link(*, application: Application) -> None:
    """A new private link, asked for with one that is over. Nobody learns whether it left."""
    if VoluntaryQuestions.current().is_on:
        for known in _still_known([application]):
            mail.ask_again(known, timezone.localdate())


@transaction.atomic
def take_in(*, answers: Mapping[int, Mapping[str, str]], by) -> int:
    """Answers from elsewhere, by the application's number; how many. What somebody answered here themselves stands."""
    questions = VoluntaryQuestions.current()
    if questions.pk is None or not questions.questions:
        raise Refused("Nothing is asked yet. Write the questions first.")
    standing = Application.objects.filter(pk__in=answers, candidate__erased_at=None)
    applications = list(standing.exclude(voluntary_answers__is_imported=False))
    for application in applications:
        answer(application=application, answers=answers[application.pk], is_imported=True)
    record("scorecards.fairness_imported", questions, by=by, people=len(applications))
    return len(applications)


def renew_shown() -> None:
    """Show newer counts where that gives nobody away, each question in a transaction of its own."""
    questions = VoluntaryQuestions.current().questions
    answers = answers_to_count()
    tallies = tallies_of(questions, answers)
    for question in questions:
        _renew(question["key"], tallies[question["key"]])
    for question, sums in sums_by_question(questions, answers).items():
        _renew_differences(question, sums)


@transaction.atomic
def _renew(question: str, tally: Tally) -> None:
    shown = ShownRates.objects.select_for_update().filter(question=question).first()
    counts = showable(tally.counts)
    if not counts or (shown and shown.counts == counts):
        return
    before = shown or ShownRates()
    groups = {group for of_step in counts.values() for group in of_step}
    ways, own = _of(groups, tally.ways), _of(groups, tally.own)
    follows = may_follow(before.ways, ways) and may_follow(before.own, own) and _beside_scores(question, ways, own)
    if follows and tally.is_safe_without(groups) and may_replace_steps(before.counts or {}, counts):
        facts = {"counts": counts, "ways": ways, "own": own, "shown_at": timezone.now()}
        ShownRates.objects.update_or_create(question=question, defaults=facts)


def _of(groups: set[str], ways: Ways) -> Ways:
    return {group: of_group for group, of_group in ways.items() if group in groups}


def _beside_scores(question: str, ways: Ways, own: Ways) -> bool:
    """Whether these counts tell of nobody beside the scores of groups that stand on the page."""
    standing = ShownDifferences.objects.filter(question=question).first()
    return standing is None or _stand_together(ways, own, sums_of(standing))


def _stand_together(ways: Ways, own: Ways, sums: Sums) -> bool:
    everybody, here = sizes_of(sums)
    return may_stand_beside(ways, everybody) and may_stand_beside(own, here)


@transaction.atomic
def _renew_differences(question: str, sums: Sums) -> None:
    shown = ShownDifferences.objects.select_for_update().filter(question=question).first()
    if not sums or (shown and as_stored(sums) == shown.sums):
        return
    rates = ShownRates.objects.filter(question=question).first() or ShownRates()
    if _stand_together(rates.ways, rates.own, sums) and (shown is None or may_replace_sums(sums_of(shown), sums)):
        facts = {"sums": as_stored(sums), "shown_at": timezone.now()}
        ShownDifferences.objects.update_or_create(question=question, defaults=facts)
