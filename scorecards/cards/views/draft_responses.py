"""The server's half of the draft protocol, the same for scorecards and practice; `static/js/draft.js` is the other.

A draft has `revision` and `saved_at`.
"""

from collections.abc import Mapping, Sequence

from django.http import JsonResponse
from django.utils import timezone

from scorecards.cards.content import Lack, merged
from scorecards.cards.forms.posted import Posted
from scorecards.cards.operations.drafts import Overtaken
from scorecards.cards.sheet import Sheet, differences


def stored(draft, lacks: Sequence[Lack], wrong: Mapping[str, str]) -> JsonResponse:
    """What was stored: the new revision, when, what is still missing, and what was not right and so not stored."""
    missing = [{"field": lack.field, "words": lack.words} for lack in lacks]
    answer = {"revision": draft.revision, "saved": clock(draft), "missing": missing, "errors": wrong}
    return JsonResponse(answer, status=422 if wrong else 200)


def overtaken(newer: Overtaken) -> JsonResponse:
    """Nothing was stored, because a newer save stands: what it says."""
    return JsonResponse({"revision": newer.card.revision, "fields": newer.fields}, status=409)


def closed(why: str) -> JsonResponse:
    """Nothing was stored, and nothing will be."""
    return JsonResponse({"closed": why}, status=410)


def overtaken_sheet(posted: Posted, newer: Overtaken) -> Sheet:
    """Mine stays in the form, blanks take what is stored, and what is stored differently stands beside it."""
    values = merged(posted.fields, newer.fields)
    return Sheet(posted.stage, values, (), posted.wrong, differences(posted.stage, values, newer.fields))


def clock(draft) -> str:
    """When a draft was saved, to the second; "" for one that was not."""
    return f"{timezone.localtime(draft.saved_at):%H:%M:%S}" if draft and draft.saved_at else ""
