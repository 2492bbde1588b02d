"""Mail about feedback. It says that there is some, and not what."""

from django.urls import reverse

from people import mail
from people.models import Message, User
from scorecards.feedback.access import has_feedback
from scorecards.models import Decision

KIND = "scorecards.feedback"


def tell_of_feedback(decision: Decision) -> None:
    """Say to everybody whose scorecard is in that they can read how it compared."""
    application = decision.application
    judged = User.objects.filter(seats__interview__application=application, is_active=True).distinct()
    for person in judged:
        if has_feedback(person, application.pk):
            mail.send(
                "scorecards/mail/feedback",
                to=person,
                kind=KIND,
                key=f"{KIND}:{application.pk}:{decision.pk}:{person.pk}",
                about=f"hiring.candidate:{application.candidate_id}",
                application=application,
                address=mail.address(reverse("feedback", args=[application.pk])),
            )


def is_still_theirs(message: Message) -> bool:
    """Asked when the mail leaves: whether there is still feedback for its reader."""
    return has_feedback(message.to, int(message.key.split(":")[1]))
