"""Who reads which timeline, and what of it.

| | who keeps the applications | committee, once a debrief is open | on a panel of it, not recused | anybody else |
|---|---|---|---|---|
| the timeline of an opening | yes | – (404) | – (404) | – (404) |
| the timeline of an application | yes | yes | yes | – (404) |

What of it each of them reads, `scorecards/timeline/verb_sentences.py` says verb by verb. Whoever owes a card, or is
recused, is let in by no committee.
"""

from django.http import Http404
from django.shortcuts import get_object_or_404

from hiring.candidates.access import in_committee, visible_applications
from hiring.models import Application, Opening
from hiring.openings.access import get_opening_or_404
from scorecards.committee.access import entry_of


def get_timed_opening_or_404(user, slug: str) -> Opening:
    """One opening whose applications this person keeps."""
    return get_opening_or_404(user, slug)


def get_timed_application_or_404(user, slug: str, pk: int) -> Application:
    """One application of which this person keeps everything, sits on a panel, or decides."""
    here = {"opening__slug": slug, "pk": pk}
    visible = visible_applications(user).filter(**here).select_related("candidate", "opening", "round").first()
    if visible:
        return visible
    decided = get_object_or_404(in_committee(user).select_related("candidate", "opening", "round"), **here)
    entry = entry_of(user, decided)
    if entry is None or not entry.reads:
        raise Http404("Not for you to see.")
    return decided
