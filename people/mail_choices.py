"""The kinds of mail that there are, and which of them somebody wants.

Each app declares its kinds in a module `mail_kinds.py`: `KINDS = [Kind("people.joined", "Name", "Sentence.")]`.
A kind's key begins with its app's label.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from django.db import transaction

from people.declarations import check_prefix, modules_called
from people.models import MailChoice, Message, User


@dataclass(frozen=True)
class MailKind:
    """A kind of mail: its name, and a sentence that says when it comes.

    An `optional` kind can be switched off by whoever gets it. The words of a `secret` kind, which let somebody in,
    are erased as soon as they are sent. `still` is asked as a message leaves, however long it waited: whether what it
    says still holds; if not, it is cancelled.
    """

    key: str
    name: str
    sentence: str
    optional: bool = True
    secret: bool = False
    still: Callable[[Message], bool] | None = None


@cache
def kinds() -> dict[str, MailKind]:
    """Every declared kind by its key, of all apps, in the order of the apps."""
    by_key: dict[str, MailKind] = {}
    for label, module in modules_called("mail_kinds"):
        check_prefix(label, "Kinds of mail", (kind.key for kind in module.KINDS))
        by_key |= {kind.key: kind for kind in module.KINDS}
    return by_key


def wants(user: User, kind: str) -> bool:
    """Whether this person gets mail of this kind: unless they are deactivated or have switched it off."""
    if not user.is_active:
        return False
    return not kinds()[kind].optional or not user.mail_choices.filter(kind=kind, wanted=False).exists()


def wanted_kinds(user: User) -> set[str]:
    """The keys of the optional kinds that this person has not switched off."""
    unwanted = set(user.mail_choices.filter(wanted=False).values_list("kind", flat=True))
    return {kind.key for kind in kinds().values() if kind.optional} - unwanted


@transaction.atomic
def choose(*, user: User, wanted: Iterable[str]) -> None:
    """Keep which of the optional kinds this person wants; all that are not named here they do not want."""
    wanted = set(wanted)
    for kind in kinds().values():
        if kind.optional:
            defaults = {"wanted": kind.key in wanted}
            MailChoice.objects.update_or_create(user=user, kind=kind.key, defaults=defaults)
