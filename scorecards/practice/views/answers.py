"""Writing practice answers: adding, changing while nobody rates them, retiring; and who on a panel has practised."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from people.views.outcomes import refusals_at
from scorecards.cards.access import get_seat_or_404
from scorecards.practice.access import (
    get_answer_to_change_or_404,
    get_answer_to_retire_or_404,
    get_panels_opening_or_404,
    own_attempts,
    require_writing,
    visible_answers,
)
from scorecards.practice.forms import AnswerForm
from scorecards.practice.operations import answers as operations
from scorecards.practice.queries.answers import keys_of, next_answer
from scorecards.practice.queries.practised import on_the_panels
from scorecards.practice.queries.published_roles import published_role


def add(request, role, exercise):
    """A new answer to an exercise of a published role, with its key."""
    require_writing(request.user)
    stage = _exercise_or_404(role, exercise)
    form = AnswerForm(stage, request.POST or None)
    if form.is_valid() and (answer := _carry_out(request, form, operations.add_answer, role=role, exercise=exercise)):
        messages.success(request, "Added. Others can rate it now; nobody sees the key before they have.")
        return redirect("practice_answer", answer.pk)
    return _page(request, form, stage, "Add a practice answer")


def _exercise_or_404(role: str, exercise: str):
    published = published_role(role)
    stage = published.exercise(exercise) if published else None
    if stage is None:
        raise Http404("No such exercise in a published role.")
    return stage


def change(request, pk):
    """Other words or another key for one's own answer, while nobody has begun to rate it."""
    answer = get_answer_to_change_or_404(request.user, pk)
    stage = _exercise_or_404(answer.role, answer.exercise)
    if answer.attempts.exists() and request.method != "POST":
        messages.warning(request, "Somebody has begun to rate this answer, so it does not change. Retire it instead.")
        return redirect("practice_answer", pk)
    initial = AnswerForm.initial_of(answer.title, answer.text, keys_of(answer))
    form = AnswerForm(stage, request.POST or None, initial=initial)
    if form.is_valid() and _carry_out(request, form, operations.change_answer, answer=answer):
        messages.success(request, "Saved.")
        return redirect("practice_answer", pk)
    return _page(request, form, stage, "Change the answer", answer)


def _carry_out(request, form: AnswerForm, operation, **more):
    given = form.cleaned_data
    with refusals_at(form):
        return operation(title=given["title"], text=given["text"], keys=form.keys, by=request.user, **more)


def _page(request, form: AnswerForm, stage, title: str, answer=None):
    context = {"form": form, "stage": stage, "title": title, "answer": answer}
    return render(request, "scorecards/practice/write.html", context, status=422 if form.is_bound else 200)


def retire(request, pk):
    """Take an answer out of practice, after a page that says what that means."""
    answer = get_answer_to_retire_or_404(request.user, pk)
    if request.method == "POST":
        operations.retire_answer(answer=answer, by=request.user)
        messages.success(request, "Retired. It is offered to nobody any more.")
        return redirect("practice")
    submitted = answer.attempts.exclude(submitted_at=None).count()
    return render(request, "scorecards/practice/retire.html", {"answer": answer, "submitted": submitted})


@require_safe
def for_seat(request, pk):
    """To the answer that one would practise next for an interview of one's own."""
    seat = get_seat_or_404(request.user, pk)
    role, exercise = seat.interview.application.opening.blueprint.slug, seat.interview.stage.exercise
    answers, mine = visible_answers(request.user).filter(exercise=exercise), own_attempts(request.user)
    following = next_answer(answers, mine, request.user, role=role, exercise=exercise)
    if following:
        return redirect("practice_answer", following.pk)
    messages.info(request, "There is nothing left to practise for this interview.")
    return redirect("practice")


@require_safe
def panels(request, slug):
    """Who on the panels of an opening has practised on the exercise of their first interview, and who has not."""
    opening = get_panels_opening_or_404(request.user, slug)
    plan = getattr(opening, "plan", None)
    people = on_the_panels(opening, timezone.now())
    context = {"opening": opening, "asks": bool(plan and plan.asks_practice), "people": people}
    return render(request, "scorecards/practice/panels.html", context)
