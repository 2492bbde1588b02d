"""Who a request of the API is from: the owner of its key, within the scopes of the key.

A key that is unknown, has ended, or was revoked, or whose owner is deactivated, is 401; one without the scope is 403.
Everything else is what `access` of each room says of the owner at that moment.
"""

from django.core.exceptions import PermissionDenied
from ninja.security import HttpBearer

from people.api_keys.operations import key_of, known_key
from people.scopes import SCOPES


class Key(HttpBearer):
    """`auth=Key("read_roles")`: a bearer key with this scope."""

    def __init__(self, scope: str):
        super().__init__()
        self.scope = scope

    def authenticate(self, request, token: str):
        request.api_scope = self.scope
        key = key_of(token)
        if key is None:
            request.api_key = known_key(token)
            return None
        request.user, request.api_key = key.owner, key
        if key.owner.owes_factor:
            raise PermissionDenied("The owner of this key owes a second factor, and sets it up at their next page.")
        if self.scope not in key.scopes:
            raise PermissionDenied(f"This key is not for that. It needs {self.scope}: {SCOPES[self.scope]}.")
        return key
