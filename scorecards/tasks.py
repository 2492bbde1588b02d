"""What is done about scorecards again and again."""

import logging
import tempfile
from datetime import timedelta
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.cache import caches
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from blueprint.documents import PdfUnavailable
from hiring.models import Application, Candidate, Interview, Seat
from hiring.retention.queries import fates_of_those_who_might_be_due
from people.schedule import every
from people.time_zones import zone
from scorecards.committee.operations.ballots import ask_for_votes, open_due_ballots
from scorecards.debrief import operations as debriefs
from scorecards.fairness import operations as fairness
from scorecards.models import PacketBatch
from scorecards.packets import operations as packets
from scorecards.packets.access import packed_applications, reads_packet
from scorecards.packets.archive import mark
from scorecards.packets.documents import file_name, packet_html, packet_pdf
from scorecards.packets.queries.packing import cards_in_packet
from scorecards.privacy.operations.erasure import erase_if_due

logger = logging.getLogger(__name__)

LATELY = timedelta(days=2)


@every(minutes=24 * 60)
def erase_whose_time_has_come() -> None:
    """Candidates whom no clock keeps any more, each in a transaction of its own: what fails for one stops nobody else.

    Whoever could not be erased is tried again the next night; the log has their numbers.
    """
    now = timezone.now()
    for fates in fates_of_those_who_might_be_due():
        for pk in sorted(pk for pk, fate in fates.items() if fate.is_due(now)):
            try:
                erase_if_due(candidate=Candidate(pk=pk), now=now)
            except Exception as error:
                logger.error("candidate %d could not be erased: %s", pk, type(error).__name__)


@every(minutes=5)
def tell_of_open_debriefs() -> None:
    """A waiver, a recusal, a cancelled interview or a late card may have opened a debrief; each is told of once."""
    since = timezone.now() - LATELY
    closed = Q(waived_at__gte=since) | Q(recused_at__gte=since) | Q(interview__ended_at__gte=since)
    lately = Seat.objects.filter(closed | Q(scorecard__submitted_at__gte=since))
    debriefs.tell_of_open_debriefs(Interview.objects.filter(application__in=lately.values("interview__application")))


@every(minutes=1)
def open_votes() -> None:
    """What has gone to the committee is voted on: those who vote are asked, once they may know of it."""
    open_due_ballots()
    ask_for_votes()


@every(minutes=60)
def renew_shown_rates() -> None:
    """Selection rates are renewed where newer counts give nobody away."""
    fairness.renew_shown()


@every(minutes=60)
def forget_packets() -> None:
    """Archives of packets go after a week, and what a worker that died has left of one."""
    packets.forget_packets()
    packets.sweep_packets()


@every(minutes=24 * 60)
def forget_finished_documents() -> None:
    """Those of last week go from a store that all machines share; a disk forgets by itself."""
    forget_old = getattr(caches["documents"], "forget_old", None)
    if forget_old:
        forget_old()


@task()
def make_packets(batch: int) -> None:
    """The packets of an opening as one archive, for who asked and by what they may read at this moment.

    Run again, it begins anew, and still makes one archive. What fails for one candidate keeps nobody else's out.
    """
    asked = PacketBatch.objects.filter(pk=batch, finished_at=None).select_related("asked_by", "opening").first()
    if asked is None:
        return
    user = asked.asked_by
    pks = list(packed_applications(user, asked.opening).order_by("candidate__name", "pk").values_list("pk", flat=True))
    inside, left_out = {"applications": [], "cards": []}, []
    with tempfile.TemporaryFile() as archive:
        with ZipFile(archive, "w", ZIP_DEFLATED) as zipped, timezone.override(zone(user.time_zone)):
            for done, pk in enumerate(pks):
                if not packets.note_progress(batch=batch, done=done, total=len(pks)):
                    return
                try:
                    _put_packet(zipped, user, pk, inside, left_out)
                except PdfUnavailable as error:
                    packets.finish_packets(batch=batch, trouble=str(error))
                    return
            mark(zipped, inside)
        if packets.note_progress(batch=batch, done=len(pks), total=len(pks)):
            archive.seek(0)
            made = archive if inside["applications"] else None
            packets.finish_packets(batch=batch, trouble=_trouble(left_out, bool(made)), archive=made)


def _put_packet(zipped: ZipFile, user, pk: int, inside: dict, left_out: list[str]) -> None:
    application = Application.objects.select_related("candidate", "opening", "round").get(pk=pk)
    if not reads_packet(user, application):
        left_out.append(f"{application.candidate} (not for you to read now)")
        return
    try:
        cards = cards_in_packet(user, application)
        data = packet_pdf(packet_html(user, application))
    except PdfUnavailable:
        raise
    except Exception as error:
        logger.error("packet of application %d could not be made: %s", pk, type(error).__name__)
        left_out.append(f"{application.candidate} (it could not be made)")
        return
    zipped.writestr(file_name(application), data)
    inside["applications"].append(pk)
    inside["cards"] += cards


def _trouble(left_out: list[str], has_some: bool) -> str:
    if left_out:
        return f"Not in it: {', '.join(left_out)}."
    return "" if has_some else "There is nobody to make a packet of yet."
