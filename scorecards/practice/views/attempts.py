"""Practising: what there is, rating an answer on the real form, and the key beside one's own rating."""

from functools import partial

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from people.draft_refusals import Closed
from people.views.autosave import when_saved
from scorecards.cards.card_sheet import CardSheet, ratings_to_read
from scorecards.cards.content import LONGEST, judged_fields, lacking
from scorecards.cards.forms.posted import Posted
from scorecards.cards.queries.content import judged_of_draft
from scorecards.cards.views.drafting import Drafting
from scorecards.practice.access import (
    get_answer_or_404,
    get_answer_to_rate_or_404,
    may_change,
    may_retire,
    may_write,
    own_attempts,
    sees_key,
    visible_answers,
)
from scorecards.practice.key_comparison import beside, distance
from scorecards.practice.operations.attempts import CLOSED, save_attempt, submit_attempt
from scorecards.practice.queries.answers import keys_of, listing, next_answer
from scorecards.practice.queries.peers import FROM, peers_of
from scorecards.practice.queries.published_roles import asked_of_answer, published_roles


@require_safe
def practice(request):
    """Every role with its exercises and answers, and how far one has come."""
    answers = visible_answers(request.user)
    roles, others = listing(request.user, published_roles(), answers, own_attempts(request.user))
    context = {"roles": roles, "others": others, "may_write": may_write(request.user)}
    return render(request, "scorecards/practice/list.html", context)


@require_safe
def answer(request, pk):
    """An answer to rate; once one's rating is submitted, with its key."""
    answer = get_answer_or_404(request.user, pk)
    attempt = own_attempts(request.user).filter(answer=answer).first()
    if sees_key(request.user, answer, attempt):
        return _result(request, answer, attempt)
    if answer.retired_at and attempt is None:
        return render(request, "scorecards/practice/closed.html", {"answer": answer, "closed": CLOSED["retired"]})
    stage, judged = _asked(answer), judged_of_draft(attempt)
    return _form(request, answer, CardSheet(stage, judged_fields(stage, judged), lacking(stage, judged)), attempt)


@require_POST
def autosave(request, pk):
    return _drafting(request, get_answer_to_rate_or_404(request.user, pk), is_whole=False).autosave()


@require_POST
def save(request, pk):
    if refused := _drafting(request, get_answer_to_rate_or_404(request.user, pk), is_whole=True).save():
        return refused
    messages.success(request, "Saved as a draft.")
    return redirect("practice_answer", pk)


@require_POST
def submit(request, pk):
    if refused := _drafting(request, get_answer_to_rate_or_404(request.user, pk), is_whole=True).submit():
        return refused
    messages.success(request, "Submitted. Here is the key, beside what you rated.")
    return redirect("practice_answer", pk)


def _drafting(request, answer, is_whole: bool) -> Drafting:
    stage = _asked(answer)
    posted = Posted(request.POST, stage, is_whole=is_whole, known=judged_fields(stage, {}))
    saving = {"answer": answer, "stage": stage, "fields": posted.right, "revision": posted.revision, "by": request.user}

    def store():
        attempt, judged = save_attempt(**saving)
        return attempt, lacking(stage, judged)

    pages = partial(_form, request, answer), partial(_closed, request, answer, posted)
    return Drafting(posted, store, partial(submit_attempt, **saving), *pages)


def _asked(answer):
    stage = asked_of_answer(answer)
    if stage is None:
        raise Http404("The role of this answer is not published any more.")
    return stage


def _form(request, answer, sheet: CardSheet, attempt, status: int = 200):
    context = {"answer": answer, "sheet": sheet, "attempt": attempt, "saved": when_saved(attempt), "longest": LONGEST}
    more = {"stage": sheet.stage, "may_retire": may_retire(request.user, answer)}
    return render(request, "scorecards/practice/rate.html", context | more, status=status)


def _closed(request, answer, posted: Posted, closed: Closed):
    """What was typed but not saved, to copy."""
    attempt = own_attempts(request.user).filter(answer=answer).first()
    unsaved = posted.unsaved(judged_of_draft(attempt))
    if closed.state == "submitted" and not unsaved:
        return redirect("practice_answer", answer.pk)
    context = {"answer": answer, "closed": str(closed), "unsaved": unsaved, "attempt": attempt}
    return render(request, "scorecards/practice/closed.html", context, status=409)


def _result(request, answer, attempt):
    stage, rated = _asked(answer), attempt is not None and attempt.is_submitted
    judged = judged_of_draft(attempt) if rated else None
    lines = beside(stage, keys_of(answer), judged)
    keys = [dimension.key for dimension in stage.dimensions if dimension.key in (judged or {})]
    read = dict(zip(keys, ratings_to_read(stage, judged or {}), strict=True))
    peers = peers_of(answer, stage)
    mine = own_attempts(request.user)
    more = {"role": answer.role, "exercise": answer.exercise}
    context = {
        "answer": answer,
        "attempt": attempt if rated else None,
        "stage": stage,
        "lines": [(line, read.get(line.dimension.key)) for line in lines],
        "distance": distance(lines) if rated else None,
        "peers": peers,
        "peer_rows": list(zip(lines, peers.rows, strict=False)),
        "peers_from": FROM,
        "next": next_answer(visible_answers(request.user), mine, request.user, **more) if rated else None,
        "may_change": may_change(request.user, answer) and not answer.attempts.exists(),
        "may_retire": may_retire(request.user, answer),
    }
    return render(request, "scorecards/practice/result.html", context)
