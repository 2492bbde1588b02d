"""What stands in deploy/ before a real server: TLS, headers, how much may be sent, signing in."""

import http.client
import re
import socket
import ssl
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.deploy import proxies
from tests.deploy.proxies import HOST
from tests.server import Server

pytestmark = pytest.mark.once
PASSWORD = "proxies-are-tried-0"
MAKE = f"""
import django; django.setup()
from people.models import User
User.objects.create_user("ada@example.test", {PASSWORD!r}, name="Ada", role="administrator")
"""
SENT_BY_THE_VISITOR = {"X-Forwarded-Proto": "http", "X-Forwarded-For": "203.0.113.9", "X-Request-ID": "forged-by-me"}


@pytest.fixture(scope="module")
def server(server_in) -> Iterator[Server]:
    """Behind a proxy, as deploy/rolewright.env says."""
    hosts = {"SITE_URL": f"https://{HOST}", "ALLOWED_HOSTS": f"{HOST},127.0.0.1"}
    made = server_in("empty", HTTPS="yes", BEHIND_PROXY="yes", **hosts)
    made.do("manage.py", "createcachetable", "-v0")
    made.do("-c", MAKE)
    with made.running():
        yield made


class Through:
    """Requests through a proxy, as a browser sends them."""

    def __init__(self, port: int, plain_port: int, cert: Path):
        self.port, self.plain_port = port, plain_port
        self._context, self._cookies = proxies.trusting(cert), {}

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, dict, bytes]:
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=30, context=self._context)
        connection.sock = self._context.wrap_socket(
            socket.create_connection(("127.0.0.1", self.port)), server_hostname=HOST
        )
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        sent = {"Host": HOST, "Cookie": cookies, "Referer": f"https://{HOST}/", **headers}
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, kept = value.partition(";")[0].partition("=")
                self._cookies[key] = kept
                assert "Secure" in value, "cookies for HTTPS alone"
        content = answer.read()
        connection.close()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, content

    def refusal(self, body: bytes) -> int | None:
        """The status by which so much is refused; None where the proxy hung up while it was being sent, as it may."""
        try:
            return self.ask("POST", "/accounts/login/", body)[0]
        except OSError:
            return None

    def sign_in(self) -> int:
        _, _, page = self.ask("GET", "/accounts/login/")
        token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1].decode()
        form = {"csrfmiddlewaretoken": token, "login": "ada@example.test", "password": PASSWORD}
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", "/accounts/login/", urlencode(form).encode(), **kind)[0]


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def through(request, server, tmp_path_factory) -> Iterator[Through]:
    if proxies.program(request.param) is None:
        reason = (
            f"{request.param} is not installed: what deploy/ says of it is not tried (apt-get install {request.param})"
        )
        print(reason)  # noqa: T201
        pytest.skip(reason)
    with getattr(proxies, request.param)(tmp_path_factory.mktemp(request.param), server.port) as ports:
        _wait(ports[0])
        yield Through(*ports)


def _wait(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    pytest.fail("The proxy did not start.")


def test_a_visitor_is_answered_with_tls_and_the_right_headers(through):
    status, headers, _ = through.ask("GET", "/accounts/login/", **SENT_BY_THE_VISITOR)
    assert status == 200, "and not led to HTTPS for ever, whatever the visitor says of it"
    assert headers["strict-transport-security"].startswith("max-age=31536000")
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-frame-options"] == "DENY" and headers["x-content-type-options"] == "nosniff"
    assert headers["x-request-id"] != "forged-by-me" and len(headers["x-request-id"]) >= 16


def test_plain_http_leads_to_https(through):
    connection = http.client.HTTPConnection("127.0.0.1", through.plain_port, timeout=10)
    connection.request("GET", "/jobs/", headers={"Host": HOST})
    answer = connection.getresponse()
    assert answer.status in (301, 308)
    assert answer.getheader("Location").startswith(f"https://{HOST}")


def test_old_tls_is_not_spoken(through):
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    old.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises((ssl.SSLError, ConnectionError)), socket.create_connection(("127.0.0.1", through.port)) as raw:
        old.wrap_socket(raw, server_hostname=HOST)


def test_somebody_signs_in_and_works(through):
    assert through.ask("GET", "/people/")[0] == 302
    assert through.sign_in() == 302
    assert through.ask("GET", "/people/")[0] == 200


def test_more_than_anybody_may_send_is_refused_before_it_is_kept(through):
    status = through.refusal(b"x" * (23 * 1024 * 1024))
    assert status in (413, 502, None), "502 is what a Caddy of before 2.8 says of it"
    status, _, _ = through.ask("POST", "/accounts/login/", b"x" * (65 * 1024), Cookie="")
    assert status == 413
    assert through.ask("GET", "/health/ready")[0] == 200
