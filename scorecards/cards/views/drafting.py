"""Saving and submitting a draft that saves itself as one types: a scorecard, or the rating of a practice answer."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpResponse, JsonResponse

from people.draft_refusals import Closed, NewerDraft
from people.views.autosave import autosave_answer
from scorecards.cards.card_sheet import CardSheet, differences
from scorecards.cards.content import StillMissing, merged
from scorecards.cards.forms.posted import Posted
from scorecards.cards.operations.submitting import Incomplete


@dataclass(frozen=True)
class Drafting:
    """What a form has sent, and what becomes of it.

    `store` keeps the fields that are right, and answers the stored row with what it lacks; `freeze` submits the draft.
    `page` is the form again, from a sheet and a row; `closed` what stands in its place where nothing is kept any more.
    """

    posted: Posted
    store: Callable[[], tuple[object, list[StillMissing]]]
    freeze: Callable[[], object]
    page: Callable[..., HttpResponse]
    closed: Callable[[Closed], HttpResponse]

    def autosave(self) -> JsonResponse:
        """Store the fields that were sent and leave the others; answers as data, and says what is still missing."""
        return autosave_answer(self._stored, self.posted.wrong)

    def save(self) -> HttpResponse | None:
        """Store the whole form, for whoever works without scripts; the page that says why not, None once it is done."""
        return self._refused(self.store)

    def finish(self) -> HttpResponse | None:
        """Store it, likewise; None where nothing is missing, so that it can be read once as it will stand."""
        return self._refused(self._complete)

    def submit(self) -> HttpResponse | None:
        """Submit it, likewise; what is missing is said at its place, and the draft is stored all the same."""
        return self._refused(self.freeze)

    def _stored(self) -> tuple[object, dict]:
        row, lacks = self.store()
        return row, {"missing": [{"field": lack.field, "words": lack.words} for lack in lacks]}

    def _complete(self) -> None:
        row, lacks = self.store()
        if lacks:
            raise Incomplete(row, lacks)

    def _refused(self, operation: Callable) -> HttpResponse | None:
        try:
            if self.posted.wrong:
                return self._wrong(*self.store())
            operation()
        except NewerDraft as newer:
            return self._overtaken(newer)
        except Closed as closed:
            return self.closed(closed)
        except Incomplete as incomplete:
            return self._wrong(incomplete.row, incomplete.missing)
        return None

    def _wrong(self, row, lacks) -> HttpResponse:
        return self.page(CardSheet(self.posted.stage, self.posted.fields, lacks, self.posted.wrong), row, 422)

    def _overtaken(self, newer: NewerDraft) -> HttpResponse:
        """Mine stays in the form, blanks take what is stored, and what is stored differently stands beside it."""
        posted, values = self.posted, merged(self.posted.fields, newer.fields)
        theirs = differences(posted.stage, values, newer.fields)
        return self.page(CardSheet(posted.stage, values, (), posted.wrong, theirs), newer.row, 409)
