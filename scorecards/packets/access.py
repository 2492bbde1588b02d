"""Who reads a packet, and who asks for those of a whole opening.

| | administrator | recruiter | hiring manager (of the opening) | committee (of the opening) | anybody else |
|---|---|---|---|---|---|
| the packet of an application | yes | yes | own | once a debrief is open | – (404) |
| the packets of an opening: ask for them | yes | yes | own | own | – (404) |
| a batch of packets: see, stop, download | one's own | one's own | one's own | one's own | – (404) |

Whoever owes a scorecard on the application, or is recused on it, gets none (403). What a packet holds comes through
`Scorecard.objects.visible_to` all the same. Who is refused a packet is on record.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from hiring.candidates.access import kept_applications
from hiring.models import Application, Opening
from scorecards.calibration.access import get_calibrated_opening_or_404
from scorecards.committee.access import committee_applications, entry_of, get_committee_or_404
from scorecards.models import PacketBatch, Scorecard


def get_packet_or_404(user, pk: int) -> Application:
    """The application whose packet this person reads; PermissionDenied where independence keeps it from them."""
    entry = get_committee_or_404(user, pk)
    if not entry.reads:
        raise PermissionDenied(entry.why_not)
    return entry.application


def reads_packet(user, application: Application) -> bool:
    """Whether this person reads the packet, now."""
    entry = entry_of(user, application)
    return entry is not None and entry.reads


def get_packed_opening_or_404(user, slug: str) -> Opening:
    """One opening whose packets this person may ask for."""
    return get_calibrated_opening_or_404(user, slug)


def packed_applications(user, opening: Opening) -> QuerySet[Application]:
    """The applications of an opening that this person knows of; whether they read each is asked later."""
    known = kept_applications(user).filter(opening=opening) | committee_applications(user).filter(opening=opening)
    return known.filter(interviews__isnull=False).distinct().select_related("candidate", "opening", "round")


def own_batches(user, opening: Opening) -> QuerySet[PacketBatch]:
    """The batches of an opening that this person asked for, the newest first."""
    return PacketBatch.objects.filter(asked_by=user, opening=opening)


def get_batch_or_404(user, slug: str, pk: int) -> PacketBatch:
    """One batch that this person asked for, of an opening whose packets they may still ask for."""
    opening = get_packed_opening_or_404(user, slug)
    return get_object_or_404(own_batches(user, opening).select_related("opening"), pk=pk)


def may_download(user, inside: dict) -> bool:
    """Whether this person may still read everything in an archive that was made for them.

    `inside` names what is in it: {"applications": [numbers], "cards": [numbers]}.
    """
    applications = Application.objects.filter(pk__in=inside["applications"]).select_related("candidate", "opening")
    if not all(reads_packet(user, application) for application in applications) or len(applications) != len(
        inside["applications"]
    ):
        return False
    visible = Scorecard.objects.visible_to(user).filter(pk__in=inside["cards"])
    return visible.count() == len(inside["cards"])
