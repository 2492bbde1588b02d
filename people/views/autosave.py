"""What a draft that saves itself is answered: the protocol that `static/js/draft.js` speaks."""

from collections.abc import Callable, Mapping

from django.http import JsonResponse
from django.utils import timezone
from django.utils.dateformat import format as date_format

from people.draft_refusals import Closed, NewerDraft


def autosave_answer(store: Callable[[], tuple[object, Mapping]], wrong: Mapping[str, str]) -> JsonResponse:
    """Store the fields that were sent and leave the others.

    `store` answers the stored row (with its `revision` and `saved_at`) and what else the page wants to know; `wrong`
    says of fields that were not stored why. 409 with revision and fields where a newer save stands, 410 where it is
    closed, 422 where a field is wrong.
    """
    try:
        row, more = store()
    except NewerDraft as newer:
        return JsonResponse({"revision": newer.row.revision, "fields": newer.fields}, status=409)
    except Closed as closed:
        return JsonResponse({"closed": str(closed)}, status=410)
    saved = {"revision": row.revision, "saved": clock(row), "errors": wrong, **more}
    return JsonResponse(saved, status=422 if wrong else 200)


def clock(row) -> str:
    """When a draft was stored, to the second; "" for one that was not."""
    return f"{timezone.localtime(row.saved_at):%H:%M:%S}" if row and row.saved_at else ""


def when_saved(row) -> str:
    """The same with its day where that is not today: “at 14:03:22”, “on Wed 25 November at 14:03”."""
    if not clock(row):
        return ""
    saved = timezone.localtime(row.saved_at)
    if saved.date() == timezone.localdate():
        return f"at {clock(row)}"
    return f"on {date_format(saved, 'D j F')} at {saved:%H:%M}"
