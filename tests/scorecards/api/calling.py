"""The API as a program calls it."""

import json
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from people.api_keys import operations
from people.models import User
from people.scopes import SCOPES

PREFIX = "/api/v1"


class Calling:
    """A program with a key of this person: `calling.get("/openings")`, `calling.post("/…", {…})`."""

    def __init__(self, owner: User, *, scopes=tuple(SCOPES), by: User | None = None):
        ends_at = timezone.now() + timedelta(days=30)
        self.key = operations.make_key(name="sync", owner=owner, scopes=scopes, ends_at=ends_at, by=by or owner)
        self.secret = operations.take_key(key=self.key, by=owner)
        self.client = Client(raise_request_exception=False)

    def headers(self, **more: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.secret}", **more}

    def get(self, path: str, data: dict | None = None, **headers: str):
        return self.client.get(PREFIX + path, data or {}, headers=self.headers(**headers))

    def send(self, method: str, path: str, body, **headers: str):
        data = body if isinstance(body, str) else json.dumps(body)
        send = getattr(self.client, method)
        return send(PREFIX + path, data, content_type="application/json", headers=self.headers(**headers))

    def post(self, path: str, body, **headers: str):
        return self.send("post", path, body, **headers)

    def put(self, path: str, body, **headers: str):
        return self.send("put", path, body, **headers)
