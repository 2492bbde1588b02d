"""Mail about interviews. Every message says in `about` whom it is about, so that an erasure finds it."""

from collections.abc import Iterable
from dataclasses import replace
from email.utils import parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from blueprint.job_description.catalogues import wording_in
from hiring.evidence import evidence
from hiring.interviews.calendar_feed import CalendarEntry, invitation
from hiring.interviews.queries import practice_asked
from hiring.interviews.reminders import Reminder
from hiring.models import Employer, Interview, Seat, TimeOffer
from people import mail, outbox
from people.models import Message
from people.time_zones import zone

_BY_NUMBER = ("", "first", "second", "third", "fourth", "last")


def invite(interview: Interview, seats: Iterable[Seat]) -> None:
    """Ask these people to an interview, unless it is over."""
    if interview.ends_at > timezone.now():
        _tell("invitation", interview, seats, entry="stands")


def tell_of_change(interview: Interview, seats: Iterable[Seat]) -> None:
    _tell("change", interview, seats, entry="stands")


def tell_of_cancellation(interview: Interview, seats: Iterable[Seat], why: str) -> None:
    """`why` is a sentence for all of these people, or ""."""
    _tell("cancellation", interview, seats, entry="goes", why=why)


def tell_of_no_show(interview: Interview, seats: Iterable[Seat]) -> None:
    _tell("no_show", interview, seats)


def tell_of_recusal(seat: Seat) -> None:
    _tell("recusal", seat.interview, [seat], entry="goes")


def tell_of_waiver(seat: Seat) -> None:
    _tell("waiver", seat.interview, [seat], kind="hiring.waived", entry="goes", waived_by=seat.waived_by)


def tell_of_waiver_taken_back(seat: Seat, by) -> None:
    _tell("waiver_taken_back", seat.interview, [seat], kind="hiring.waived", entry="stands", taken_back_by=by)


def calendar_entry(seat: Seat) -> CalendarEntry:
    """A seat's interview as it stands in the calendar of who sits there."""
    interview = seat.interview
    summary = f"{interview.stage}: {interview.application.candidate}" + (" (training)" if seat.is_training else "")
    page = mail.address(reverse("interview", args=[interview.pk]))
    return _entry(interview, uid=f"seat-{seat.pk}", summary=summary, page=page)


def _entry(interview: Interview, *, uid: str, summary: str, page: str) -> CalendarEntry:
    return CalendarEntry(
        uid=f"{uid}@{urlsplit(settings.SITE_URL).hostname}",
        sequence=interview.sequence,
        changed_at=interview.changed_at,
        starts_at=interview.starts_at,
        ends_at=interview.ends_at,
        summary=summary,
        place=interview.place,
        link=interview.link,
        page=page,
        is_cancelled=not interview.is_standing,
    )


def send_offer(offer: TimeOffer) -> None:
    """The link to the times, to the candidate; times in it are where whoever offers them is."""
    candidate = offer.application.candidate
    about = f"hiring.candidate:{candidate.pk}"
    mail.send("hiring/mail/times", to=candidate.email, kind="hiring.times", about=about, **offer_context(offer))


def offer_context(offer: TimeOffer) -> dict:
    """What the message about an offer is made of."""
    return {
        "offer": offer,
        "candidate": offer.application.candidate,
        "words": wording_in(offer.application.opening.language),
        "employer": Employer.objects.current(),
        "address": mail.address(reverse("choose_time", args=[offer.token])),
    }


def tell_who_chose(interview: Interview, became: str) -> None:
    """Tell a candidate who chose the time themselves that it is "booked", has "changed" or is "cancelled", with its
    calendar entry. Who sits there, and why, they are not told."""
    candidate, employer = interview.application.candidate, Employer.objects.current()
    if not (candidate.email and interview.time_offers.exists()):
        return
    organizer = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    entry = _entry(
        interview,
        uid=f"interview-{interview.pk}",
        summary=f"{interview.stage}, {employer.name}" if employer.name else str(interview.stage),
        page="",
    )
    mail.send(
        "hiring/mail/time_chosen",
        to=candidate.email,
        kind="hiring.times",
        about=f"hiring.candidate:{candidate.pk}",
        calendar=invitation(entry, organizer=organizer, attendee=candidate.email, name=candidate.name),
        interview=interview,
        candidate=candidate,
        employer=employer,
        became=became,
        words=wording_in(interview.application.opening.language),
        zone_name=timezone.get_current_timezone_name(),
    )


