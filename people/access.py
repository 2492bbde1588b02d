"""Who sees and changes people, invitations and the audit trail."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils import timezone

from people.models import Event, Invitation, Message, User, UserQuerySet
from people.permissions import role_may


def require_managing_people(user: User) -> None:
    """Raise PermissionDenied unless this person keeps the list of people."""
    if not role_may(user, "people"):
        raise PermissionDenied("Only administrators see and change the list of people.")


def require_reading_the_trail(user: User) -> None:
    """Raise PermissionDenied unless this person reads the whole audit trail."""
    if not role_may(user, "audit"):
        raise PermissionDenied("Only administrators read the audit trail.")


def require_seeing_the_work(user: User) -> None:
    """Raise PermissionDenied unless this person sees how mail and tasks are doing."""
    if not role_may(user, "work"):
        raise PermissionDenied("Only administrators see how mail and background work are doing.")


def visible_people(user: User) -> UserQuerySet:
    """Everybody for those who manage people; nobody for all others."""
    return User.objects.all() if role_may(user, "people") else User.objects.none()


def visible_events(user: User):
    """The audit trail's rows that this person reads, newest first."""
    return Event.objects.all() if role_may(user, "audit") else Event.objects.none()


def get_person_or_404(user: User, pk: int) -> User:
    return get_object_or_404(visible_people(user), pk=pk)


def get_invitation_or_404(user: User, pk: int) -> Invitation:
    invitations = Invitation.objects.all() if role_may(user, "people") else Invitation.objects.none()
    return get_object_or_404(invitations, pk=pk)


def get_stuck_message_or_404(user: User, pk: int) -> Message:
    """A message that was given up, or of which nobody knows whether it left."""
    messages = Message.objects.all() if role_may(user, "work") else Message.objects.none()
    return get_object_or_404(messages.stuck(timezone.now()), pk=pk)


def user_of_feed(token: str) -> User | None:
    """Whose calendar this private address shows; None where it was revoked, never was, or its owner is deactivated."""
    return User.objects.active().filter(feed_token__token=token, feed_token__revoked_at=None).first()
