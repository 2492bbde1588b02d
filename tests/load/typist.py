"""Somebody who types in a scorecard as the page does: each save carries the revision that it knows."""

import ipaddress
import json
import re
import time
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit
from uuid import uuid4

EVERY = 2.0
"""Seconds from one save to the next."""

PATIENCE = 30
WORDS = ("She", "named", "the", "trade-off,", "asked", "who", "was", "promised", "what,", "and", "drew", "the", "rota.")


@dataclass
class Typist:
    """Types until told to stop. `acknowledged` is what the server has said that it keeps."""

    address: str
    seat: int
    session: str
    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    acknowledged: dict[str, str] = field(default_factory=dict)
    revision: int = 0

    def __post_init__(self):
        host = urlsplit(self.address).hostname or ""
        if not ipaddress.ip_address(host).is_loopback:
            raise ValueError(f"Load is for this machine alone, and {host} is another.")
        self._at = host, urlsplit(self.address).port
        self._cookies = {"sessionid": self.session}
        self._typed: dict[str, str] = {}

    def open(self) -> None:
        """Load the page, for the fields, the revision and the token that a save needs."""
        status, body = self._ask("GET", f"/scorecards/{self.seat}/")
        if status != 200:
            raise HTTPException(f"the page of the scorecard answered {status}")
        html = body.decode()
        self.revision = int(re.search(r'name="revision" value="(\d+)"', html)[1])
        self._texts = re.findall(r'<textarea[^>]* name="(evidence-[\w-]+|summary|pad)"', html)
        self._ratings = sorted(set(re.findall(r'name="(rating-[\w-]+)"', html)))

    def type(self, until: float, begin: float = 0) -> None:
        """A save every two seconds until that moment of `time.monotonic`, or until the server is gone."""
        due = time.monotonic() + begin
        while due < until:
            time.sleep(max(0, due - time.monotonic()))
            if not self.save():
                return
            due = max(due + EVERY, time.monotonic())

    def save(self) -> bool:
        """Type on and save that; False where no answer came."""
        changed = self._typing()
        began = time.monotonic()
        try:
            status, body = self._ask(
                "POST", f"/scorecards/{self.seat}/autosave/", changed | {"revision": self.revision}
            )
        except (OSError, HTTPException) as error:
            self.errors.append(f"no answer: {type(error).__name__}")
            return False
        self.seconds.append(time.monotonic() - began)
        if status != 200:
            self.errors.append(f"{status} {body[:200]!r}")
            return True
        self.revision = json.loads(body)["revision"]
        self.acknowledged |= changed
        return True

    def _typing(self) -> dict[str, str]:
        """A few words more in one field, and now and then a rating."""
        turn = len(self.seconds)
        name = self._texts[turn // 4 % len(self._texts)]
        words = " ".join(WORDS[(turn + at) % len(WORDS)] for at in range(5))
        self._typed[name] = f"{self._typed.get(name, '')} {words} {turn}".strip()
        changed = {name: self._typed[name]}
        if turn % 5 == 0:
            changed[self._ratings[turn // 5 % len(self._ratings)]] = str(1 + turn % 4)
        return changed

    def _ask(self, verb: str, path: str, fields: dict | None = None) -> tuple[int, bytes]:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        body = None
        if fields is not None:
            body, headers["Content-Type"] = form_data(fields)
            headers |= {"X-CSRFToken": self._cookies["csrftoken"], "HX-Request": "true"}
        with closing(HTTPConnection(*self._at, timeout=PATIENCE)) as connection:
            connection.request(verb, path, body, headers)
            answer = connection.getresponse()
            for cookie in answer.headers.get_all("Set-Cookie", []):
                name, _, value = cookie.split(";")[0].partition("=")
                self._cookies[name] = value
            return answer.status, answer.read()


def form_data(fields: dict) -> tuple[bytes, str]:
    """Fields as a page sends them, and the type of that."""
    edge = uuid4().hex
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n' for n, v in fields.items()]
    return ("".join(parts) + f"--{edge}--\r\n").encode(), f"multipart/form-data; boundary={edge}"
