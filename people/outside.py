"""Requests to other systems: to public addresses alone, without following anybody elsewhere, and never for long.

A name is looked up once, each address that it has is checked, and the connection goes to the one that was checked: a
name that answers otherwise at the second look reaches nothing inside. `OUTSIDE_ALLOWED` names hosts that are reached
although they are not public, for a house whose systems stand in its own network.
"""

import http.client
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Network, ip_address
from threading import Timer
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils.encoding import iri_to_uri

from people.refusals import Refused

SECONDS = 10
ONLY_HTTPS = "Only https is used, so that nobody reads along."
MOST_READ = 64 * 1024
PORTS = {"https": 443, "http": 80}
TRANSLATED_AT_HOME = IPv6Network("64:ff9b:1::/48")  # RFC 8215
CARRIES_IPV4 = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))
"""Where the last four bytes are an address of IPv4: behind a translator (RFC 6052), and as IPv6 once wrote them."""


class Unreachable(Refused):
    """It could not be sent, or is no address to send to."""

    def __init__(self, sentence: str):
        super().__init__(sentence, "url")


@dataclass(frozen=True)
class Target:
    """A checked address: scheme, host, port, the path with its query, and where to connect.

    One that is not public is of a host that the house allows.
    """

    scheme: str
    host: str
    port: int
    path: str
    address: str

    @property
    def is_public(self) -> bool:
        return is_public(self.address)


def host_of(url: str) -> str:
    """The host of a web address, which nobody looks up. Raises Unreachable for what is no web address."""
    return _ascii(_parts(url)[0].hostname)


def target_of(url: str) -> Target:
    """Raises Unreachable for what is no web address, has no name that can be looked up, or is not public."""
    parts, port = _parts(url)
    host = parts.hostname
    if parts.scheme == "http" and host not in settings.OUTSIDE_ALLOWED:
        raise Unreachable(ONLY_HTTPS)
    path = iri_to_uri((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
    return Target(parts.scheme, _ascii(host), port, path, _address(host, port))


def _parts(url: str) -> tuple[SplitResult, int]:
    """An address in its parts, and the port that it means."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise Unreachable("This is not a web address.") from error
    if parts.scheme not in PORTS or not parts.hostname or parts.username:
        raise Unreachable("An address begins with https:// and a host, and holds no user name.")
    if parts.scheme == "http" and not settings.OUTSIDE_ALLOWED:
        raise Unreachable(ONLY_HTTPS)
    return parts, port


def _ascii(host: str) -> str:
    """The name as it is asked for and sent: letters of other scripts have a form in ASCII."""
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError as error:
        raise Unreachable("This host has a name that nobody can look up.") from error


def _address(host: str, port: int) -> str:
    try:
        addresses = [info[4][0] for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError) as error:
        raise Unreachable(f"{host} could not be looked up.") from error
    if host in settings.OUTSIDE_ALLOWED:
        return addresses[0]
    if not all(is_public(address) for address in addresses):
        raise Unreachable(f"{host} is in a private network. Only public addresses are reached.")
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet; so is one of IPv6 that stands for such a one of IPv4."""
    ip = ip_address(address.partition("%")[0])
    if ip.version == 6 and ip.sixtofour:  # whether such a one is global itself, each version of Python says otherwise
        return is_public(str(ip.sixtofour))
    if not ip.is_global or ip.is_multicast or getattr(ip, "is_site_local", False) or ip in TRANSLATED_AT_HOME:
        return False
    if ip.version == 4:
        return True
    inside = [ip.ipv4_mapped, *(ip.teredo or ())]
    inside += [IPv4Address(int(ip) & 0xFFFFFFFF) for network in CARRIES_IPV4 if ip in network]
    return all(is_public(str(carried)) for carried in inside if carried)


def post(url: str, body: bytes, headers: dict[str, str]) -> int:
    """The status of the answer, of which nothing is kept. A redirect is an answer like any other: nobody is followed.
    Raises Unreachable."""
    return _asked("POST", target_of(url), body, headers, most=MOST_READ)[0]


def get(target: Target, headers: dict[str, str], *, most: int) -> tuple[int, bytes]:
    """The status of the answer and its body, as it was sent. Nobody is followed elsewhere.
    Raises Unreachable, also where the body is of more than `most` bytes."""
    status, body = _asked("GET", target, None, headers, most=most + 1)
    if len(body) > most:
        raise Unreachable(f"It is larger than {most // 1_000_000} MB, the most that is read.")
    return status, body


def _asked(method: str, target: Target, body: bytes | None, headers: dict[str, str], *, most: int) -> tuple[int, bytes]:
    connection = _Connection(target)
    deadline = Timer(SECONDS, connection.cut)  # a receiver that drips a byte at a time ends as well
    deadline.start()
    try:
        connection.request(method, target.path, body, headers | {"Host": _host(target)})
        response = connection.getresponse()
        return response.status, response.read(most)
    except (OSError, http.client.HTTPException) as error:
        raise Unreachable(_why(error, is_over=connection.is_over)) from error
    finally:
        deadline.cancel()
        connection.close()


def _why(error: Exception, *, is_over: bool) -> str:
    """In words; whoever was cut off after the time finds the connection broken, and was too slow."""
    if is_over or isinstance(error, TimeoutError):
        return f"No answer within {SECONDS} seconds."
    if isinstance(error, ssl.SSLError):
        return f"The certificate is not right: {error.reason or 'unknown'}."
    if isinstance(error, ConnectionRefusedError):
        return "Nothing listens at this address: the connection was refused."
    return f"The connection broke ({type(error).__name__})."


def _host(target: Target) -> str:
    name = f"[{target.host}]" if ":" in target.host else target.host
    return name if target.port == PORTS[target.scheme] else f"{name}:{target.port}"


class _Connection(http.client.HTTPConnection):
    """To the address that was checked; the certificate is held to the name all the same."""

    def __init__(self, target: Target):
        super().__init__(target.host, target.port, timeout=SECONDS)
        self.target, self.is_over = target, False

    def cut(self) -> None:
        """Ends it from another thread: whoever reads from it finds it broken."""
        self.is_over = True
        if self.sock is not None:
            with suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)

    def connect(self) -> None:
        self.sock = socket.create_connection((self.target.address, self.target.port), SECONDS)
        if self.is_over:
            raise TimeoutError
        if self.target.scheme == "https":
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.target.host)
