"""Only what is on the open internet is reached, however an address of the house's own network is written."""

import pytest

from people.outside import Unreachable, is_public, target_of


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f::1", "64:ff9b::5db8:d70e", "2002:5db8:d70e::1"])
def test_what_is_public_is_reached(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "100.64.0.1",
        "169.254.169.254",
        "224.0.0.1",
        "0.0.0.0",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "fec0::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a00:1",
        "2002:7f00:1::1",
        "2001:0:a00:1::1",
    ],
)
def test_what_is_not_is_no_target(address):
    assert not is_public(address)
    if "%" not in address:
        with pytest.raises(Unreachable, match="private network"):
            target_of(f"https://[{address}]/" if ":" in address else f"https://{address}/")


def test_an_address_in_any_script_is_sent_as_the_web_sends_it(settings):
    settings.OUTSIDE_ALLOWED = ["localhost"]
    assert target_of("https://localhost/kalender-ü.ics?für=ä").path == "/kalender-%C3%BC.ics?f%C3%BCr=%C3%A4"
    assert target_of("https://localhost/a%20b?c=%2F").path == "/a%20b?c=%2F"


def test_a_name_in_any_script_is_sent_as_it_is_looked_up(settings, monkeypatch):
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("93.184.215.14", 443))])
    assert target_of("https://Bücher.example/").host == "xn--bcher-kva.example"
    with pytest.raises(Unreachable, match="nobody can look up"):
        target_of(f"https://{'ü' * 70}.example/")
