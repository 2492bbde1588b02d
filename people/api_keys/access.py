"""Who makes keys, and who takes them.

| | administrator | owner | anybody else |
|---|---|---|---|
| the list of keys; make one, for oneself or somebody else | yes | – | – (403) |
| take its secret, once | – | yes | – (404) |
| revoke | yes | yes | – (404) |

An administrator never sees the secret of somebody else's key: with it they could read as that person.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from people.models import ApiKey, User
from people.permissions import role_may


def require_making_keys(user: User) -> None:
    if not role_may(user, "api_keys"):
        raise PermissionDenied("Administrators make keys.")


def own_keys(user: User) -> QuerySet[ApiKey]:
    return ApiKey.objects.filter(owner=user)


def get_key_to_take_or_404(user: User, pk: int) -> ApiKey:
    return get_object_or_404(own_keys(user), pk=pk)


def get_key_to_revoke_or_404(user: User, pk: int) -> ApiKey:
    revocable = ApiKey.objects.all() if role_may(user, "api_keys") else ApiKey.objects.filter(Q(owner=user))
    return get_object_or_404(revocable, pk=pk)
