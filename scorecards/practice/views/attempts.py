"""Practising: what there is, rating an answer on the real form, and the key beside one's own rating."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from scorecards.cards.content import LONGEST, judged_fields, lacking
from scorecards.cards.forms.posted import Posted
from scorecards.cards.operations.drafts import Overtaken
from scorecards.cards.operations.submitting import Incomplete
from scorecards.cards.sheet import Sheet, differences, ratings_to_read
from scorecards.cards.views import draft_responses
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
from scorecards.practice.operations import attempts as operations
from scorecards.practice.queries.answers import listing, next_answer
from scorecards.practice.queries.attempts import judged_of_attempt, keys_of
from scorecards.practice.queries.peers import FROM, peers_of
from scorecards.practice.queries.published_roles import asked_of_answer, published_roles

CLOSED = {
    "submitted": "You have submitted your rating of this answer before. What is submitted does not change.",
    "retired": "This answer was retired meanwhile, so it takes no new ratings.",
}


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
    found = get_answer_or_404(request.user, pk)
    attempt = own_attempts(request.user).filter(answer=found).first()
    if sees_key(request.user, found, attempt):
        return _result(request, found, attempt)
    if found.retired_at and attempt is None:
        return render(request, "scorecards/practice/closed.html", {"answer": found, "closed": CLOSED["retired"]})
    stage, judged = _asked(found), judged_of_attempt(attempt)
    return _form(request, found, Sheet(stage, judged_fields(stage, judged), lacking(stage, judged)), attempt)


@require_POST
def autosave(request, pk):
    """Store the fields that were sent and leave the others; answers as data, and says what is still missing."""
    found = get_answer_to_rate_or_404(request.user, pk)
    posted = _posted(request, found)
    try:
        attempt, judged = operations.save_attempt(**_saving(request, found, posted))
    except Overtaken as newer:
        return draft_responses.overtaken(newer)
    except operations.Closed as closed:
        return draft_responses.closed(CLOSED[closed.why])
    return draft_responses.stored(attempt, lacking(posted.stage, judged), posted.wrong)


@require_POST
def save(request, pk):
    """Save the draft, for whoever works without scripts."""
    found = get_answer_to_rate_or_404(request.user, pk)
    posted = _posted(request, found).complete()
    try:
        attempt, judged = operations.save_attempt(**_saving(request, found, posted))
    except Overtaken as newer:
        return _overtaken(request, found, posted, newer)
    except operations.Closed as closed:
        return _closed(request, found, posted, closed)
    if posted.wrong:
        return _wrong(request, found, posted, attempt, lacking(posted.stage, judged))
    messages.success(request, "Saved as a draft.")
    return redirect("practice_answer", pk)


@require_POST
def submit(request, pk):
    """Submit one's rating; what is missing is said at its place, and the draft is saved all the same."""
    found = get_answer_to_rate_or_404(request.user, pk)
    posted = _posted(request, found).complete()
    try:
        if posted.wrong:
            attempt, judged = operations.save_attempt(**_saving(request, found, posted))
            return _wrong(request, found, posted, attempt, lacking(posted.stage, judged))
        operations.submit_attempt(**_saving(request, found, posted))
    except Overtaken as newer:
        return _overtaken(request, found, posted, newer)
    except operations.Closed as closed:
        return _closed(request, found, posted, closed)
    except Incomplete as incomplete:
        return _wrong(request, found, posted, incomplete.card, incomplete.missing)
    messages.success(request, "Submitted. Here is the key, beside what you rated.")
    return redirect("practice_answer", pk)


def _asked(found):
    stage = asked_of_answer(found)
    if stage is None:
        raise Http404("The role of this answer is not published any more.")
    return stage


def _posted(request, found) -> Posted:
    stage = _asked(found)
    return Posted(request.POST, stage, known=judged_fields(stage, {}))


def _saving(request, found, posted: Posted) -> dict:
    more = {"fields": posted.right, "revision": posted.revision, "by": request.user}
    return {"answer": found, "stage": posted.stage, **more}


def _form(request, found, sheet: Sheet, attempt, status: int = 200):
    context = {
        "answer": found,
        "sheet": sheet,
        "attempt": attempt,
        "saved": draft_responses.clock(attempt),
        "longest": LONGEST,
    }
    more = {"stage": sheet.stage, "may_retire": may_retire(request.user, found)}
    return render(request, "scorecards/practice/rate.html", context | more, status=status)


def _wrong(request, found, posted: Posted, attempt, lacks):
    return _form(request, found, Sheet(posted.stage, posted.fields, lacks, posted.wrong), attempt, status=422)


def _overtaken(request, found, posted: Posted, newer: Overtaken):
    return _form(request, found, draft_responses.overtaken_sheet(posted, newer), newer.card, status=409)


def _closed(request, found, posted: Posted, closed: operations.Closed):
    """What was typed but not saved, to copy."""
    attempt = own_attempts(request.user).filter(answer=found).first()
    stored = judged_fields(posted.stage, judged_of_attempt(attempt))
    mine = {name: text for name, text in posted.fields.items() if name in stored}
    unsaved = [each for each in differences(posted.stage, stored, mine) if each[2]]
    if closed.why == "submitted" and not unsaved:
        return redirect("practice_answer", found.pk)
    context = {"answer": found, "closed": CLOSED[closed.why], "unsaved": unsaved, "attempt": attempt}
    return render(request, "scorecards/practice/closed.html", context, status=409)


def _result(request, found, attempt):
    stage, rated = _asked(found), attempt is not None and attempt.is_submitted
    judged = judged_of_attempt(attempt) if rated else None
    lines = beside(stage, keys_of(found), judged)
    said = [each.key for each in stage.dimensions if each.key in (judged or {})]
    read = dict(zip(said, ratings_to_read(stage, judged or {}), strict=True))
    peers = peers_of(found, stage)
    mine = own_attempts(request.user)
    more = {"role": found.role, "exercise": found.exercise}
    context = {
        "answer": found,
        "attempt": attempt if rated else None,
        "stage": stage,
        "lines": [(line, read.get(line.dimension.key)) for line in lines],
        "distance": distance(lines) if rated else None,
        "peers": peers,
        "peer_rows": list(zip(lines, peers.rows, strict=False)),
        "peers_from": FROM,
        "next": next_answer(visible_answers(request.user), mine, request.user, **more) if rated else None,
        "may_change": may_change(request.user, found) and not found.attempts.exists(),
        "may_retire": may_retire(request.user, found),
    }
    return render(request, "scorecards/practice/result.html", context)
