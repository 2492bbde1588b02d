"""Mail about debriefs. It says that one is open, and nothing of what stands in it."""

from django.urls import reverse
from django.utils import timezone

from hiring.models import Application, Round
from people import mail
from people.models import Message, User
from people.time_zones import zone
from scorecards.debrief.access import is_open_to

KIND = "scorecards.debrief_open"
RELATED = ("application__candidate", "application__opening", "stage__round")


def tell_of_open_debrief(application: Application, round: Round, reader: User) -> None:
    """Say that the debrief of this round is open to this reader, unless they were told before."""
    with timezone.override(zone(reader.time_zone)):
        mail.send(
            "scorecards/mail/debrief_open",
            to=reader,
            kind=KIND,
            key=f"{KIND}:{application.pk}:{round.pk}:{reader.pk}",
            about=f"hiring.candidate:{application.candidate_id}",
            application=application,
            round=round,
            address=mail.address(reverse("debrief", args=[application.pk, round.pk])),
        )


def is_still_open(message: Message) -> bool:
    """Asked when the mail leaves: whether the debrief is still open, and to its reader."""
    _, application, round, reader = message.key.split(":")
    return message.to_id == int(reader) and is_open_to(message.to, int(application), int(round))
