"""Who asks for voluntary answers, and who reads what they come to.

| | administrator | who has the private link | anybody else |
|---|---|---|---|
| what is asked, whom it is asked, the counts | yes | – | – (403) |
| how scores of groups differ by dimension | yes, where no ended application is closed to them | – | – (403) |
| one person's answers | – | their own: give, change, take back; once it is over: take back, ask for a new link | – |

Nobody reads a single answer, and nothing but the figures of the whole house is shown.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import Http404

from hiring.models import Application
from people.permissions import role_may

SALT = "scorecards.fairness"
LASTS = timedelta(days=60)


def require_fairness(user) -> None:
    if not role_may(user, "fairness"):
        raise PermissionDenied("Administrators read selection rates.")


def token_of(application: Application) -> str:
    return signing.dumps(application.pk, salt=SALT)


@dataclass(frozen=True)
class PrivateLink:
    """The application that a private link is of. One that is over neither asks nor shows; answers can be taken back."""

    application: Application
    is_over: bool


def get_private_link_or_404(token: str) -> PrivateLink:
    """A link is over by itself; with an erasure it is gone."""
    try:
        pk = signing.loads(token, salt=SALT)
    except signing.BadSignature as error:
        raise Http404("This link is not one of ours.") from error
    ended = Application.objects.exclude(status=Application.Status.ACTIVE).filter(candidate__erased_at=None, pk=pk)
    application = ended.select_related("opening").first()
    if application is None:
        raise Http404("This link has ended.")
    return PrivateLink(application, _is_over(token))


def _is_over(token: str) -> bool:
    try:
        signing.loads(token, salt=SALT, max_age=LASTS)
    except signing.SignatureExpired:
        return True
    return False
