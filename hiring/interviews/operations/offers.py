"""Times that are offered to a candidate by a private link: offered, sent, taken back, chosen."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from hiring.interviews import mail
from hiring.interviews.operations.holding import hold_application
from hiring.interviews.operations.panels import require_seatable
from hiring.interviews.operations.scheduling import schedule
from hiring.interviews.queries.diaries import is_taken
from hiring.models import Application, Interview, OfferedSeat, OfferedTime, Stage, TimeOffer
from people.audit import record
from people.locks import lock
from people.models import User
from people.refusals import Refused

ENDED = "These times are not offered any more."
TAKEN = "Somebody was faster: this time has just been taken. Choose another."
NOT_NOW = "This interview cannot be booked any more. Please write to whoever sent you this page."


class TimeTaken(Refused):
    """The time is gone, and others are left."""


@transaction.atomic
def offer_times(
    *,
    application: Application,
    stage: Stage,
    minutes: int,
    times: list[datetime],
    panel: Mapping[User, bool],
    place: str,
    link: str,
    expires_at: datetime,
    by,
) -> TimeOffer:
    """Offer these beginnings; what was offered of the same stage before is taken back.

    Refused where the application has ended, no time is left, or somebody may not sit there.
    """
    application = hold_application(application)
    require_seatable(application, stage, panel)
    if not times:
        raise Refused("Choose at least one time.")
    earlier = TimeOffer.objects.open(timezone.now()).filter(application=application, stage=stage)
    earlier.update(revoked_at=timezone.now())
    what = {"minutes": minutes, "place": place, "link": link, "expires_at": expires_at}
    offer = TimeOffer.objects.create(application=application, stage=stage, created_by=by, **what)
    OfferedTime.objects.bulk_create(OfferedTime(offer=offer, starts_at=starts) for starts in sorted(set(times)))
    OfferedSeat.objects.bulk_create(OfferedSeat(offer=offer, user=user, is_training=new) for user, new in panel.items())
    record("hiring.times_offered", application, by=by, stage=stage.pk, times=len(set(times)))
    return offer


@transaction.atomic
def send_offer(*, offer: TimeOffer, by) -> None:
    """Send the candidate the link. Refused where they have no address, or it is not open any more."""
    lock(Application, offer.application_id)  # an erasure holds it as well, and takes the offer away
    related = TimeOffer.objects.open(timezone.now()).select_related("application__candidate", "application__opening")
    offer = related.filter(pk=offer.pk).first()
    if offer is None:
        raise Refused(ENDED)
    if not offer.application.candidate.email:
        raise Refused("The candidate has no e-mail address. Copy the link and send it yourself.")
    mail.send_offer(offer)


@transaction.atomic
def take_back(*, offer: TimeOffer, by) -> None:
    """The link leads nowhere any more. Refused where a time was chosen, or it had ended."""
    lock(TimeOffer, offer.pk)
    if not TimeOffer.objects.open(timezone.now()).filter(pk=offer.pk).update(revoked_at=timezone.now()):
        raise Refused(ENDED)
    record("hiring.times_taken_back", offer.application, by=by, stage=offer.stage_id)


@transaction.atomic
def choose_time(*, offer: TimeOffer, time: OfferedTime) -> Interview:
    """Book the time that a candidate chose; the panel and they are told, and the other times are free again.

    The panel's people are held while it is booked, so that two candidates never get one time. TimeTaken where somebody
    was faster; Refused where it cannot be booked any more. No refusal says why somebody may not sit there.
    """
    lock(Application, offer.application_id)  # before what is about it, and before people, as everywhere else
    lock(TimeOffer, offer.pk)
    seats = list(offer.seats.select_related("user"))
    lock(User, *(seat.user_id for seat in seats), names_go_on=True)
    related = TimeOffer.objects.open(timezone.now()).select_related("application__candidate", "stage__round__plan")
    offer = related.filter(pk=offer.pk, application__candidate__erased_at=None).first()
    if offer is None:
        raise Refused(ENDED)
    ends_at = time.starts_at + timedelta(minutes=offer.minutes)
    if time.starts_at <= timezone.now():
        raise TimeTaken("That time has passed. Choose another.")
    if is_taken((seat.user_id for seat in seats), offer.application, time.starts_at, ends_at):
        raise TimeTaken(TAKEN)
    interview = _book(offer, time, ends_at, {seat.user: seat.is_training for seat in seats if seat.user.is_active})
    chosen = {"chosen_at": timezone.now(), "interview": interview}
    TimeOffer.objects.filter(pk=offer.pk).update(**chosen)
    record("hiring.time_chosen", interview, by=None, application=offer.application_id, stage=offer.stage_id)
    mail.tell_who_chose(interview, "booked")
    return interview


def _book(offer: TimeOffer, time: OfferedTime, ends_at: datetime, panel: Mapping[User, bool]) -> Interview:
    what = {"application": offer.application, "stage": offer.stage, "panel": panel, "by": offer.created_by}
    try:
        if not panel:
            raise Refused(NOT_NOW)
        return schedule(starts_at=time.starts_at, ends_at=ends_at, place=offer.place, link=offer.link, **what)
    except Refused as refused:
        raise Refused(NOT_NOW) from refused
