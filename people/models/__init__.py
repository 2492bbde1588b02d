"""People who sign in, how they were invited, what was done, the mail that they get, and the work behind the pages."""

from people.models.api_keys import ApiAnswer, ApiKey
from people.models.exchanges import Exchange
from people.models.factors import RequiredFactor
from people.models.feeds import FeedToken
from people.models.invitations import INVITATION_DAYS, Invitation, InvitationQuerySet, invitation_end, new_token
from people.models.mail import MailChoice, Message, MessageQuerySet
from people.models.trail import Event
from people.models.users import User, UserManager, UserQuerySet, check_time_zone
from people.models.webhooks import Delivery, Webhook
from people.models.work import PeriodicJob, WorkerProcess

__all__ = [
    "INVITATION_DAYS",
    "ApiAnswer",
    "ApiKey",
    "Delivery",
    "Event",
    "Exchange",
    "FeedToken",
    "Invitation",
    "InvitationQuerySet",
    "MailChoice",
    "Message",
    "MessageQuerySet",
    "PeriodicJob",
    "RequiredFactor",
    "User",
    "UserManager",
    "UserQuerySet",
    "Webhook",
    "WorkerProcess",
    "check_time_zone",
    "invitation_end",
    "new_token",
]