def nudge(seats: list[Seat], by) -> None:
    """Somebody asks one person for the scorecards of these seats. It names the first alone: one mail is about one
    candidate, so that an erasure finds it."""
    first, more = seats[0], len(seats) - 1
    page = evidence().scorecard_page(first.pk)
    _send("nudge", first.interview, first.user, "hiring.nudge", key=None, page=page, asked_by=by, more=more)


def tell_of_open_seat(seat: Seat) -> None:
    """For whoever scheduled the interview."""
    host = seat.interview.created_by
    if host != seat.user and seat.interview.ends_at > timezone.now():
        _send("open_seat", seat.interview, host, "hiring.open_seat", key=None, person=seat.user)


def remind(seat: Seat, reminder: Reminder) -> None:
    """Put a reminder into the outbox, once."""
    kind = "hiring.reminder" if reminder.about == "interview" else "hiring.scorecard"
    template = "reminder" if reminder.about == "interview" else "scorecard"
    which = _BY_NUMBER[reminder.number] if reminder.number > 1 else ""
    page = evidence().scorecard_page(seat.pk) if reminder.about == "scorecard" else None
    practice = _practice(seat) if reminder.about == "interview" else ""
    more = {"which": which, "practice": practice, "day": _day(seat)}
    _send(template, seat.interview, seat.user, kind, key=_key(seat, reminder), page=page, **more)


def forget_reminders(interview: Interview, seat: Seat | None = None) -> None:
    """Take back reminders that wait, of one seat or of all."""
    outbox.cancel(key=f"hiring.remind:{interview.pk}:{seat.pk}:" if seat else f"hiring.remind:{interview.pk}:")


def is_still_due(message: Message) -> bool:
    """Asked just before a reminder leaves: its seat may have submitted, or take part no more."""
    _, _, seat, time, about, _ = message.key.split(":")
    owing = Seat.objects.owing().filter(pk=seat, interview__application__status="active")
    interview = Interview.objects.filter(seats__in=owing).first()
    return (
        bool(interview) and _stamp(interview) == time and (about == "scorecard" or interview.starts_at > timezone.now())
    )


def _key(seat: Seat, reminder: Reminder) -> str:
    """The same for the same reminder of the same time, so that it is sent once."""
    interview = seat.interview
    return f"hiring.remind:{interview.pk}:{seat.pk}:{_stamp(interview)}:{reminder.about}:{reminder.number}"


def _tell(
    template: str,
    interview: Interview,
    seats: Iterable[Seat],
    kind: str = "hiring.interview",
    entry: str = "",
    **context,
) -> None:
    """`entry` says that the message carries its calendar entry, as one that "stands" or that "goes"."""
    for seat in seats:
        seat.interview = interview
        calendar = _invitation(seat, goes=entry == "goes") if entry else ""
        more = {"seat": seat, "practice": _practice(seat), "calendar": calendar}
        _send(template, interview, seat.user, kind, key=None, **more, **context)


def _invitation(seat: Seat, *, goes: bool) -> str:
    """The calendar entry for this seat's mail; "" for one that goes when the interview is over."""
    entry = calendar_entry(seat)
    if goes and entry.ends_at <= timezone.now():
        return ""
    if goes and not entry.is_cancelled:  # the interview stands and this seat does not: newer than what was sent of it
        entry = replace(entry, is_cancelled=True, sequence=entry.sequence + 1, changed_at=timezone.now())
    organizer = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return invitation(entry, organizer=organizer, attendee=seat.user.email, name=str(seat.user))


def _day(seat: Seat) -> str:
    """Whether its interview is today or tomorrow where its person is: workers that stood still remind late."""
    here = zone(seat.user.time_zone)
    is_today = timezone.localdate(seat.interview.starts_at, here) == timezone.localdate(timezone.now(), here)
    return "today" if is_today else "tomorrow"


def _practice(seat: Seat) -> str:
    page = practice_asked(seat)
    return mail.address(page) if page else ""


def _send(
    template: str, interview: Interview, reader, kind: str, *, key: str | None, page: str | None = None, **context
) -> None:
    """`page` is the path of the page that the message leads to; the interview's where none is named."""
    with timezone.override(zone(reader.time_zone)):
        mail.send(
            f"hiring/mail/{template}",
            to=reader,
            kind=kind,
            key=key,
            about=f"hiring.candidate:{interview.application.candidate_id}",
            interview=interview,
            candidate=interview.application.candidate,
            address=mail.address(page or reverse("interview", args=[interview.pk])),
            zone_name=reader.time_zone.replace("_", " "),
            **context,
        )


def _stamp(interview: Interview) -> str:
    return str(int(interview.ends_at.timestamp()))
