"""What is asked, whom it is asked, and what was answered."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache

from django.db import transaction
from django.utils import timezone

from hiring.models import Application, Candidate
from people.audit import record
from people.locks import lock
from people.refusals import Refused
from people.sealing import seal
from scorecards.fairness import mail
from scorecards.fairness.mean_releases import (
    Sums,
    left_out_of,
    may_replace_sums,
    sizes_of,
    sizes_with,
    totals_by_dimension,
)
from scorecards.fairness.queries import PURPOSE
from scorecards.fairness.queries.by_dimension import as_stored, sums_of
from scorecards.fairness.queries.periods import Period
from scorecards.fairness.releases import (
    Ways,
    may_follow,
    may_replace_steps,
    may_stand_beside,
    showable,
    tells_apart_nobody,
    totals_of,
)
from scorecards.models import ShownDifferences, ShownRates, VoluntaryAnswers, VoluntaryQuestions
from scorecards.models.fairness import ONLY_ROW

STANDS = timedelta(days=365)
"""How long counts stand that nothing newer may replace."""


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
    """Answers from elsewhere, by the application's number; of how many applications the house knows of. What somebody
    answered here themselves stands, and no number says of how many: a file of one line would ask who answered."""
    questions = VoluntaryQuestions.current()
    if questions.pk is None or not questions.questions:
        raise Refused("Nothing is asked yet. Write the questions first.")
    known = Application.objects.filter(pk__in=answers, candidate__erased_at=None)
    for application in known.exclude(voluntary_answers__is_imported=False):
        answer(application=application, answers=answers[application.pk], is_imported=True)
    n = known.count()
    record("scorecards.fairness_imported", questions, by=by, people=n)
    return n


def renew_shown() -> None:
    """Show newer counts where that gives nobody away, each question in a transaction of its own.

    What stands for a year and cannot be replaced, because more are erased than come, is begun anew: with those alone
    whose application ended after it was counted, of whom none is in what stood.
    """
    questions = VoluntaryQuestions.current().questions
    counted_since = cache(lambda since: Period(questions, since))
    for model, renew in ((ShownRates, _renew), (ShownDifferences, _renew_differences)):
        for question in questions:
            _renew_or_begin(model, renew, question["key"], counted_since)


@transaction.atomic
def _renew_or_begin(model, renew: Callable, question: str, counted_since: Callable[[datetime | None], Period]) -> None:
    shown = model.objects.select_for_update().filter(question=question).first()
    before = shown or model(question=question)
    if not renew(before, counted_since(before.since)) and shown and shown.shown_at < timezone.now() - STANDS:
        renew(model(pk=shown.pk, question=question, since=shown.shown_at), counted_since(shown.shown_at))


def _renew(before: ShownRates, period: Period) -> bool:
    """Whether what is counted now stands, or did already."""
    question, tally = before.question, period.tallies[before.question]
    counts = showable(tally.counts)
    if counts and before.counts == counts:
        return True
    groups = {group for of_step in counts.values() for group in of_step}
    ways, own = _of(groups, tally.ways), _of(groups, tally.own)
    follows = may_follow(before.ways, ways) and may_follow(before.own, own) and _beside_scores(question, ways, own)
    is_alone = tally.is_safe_without(groups) and _beside_others(question, ways, period)
    if not (counts and follows and is_alone and may_replace_steps(before.counts or {}, counts)):
        return False
    _show(before, counts=counts, ways=ways, own=own)
    return True


def _show(before: ShownRates | ShownDifferences, **figures) -> None:
    facts = {**figures, "since": before.since, "shown_at": timezone.now()}
    type(before).objects.update_or_create(question=before.question, defaults=facts)


def _of(groups: set[str], ways: Ways) -> Ways:
    return {group: of_group for group, of_group in ways.items() if group in groups}


def _beside_others(question: str, ways: Ways, period: Period) -> bool:
    """Whether nobody of a group that is left out is found by subtracting these counts from those who applied, whom
    everybody in the house may count, or from what stands of another question; and nobody at all from what stands of
    another question and was begun at another time."""
    tallies, mine = period.tallies, totals_of(ways)
    left = tallies[question].left_out(ways)
    others = ShownRates.objects.filter(question__in=tallies).exclude(question=question)
    return tells_apart_nobody(left, mine, period.applied) and all(
        tells_apart_nobody(
            left | tallies[other.question].left_out(other.ways) if other.since == period.since else mine.keys(),
            mine,
            totals_of(other.ways),
        )
        for other in others
    )


def _beside_scores(question: str, ways: Ways, own: Ways) -> bool:
    """Whether these counts tell of nobody beside the scores of groups that stand on the page."""
    standing = ShownDifferences.objects.filter(question=question).first()
    return standing is None or _stand_together(ways, own, sums_of(standing))


def _stand_together(ways: Ways, own: Ways, sums: Sums) -> bool:
    of_everybody, here = sizes_of(sums)
    return may_stand_beside(ways, of_everybody) and may_stand_beside(own, here)


def _renew_differences(before: ShownDifferences, period: Period) -> bool:
    """Whether what is counted now stands, or did already."""
    question, sums = before.question, period.scores[before.question].sums
    if sums and as_stored(sums) == before.sums:
        return True
    rates = ShownRates.objects.filter(question=question).first() or ShownRates()
    earlier = sums_of(before) if before.sums else {}
    follows = may_replace_sums(earlier, sums, before.sizes) and _beside_other_scores(question, period)
    if not (sums and follows and _stand_together(rates.ways, rates.own, sums)):
        return False
    _show(before, sums=as_stored(sums), sizes=sizes_with(before.sizes, sums))
    return True


def _beside_other_scores(question: str, period: Period) -> bool:
    """The same of scores, on the dimensions that stand in both."""
    scores, mine = period.scores, period.scores[question]
    others = ShownDifferences.objects.filter(question__in=scores).exclude(question=question)
    left, totals = left_out_of(mine.scored, mine.sums), totals_by_dimension(mine.sums)
    standing = ((scores[other.question].scored, sums_of(other), other.since == period.since) for other in others)
    return all(
        tells_apart_nobody(
            _both(sums, mine.sums, left | left_out_of(scored, sums) if same_time else set(mine.sums)),
            totals,
            totals_by_dimension(sums),
        )
        for scored, sums, same_time in standing
    )


def _both(one: Sums, other: Sums, dimensions: set[str]) -> set[str]:
    """Those of these dimensions that stand in both."""
    return dimensions & one.keys() & other.keys()
